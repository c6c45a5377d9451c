"""Every example and counter-example of the vocabulary that the reading uses, run as what it claims to be."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest

from aftermath.base import MEASURES
from aftermath.base.report import Span
from aftermath.extract.background import is_background, other_subject, weights
from aftermath.extract.blame import blame_findings
from aftermath.extract.function import words as function_words
from aftermath.extract.lexicon import FRAMES, inflected, lexicon, plurals
from aftermath.extract.marks import in_spans
from aftermath.extract.numbers import quantity
from aftermath.extract.phrases import words
from aftermath.extract.scenes import scenes
from aftermath.extract.sentences import sentences
from aftermath.extract.sides import parties, side_of
from aftermath.vocabulary.files import Entry, entries
from tests.unit.extract.telling import Telling, amount, short

FILES = (
    *("things", "acts", "numbers", "sentences", "inflection", "function", "harms"),
    *("hedges", "revisions", "background", "parties", "blame", "days", "decoys"),
)
LISTS = ("words", "strong", "cues", "forces", "people", *FRAMES)
EXEMPLARY = tuple(name for name in FILES if name not in {"inflection", "function", "parties"})
"""The files whose entries are rules; those of the others are closed lists of words, tried whole below."""


def rows(name: str, key: str) -> list[Any]:
    """Each example (or counter-example) of a file with its entry, named by rule and number."""
    return [
        pytest.param(entry, text, id=f"{entry['rule']}-{number}")
        for entry in entries("en", name)
        for number, text in enumerate(entry.get(key, []))
    ]


def listed(entry: Entry) -> Iterator[tuple[str, list[object]]]:
    """The lists of wordings of an entry."""
    yield from ((key, entry[key]) for key in LISTS if isinstance(entry.get(key), list))
    yield from ((f"forms {number}", forms) for number, forms in enumerate(entry.get("forms", [])))
    if "values" in entry:
        yield "values", list(entry["values"])


# ── what every file keeps to ──


@pytest.mark.parametrize("name", FILES)
def test_every_word_of_every_list_is_a_string(name: str) -> None:
    """YAML 1.1 makes truth values of on, off, yes and no."""
    for entry in entries("en", name):
        for key, found in listed(entry):
            assert [word for word in found if not isinstance(word, str)] == [], (entry["rule"], key)


@pytest.mark.parametrize("name", [name for name in FILES if name != "inflection"])
def test_no_list_has_a_word_twice(name: str) -> None:
    for entry in entries("en", name):
        for key, found in listed(entry):
            assert sorted({word for word in found if found.count(word) > 1}, key=str) == [], (entry["rule"], key)


@pytest.mark.parametrize("name", EXEMPLARY)
def test_every_rule_has_an_example_and_a_counter_example(name: str) -> None:
    assert [entry["rule"] for entry in entries("en", name) if not entry.get("examples") or not entry.get("not")] == []


def test_no_wording_names_two_things() -> None:
    rules: dict[str, list[str]] = {}
    for entry in entries("en", "things"):
        for form in {form for word in entry["words"] for form in plurals(word) if form is not None}:
            rules.setdefault(form, []).append(entry["rule"])
    assert {form: owners for form, owners in rules.items() if len(owners) > 1} == {}


# ── things ──


def things(told: Telling, text: str) -> set[str]:
    """The rules of the things that a text counts or names, those aside that only qualify an event."""
    return {noun.thing.rule for noun in told.sentence(text).nouns if noun.thing is not None and not noun.modifies}


@pytest.mark.parametrize(("entry", "text"), rows("things", "examples"))
def test_an_example_of_a_thing_names_it(entry: Entry, text: str, told: Telling) -> None:
    assert entry["rule"] in things(told, text)


@pytest.mark.parametrize(("entry", "text"), rows("things", "not"))
def test_a_counter_example_of_a_thing_does_not_name_it(entry: Entry, text: str, told: Telling) -> None:
    assert entry["rule"] not in things(told, text)


# ── acts ──

GROUPS = {entry["group"] for entry in entries("en", "things")}
OBJECTS = {entry["object"] for entry in entries("en", "things")}


@pytest.mark.parametrize("entry", entries("en", "acts"), ids=lambda entry: str(entry["rule"]))
def test_a_reading_takes_groups_and_objects_that_there_are(entry: Entry) -> None:
    for reading in entry["readings"]:
        assert set(reading.get("takes", ())) | set(reading.get("located", ())) <= GROUPS
        assert set(reading.get("only", ())) <= OBJECTS
        assert reading["measure"] in MEASURES[reading["kind"]]


@pytest.mark.parametrize(("entry", "example"), rows("acts", "examples"))
def test_an_example_of_an_act_makes_its_claims_and_no_other(entry: Entry, example: dict[str, Any], told: Telling) -> None:
    claims = told.claims(example["text"])
    assert sorted(short(claim) for claim in claims) == sorted(example["claims"])
    measures = {reading["measure"] for reading in entry["readings"]}
    assert any(claim.rule == entry["rule"] or claim.measure in measures for claim in claims)


@pytest.mark.parametrize(("entry", "text"), rows("acts", "not"))
def test_a_counter_example_of_an_act_makes_no_claim_by_it(entry: Entry, text: str, told: Telling) -> None:
    """Even in a report of an attack."""
    assert [short(claim) for claim in told.claims(text) if claim.rule == entry["rule"]] == []


# ── numbers ──


@pytest.mark.parametrize(("entry", "example"), rows("numbers", "examples"))
def test_an_example_of_a_number_is_its_interval(entry: Entry, example: dict[str, Any]) -> None:
    found = quantity(words(example["text"]), 0)
    if entry["rule"] == "en.numbers.decoys":
        assert found is None
        return
    assert found is not None
    assert (found.count.pair() if found.count else [None, None]) == [example["low"], example["high"]]
    assert found.end == len(words(example["text"]))


@pytest.mark.parametrize(("entry", "text"), rows("numbers", "not"))
def test_a_counter_example_of_a_number_is_none_and_that_of_a_decoy_is_one(entry: Entry, text: str) -> None:
    assert (quantity(words(text), 0) is not None) == (entry["rule"] == "en.numbers.decoys")


def test_the_units_have_no_gap() -> None:
    values = sorted(
        value for entry in entries("en", "numbers") if entry["rule"] == "en.numbers.units" for value in entry["values"].values()
    )
    assert values == [*range(21), *range(30, 100, 10)]


WORDED = [
    pytest.param(wording, id=f"{entry['rule']}-{wording}")
    for entry in entries("en", "numbers")
    if entry["rule"].rsplit(".", 1)[1] in {"several", "one", "none", "all", "crowds", "pairs"}
    for wording in entry.get("words") or entry["values"]
]


@pytest.mark.parametrize("wording", WORDED)
def test_every_quantifier_is_taken_whole(wording: str) -> None:
    text = words(f"{wording} houses")
    found = quantity(text, 0)
    assert found is not None
    assert found.end == len(text) - 1


# ── sentences ──


@pytest.mark.parametrize(("entry", "text"), rows("sentences", "examples"))
def test_an_example_of_an_abbreviation_is_one_sentence(entry: Entry, text: str) -> None:
    assert sentences(text) == (Span(start=0, end=len(text)),), entry["rule"]


@pytest.mark.parametrize(("entry", "text"), rows("sentences", "not"))
def test_a_counter_example_of_an_abbreviation_is_two_sentences(entry: Entry, text: str) -> None:
    assert len(sentences(text)) == 2, entry["rule"]


# ── inflection and function words ──


def test_every_irregular_verb_has_five_forms_and_is_inflected_so() -> None:
    for forms in next(entry["forms"] for entry in entries("en", "inflection")):
        assert len(forms) == 5, forms
        assert set(forms) <= {form for form, _ in inflected(forms[0], "en")}


def test_every_class_of_function_words_is_told_by_its_name() -> None:
    for entry in entries("en", "function"):
        assert function_words("en", entry["rule"].rsplit(".", 1)[1]) == frozenset(entry["words"])


# ── hedges, revisions, background, days, decoys ──


@pytest.mark.parametrize(("entry", "text"), rows("hedges", "examples"))
def test_an_example_of_a_hedge_is_hedged(entry: Entry, text: str, told: Telling) -> None:
    assert {claim.stance for claim in told.claims(text)} == {"hedged"}, entry["rule"]


@pytest.mark.parametrize(("entry", "text"), rows("hedges", "not"))
def test_a_counter_example_of_a_hedge_is_not_hedged(entry: Entry, text: str, told: Telling) -> None:
    assert "hedged" not in {claim.stance for claim in told.claims(text)}, entry["rule"]


@pytest.mark.parametrize(("entry", "text"), rows("revisions", "examples"))
def test_an_example_of_a_revision_tells_two_figures_of_which_one_replaces_the_other(entry: Entry, text: str, told: Telling) -> None:
    claims = told.claims(text)
    assert len(claims) == 2, entry["rule"]
    assert sum(claim.supersedes is not None for claim in claims) == 1


@pytest.mark.parametrize(("entry", "text"), rows("revisions", "not"))
def test_a_counter_example_of_a_revision_replaces_nothing(entry: Entry, text: str, told: Telling) -> None:
    claims = told.claims(text)
    assert len(claims) == 2, entry["rule"]
    assert [claim for claim in claims if claim.supersedes is not None] == []


def is_so(entry: Entry, text: str) -> bool:
    """Whether an entry of background.yaml holds of a text."""
    if entry["scope"] == "sentence":
        return is_background(text, "en")
    subject = other_subject("", text, "en")
    if entry["scope"] == "hostile":
        return subject != "en.background.hostile"  # the answer where no hostile word stands
    _, others = weights("", text, "en")
    return subject is not None and others[entry["rule"]] == max(others.values()) > 0


@pytest.mark.parametrize(("entry", "text"), rows("background", "examples"))
def test_an_example_of_background_is_background(entry: Entry, text: str) -> None:
    assert is_so(entry, text)


@pytest.mark.parametrize(("entry", "text"), rows("background", "not"))
def test_a_counter_example_of_background_is_none(entry: Entry, text: str) -> None:
    assert not is_so(entry, text)


def days(told: Telling, text: str) -> set[str]:
    """The scenes of a text whose sixth sentence is the one in question."""
    body = f"One. Two. Three. Four. Five. It fell {text} here."
    spans = sentences(body)
    return set(scenes(body, spans, in_spans(spans, told.times.find(body)), "en")) - {""}


@pytest.mark.parametrize(("entry", "text"), rows("days", "examples"))
def test_an_example_of_a_day_opens_a_scene(entry: Entry, text: str, told: Telling) -> None:
    assert days(told, text), entry["rule"]


@pytest.mark.parametrize(("entry", "text"), rows("days", "not"))
def test_a_counter_example_of_a_day_opens_none(entry: Entry, text: str, told: Telling) -> None:
    assert not days(told, text), entry["rule"]


@pytest.mark.parametrize(("entry", "text"), rows("decoys", "examples"))
def test_an_example_of_a_decoy_is_no_act(entry: Entry, text: str, told: Telling) -> None:
    assert told.sentence(text).hits == [], entry["rule"]


@pytest.mark.parametrize(("entry", "text"), rows("decoys", "not"))
def test_a_counter_example_of_a_decoy_is_an_act(entry: Entry, text: str, told: Telling) -> None:
    assert told.sentence(text).hits != [], entry["rule"]


def test_every_decoy_begins_like_an_act_or_a_thing() -> None:
    """Else it would be dead: it hides what begins within it."""
    known = lexicon("en")
    dead = []
    for entry in entries("en", "decoys"):
        for wording in entry["words"]:
            text = words(wording)
            if not any(known.acts.at(text, at) or known.things.at(text, at) for at in range(len(text))):
                dead.append(wording)
    assert dead == []


# ── responsibility ──


def blamed(told: Telling, text: str) -> list[str]:
    """The rules by which a text speaks of responsibility."""
    return [finding.rule for finding in blame_findings(told.sentence(text), told.findings(text), "en")]


@pytest.mark.parametrize(("entry", "text"), rows("blame", "examples"))
def test_an_example_of_blame_is_read_by_its_rule(entry: Entry, text: str, told: Telling) -> None:
    assert blamed(told, text) == [entry["rule"]]


@pytest.mark.parametrize(("entry", "text"), rows("blame", "not"))
def test_a_counter_example_of_blame_is_none(entry: Entry, text: str, told: Telling) -> None:
    assert entry["rule"] not in blamed(told, text)


SIDES = [entry for entry in entries("en", "parties") if "party" in entry]


@pytest.mark.parametrize("entry", SIDES, ids=lambda entry: str(entry["rule"]))
def test_every_name_of_a_side_names_it(entry: Entry, told: Telling) -> None:
    """As texts write it: with capitals, but for "the"."""
    for wording in entry["words"]:
        written = " ".join(word if word in {"the", "of", "in"} else word[0].upper() + word[1:] for word in wording.split())
        assert [side.name for side in parties(told.sentence(f"Officials blamed {written} for it."), "en")] == [entry["party"]], wording


@pytest.mark.parametrize("entry", SIDES, ids=lambda entry: str(entry["rule"]))
def test_every_person_and_adjective_tells_the_side(entry: Entry) -> None:
    for name in [*entry.get("people", []), *filter(None, [entry.get("adjective")])]:
        assert side_of(f"spokesman {name.title()}", "en") == entry["party"], name


def test_no_two_sides_share_a_name() -> None:
    names = sorted(wording for entry in SIDES for wording in entry["words"])
    assert [one for one, other in pairwise(names) if one == other] == []


def test_an_amount_is_written_in_short() -> None:
    assert [amount(quantity(words(text), 0).count) for text in ("at least 5", "up to 4", "two to six", "nine")] == ["5+", "0-4", "2-6", "9"]  # type: ignore[union-attr]
