"""A composed act is a verb with a noun of a class behind it: "suffer" with any word for a wound, "cut by" with anything that cuts."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from aftermath.extract.function import words
from aftermath.extract.lexicon import Act, acts_of, plurals
from aftermath.extract.phrases import Phrases, gathered
from aftermath.vocabulary.files import entries

REACH = 5  # words from the verb to its noun: "suffered a number of light shrapnel wounds"
JOINTS = frozenset({",", "and", "or"})


@dataclass(frozen=True, slots=True)
class Open:
    """An act that waits for a noun of the class `follow`, and for a word of the class `led` before it where one is named."""

    act: Act
    follow: str
    led: str | None


@dataclass(frozen=True, slots=True)
class Composition:
    """The composed acts of one language."""

    heads: Phrases[tuple[Open, ...]]
    classes: dict[str, Phrases[tuple[str, ...]]]
    closed: frozenset[str]
    """Words that end the search for the noun."""

    def beginning(self, sentence: tuple[str, ...]) -> Iterator[tuple[int, tuple[int, tuple[Act, ...]]]]:
        """Each word of a sentence that composed acts begin at, with the place after their noun and the acts; the led before all others."""
        for place, word in enumerate(sentence):
            head = self.heads.at(sentence, place) if word in self.heads else None
            if head is None:
                continue
            found: dict[bool, tuple[int, tuple[Act, ...]]] = {}
            for one in head[1]:
                end = self._tail(sentence, head[0], one)
                if end is not None:
                    acts = found[one.led is not None][1] if (one.led is not None) in found else ()
                    found[one.led is not None] = end, (*acts, one.act)
            if found:
                yield place, found[max(found)]

    def _tail(self, sentence: tuple[str, ...], at: int, wanted: Open) -> int | None:
        """The place after the last noun of the class, where one stands near with nothing but its own qualifiers before it."""
        nouns, leads = self.classes[wanted.follow], self.classes.get(wanted.led or "")
        led, end, limit = leads is None, None, at + REACH
        while at < min(limit, len(sentence)):
            noun = nouns.at(sentence, at)
            if noun is not None:
                at = end = noun[0]
                if at < len(sentence) and sentence[at] in JOINTS:
                    at, limit = at + 1, at + 1 + REACH  # "cuts and bruises", "burns and a broken arm"
                elif at >= len(sentence) or nouns.at(sentence, at) is None:
                    break
                continue  # "shrapnel wounds"
            led = led or (leads is not None and leads.at(sentence, at) is not None)
            if sentence[at] in self.closed or not sentence[at][0].isalnum():
                break
            at += 1
        return end if led else None


@cache
def composition(language: str = "en") -> Composition:
    """The composed acts of a language: entries of acts.yaml that say what must `follow` them, and the classes of harms.yaml."""
    classes = {
        entry["rule"].rsplit(".", 1)[1]: gathered(
            (form, entry["rule"]) for word in entry["words"] for form in plurals(word) if form is not None
        )
        for entry in entries(language, "harms")
    }
    heads = gathered(
        (wording, Open(act, entry["follow"], entry.get("led")))
        for entry in entries(language, "acts")
        if "follow" in entry
        for wording, act in acts_of(entry, language)
    )
    closing = ("prepositions", "conjunctions", "auxiliaries", "pronouns")
    return Composition(heads, classes, frozenset().union(*(words(language, name) for name in closing)))
