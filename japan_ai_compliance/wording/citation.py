"""Provisions as a reader writes them. In rule files they stand as ``Art. 8(i)(a); Order Art. 3``.

Supplementary provisions without articles are cited by paragraph: ``Rules 2024 Suppl. (2)``.
"""

import re
from collections.abc import Mapping

from japan_ai_compliance.messages import Language
from japan_ai_compliance.numerals import from_roman, to_kana

_NUMBER = r"\d+(?:-\d+)*"
_DETAIL = r"(?:\((?:\d+|[a-z]+(?:-\d+)?)\))"
_ARTICLES = rf"(?P<source>(?:[A-Z][A-Za-z. ]* )?)Art\. (?P<rest>{_NUMBER}.*)"
_PARAGRAPHS = rf"(?P<whole>[A-Z][A-Za-z. ]* )(?P<part>{_DETAIL}.*)"
_HEAD = re.compile(rf"(?P<whose>(?:[A-Z][A-Za-z ]* (?=\d))?)(?P<year>(?:\d{{4}} )?)(?:{_ARTICLES}|{_PARAGRAPHS})")
_REFERENCE = re.compile(rf"(?P<article>{_NUMBER})?(?P<details>{_DETAIL}*)")
_ITEM = re.compile("[ivx]+")
_WORDS = {"proviso": "ただし書", "provisos": "各ただし書", "parenthesis": "括弧書"}


class _NoCitationError(Exception):
    """The text does not follow the pattern."""


def citation(provision: str, language: Language, sources: Mapping[str, str]) -> str:
    """``provision`` in ``language``; one that does not follow the pattern to its end stays as it is written.

    ``sources`` are the names of the texts that citations use, with what a Japanese reader calls them.
    """
    if language == "en":
        return provision
    try:
        return "、".join(_source(part, sources) for part in provision.split("; "))
    except _NoCitationError:
        return provision


def _source(text: str, sources: Mapping[str, str]) -> str:
    head = _HEAD.fullmatch(text)
    if head is None:
        raise _NoCitationError
    whose, source = (_named(name, sources) for name in (head["whose"], head["source"] or head["whole"]))
    year = f"{head['year'].strip()}年" if head["year"] else ""
    parts = re.split(r"(, | and | to )", head["rest"] or head["part"])
    said = _reference(parts[0])
    for joint, part in zip(parts[1::2], parts[2::2], strict=True):
        if joint == ", " and part in _WORDS:
            said += _WORDS[part]
        elif joint == " to ":
            said += f"から{_reference(part)}まで"
        else:
            said += f"{'及び' if joint == ' and ' else '、'}{_reference(part)}"
    return whose + year + source + said


def _named(name: str | None, sources: Mapping[str, str]) -> str:
    """What a Japanese reader calls a text; nothing where none is named."""
    if not name:
        return ""
    if name.strip() not in sources:
        raise _NoCitationError
    return sources[name.strip()]


def _reference(text: str) -> str:
    match = _REFERENCE.fullmatch(text)
    if match is None or not text:
        raise _NoCitationError
    if re.fullmatch(r"\([a-hj-uwyz]\)", text):
        # No Roman number: one more of the letters before it.
        return to_kana(text[1])
    article = _article(match["article"]) if match["article"] else ""
    return article + _details(re.findall(r"\(([^)]+)\)", match["details"]))


def _article(text: str) -> str:
    """``55-8`` is Article 55-8; a number after the hyphen that is larger may be the end of a range instead."""
    number, *branches = text.split("-")
    if any(int(branch) > int(number) for branch in branches):
        raise _NoCitationError
    return f"第{number}条" + "".join(f"の{branch}" for branch in branches)


def _details(marks: list[str]) -> str:
    """Paragraphs are counted in digits, items in Roman numbers, what is below in letters."""
    said, in_item = "", False
    for mark in marks:
        if mark.isdigit():
            if in_item:
                raise _NoCitationError
            said += f"第{mark}項"
        elif not in_item:
            item, *branches = mark.split("-")
            said += f"第{_roman(item)}号" + "".join(f"の{branch}" for branch in branches)
            in_item = True
        elif len(mark) == 1:
            said += to_kana(mark)
        else:
            raise _NoCitationError
    return said


def _roman(text: str) -> int:
    """Items are counted with ``i``, ``v`` and ``x`` alone: any other letter stands for a kana."""
    if not _ITEM.fullmatch(text):
        raise _NoCitationError
    try:
        return from_roman(text)
    except ValueError:
        raise _NoCitationError from None
