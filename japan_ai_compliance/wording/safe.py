"""Text of a profile, made safe to print at any length."""

from japan_ai_compliance.documents.display import broken, shown
from japan_ai_compliance.wording.layout import CUT

NAME, SENTENCE = 60, 300
_PATH = 120


def safe(text: str, limit: int = NAME) -> str:
    """``text`` on one line, at most ``limit`` characters, with everything invisible spelled out (``\\x1b``)."""
    visible = "".join(map(shown, broken(text[: limit + 1])))
    return visible if len(visible) <= limit else visible[: limit - 1] + CUT


def safe_path(path: str) -> str:
    """A path on one line; of a long one the end, where the file's name stands."""
    visible = "".join(map(shown, broken(path[-_PATH:])))
    return visible if len(path) <= _PATH and len(visible) <= _PATH else CUT + visible[1 - _PATH :]


def printable(text: str) -> str:
    """``text`` with everything invisible spelled out, at its full length."""
    return text if text.isprintable() else "".join(map(shown, text))
