"""Who says what on PolNeAR (US news, brat stand-off), by itself: run as `python -m eval.polnear FOLDER`; prints totals only.

FOLDER holds `text/` and `attributions/`; of a text annotated more than once the first file by name counts. What is mapped:

- Every attribution with content is gold, beliefs, intentions and nested ones alike; Discuss and Discard marks are not. The product
  has no nesting, so an inner attribution is matched only where it has a piece of its own.
- The product's content includes the words of the cue and the source, so what its cue covers is taken out of it. Words of a gold cue
  that lie within gold content stay.
- What the product tells of views (`Attributor.views`: beliefs, wishes, support, findings) counts beside what it says is said; its claims
  know only the latter.
- Parts that go on without a cue of their own join the part before of the same speaker, as gold content runs over sentences.
- Content matches where the shared characters (blanks aside) are at least half of each side; pairs are one to one, most shared first.
- Content is direct where it begins with a quotation mark in the text, else indirect. Recall goes by the gold's class and precision by the
  product's; a pair counts under the gold's.
- Attributions without a source count for content and not for the source. The gold marks no head: it is taken as the last word of the
  source before its first comma, preposition or relative pronoun. It is right where the product's cue covers it, or the speaker's name
  holds it. Whom a pronoun means is not in the gold and so not scored.
"""

import argparse
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from aftermath.base.report import Span
from aftermath.extract.sentences import sentences
from aftermath.extract.speaking import Attribution, Attributor, View
from aftermath.extract.tokens import tokens

ENOUGH = 0.5
QUOTES = ('"', "“", "''", "``", "‘")
ANNOTATOR = re.compile(r"_[0-9a-f]{4}$")
AFTER_HEAD = re.compile(r",|\s(?:of|in|at|for|from|with|on|to|who|which|that|whose)\b")
WORD = re.compile(r"\w[\w’'-]*")
Tally = Counter[tuple[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Content as the places of its characters, blanks aside, and where it comes from."""

    content: frozenset[int]
    direct: bool
    source: Span | None = None
    """The head of the gold source."""
    found: Attribution | View | None = None


def annotated(text: str, brat: str) -> list[Said]:
    """The attributions of a brat file that have content."""
    marks: dict[str, list[Span]] = {}
    events = []
    for line in brat.splitlines():
        key, _, rest = line.partition("\t")
        if key.startswith("T"):
            places = rest.split("\t")[0].split(" ", 1)[1]
            marks[key] = [Span(start=int(a), end=int(b)) for a, b in (part.split() for part in places.split(";"))]
        elif key.startswith("E"):
            events.append([part.split(":") for part in rest.split()])
    return [said for event in events for said in _of_event(text, event, marks)]


def _of_event(text: str, event: Sequence[Sequence[str]], marks: dict[str, list[Span]]) -> Iterator[Said]:
    content = [span for role, mark in event if role.startswith("Content") for span in marks[mark]]
    source = [span for role, mark in event if role.startswith("Source") for span in marks[mark]]
    if content:
        yield _said(text, content, (), source=_head(text, min(source, key=lambda span: span.start)) if source else None)


def _head(text: str, source: Span) -> Span | None:
    words = text[source.start : source.end]
    stop = AFTER_HEAD.search(words)
    found = list(WORD.finditer(words, 0, stop.start() if stop and stop.start() else len(words)))
    return Span(start=source.start + found[-1].start(), end=source.start + found[-1].end()) if found else None


def read(text: str, attributor: Attributor) -> list[Said]:
    """The product's attributions, cues taken out and continuations joined."""
    spans = sentences(text)
    joined: list[list[Attribution]] = []
    words = [tokens(text, span) for span in spans]
    for part in attributor.attribute(text, spans, words):
        if part.cue is None and joined and joined[-1][0].speaker.name == part.speaker.name:
            joined[-1].append(part)
        else:
            joined.append([part])
    said = [_said(text, [p.content for p in parts], [p.cue for p in parts if p.cue], found=parts[0]) for parts in joined]
    said += [_said(text, [view.content], [view.cue], found=view) for view in attributor.views(text, spans, words)]
    return [one for one in said if one.content]


def _said(
    text: str, content: Sequence[Span], without: Sequence[Span], *, source: Span | None = None, found: Attribution | View | None = None
) -> Said:
    out = {place for span in without for place in range(span.start, span.end)}
    kept = {place for span in content for place in range(span.start, span.end) if not text[place].isspace()} - out
    while kept and text[min(kept)] in ",.;:":
        kept.discard(min(kept))
    return Said(content=frozenset(kept), direct=bool(kept) and text.startswith(QUOTES, min(kept)), source=source, found=found)


def pairs(gold: Sequence[Said], found: Sequence[Said]) -> list[tuple[Said, Said]]:
    """Gold and found content that match, one to one, those that share most first."""
    shares = []
    for i, wanted in enumerate(gold):
        for j, got in enumerate(found):
            share = len(wanted.content & got.content) / max(len(wanted.content), len(got.content), 1)
            if share >= ENOUGH:
                shares.append((-share, i, j))
    matched: dict[int, int] = {}
    for _, i, j in sorted(shares):
        if i not in matched and j not in matched.values():
            matched[i] = j
    return [(gold[i], found[j]) for i, j in matched.items()]


def count(text: str, gold: Sequence[Said], found: Sequence[Said], tally: Tally) -> None:
    """Add what agrees in one text to the tally, under "all" and under the class of each."""

    def add(said: Said, what: str) -> None:
        tally["all", what] += 1
        tally["direct" if said.direct else "indirect", what] += 1

    matched = pairs(gold, found)
    for said in gold:
        add(said, "gold")
    for said in found:
        add(said, "found")
    for wanted, got in matched:
        add(wanted, "matched")
        add(got, "true")
        if wanted.source and got.found:
            add(wanted, "sourced")
            if _same_source(text, wanted.source, got.found):
                add(wanted, "right")


def _same_source(text: str, head: Span, found: Attribution | View) -> bool:
    if found.cue and found.cue.start <= head.start and head.end <= found.cue.end:
        return True
    return text[head.start : head.end].casefold() in {word.casefold() for word in WORD.findall(found.speaker.name)}


def lines(tally: Tally) -> Iterator[str]:
    """The figures of a tally: content precision, recall and F1, and the share of the matched whose source head is right."""
    for name in ("all", "direct", "indirect"):
        n = {what: tally[name, what] for what in ("gold", "found", "matched", "true", "sourced", "right")}
        recall, precision = n["matched"] / max(n["gold"], 1), n["true"] / max(n["found"], 1)
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        yield (
            f"{name:9} content P {precision:.3f} R {recall:.3f} F1 {f1:.3f} (gold {n['gold']}, found {n['found']}, matched {n['matched']})"
            f"  source head {n['right'] / max(n['sourced'], 1):.3f} ({n['right']} of {n['sourced']})"
        )


def folder(path: Path, attributor: Attributor) -> Tally:
    """The tally of a folder. Raises FileNotFoundError where an annotation has no text."""
    tally: Tally = Counter()
    done: set[str] = set()
    for file in sorted((path / "attributions").glob("*.ann")):
        name = ANNOTATOR.sub("", file.stem)
        if name in done:
            continue
        done.add(name)
        text = (path / "text" / f"{name}.txt").read_bytes().decode("utf-8")
        count(text, annotated(text, file.read_text("utf-8")), read(text, attributor), tally)
    return tally


def main() -> None:
    """Print the figures of the folder named."""
    parser = argparse.ArgumentParser(prog="python -m eval.polnear", description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    print(*lines(folder(parser.parse_args().folder, Attributor("en"))), sep="\n")


if __name__ == "__main__":
    main()
