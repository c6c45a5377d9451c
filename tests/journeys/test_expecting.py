from tests.journeys.expecting import Row, difference, fits

KILLED = {"kind": "casualties", "measure": "killed", "count": [2, 2], "place": "Kherson", "speaker": "Ann Field", "start": "2025-02-04"}


def test_names_and_moments_agree_as_a_reader_takes_them() -> None:
    assert fits({"name": "a", "speaker": "A. Field", "place": "the city of Kherson", "start": "2025-02-04T00:00"}, KILLED)
    assert not fits({"name": "a", "place": "Kherson Oblast"}, KILLED)
    assert not fits({"name": "a", "start": None}, KILLED)


def test_one_claim_fits_one_expectation_and_as_many_as_can_have_one() -> None:
    wanted: list[Row] = [{"name": "any", "kind": "casualties"}, {"name": "two", "count": [2, 2]}]
    claims: list[Row] = [KILLED, KILLED | {"count": [3, 3]}]
    assert difference(wanted, [], claims).missing == frozenset()
    assert len(difference(wanted, [], claims[:1]).missing) == 1


def test_a_relation_to_the_wrong_claim_is_missing() -> None:
    wanted = [{"name": "all", "count": [2, 2]}, {"name": "part", "count": [1, 1], "part_of": "all"}]
    part = {"count": [1, 1], "part_of": 0}
    assert difference(wanted, [], [KILLED, part]).missing == frozenset()
    assert difference(wanted, [], [KILLED, part | {"part_of": None}]).missing == {"part:part_of"}


def test_what_nobody_expects_is_extra_unless_it_is_allowed() -> None:
    assert difference([], [], [KILLED]).extra == (KILLED,)
    assert difference([], [{"kind": "casualties"}], [KILLED]).extra == ()
