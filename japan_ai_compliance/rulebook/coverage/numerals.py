"""Numbers as statutes write them: Chinese numerals, branch numbers, and the order of kana."""

_DIGITS = {character: value for value, character in enumerate("〇一二三四五六七八九")}
_UNITS = {"十": 10, "百": 10**2, "千": 10**3}
_ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_ALPHABET = "abcdefghijklmnopqrstuvwxyz"
KANA = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス"
NUMERAL = "[〇一二三四五六七八九十百千]+"
BRANCHED = f"{NUMERAL}(?:の{NUMERAL})*"


def chinese(text: str) -> int:
    """The number written as ``text``, with units (二十五) or by place (二五)."""
    if not any(character in _UNITS for character in text):
        return int("".join(str(_DIGITS[character]) for character in text))
    total, digit = 0, 0
    for character in text:
        if character in _UNITS:
            total += (digit or 1) * _UNITS[character]
            digit = 0
        else:
            digit = _DIGITS[character]
    return total + digit


def branched(text: str) -> str:
    """``二十五の二`` as ``25-2``."""
    return "-".join(str(chinese(part)) for part in text.split("の"))


def roman(number: str) -> str:
    """An item's number as it is cited: ``4`` as ``iv``, ``1-2`` as ``i-2``."""
    first, _, rest = number.partition("-")
    left, letters = int(first), ""
    for value, letter in _ROMAN:
        letters += letter * (left // value)
        left %= value
    return "-".join(filter(None, (letters, rest)))


def letter(kana: str) -> str:
    """A sub-item's kana as it is cited: ``イ`` as ``a``; after ``z`` come ``aa``, ``ab``."""
    turn, place = divmod(KANA.index(kana), len(_ALPHABET))
    return (_ALPHABET[turn - 1] if turn else "") + _ALPHABET[place]
