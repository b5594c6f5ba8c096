"""What an error must tell its reader."""

from collections.abc import Callable

import pytest

from japan_ai_compliance.errors import ComplianceError
from japan_ai_compliance.messages import LANGUAGES


def error_of(call: Callable[[], object]) -> ComplianceError:
    """The error ``call`` raises, once it has proved to say what is wrong and what to do, in both languages."""
    with pytest.raises(ComplianceError) as raised:
        call()
    texts = [text for one in LANGUAGES for text in (raised.value.message(one), raised.value.advice(one))]
    assert all(text.strip() for text in texts), texts
    return raised.value
