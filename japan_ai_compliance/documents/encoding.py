"""From the bytes of a file to its text."""

import codecs
import re

from japan_ai_compliance.documents.position import position
from japan_ai_compliance.errors import InputError, Place

# The mark of UTF-32 (little-endian) begins with that of UTF-16, so it is looked for first.
_MARKS = (
    (codecs.BOM_UTF8, "UTF-8"),
    (codecs.BOM_UTF32_LE, "UTF-32-LE"),
    (codecs.BOM_UTF32_BE, "UTF-32-BE"),
    (codecs.BOM_UTF16_LE, "UTF-16-LE"),
    (codecs.BOM_UTF16_BE, "UTF-16-BE"),
)
# EUC-JP is tried first: its text mostly decodes as Shift_JIS too, into nonsense, while the reverse is rare.
_OTHERS = (("euc_jp", "EUC-JP"), ("cp932", "Shift_JIS (CP932)"))
_THREE_BYTES = re.compile(rb"[\xe0-\xef][\x80-\xbf]{2}")


def decoded(data: bytes, path: str) -> str:
    """Return the text of ``data``: UTF-8, or UTF-16 or UTF-32 with a byte-order mark.

    Raises InputError: ``documents.encoding`` where the bytes look like Shift_JIS or EUC-JP,
    ``documents.binary`` where they hold NUL bytes, ``documents.undecodable`` otherwise.
    """
    mark, encoding = next((known for known in _MARKS if data.startswith(known[0])), (b"", "UTF-8"))
    body = data[len(mark) :]
    try:
        return body.decode(encoding)
    except UnicodeDecodeError as error:
        raise _explained(error, body, encoding, path) from None


def _explained(error: UnicodeDecodeError, body: bytes, encoding: str, path: str) -> InputError:
    if encoding == "UTF-8" and b"\0" in body:
        return InputError("documents.binary", _place(body, body.index(b"\0"), encoding, path))
    place = _place(body, error.start, encoding, path)
    other = _other_encoding(body, error.start) if encoding == "UTF-8" else None
    if other is not None:
        return InputError("documents.encoding", place, {"encoding": other})
    values: dict[str, object] = {"encoding": encoding, "byte": f"0x{body[error.start]:02X}"}
    return InputError("documents.undecodable", place, values)


def _place(body: bytes, offset: int, encoding: str, path: str) -> Place:
    before = body[:offset].decode(encoding, errors="replace")
    return Place(path, *position(before, len(before)))


def _other_encoding(body: bytes, bad: int) -> str | None:
    """Name the Japanese encoding of ``body``; None where there is none, or it is UTF-8 damaged at ``bad``."""
    if _THREE_BYTES.search(body, 0, bad):
        return None
    return next((name for codec, name in _OTHERS if _decodes(body, codec)), None)


def _decodes(body: bytes, codec: str) -> bool:
    try:
        body.decode(codec)
    except UnicodeDecodeError:
        return False
    return True
