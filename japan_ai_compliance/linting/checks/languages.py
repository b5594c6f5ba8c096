"""``languages``: English and Japanese out of step."""

import re
from collections.abc import Iterator

from japan_ai_compliance.linting.book import Home
from japan_ai_compliance.linting.model import Check, Context, LintFinding
from japan_ai_compliance.linting.numbers import english, japanese
from japan_ai_compliance.linting.texts import Text, placeholders, texts, without_placeholders

_ID = "languages"
_JAPANESE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_LETTERS = re.compile(r"[a-z]{2}")


def look(context: Context) -> Iterator[LintFinding]:
    """Texts that are empty or the same in both languages, or say a number, date or parameter in one only."""
    for folder, file in context.book.files():
        if context.wants(Home(file, (), folder.law)):
            for text in texts(file):
                yield from _compared(text)


CHECK = Check(_ID, "error", look)


def _compared(text: Text) -> Iterator[LintFinding]:
    en, ja = text.en.text, text.ja.text
    if not en.strip() or not ja.strip():
        yield _finding(text, "lint.empty_text")
        return
    if en == ja and _LETTERS.search(without_placeholders(en)):
        yield _finding(text, "lint.same_text")
    elif _JAPANESE.search(en) or (_LETTERS.search(without_placeholders(en)) and not _JAPANESE.search(ja)):
        yield _finding(text, "lint.other_language")
    for ours, theirs, key in ((en, ja, "lint.placeholder_only_en"), (ja, en, "lint.placeholder_only_ja")):
        missing = placeholders(ours) - placeholders(theirs)
        if missing:
            yield _finding(text, key, ", ".join(sorted(missing)))
    first, second = english(without_placeholders(en)), japanese(without_placeholders(ja))
    for missing_numbers, key in (
        (second.lacks(first), "lint.number_only_en"),
        (first.lacks(second), "lint.number_only_ja"),
    ):
        if missing_numbers:
            yield _finding(text, key, ", ".join(missing_numbers))


def _finding(text: Text, key: str, what: str = "") -> LintFinding:
    return LintFinding(_ID, "error", text.place, key, {"what": what})
