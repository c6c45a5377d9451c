import pytest

from aftermath.extract.speaking.quotes import quotes


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("He said “two fell” and left.", ["“two fell”"]),
        ('"Two fell," he said. "Nine."', ['"Two fell,"', '"Nine."']),
        ("«Two fell», – wrote he.", ["«Two fell»"]),
        ("‘Two fell in Bor’s park,’ he wrote.", ["‘Two fell in Bor’s park,’"]),
        ("The mayor’s post, the drones’ wings", []),
        ("“Two fell.\nNine were hurt.”", []),
        ("“Outer «inner» outer”", ["“Outer «inner» outer”"]),
        ("''Two fell,'' he said. ''Nine were hurt.''", ["''Two fell,''", "''Nine were hurt.''"]),
    ],
)
def test_runs_from_mark_to_mark_within_a_paragraph(body: str, found: list[str]) -> None:
    assert [span.of(body) for span in quotes(body)] == found
