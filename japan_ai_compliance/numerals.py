"""Numbers as statutes write them, read and written: Chinese and Roman numerals, branch numbers, the order of kana."""

import re
from fractions import Fraction

KANA = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス"
KANJI = "[〇一二三四五六七八九十百千]+"
"""A number in Chinese numerals below 10,000."""
BRANCHED = f"{KANJI}(?:の{KANJI})*"

_ALPHABET = "abcdefghijklmnopqrstuvwxyz"
_ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_ROMAN_BELOW = 400
_DIGITS = {character: value for value, character in enumerate("〇一二三四五六七八九")}
_TENS = {"十": 1, "百": 2, "千": 3}
_MYRIADS = {"万": 4, "億": 8, "兆": 12}
_SCALE = "".join((*_TENS, *_MYRIADS))


def from_kanji(text: str) -> int:
    """The number written as ``text``: with units (``二十五``, ``二千万``) or by place (``二五``).

    Raises KeyError where ``text`` holds anything else.
    """
    if all(character in _DIGITS for character in text):
        return int("".join(str(_DIGITS[character]) for character in text))
    total, block, digit = 0, 0, 0
    for character in text:
        if character in _DIGITS:
            digit = _DIGITS[character]
        elif character in _TENS:
            block, digit = block + (digit or 1) * 10 ** _TENS[character], 0
        else:
            total, block, digit = total + ((block + digit) or 1) * 10 ** _MYRIADS[character], 0, 0
    return total + block + digit


def from_mixed(digits: str, scale: str) -> Fraction:
    """``4000`` with ``万``, ``1`` with ``億2000万``: each part times its power of ten."""
    total, part = Fraction(0), from_digits(digits)
    for step in re.findall(rf"\d[\d,]*|[{_SCALE}]", scale):
        if step in _TENS:
            part *= 10 ** _TENS[step]
        elif step in _MYRIADS:
            total, part = total + part * 10 ** _MYRIADS[step], Fraction(0)
        else:
            part = from_digits(step)
    return total + part


def from_digits(digits: str) -> Fraction:
    """``1,234.5`` as a number."""
    return Fraction(digits.rstrip(",").replace(",", ""))


def from_roman(text: str) -> int:
    """The number of a small Roman numeral below 400.

    Raises ValueError where it is none, or is not written the one way numbers are (``iiii``).
    """
    total, rest = 0, text
    for value, letters in _ROMAN:
        while rest.startswith(letters):
            total, rest = total + value, rest.removeprefix(letters)
    if rest or not 0 < total < _ROMAN_BELOW or to_roman(total) != text:
        raise ValueError(text)
    return total


def to_roman(number: int) -> str:
    """``4`` as ``iv``. Raises ValueError below 1 and from 400 on."""
    if not 0 < number < _ROMAN_BELOW:
        raise ValueError(number)
    left, written = number, ""
    for value, letters in _ROMAN:
        written += letters * (left // value)
        left %= value
    return written


def from_kana(kana: str) -> str:
    """A sub-item's kana as it is cited: ``イ`` as ``a``; after ``z`` come ``aa``, ``ab``.

    Raises ValueError where ``kana`` counts nothing.
    """
    turn, place = divmod(KANA.index(kana), len(_ALPHABET))
    return (_ALPHABET[turn - 1] if turn else "") + _ALPHABET[place]


def to_kana(letters: str) -> str:
    """The kana that is cited as ``letters``: ``a`` as ``イ``, ``aa`` as the 27th.

    Raises ValueError where there is none.
    """
    count = 0
    for letter in letters:
        count = count * len(_ALPHABET) + _ALPHABET.index(letter) + 1
    if not 0 < count <= len(KANA):
        raise ValueError(letters)
    return KANA[count - 1]


def branched(text: str) -> str:
    """``二十五の二`` as ``25-2``."""
    return "-".join(str(from_kanji(part)) for part in text.split("の"))


def item(number: str) -> str:
    """An item's number as it is cited: ``4`` as ``iv``, ``1-2`` as ``i-2``."""
    first, _, branches = number.partition("-")
    return "-".join(filter(None, (to_roman(int(first)), branches)))
