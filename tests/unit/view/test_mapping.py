import math
from dataclasses import replace
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from aftermath.base import PlaceFix
from aftermath.view.atlas import Window, clipped_line, clipped_ring, label_points, outlines
from aftermath.view.lettering import Box, Label, around, lettered
from aftermath.view.mapping import HEIGHT, PIN, WIDTH, Drawing, Place, drawn
from tests.unit.view import made

SQUARE = [(0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (0.0, 4.0)]
BOX = Window(west=1, south=1, east=3, north=9)


def map_of(*fixes: PlaceFix | None) -> Drawing:
    drawing = drawn(Place(number=number, anchor=f"i-{number}", title=f"Incident {number}", fix=fix) for number, fix in enumerate(fixes, 1))
    assert drawing is not None
    return drawing


def test_an_area_is_cut_to_the_window() -> None:
    assert set(clipped_ring(SQUARE, BOX)) == {(1.0, 1.0), (3.0, 1.0), (3.0, 4.0), (1.0, 4.0)}
    assert clipped_ring([(x + 10, y) for x, y in SQUARE], BOX) == []


@given(st.lists(st.tuples(st.floats(-20, 20), st.floats(-20, 20)), min_size=3, max_size=12))
def test_no_point_of_a_cut_area_lies_outside_the_window(ring: list[tuple[float, float]]) -> None:
    assert all(BOX.west - 1e-9 <= x <= BOX.east + 1e-9 and BOX.south - 1e-9 <= y <= BOX.north + 1e-9 for x, y in clipped_ring(ring, BOX))


def test_a_line_is_kept_where_it_may_pass_through_the_window() -> None:
    line = [(-9.0, 2.0), (-8.0, 2.0), (5.0, 2.0), (9.0, 2.0)]
    assert list(clipped_line(line, BOX)) == [[(-8.0, 2.0), (5.0, 2.0)]]


def test_the_roomiest_label_point_is_the_middle_of_a_square() -> None:
    assert max(label_points(SQUARE, 1.0))[1] == (2.0, 2.0)
    assert label_points(SQUARE, 3.0) == label_points([], 1.0) == []


def test_the_outlines_hold_the_worlds_land_and_give_crimea_to_no_country() -> None:
    atlas = outlines()
    assert {"Ukraine", "Russia", "Iran", "Pakistan", "Sudan"} <= atlas.countries.keys()
    assert all(not (33.5 < x < 35 and 44.8 < y < 45.6) for ring in atlas.countries["Russia"] for x, y in ring)
    assert atlas.disputed


def test_a_disc_is_as_wide_as_the_radius() -> None:
    small, large = map_of(made.town(), replace(made.town(latitude=51.0), radius_km=80)).pins
    assert math.isclose(large.radius / small.radius, 10, rel_tol=0.01)


@settings(deadline=None, max_examples=25)  # each draws a map
@given(st.lists(st.tuples(st.floats(-60, 70), st.floats(-170, 170)), min_size=1, max_size=6))
def test_every_place_is_inside_the_map_and_no_pin_covers_another(points: list[tuple[float, float]]) -> None:
    pins = map_of(*(made.town(latitude=latitude, longitude=longitude) for latitude, longitude in points)).pins
    assert all(0 <= pin.at_x <= WIDTH and 0 <= pin.at_y <= HEIGHT for pin in pins)
    assert all(math.dist((a.x, a.y), (b.x, b.y)) >= 2 * PIN for a, b in combinations(pins, 2))


def test_many_incidents_in_one_town_stand_apart() -> None:
    pins = map_of(*[made.town()] * 9).pins
    assert sum(pin.moved for pin in pins) == 8


def test_places_too_wide_or_unknown_are_named_as_absent() -> None:
    drawing = map_of(made.town(), made.country(), None, replace(made.town(), precision="region", radius_km=900))
    assert [pin.number for pin in drawing.pins] == [1]
    assert [place.number for place in drawing.absent] == [2, 3, 4]


def test_without_any_place_there_is_no_map() -> None:
    assert drawn([Place(number=1, anchor="i", title="x", fix=None)]) is None


def test_the_map_names_places_and_countries() -> None:
    labels = {(label.kind, label.text) for label in map_of(made.town()).labels}
    assert ("place", "Brenivka") in labels


def test_names_cover_neither_each_other_nor_what_is_taken_nor_the_edge() -> None:
    page, taken = Box(0, 0, 200, 100), [around(100, 50, 20, 20)]
    pin, left, right, edge = (Label(text="Name", kind="place", x=x, y=50) for x in (100, 50, 150, 199))
    assert lettered([[pin, left], [left, right], [edge]], taken, page) == (left, right)
