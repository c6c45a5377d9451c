from aftermath.extract.drafting import EVIDENCE_LIMIT
from tests.unit.extract.telling import HOSTILE, Telling


def test_a_claim_says_which_words_made_its_measure_and_its_stance(told: Telling) -> None:
    (claim,) = told.claims("Two hangars were allegedly damaged.")
    reasons = {why.field: (why.rule, why.sentence) for why in claim.why}
    assert reasons["measure"][0] == claim.rule == "en.act.damage"
    assert "“damaged”" in reasons["measure"][1]
    assert "allegedly" in reasons["stance"][1]


def test_a_claim_keeps_the_places_and_times_of_its_clause(told: Telling) -> None:
    text = "On 5 March two barges caught fire off Latakia."
    (claim,) = told.claims(text)
    body = f"{HOSTILE}\n{text}"
    assert [span.of(body) for span in claim.times] == ["5 March"]
    assert len(claim.places) == 1


def test_a_side_that_tells_of_its_own_raid_claims_it(told: Telling) -> None:
    claims = told.claims("Hezbollah said it had struck a barracks near Safed with 20 rockets.")
    assert [(claim.measure, claim.party) for claim in claims if claim.kind == "responsibility"] == [("claimed", "Hezbollah")]


def test_a_speaker_that_blames_another_side_is_not_that_side(told: Telling) -> None:
    (claim,) = [claim for claim in told.claims("The Israeli army said that Iran was behind the attack.") if claim.kind == "responsibility"]
    assert (claim.measure, claim.party) == ("blamed", "Iran")
    assert claim.speaker is not None
    assert claim.speaker.name != "Iran"


def test_evidence_has_a_limit(told: Telling) -> None:
    claims = told.claims("Two people, " + "of whom nobody had ever heard a word, " * 60 + "were killed.")
    assert [claim for claim in claims if len(claim.evidence) > EVIDENCE_LIMIT] == []
