from pathlib import Path

import pytest

from aftermath.ground import Gazetteer, compile_gazetteer, is_current, open_gazetteer
from eval.ucdp import Answer, answers, figures, read

HEAD = "id,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,country,date_start\n"


@pytest.fixture(scope="module")
def gazetteer(cache: Path) -> Gazetteer:
    path = cache / "gazetteer.sqlite"
    if not is_current(path):
        compile_gazetteer(path)
    return open_gazetteer(path)


def found(tmp_path: Path, gazetteer: Gazetteer, *rows: str) -> list[Answer]:
    file = tmp_path / "places.csv"
    file.write_text(HEAD + "".join(f"{row}\n" for row in rows), "utf-8")
    return list(answers(read(file), gazetteer))


def test_counts_rows_near_far_and_open_and_no_broad_ones(tmp_path: Path, gazetteer: Gazetteer) -> None:
    made = found(
        tmp_path,
        gazetteer,
        "1,x,1,x,in Horlivka,x,x,48.3,38.0,Ukraine,x",
        "2,x,2,x,near Horlivka,x,x,50.0,36.2,Ukraine,x",
        "3,x,2,x,in the Donetsk region,x,x,48.0,37.8,Ukraine,x",
        "4,x,5,x,in Horlivka,x,x,48.3,38.0,Ukraine,x",
    )
    assert [None if answer.km is None else answer.km < 10 for answer in made] == [True, False, None]
    shares = figures(made)
    assert shares["within 10 km"] == pytest.approx(1 / 3)
    assert shares["wrong by over 100 km"] == pytest.approx(1 / 3)
    assert shares["unresolved"] == pytest.approx(1 / 3)
    assert shares["reachable"] == 1.0


def test_no_rows_have_figures_too() -> None:
    assert figures([])["within 10 km"] == 0.0
