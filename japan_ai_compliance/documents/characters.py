"""Which characters a document may hold."""

import re
from collections.abc import Iterable

from japan_ai_compliance.documents.position import position
from japan_ai_compliance.errors import InputError, Place

# Three small patterns: one class of them all takes as long to compile as a small profile takes to evaluate.
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_MARKS = re.compile("[\ufeff\ufffe\uffff]")
_HIDDEN_BREAK = re.compile("[\u2028\u2029]")


def check_characters(text: str, path: str) -> None:
    """Refuse control characters, surrogates, noncharacters and a byte-order mark inside the text.

    Raises InputError: ``documents.binary`` for a NUL, ``documents.character`` for any other.
    """
    _check([_CONTROLS] if text.isascii() else [_CONTROLS, _SURROGATES, _MARKS], text, path)


def check_hidden_breaks(text: str, path: str) -> None:
    """Refuse U+2028 and U+2029, which end a line (and so a comment) in YAML but not in most editors.

    Raises InputError: ``documents.character``.
    """
    _check([_HIDDEN_BREAK], text, path)


def _check(forbidden: Iterable[re.Pattern[str]], text: str, path: str) -> None:
    each = [found for pattern in forbidden if (found := pattern.search(text)) is not None]
    if not each:
        return
    found = min(each, key=lambda one: one.start())
    place = Place(path, *position(text, found.start()))
    if found[0] == "\0":
        raise InputError("documents.binary", place)
    raise InputError("documents.character", place, {"code": f"U+{ord(found[0]):04X}"})
