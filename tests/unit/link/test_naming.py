from datetime import UTC, datetime

from aftermath.base import Incident, Mention
from aftermath.link.naming import founding, fresh_id, kept_ids, title
from tests.unit.link.telling import TARNOW, at, night_to


def mention(name: str, published: datetime | None = None) -> Mention:
    return Mention(id=name, report=f"of {name}", claims=(), place=TARNOW, time=None, weapons=(), published=published)


def incident(name: str, *mentions: str) -> Incident:
    return Incident(id=name, title=name, place=None, time=None, mentions=mentions)


def test_the_first_published_founds_and_the_undated_do_not() -> None:
    early, late = mention("f" * 20, datetime(2026, 5, 30, 6, tzinfo=UTC)), mention("a" * 20, datetime(2026, 5, 30, 9, tzinfo=UTC))
    assert founding([late, mention("0" * 20), early]) == early


def test_an_id_can_be_read() -> None:
    assert fresh_id(TARNOW, at("2026-05-30"), mention("7f3ab" + "0" * 15), ()) == "tarnow-2026-05-30-7f3a"
    assert fresh_id(TARNOW, night_to("2026-05-30"), mention("7f3ab" + "0" * 15), ()) == "tarnow-2026-05-30-7f3a"
    assert fresh_id(None, None, mention("7f3ab" + "0" * 15), ()) == "unplaced-undated-7f3a"


def test_an_id_that_is_taken_grows() -> None:
    assert fresh_id(TARNOW, at("2026-05-30"), mention("7f3ab" + "0" * 15), {"tarnow-2026-05-30-7f3a"}) == "tarnow-2026-05-30-7f3ab"


def test_a_title_says_where_when_and_with_what() -> None:
    assert title(TARNOW, at("2026-05-30"), ["cruise_missile", "drone"]) == "Tarnow, 30 May 2026: cruise missile, drone"
    assert title(TARNOW, night_to("2026-05-30"), []) == "Tarnow, night to 30 May 2026"
    assert title(None, at("2026-05-01", "2026-06-01", "month"), []) == "Place unknown, about May 2026"
    assert title(TARNOW, None, []) == "Tarnow, time unknown"


def test_ids_survive_a_rerun() -> None:
    kept, redirects = kept_ids({"g": frozenset({"m1", "m2", "m3"})}, [incident("old", "m1", "m2")])
    assert (kept, redirects) == ({"g": "old"}, {})


def test_of_merged_incidents_the_larger_lends_its_id_and_the_other_leads_there() -> None:
    kept, redirects = kept_ids({"g": frozenset({"m1", "m2", "m3"})}, [incident("small", "m3"), incident("large", "m1", "m2")])
    assert (kept, redirects) == ({"g": "large"}, {"small": "g"})


def test_a_split_incident_keeps_its_id_in_its_larger_half() -> None:
    groups = {"half": frozenset({"m1", "m2"}), "rest": frozenset({"m3"})}
    assert kept_ids(groups, [incident("old", "m1", "m2", "m3")]) == ({"half": "old"}, {})
