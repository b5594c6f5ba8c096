"""Text that shows everything in it: for a line of an error or a report, for a path, for a terminal."""

NAME, SENTENCE, WHOLE = 60, 300, 10_000
"""How long a name, a sentence, and what is told in full, of somebody else may be in a line."""

CUT = "…"
_PATH = 120
_ONE_BYTE = 0x100
_TWO_BYTES = 0x10000


def visible(text: str) -> str:
    r"""``text`` at its full length, with nothing in it that a reader cannot see.

    Control characters (line ends and the start of a terminal's commands among them), bidirectional marks, which turn
    round what stands beside them, blanks other than the space, surrogates and the like become ``\xNN``, ``\uNNNN`` or
    ``\UNNNNNNNN``.
    """
    return text if text.isprintable() else "".join(map(_spelled_out, text))


def for_terminal(text: str) -> str:
    """``text`` for a line of a console at its full length: no command of the terminal is left, and no line end."""
    return visible(text)


def for_line(text: str, limit: int = NAME) -> str:
    """``text`` as a part of one line, of an error or a report: at most ``limit`` characters, and all of it visible.

    One that is cut ends in ``…``. Marks by which the log of a CI service takes a line for a command are broken;
    markup of other formats is left as it is.
    """
    beginning = _broken(text[: limit + 1])
    if len(beginning) <= limit and beginning.isprintable():
        return beginning
    pieces = [_spelled_out(character) for character in beginning]
    if len(text) <= limit and sum(map(len, pieces)) <= limit:
        return "".join(pieces)
    return _fitting(pieces, limit - len(CUT)) + CUT


def for_path(path: str) -> str:
    """A path as a part of one line, as ``for_line``; of a long one the end is kept, where the file's name stands."""
    whole = "".join(map(_spelled_out, _broken(path[-_PATH:])))
    return whole if len(path) <= _PATH and len(whole) <= _PATH else CUT + whole[1 - _PATH :]


def _broken(text: str) -> str:
    """``text`` without the marks by which a CI service takes a line of its log for a command."""
    return text.replace("::", r":\x3a").replace("##[", r"##\x5b")


def _spelled_out(character: str) -> str:
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
