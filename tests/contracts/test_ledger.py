"""What any ledger keeps to, whatever database is under it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from aftermath.base import Judgement, Report, Source
from aftermath.base.errors import BadQuery, UnknownName
from aftermath.base.ids import bytes_id
from aftermath.store import Added, Filter, Ledger, Reading
from tests.contracts.nouns import NOON, claims_in, clock, incident_of, link_of, mention_of, report, wave_of

Maker = Callable[[Path], Ledger]


def sqlite(folder: Path) -> Ledger:
    return Ledger.create(folder / "test.ledger", clock)


@pytest.fixture(params=[sqlite])
def ledger(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Ledger]:
    make: Maker = request.param
    with make(tmp_path) as made:
        yield made


def reading(report: Report, version: str = "1") -> Reading:
    return Reading(reader="test", version=version, claims=claims_in(report))


def add(ledger: Ledger, report: Report, version: str = "1") -> Added:
    return ledger.add(report, report.text.encode(), reading(report, version))


def test_report_and_claims_load_equal(ledger: Ledger) -> None:
    one = report("two hurt")
    assert add(ledger, one) == Added(status="new", version=1)
    assert ledger.current_reports() == (one,)
    assert ledger.grounded_claims() == claims_in(one)
    assert ledger.raw(one.raw) == b"two hurt"


def test_publication_time_keeps_its_offset(ledger: Ledger) -> None:
    add(ledger, report("two hurt"))
    (held,) = ledger.current_reports()
    assert held.published is not None
    assert held.published.isoformat() == "2026-05-30T08:15:00+03:00"


def test_same_report_again_is_no_change(ledger: Ledger) -> None:
    one = report("two hurt")
    add(ledger, one)
    assert add(ledger, one) == Added(status="same", version=1)
    assert ledger.grounded_claims() == claims_in(one)


def test_edited_report_is_the_next_version_and_alone_current(ledger: Ledger) -> None:
    one, two = report("two hurt", ref="a"), report("four hurt now", ref="a")
    add(ledger, one)
    assert add(ledger, two) == Added(status="version", version=2)
    assert ledger.current_reports() == (two,)
    assert ledger.counts() == {"reports": 1, "claims": 3, "incidents": 0, "waves": 0}
    assert ledger.grounded_claims() == claims_in(two)
    assert ledger.grounded_claims(report=one.id) == claims_in(one)


def test_texts_that_nothing_tells_to_be_one_publication_are_two(ledger: Ledger) -> None:
    for title in ("", "Overnight attack"):
        for text in ("two hurt", "calm night"):
            one = Report.made(source=Source.named(None), title=title, text=text, language="en", raw=bytes_id(text.encode()))
            assert add(ledger, one).status == "new"
    assert len(ledger.current_reports()) == 4


def test_older_version_again_does_not_come_back(ledger: Ledger) -> None:
    one, two = report("two hurt", ref="a"), report("four hurt now", ref="a")
    add(ledger, one)
    add(ledger, two)
    assert add(ledger, one) == Added(status="same", version=1)
    assert ledger.current_reports() == (two,)


def test_newer_reader_replaces_the_claims(ledger: Ledger) -> None:
    one = report("two hurt")
    ledger.add(one, b"two hurt", Reading(reader="test", version="1", claims=claims_in(one)[:1]))
    assert add(ledger, one, version="2") == Added(status="reread", version=1)
    assert ledger.grounded_claims() == claims_in(one)


def test_report_no_reader_reads_is_kept_and_said_to_be_unread(ledger: Ledger) -> None:
    one = replace(report("двоє поранених"), language="uk")
    ledger.add(one, one.text.encode(), None)
    assert ledger.unread() == (one,)
    assert ledger.current_reports() == (one,)
    add(ledger, one)
    assert ledger.unread() == ()


def test_report_without_claims_is_read(ledger: Ledger) -> None:
    one = report("calm")
    ledger.add(one, b"calm", Reading(reader="test", version="1", claims=()))
    assert ledger.is_read(one.id, "test", "1")
    assert not ledger.is_read(one.id, "test", "2")
    assert ledger.unread() == ()


def test_bytes_that_are_not_the_reports_are_refused_whole(ledger: Ledger) -> None:
    one = report("two hurt")
    with pytest.raises(ValueError, match="not the bytes"):
        ledger.add(one, b"other", reading(one))
    assert ledger.current_reports() == ()


def test_report_is_found_by_the_id_it_came_with_and_by_its_own(ledger: Ledger) -> None:
    one, two = report("two hurt", ref="a"), report("four hurt now", ref="a")
    add(ledger, one)
    add(ledger, two)
    assert ledger.report("a") == two
    assert ledger.report(one.id) == one
    with pytest.raises(UnknownName, match="no report is called b"):
        ledger.report("b")


def test_id_that_two_sources_used_is_not_guessed(ledger: Ledger) -> None:
    add(ledger, report("two hurt", ref="a", address="https://a.example/1"))
    add(ledger, report("nine hurt", ref="a", address="https://a.example/2"))
    with pytest.raises(BadQuery, match="2 reports are called a"):
        ledger.report("a")


def test_unknown_bytes(ledger: Ledger) -> None:
    with pytest.raises(UnknownName):
        ledger.raw("0" * 64)


def test_linking_loads_equal(ledger: Ledger) -> None:
    one, two = report("two hurt", ref="a"), report("drones over twelve regions", ref="b")
    add(ledger, one)
    add(ledger, two)
    near, far = mention_of(one, claims_in(one)), mention_of(two, claims_in(two))
    incident = incident_of(near, name="i1", wave="w1")
    wave = wave_of(far, incidents=[incident], name="w1")
    links = sorted([link_of(near, "i1"), link_of(far, "w1")], key=lambda link: link.mention)
    ledger.save_linking([near, far], links, [incident], [wave], seen=ledger.newest_reading())
    assert ledger.incidents() == (incident,)
    assert ledger.waves() == (wave,)
    assert ledger.mentions() == tuple(sorted([near, far], key=lambda mention: mention.id))
    assert ledger.links() == tuple(links)
    assert ledger.counts() == {"reports": 2, "claims": 6, "incidents": 1, "waves": 1}
    assert ledger.links(owner="i1") == (link_of(near, "i1"),)
    assert ledger.grounded_claims(owner="i1") == claims_in(one)
    assert ledger.grounded_claims(owner="w1") == claims_in(two)


def test_ledger_knows_whether_its_linking_is_behind(ledger: Ledger) -> None:
    one = report("two hurt")
    assert ledger.is_linked()
    before = ledger.newest_reading()
    add(ledger, one)
    assert not ledger.is_linked()
    ledger.save_linking([], [], [], [], seen=before)
    assert not ledger.is_linked()
    mention = mention_of(one, claims_in(one))
    ledger.save_linking([mention], [link_of(mention, "i1")], [incident_of(mention, name="i1")], [], seen=ledger.newest_reading())
    assert ledger.is_linked()


def test_merged_incident_redirects_and_so_does_the_next(ledger: Ledger) -> None:
    one, two = report("two hurt", ref="a"), report("four people hurt now", ref="b")
    add(ledger, one)
    add(ledger, two)
    first, second = mention_of(one, claims_in(one)), mention_of(two, claims_in(two))
    ledger.save_linking(
        [first, second], [], [incident_of(first, name="i1"), incident_of(second, name="i2")], [], seen=ledger.newest_reading()
    )
    ledger.save_linking([first, second], [], [incident_of(first, second, name="i2")], [], seen=ledger.newest_reading())
    assert ledger.redirect("i1") == "i2"
    ledger.save_linking([first, second], [], [incident_of(first, second, name="i3")], [], seen=ledger.newest_reading())
    assert ledger.redirect("i1") == "i3"
    assert ledger.happening("i1").id == "i3"
    assert ledger.redirect("nobody") == "nobody"


def test_undone_merge_gives_the_old_id_back(ledger: Ledger) -> None:
    one, two = report("two hurt", ref="a"), report("four people hurt now", ref="b")
    add(ledger, one)
    add(ledger, two)
    first, second = mention_of(one, claims_in(one)), mention_of(two, claims_in(two))
    apart = [incident_of(first, name="i1"), incident_of(second, name="i2")]
    ledger.save_linking([first, second], [], apart, [], seen=ledger.newest_reading())
    ledger.save_linking([first, second], [], [incident_of(first, second, name="i2")], [], seen=ledger.newest_reading())
    ledger.save_linking([first, second], [], apart, [], seen=ledger.newest_reading())
    assert ledger.redirect("i1") == "i1"
    assert ledger.incidents() == tuple(apart)


def test_incident_of_an_edited_report_leads_to_that_of_its_next_version(ledger: Ledger) -> None:
    one, two = report("two hurt", ref="a"), report("four people hurt now", ref="a")
    add(ledger, one)
    old = mention_of(one, claims_in(one))
    ledger.save_linking([old], [], [incident_of(old, name="i1")], [], seen=ledger.newest_reading())
    add(ledger, two)
    new = mention_of(two, claims_in(two))
    ledger.save_linking([new], [], [incident_of(new, name="i2")], [], seen=ledger.newest_reading())
    assert ledger.redirect("i1") == "i2"


def test_incident_is_named_by_the_beginning_of_its_id(ledger: Ledger) -> None:
    one = report("two hurt")
    add(ledger, one)
    mention = mention_of(one, claims_in(one))
    ledger.save_linking(
        [mention], [], [incident_of(mention, name="abc1"), incident_of(mention, name="abd2")], [], seen=ledger.newest_reading()
    )
    assert ledger.happening("abc").id == "abc1"
    assert ledger.happening("ABD2").id == "abd2"
    with pytest.raises(BadQuery, match="2 incidents begin with ab"):
        ledger.happening("ab")
    for nobody in ("x", "%", "a_c1", ""):
        with pytest.raises(UnknownName):
            ledger.happening(nobody)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Filter(), True),
        (Filter(since=NOON.replace(tzinfo=None)), True),
        (Filter(since=NOON.replace(tzinfo=None, day=31, hour=0)), False),
        (Filter(until=NOON.replace(tzinfo=None)), True),
        (Filter(until=NOON.replace(tzinfo=None, day=29, hour=0)), False),
        (Filter(place="lviv"), True),
        (Filter(place="Oblast"), True),
        (Filter(place="ua"), True),
        (Filter(place="Kyiv"), False),
        (Filter(place="%"), False),
        (Filter(kind="casualties"), True),
        (Filter(kind="outage"), False),
        (Filter(place="lviv", kind="outage"), False),
    ],
)
def test_filters(ledger: Ledger, wanted: Filter, *, found: bool) -> None:
    one, two = report("two hurt", ref="a"), report("nine hurt", ref="b")
    add(ledger, one)
    add(ledger, two)
    near, far = mention_of(one, claims_in(one)), mention_of(two, claims_in(two))
    ledger.save_linking(
        [near, far], [], [incident_of(near, name="i1")], [wave_of(far, incidents=[], name="w1")], seen=ledger.newest_reading()
    )
    assert bool(ledger.incidents(wanted)) is found
    assert bool(ledger.waves(wanted)) is found


def test_judgement_is_kept_once(ledger: Ledger) -> None:
    same = Judgement(id="j1", verdict="same", subjects=("i1", "i2"), who="anna", when=NOON, reason="one strike")
    ledger.judge(same)
    ledger.judge(same)
    assert ledger.judgements() == (same,)


def test_history_tells_what_was_out_by_a_moment_with_its_newest_reading(ledger: Ledger) -> None:
    early, edited = report("two hurt", ref="a"), replace(report("four hurt", ref="a"), published=NOON)
    undated = replace(report("nobody says when", ref="b"), published=None)
    for one in (early, edited, undated):
        add(ledger, one)
    add(ledger, early, version="2")
    before_noon = NOON - timedelta(hours=1)
    assert [(one, by.version if by else None) for one, by in ledger.history(before_noon)] == [(early, "2")]
    assert [one for one, _ in ledger.history(NOON)] == [early, edited, undated]
    assert ledger.history(NOON)[1][1] == reading(edited)


def test_a_whole_ledger_has_no_faults(ledger: Ledger) -> None:
    one = report("two hurt")
    add(ledger, one)
    mention = mention_of(one, claims_in(one))
    incident = incident_of(mention, name="lviv")
    ledger.save_linking([mention], [link_of(mention, "lviv")], [incident], [], seen=1)
    assert ledger.faults() == ()


def test_a_link_that_leads_nowhere_is_a_fault(ledger: Ledger) -> None:
    one = report("two hurt")
    add(ledger, one)
    mention = mention_of(one, claims_in(one))
    lost = replace(mention, claims=("gone",))
    ledger.save_linking([lost], [link_of(mention, "lviv")], [], [], seen=1)
    assert [fault.split(":")[0] for fault in ledger.faults()] == [f"mention {lost.id}", f"link of mention {mention.id}"]
