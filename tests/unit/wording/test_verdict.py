"""The verdict never says pass while anything is open."""

import pytest

from japan_ai_compliance.wording.verdict import verdict
from tests.support.assessing import BURNING, Assess
from tests.support.toy import shop


@pytest.mark.parametrize(
    ("profile", "said"),
    [
        (BURNING, "1 breach found"),
        (BURNING + BURNING.split("shops:\n")[1].replace("Lamps and More", "Second"), "2 breaches found"),
        (shop("open: true"), "No breach found; 1 "),
        (shop("open: true", "burning: false", "smoking: false"), "No breach found; nothing open."),
        (shop("open: false"), "None of the rules binds this company on these facts."),
    ],
)
def test_verdict(assessed: Assess, profile: str, said: str) -> None:
    assert verdict(assessed(profile), "en").startswith(said)
    assert verdict(assessed(profile), "ja")
