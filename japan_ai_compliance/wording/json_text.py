"""JSON written in pieces that read like one document."""

import json
from collections.abc import Iterable, Iterator

from japan_ai_compliance.escaping.json_text import for_json

Json = dict[str, object]

_STEP = 2


def block(data: object, depth: int = 0) -> str:
    """``data`` as indented JSON, standing ``depth`` levels deep; no newline at its end.

    Newlines inside texts are escaped in JSON, so that moving lines moves no text.
    """
    text = for_json(json.dumps(data, ensure_ascii=False, indent=_STEP))
    return text.replace("\n", "\n" + " " * (_STEP * depth))


def document(data: object) -> str:
    """``data`` as a JSON document of its own, ending in a newline."""
    return block(data) + "\n"


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
