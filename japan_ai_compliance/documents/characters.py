"""Which characters a document may hold."""

import re

from japan_ai_compliance.documents.position import position
from japan_ai_compliance.errors import InputError, Place

_FORBIDDEN = re.compile("[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_HIDDEN_BREAK = re.compile("[\u2028\u2029]")


def check_characters(text: str, path: str) -> None:
    """Refuse control characters, surrogates, noncharacters and a byte-order mark inside the text.

    Raises InputError: ``documents.binary`` for a NUL, ``documents.character`` for any other.
    """
    _check(_FORBIDDEN, text, path)


def check_hidden_breaks(text: str, path: str) -> None:
    """Refuse U+2028 and U+2029, which end a line (and so a comment) in YAML but not in most editors.

    Raises InputError: ``documents.character``.
    """
    _check(_HIDDEN_BREAK, text, path)


def _check(forbidden: re.Pattern[str], text: str, path: str) -> None:
    found = forbidden.search(text)
    if found is None:
        return
    place = Place(path, *position(text, found.start()))
    if found[0] == "\0":
        raise InputError("documents.binary", place)
    raise InputError("documents.character", place, {"code": f"U+{ord(found[0]):04X}"})
