from dataclasses import replace
from xml.etree import ElementTree as ET

from aftermath.view.toll import toll_chart
from tests.unit.view import made


def test_a_toll_told_twice_is_drawn() -> None:
    chart = toll_chart(made.Strike().dossier())
    assert chart is not None
    assert "Olha Stepova" in chart
    assert "People killed" in chart
    assert "People injured" not in chart


def test_a_toll_told_once_is_not() -> None:
    assert toll_chart(made.at_a_refinery()) is None
    assert toll_chart(made.lost()) is None


def test_a_hostile_name_stays_text_in_the_chart() -> None:
    strike = made.Strike().dossier()
    name = '<script>alert(1)</script>"\'><a href="javascript:alert(2)">x</a>'
    voices = (replace(strike.figures[0].voices[0], name=name),)
    chart = toll_chart(replace(strike, figures=(replace(strike.figures[0], voices=voices),)))
    assert chart is not None
    tags = {element.tag.rpartition("}")[2] for element in ET.fromstring(chart).iter()}  # noqa: S314  # our own chart
    assert not tags & {"script", "a", "image", "foreignObject"}
