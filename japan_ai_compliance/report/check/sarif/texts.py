"""Texts as SARIF writes them."""

import re

from japan_ai_compliance.wording.json_text import Json
from japan_ai_compliance.wording.safe import printable

_LINKING = re.compile(r"([\\\[\]])")
_BRACE = re.compile(r"([{}])")


def message(lines: list[str]) -> Json:
    """A plain text message. Nothing in it is a link or a placeholder, and nothing invisible is left."""
    return {"text": "\n".join(map(escaped, lines))}


def escaped(text: str) -> str:
    """One line, with the brackets of embedded links and the braces of placeholders escaped as SARIF asks."""
    return _BRACE.sub(r"\1\1", _LINKING.sub(r"\\\1", printable(text)))
