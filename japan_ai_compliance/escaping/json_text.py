"""JSON that a terminal shows as it is."""

import json


def for_json(text: str) -> str:
    """JSON as it was written, with what is invisible or turns the text around it escaped: the data is the same.

    Line ends between the values stay; inside texts the writer of JSON has escaped them already.
    """
    if text.replace("\n", "").isprintable():
        return text
    return text.translate({ord(unseen): json.dumps(unseen)[1:-1] for unseen in set(text) if _is_unseen(unseen)})


def _is_unseen(character: str) -> bool:
    return character != "\n" and not character.isprintable()
