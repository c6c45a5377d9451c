from pathlib import Path

import pytest

from aftermath.ground import TextPlaces, compile_gazetteer, is_current, open_gazetteer
from eval.lgl import answers, figures, read

TOPONYM = "<toponym><start>{0}</start><end>{1}</end><phrase>x</phrase><gaztag><lat>{2}</lat><lon>{3}</lon></gaztag></toponym>"
XML = (
    "<articles><article><text>Fires in Paris and Dallas.</text><toponyms>"
    + TOPONYM.format(9, 14, 33.66, -95.55)
    + TOPONYM.format(19, 25, 10.0, 10.0)
    + "<toponym><start>0</start><end>5</end><phrase>x</phrase></toponym></toponyms></article></articles>"
)


def test_toponyms_with_a_point_are_asked_and_counted(tmp_path: Path, cache: Path) -> None:
    (tmp_path / "made.xml").write_text(XML, "utf-8")
    path = cache / "gazetteer.sqlite"
    if not is_current(path):
        compile_gazetteer(path)
    gazetteer = open_gazetteer(path)
    ((text, toponyms),) = read(tmp_path / "made.xml")
    assert [toponym.span.of(text) for toponym in toponyms] == ["Paris", "Dallas"]
    made = list(answers(text, toponyms, TextPlaces(gazetteer), gazetteer))
    assert [(answer.name, answer.reachable) for answer in made] == [("Paris", True), ("Dallas", False)]
    shares = figures(made)
    assert shares["reachable"] == 0.5
    assert shares["open"] == 0.0
    assert shares["right of all"] == pytest.approx(shares["right of the reachable"] / 2)
