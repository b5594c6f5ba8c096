"""What several of these tests need."""

from collections.abc import Callable

import pytest

from japan_ai_compliance.documents.reader import read_text
from japan_ai_compliance.errors import InputError
from japan_ai_compliance.messages import LANGUAGES


def error_of(call: Callable[[], object]) -> InputError:
    """Return the InputError ``call`` raises, once it has proved to have its texts in both languages."""
    with pytest.raises(InputError) as raised:
        call()
    for language in LANGUAGES:
        assert raised.value.message(language)
        assert raised.value.advice(language)
    return raised.value


def refused(text: str, path: str = "profile.yaml") -> tuple[str, int | None, int | None]:
    """Return the name, line and column of the error that reading ``text`` raises."""
    error = error_of(lambda: read_text(text, path))
    assert error.place is not None
    assert error.place.path == path
    return error.key.removeprefix("documents."), error.place.line, error.place.column
