"""Lint of the made-up law."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from japan_ai_compliance.linting.book import open_book
from japan_ai_compliance.linting.model import Context, LintFinding, LintSettings
from japan_ai_compliance.linting.registry import CHECKS
from japan_ai_compliance.messages import LANGUAGES
from tests.support.toy import Section, law, write

AS_OF = date(2026, 11, 23)


def findings(
    folder: Path, check: str, *rules: Section, as_of: date = AS_OF, **sections: Mapping[str, object]
) -> list[LintFinding]:
    """What one check finds in the made-up law with these rules; each finding says what and what to do."""
    write(folder / "lamp", law(*rules, **{key: dict(one) for key, one in sections.items()}))
    return looked_at(folder, check, as_of)


def looked_at(folder: Path, check: str, as_of: date = AS_OF, settings: LintSettings | None = None) -> list[LintFinding]:
    """What one check finds in a folder."""
    (chosen,) = [one for one in CHECKS if one.id == check]
    found = list(chosen.findings(Context(open_book(folder), as_of, settings=settings or LintSettings())))
    for one in found:
        assert one.place.line
        assert one.place.column
        for language in LANGUAGES:
            assert one.message(language)
            assert one.advice(language)
    return found


def keys(found: list[LintFinding]) -> list[str]:
    """The keys of the messages."""
    return [one.key.removeprefix("lint.") for one in found]


def line_of(finding: LintFinding) -> str:
    """The line a finding stands on."""
    assert finding.place.line
    return Path(finding.place.path).read_text(encoding="utf-8").splitlines()[finding.place.line - 1].strip()
