"""What lint found, as text and as data."""

from collections.abc import Iterator

from japan_ai_compliance.linting.model import LintResult
from japan_ai_compliance.messages import Language, say


def as_text(outcome: LintResult, language: Language) -> str:
    """One line per finding, its advice below, and the counts."""
    return "\n".join([*_lines(outcome, language), ""])


def as_data(outcome: LintResult, language: Language) -> dict[str, object]:
    """The findings as plain data."""
    return {
        "findings": [
            {
                "check": one.check,
                "level": one.level,
                "path": one.place.path,
                "line": one.place.line,
                "column": one.place.column,
                "message": one.message(language),
                "advice": one.advice(language),
            }
            for one in outcome.findings
        ],
        "notes": [say(note, language) for note in outcome.notes],
    }


def _lines(outcome: LintResult, language: Language) -> Iterator[str]:
    for one in outcome.findings:
        level = say(f"lint.{one.level}", language)
        yield f"{one.place}: {level}: {one.message(language)} [{one.check}]"
        yield f"  {one.advice(language)}"
    for note in outcome.notes:
        yield say(note, language)
    errors = sum(one.level == "error" for one in outcome.findings)
    if outcome.findings:
        yield say("lint.found", language, errors=errors, warnings=len(outcome.findings) - errors)
    else:
        yield say("lint.clean", language)
