import pytest

from aftermath.base.place import PlaceMark
from aftermath.base.report import Span
from aftermath.ground.bearings import bearing


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A drone fell in KURSK itself.", "at"),
        ("Rockets fired from KURSK fell.", "from"),
        ("The launch was seen north of KURSK last night.", "from"),
        ("A drone on its way to KURSK fell.", "to"),
        ("The wounded were taken to a hospital in KURSK.", "aside"),
        ("A missile struck a hospital in KURSK.", "at"),
        ("It was night (in KURSK already day).", "aside"),
        ("The group, which controls KURSK, was silent.", "aside"),
    ],
)
def test_what_stands_before_a_name_gives_its_bearing(text: str, expected: str) -> None:
    text = text.replace("KURSK", "Kursk")
    at = text.index("Kursk")
    mark = PlaceMark(span=Span(start=at, end=at + 5), name="Kursk")
    assert bearing(text, Span(start=0, end=len(text)), mark, opens_paragraph=False) == expected


def test_a_dateline_is_an_aside() -> None:
    text = "KURSK, May 3 (Wire) - A drone fell."
    mark = PlaceMark(span=Span(start=0, end=5), name="KURSK")
    assert bearing(text, Span(start=0, end=len(text)), mark, opens_paragraph=True) == "aside"
    assert bearing(text, Span(start=0, end=len(text)), mark, opens_paragraph=False) == "at"
