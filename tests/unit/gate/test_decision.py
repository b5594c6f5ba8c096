"""Which findings make a run fail."""

from types import SimpleNamespace
from typing import cast

import pytest

from japan_ai_compliance.engine.model import STATUSES, Finding
from japan_ai_compliance.errors import UsageError
from japan_ai_compliance.gate.decision import fails, read_fail_on


def finding(status: str) -> Finding:
    return cast("Finding", SimpleNamespace(status=status))


@pytest.mark.parametrize("status", STATUSES)
def test_each_status_can_fail_a_run(status: str) -> None:
    assert fails([finding("compliant"), finding(status)], read_fail_on(status))
    assert not fails([finding(one) for one in STATUSES if one != status], read_fail_on(status))


def test_none_never_fails() -> None:
    assert not fails([finding(status) for status in STATUSES], read_fail_on("none"))


def test_a_list_of_statuses() -> None:
    assert read_fail_on("violation, due,unknown") == {"violation", "due", "unknown"}


@pytest.mark.parametrize("text", ["", "violations", "violation,", "none,violation", "Violation"])
def test_what_is_no_status_is_refused(text: str) -> None:
    with pytest.raises(UsageError) as caught:
        read_fail_on(text)
    assert "violation" in caught.value.advice()
