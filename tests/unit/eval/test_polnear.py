from pathlib import Path

import pytest

from aftermath.extract.speaking import Attributor
from eval.polnear import annotated, folder, lines, pairs, read

TEXT = '"We will rebuild the bridge," said Anna Brandt. She said that the money was there. The rain went on.'


@pytest.fixture(scope="module")
def attributor() -> Attributor:
    return Attributor("en")


def brat(*attributions: tuple[str, str | None]) -> str:
    """Stand-off of content and source, each by its words in TEXT."""
    rows = []
    for n, (content, source) in enumerate(attributions):
        marks = [("Content", content), ("Source", source)]
        for role, words in marks:
            if words:
                start = TEXT.index(words)
                rows.append(f"T{n}{role}\t{role} {start} {start + len(words)}\t{words}")
        rows.append(f"E{n}\t" + " ".join(f"{role}:T{n}{role}" for role, words in marks if words))
    return "\n".join(rows)


QUOTED, TOLD = ('"We will rebuild the bridge,"', "Anna Brandt"), ("that the money was there", "She")


def test_finds_quoted_and_told_content_and_their_sources(tmp_path: Path, attributor: Attributor) -> None:
    (tmp_path / "text").mkdir()
    (tmp_path / "attributions").mkdir()
    (tmp_path / "text" / "made.txt").write_text(TEXT, "utf-8")
    (tmp_path / "attributions" / "made_0a1b.ann").write_text(brat(QUOTED, TOLD), "utf-8")
    (tmp_path / "attributions" / "made_1a1b.ann").write_text(brat(("The rain went on", None)), "utf-8")
    tally = folder(tmp_path, attributor)
    assert (tally["all", "gold"], tally["all", "matched"], tally["all", "right"]) == (2, 2, 2)
    assert (tally["direct", "matched"], tally["indirect", "matched"]) == (1, 1)
    assert next(lines(tally)).startswith("all       content P 1.000 R 1.000 F1 1.000")


def test_takes_the_cue_out_of_the_content(attributor: Attributor) -> None:
    first = read(TEXT, attributor)[0]
    assert max(first.content) < TEXT.index("said")


def test_content_without_a_source_is_kept() -> None:
    (said,) = annotated(TEXT, brat(("The rain went on", None)))
    assert said.source is None
    assert not said.direct


def test_one_found_matches_one_gold() -> None:
    once = annotated(TEXT, brat(QUOTED))
    assert len(pairs(once * 2, once)) == 1


@pytest.mark.parametrize("content", ["money", "The rain went on"])
def test_less_than_half_shared_is_no_match(content: str) -> None:
    assert pairs(annotated(TEXT, brat((content, None))), annotated(TEXT, brat(TOLD))) == []
