from aftermath.base import Claim
from aftermath.base.report import Span
from aftermath.extract.binding import Memory, alone
from tests.unit.extract.telling import HOSTILE, Telling, short


def nearest(claim: Claim, text: str) -> str | None:
    """The words of the place nearest to a claim."""
    return claim.places[0].of(f"{HOSTILE}\n{text}") if claim.places else None


def where(told: Telling, text: str) -> list[tuple[str, str | None]]:
    return [(short(claim), nearest(claim, text)) for claim in told.claims(text)]


def test_a_place_binds_to_the_act_it_stands_by(told: Telling) -> None:
    assert where(told, "Two drones fell in Zarqa; three people were injured in Irbid.") == [
        ("fell drone 2", "Zarqa"),
        ("injured person 3", "Irbid"),
    ]


def test_what_stands_in_a_list_of_places_is_told_of_each(told: Telling) -> None:
    assert where(told, "Explosions: drones struck Basra, Mosul and Kirkuk.") == [
        ("attack drone -", "Basra"),
        ("attack drone -", "Mosul"),
        ("attack drone -", "Kirkuk"),
    ]


def test_a_count_over_a_list_of_places_is_one_claim(told: Telling) -> None:
    assert [short(claim) for claim in told.claims("Nine drones were shot down over Basra, Mosul and Kirkuk.")] == ["intercepted drone 9"]


def test_a_pronoun_stands_for_the_last_weapon_named(told: Telling) -> None:
    assert told("Two missiles were seen over Karak. They were intercepted.")[-1] == "intercepted missile -"


def test_broken_windows_are_those_of_the_last_building_named(told: Telling) -> None:
    assert told("Shells fell beside a museum. Windows were shattered.")[-1] == "damaged museum -"


def test_the_memory_keeps_the_last_of_each_group(told: Telling) -> None:
    memory = Memory()
    memory.learn(told.sentence("A rocket passed a bridge, a drone passed a school; the power is on."))
    assert (memory.weapon, memory.site, memory.part, memory.service) == ("drone", "school", "school", "electricity")


def test_evidence_grows_until_its_first_place_in_the_body_is_its_own() -> None:
    body = "Two died in Hama. Two died in Homs."
    assert alone(body, Span(start=18, end=26), Span(start=18, end=len(body))).of(body) == "Two died in Homs."
    assert alone(body, Span(start=0, end=8), Span(start=0, end=17)).of(body) == "Two died"
