import pytest

from aftermath.base.errors import VocabularyError
from aftermath.extract.lexicon import inflected, lexicon, plurals
from aftermath.extract.phrases import words
from aftermath.vocabulary.files import entries


@pytest.mark.parametrize(
    ("wording", "forms"),
    [
        ("person|people", ("person", "people")), ("=debris", ("debris", None)), ("bus", ("bus", "buses")), ("ferry", ("ferry", "ferries")),
        ("oil depot", ("oil depot", "oil depots")), ("convoy", ("convoy", "convoys")),
    ],
)  # fmt: skip
def test_plurals_are_made_by_rule_or_given(wording: str, forms: tuple[str, str | None]) -> None:
    assert plurals(wording) == forms


def test_the_first_word_of_a_verb_inflects() -> None:
    assert {"shoot down", "shoots down", "shooting down", "shot down"} == {form for form, _ in inflected("shoot down", "en")}
    assert {"damage", "damages", "damaging", "damaged"} == {form for form, _ in inflected("damage", "en")}
    assert ("was on fire", "past") in inflected("be on fire", "en")
    assert ("were on fire", "past") in inflected("be on fire", "en")


def test_every_act_is_found_in_its_forms() -> None:
    match = lexicon("en").acts.at(words("perished"), 0)
    assert match is not None
    assert {(act.rule, act.frame) for act in match[1]} == {("en.act.kill", "happen")}


def test_a_reading_with_an_unknown_key_is_refused_by_its_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    broken = {"rule": "en.act.odd", "verbs": ["zap"], "readings": [{"kind": "attack", "measure": "attack", "tikes": ["weapon"]}]}
    monkeypatch.setattr(
        "aftermath.extract.lexicon.entries", lambda language, name: (broken,) if name == "acts" else entries(language, name)
    )
    with pytest.raises(VocabularyError, match=r"en\.act\.odd.*tikes"):
        lexicon.__wrapped__("en")
