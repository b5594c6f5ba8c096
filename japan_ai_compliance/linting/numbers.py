"""Numbers and dates in English and in Japanese text, made comparable."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from japan_ai_compliance.numerals import from_digits, from_kanji, from_mixed, from_roman

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_WORDS: dict[str, tuple[int, ...]] = {
    "one": (1,),
    "two": (2,),
    "three": (3,),
    "four": (4,),
    "five": (5,),
    "six": (6,),
    "seven": (7,),
    "eight": (8,),
    "nine": (9,),
    "ten": (10,),
    "eleven": (11,),
    "twelve": (12,),
    "twenty": (20,),
    "thirty": (30,),
    "hundred": (100,),
    "first": (1,),
    "second": (2,),
    "third": (3,),
    "fourth": (4,),
    "fifth": (5,),
    "sixth": (6,),
    "seventh": (7,),
    "eighth": (8,),
    "ninth": (9,),
    "tenth": (10,),
    "once": (1,),
    "twice": (2,),
    "half": (1, 2, 50),
    "quarter": (1, 4, 25),
    **{name.lower(): (number,) for number, name in enumerate(_MONTHS, 1)},
}
_SCALES = {"hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12}

_Read = Callable[[re.Match[str]], str]

_MONTH = "|".join(_MONTHS)
_ISO = re.compile(r"(?<![\d-])(\d{4})-(\d{1,2})-(\d{1,2})(?![\d-])")
_DAY_FIRST = re.compile(rf"\b(\d{{1,2}}) ({_MONTH}) (\d{{4}})\b")
_MONTH_FIRST = re.compile(rf"\b({_MONTH}) (\d{{1,2}}), (\d{{4}})\b")
_MONTH_ONLY = re.compile(rf"\b({_MONTH}) (\d{{4}})\b")
_DAY_OF_YEAR = re.compile(rf"\b(\d{{1,2}}) ({_MONTH})\b")
_JAPANESE = re.compile(r"(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?")
_JAPANESE_DAY = re.compile(r"(?<!\d)(\d{1,2})月(\d{1,2})日")
_ENGLISH_NUMBER = re.compile(
    r"(?<![\d.])(\d[\d,]*(?:\.\d+)?)(?:[ -](hundred|thousand|million|billion|trillion)\b)?", re.I
)
_JAPANESE_NUMBER = re.compile(r"(\d[\d,]*(?:\.\d+)?)?((?:[十百千万億兆]|(?<=[十百千万億兆])\d[\d,]*)*)")
_ROMAN_NUMBER = re.compile(r"\(([ivxl]+)(?:-\d+)*\)")
_ERA_YEAR = re.compile(r"[一-龯]{2}(?:元|\d{1,2}|[一二三四五六七八九十]{1,3})年")
_DIGITS_OF_YEAR = 4
_WORD = re.compile(r"[A-Za-z]+")
_KANJI = re.compile(r"[〇一二三四五六七八九十百千万億兆]+")


@dataclass(frozen=True, slots=True)
class Numbers:
    """What a text says: dates and numbers in digits, numbers it could mean by words, and how many years it counts by
    an era, each of which may be any year of the other text."""

    dates: frozenset[str]
    digits: frozenset[Fraction]
    words: frozenset[Fraction]
    era_years: int = 0

    def lacks(self, other: "Numbers") -> list[str]:
        """The dates and digits of ``other`` that this text has neither in digits nor in words."""
        loose = self.digits | self.words | {number for date in self.dates for number in _parts(date)}
        missing = [str(number) for number in sorted(other.digits - loose)]
        for year in [one for one in missing if len(one) == _DIGITS_OF_YEAR][: self.era_years]:
            missing.remove(year)
        return [*sorted(other.dates - self.dates), *missing]


def english(text: str) -> Numbers:
    """The numbers of an English text."""
    dates: set[str] = set()
    text = _take(_ISO, text, dates, lambda found: _date(found[1], found[2], found[3]))
    text = _take(_DAY_FIRST, text, dates, lambda found: _date(found[3], _month(found[2]), found[1]))
    text = _take(_MONTH_FIRST, text, dates, lambda found: _date(found[3], _month(found[1]), found[2]))
    text = _take(_MONTH_ONLY, text, dates, lambda found: _date(found[2], _month(found[1])))
    text = _take(_DAY_OF_YEAR, text, dates, lambda found: _date("", _month(found[2]), found[1]))
    digits = {
        from_digits(number) * 10 ** _SCALES.get(scale.lower(), 0) for number, scale in _ENGLISH_NUMBER.findall(text)
    }
    words = {Fraction(number) for found in _ROMAN_NUMBER.findall(text) if (number := _roman(found))}
    for word in (found.lower() for found in _WORD.findall(text)):
        words.update(Fraction(number) for number in _WORDS.get(word, ()))
    return Numbers(frozenset(dates), frozenset(digits), frozenset(words))


def japanese(text: str) -> Numbers:
    """The numbers of a Japanese text; full-width digits count as digits."""
    text = unicodedata.normalize("NFKC", text)
    dates: set[str] = set()
    text = _take(_ISO, text, dates, lambda found: _date(found[1], found[2], found[3]))
    text = _take(_JAPANESE, text, dates, lambda found: _date(found[1], found[2], found[3]))
    text = _take(_JAPANESE_DAY, text, dates, lambda found: _date("", found[1], found[2]))
    eras = len(_ERA_YEAR.findall(text))
    digits = {from_mixed(found[1], found[2]) for found in _JAPANESE_NUMBER.finditer(text) if found[1]}
    words = {Fraction(from_kanji(found)) for found in _KANJI.findall(text)}
    return Numbers(frozenset(dates), frozenset(digits), frozenset(words), eras)


def _take(pattern: re.Pattern[str], text: str, dates: set[str], read: _Read) -> str:
    """Move what ``pattern`` finds from the text to ``dates``."""

    def replacement(found: re.Match[str]) -> str:
        dates.add(read(found))
        return " "

    return pattern.sub(replacement, text)


def _date(year: str, month: str | int | None = None, day: str | None = None) -> str:
    parts = [year] if year else []
    parts += [f"{int(part):02d}" for part in (month, day) if part]
    return "-".join(parts)


def _parts(date: str) -> list[Fraction]:
    return [Fraction(int(part)) for part in date.split("-")]


def _month(name: str) -> int:
    return _MONTHS.index(name) + 1


def _roman(text: str) -> int:
    """Zero for letters that are no number, as in ``(ill)``."""
    try:
        return from_roman(text)
    except ValueError:
        return 0
