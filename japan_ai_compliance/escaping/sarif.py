"""Text in a SARIF log."""

import re

from japan_ai_compliance.escaping.visible import visible

_LINKING = re.compile(r"([\\\[\]])")
_BRACE = re.compile(r"([{}])")


def for_sarif_message(text: str) -> str:
    """One line of a message: the brackets of embedded links and the braces of placeholders lose their meaning."""
    return _BRACE.sub(r"\1\1", _LINKING.sub(r"\\\1", visible(text)))


def for_sarif_property(text: str) -> str:
    """``text`` as a name, a snippet or any other property, which viewers show as it is: nothing invisible is left."""
    return visible(text)
