"""Text from a document, made safe to show on a terminal or in a report."""

MAX_SHOWN = 60
_CUT = "…"
_ONE_BYTE = 0x100
_TWO_BYTES = 0x10000


def shown(text: str, longest: int | None = MAX_SHOWN) -> str:
    r"""Return ``text`` on one line, at most ``longest`` characters long (None: whole) and with nothing invisible in it.

    Control characters, bidirectional marks, blanks other than the space, surrogates and the like become
    ``\xNN``, ``\uNNNN`` or ``\UNNNNNNNN``; a text that is cut ends in ``…``. Marks by which a build log takes a line
    for a command are broken; markup of other formats is left as it is.
    """
    text = broken(text)
    if longest is None:
        return "".join(map(_visible, text))
    beginning = text[: longest + 1]
    if beginning.isprintable():
        return text if len(text) <= longest else beginning[: longest - len(_CUT)] + _CUT
    pieces = [_visible(character) for character in beginning]
    if len(text) <= longest and sum(map(len, pieces)) <= longest:
        return "".join(pieces)
    return _fitting(pieces, longest - len(_CUT)) + _CUT


def broken(text: str) -> str:
    """``text`` without the marks by which a CI service takes a line of its log for a command."""
    return text.replace("::", r":\x3a").replace("##[", r"##\x5b")


def _visible(character: str) -> str:
    if character.isprintable():
        return character
    code = ord(character)
    if code < _ONE_BYTE:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < _TWO_BYTES else f"\\U{code:08x}"


def _fitting(pieces: list[str], length: int) -> str:
    kept = ""
    for piece in pieces:
        if len(kept) + len(piece) > length:
            break
        kept += piece
    return kept
