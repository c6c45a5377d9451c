from aftermath.ground.company import company
from aftermath.ground.entry import Place


def town(
    identifier: str, latitude: float, longitude: float, population: int = 10_000, *, admin1: str | None = None, country: str | None = None
) -> Place:
    return Place(
        id=identifier,
        name="X",
        kind="settlement",
        latitude=latitude,
        longitude=longitude,
        population=population,
        admin1=admin1,
        country=country,
    )


def test_a_place_has_company_where_the_other_names_have_places_near() -> None:
    near, far = town("near", 50.0, 36.0), town("far", 10.0, 10.0, 900_000)
    weights = company({"a": [far, near], "b": [town("b", 50.1, 36.1)], "c": [town("c", 50.2, 36.0)]})
    assert weights["near"] > 1.0
    assert weights["far"] == 0.0


def test_an_area_keeps_company_with_what_lies_in_it() -> None:
    inside, outside = town("in", 50.0, 36.0, admin1="R", country="C"), town("out", 20.0, 6.0, admin1="S", country="D")
    region = Place(id="r", name="R", kind="region", latitude=51.0, longitude=37.0, admin1="R", country="C")
    country = Place(id="c", name="C", kind="country", latitude=51.0, longitude=37.0, country="C")
    weights = company({"a": [outside, inside], "r": [region]})
    assert weights["in"] > weights["out"] == 0.0
    assert 0.0 < company({"a": [inside], "c": [country]})["in"] < weights["in"]


def test_a_lone_name_has_no_company() -> None:
    assert company({"a": [town("x", 1.0, 1.0)]}) == {"x": 0.0}
    assert company({}) == {}
