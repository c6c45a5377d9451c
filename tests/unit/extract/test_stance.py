import pytest

from aftermath.extract.stance import stance
from tests.unit.extract.telling import Telling


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Two hangars were damaged.", "asserted"),
        ("Two hangars may have been damaged.", "hedged"),
        ("Two hangars were reportedly damaged.", "hedged"),
        ("By preliminary data, two hangars were damaged.", "hedged"),
        ("There were no reports of casualties.", "hedged"),
        ("Two hangars were damaged in May.", "asserted"),
        ("Power may be lost; two hangars were damaged.", "asserted"),
        ("The port will be closed.", "expected"),
        ("The port is to be closed.", "expected"),
        ("No drone was used: the boats did not attack the port.", "denied"),
    ],
)
def test_denied_beats_expected_beats_hedged_beats_asserted(text: str, held: str, told: Telling) -> None:
    assert stance(told.findings(text)[-1], "en")[0] == held


def test_a_stance_names_the_words_that_made_it(told: Telling) -> None:
    (found,) = told.findings("Two hangars were allegedly damaged.")
    assert stance(found, "en") == ("hedged", "allegedly")
