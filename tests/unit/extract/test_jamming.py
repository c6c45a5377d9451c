from tests.unit.extract.telling import Telling, short


def test_electronic_means_of_another_clause_suppress_nothing(told: Telling) -> None:
    text = "Two drones were shot down, and the army has jammed a radar."
    assert [short(one) for one in told.findings(text) if one.kind == "interception"][:1] == ["intercepted drone 2"]


def test_electronic_means_of_its_own_clause_suppress(told: Telling) -> None:
    assert [short(one) for one in told.findings("Two drones were shot down by electronic warfare.")] == ["suppressed drone 2"]
