from typing import Any

import pytest

from eval import phenomena
from eval.phenomena import Counts

BLANK = dict.fromkeys(("object", "place", "admin1", "country", "start", "end", "speaker", "speaker_kind", "channel"))
KILLED: dict[str, Any] = {
    **BLANK, "kind": "casualties", "measure": "killed", "count": [2, 2], "stance": "asserted", "evidence": "Two were killed",
}  # fmt: skip


def report(name: str, marks: list[str], kind: str = "report") -> dict[str, Any]:
    return {
        "id": name, "title": "", "text": "Two were killed.", "publisher": None, "language": "en",
        "kind": kind, "phenomena": marks, "claims": [KILLED] if kind == "report" else [],
    }  # fmt: skip


@pytest.fixture
def marks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(phenomena, "groups", lambda: {"hedges": frozenset({"hedge"}), "chains": frozenset({"chain", "relay"})})


@pytest.mark.usefixtures("marks")
def test_a_report_counts_once_under_each_phenomenon_that_it_is_marked_with() -> None:
    rows = [report("a", ["hedge", "chain", "relay"]), report("b", ["chain"]), report("w013", ["hedge"]), report("n", ["hedge"], "negative")]
    claims = {"a": [KILLED], "b": [KILLED | {"count": [3, 3]}], "w013": [], "n": [KILLED]}
    sums = phenomena.counted(rows, claims)
    assert sums["hedges"] == (Counts(reports=1, marked=1, read=1, found=1, right=1), Counts(reports=1, marked=1))
    assert sums["chains"] == (Counts(reports=2, marked=2, read=2, found=2, right=1), Counts())


@pytest.mark.usefixtures("marks")
def test_the_table_has_a_dash_where_no_report_is_marked_and_no_line_where_none_is_at_all() -> None:
    lines = list(phenomena.lines([report("a", ["relay"])], {"a": [KILLED]}))
    assert lines[2:] == ["| chains | 1 | 1 | 1.00 | 1.00 | – | – | – | – |"]
