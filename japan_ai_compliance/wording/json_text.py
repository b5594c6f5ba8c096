"""JSON written in pieces that read like one document."""

import json
from collections.abc import Iterable, Iterator

Json = dict[str, object]

_STEP = 2


def block(data: object, depth: int = 0) -> str:
    """``data`` as indented JSON, standing ``depth`` levels deep; no newline at its end.

    Newlines inside texts are escaped in JSON, so that moving lines moves no text. What is invisible or turns the text
    around it is escaped, too: the data is the same, and a terminal shows it as it is.
    """
    text = json.dumps(data, ensure_ascii=False, indent=_STEP)
    if not text.replace("\n", "").isprintable():
        text = text.translate({ord(one): json.dumps(one)[1:-1] for one in set(text) if _is_unseen(one)})
    return text.replace("\n", "\n" + " " * (_STEP * depth))


def document(data: object) -> str:
    """``data`` as a JSON document of its own, ending in a newline."""
    return block(data) + "\n"


def _is_unseen(character: str) -> bool:
    return character != "\n" and not character.isprintable()


def array(items: Iterable[str], depth: int = 0) -> Iterator[str]:
    """A list whose items are texts of ``block`` one level deeper, piece by piece; no newline at its end."""
    some = False
    for item in items:
        yield f"{',' if some else '['}\n{' ' * (_STEP * (depth + 1))}{item}"
        some = True
    yield f"\n{' ' * (_STEP * depth)}]" if some else "[]"


def open_object(data: Json, key: str, depth: int = 0) -> str:
    """``data``, which is not empty, as an object that stays open up to the value of one more key."""
    margin = "\n" + " " * (_STEP * depth)
    entries = block(data, depth).removesuffix(margin + "}")
    return f'{entries},{margin}{" " * _STEP}"{key}": '
