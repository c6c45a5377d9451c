import pytest

from aftermath.base.place import PlaceMark
from aftermath.base.report import Span
from aftermath.ground.bearings import bearing, is_beside


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A drone fell in KURSK itself.", "at"),
        ("Rockets fired from KURSK fell.", "from"),
        ("The artillery in KURSK shelled it.", "from"),
        ("Three flights were turned towards KURSK.", "to"),
        ("The launch was seen north of KURSK last night.", "from"),
        ("Drones came from the directions: KURSK.", "from"),
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


@pytest.mark.parametrize(
    ("text", "beside"),
    [
        ("Bombs hit a suburb of Kursk.", True),
        ("It fell 30 km from Kursk.", True),
        ("It lies near Kursk.", True),
        ("Bombs hit Kursk.", False),
    ],
)
def test_what_only_tells_the_way_to_a_place_stands_beside_it(text: str, *, beside: bool) -> None:
    at = text.index("Kursk")
    mark = PlaceMark(span=Span(start=at, end=at + 5), name="Kursk")
    assert is_beside(text, Span(start=0, end=len(text)), mark) is beside


def test_a_dateline_is_an_aside() -> None:
    text = "KURSK, May 3 (Wire) - A drone fell."
    mark = PlaceMark(span=Span(start=0, end=5), name="KURSK")
    assert bearing(text, Span(start=0, end=len(text)), mark, opens_paragraph=True) == "aside"
    assert bearing(text, Span(start=0, end=len(text)), mark, opens_paragraph=False) == "at"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kursk, 29 May – A drone fell.", "aside"),
        ("Kursk (Wire) – A drone fell.", "aside"),
        ("Kursk – two were hurt.", "at"),
        ("KURSK. A drone fell.", "at"),
        ("• KURSK: a drone fell.", "at"),
    ],
)
def test_a_dateline_needs_a_date_or_an_agency_and_a_heading_is_none(text: str, expected: str) -> None:
    at = text.upper().index("KURSK")
    mark = PlaceMark(span=Span(start=at, end=at + 5), name=text[at : at + 5])
    assert bearing(text, Span(start=0, end=len(text)), mark, opens_paragraph=True) == expected
