"""Rows of a chart: a label on the left, a value on the right, the drawing below."""

from dataclasses import dataclass

from japan_ai_compliance.escaping.visible import CUT
from japan_ai_compliance.wording.layout import cut, width

_NARROW = 50
_LINE, _DRAWING = 16, 42
_NAME = 26
AXIS = 26
TOP = 6


@dataclass(frozen=True, slots=True)
class Label:
    """What stands above a drawing; ``name`` is text of a profile. All positions in pixels from the top."""

    text: str
    name: str
    value: str
    text_y: int
    value_y: int
    middle: int


def labelled(top: int, text: str, value: str, name: str = "") -> tuple[Label, int]:
    """A label, and where the next row begins. The value goes below the label where both would not fit a phone."""
    name = cut(name, _NAME)
    text = cut(text, _NARROW)
    if name and width(text) + width(name) > _NARROW:
        name = cut(name, max(_NARROW - width(text), width(CUT) + 4))
    crowded = width(text) + width(name) + width(value) > _NARROW
    text_y = top + _LINE
    value_y = text_y + (_LINE if crowded else 0)
    label = Label(text, name, value, text_y, value_y, value_y + 12)
    return label, value_y + _DRAWING - _LINE
