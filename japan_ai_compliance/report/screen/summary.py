"""The summary of a run, as text and as data."""

from japan_ai_compliance.engine.model import STATUSES, Dates
from japan_ai_compliance.escaping.visible import for_line
from japan_ai_compliance.messages import Language, say
from japan_ai_compliance.screening.model import Unscreened
from japan_ai_compliance.screening.request import First, ScreeningResult
from japan_ai_compliance.wording.layout import padded, width
from japan_ai_compliance.wording.statuses import status_word
from japan_ai_compliance.wording.values import text


def as_data(result: ScreeningResult, dates: Dates, language: Language) -> dict[str, object]:
    """The summary for JSON."""
    return {
        "as_of": str(dates.as_of),
        "law_as_of": str(dates.law_as_of),
        "subject": result.subject.name,
        "rows": result.rows,
        "rejected": result.rejected,
        "rejects": result.rejects,
        "rules": [
            {"rule": rule, "summary": {status: counted.get(status, 0) for status in STATUSES}}
            for rule, counted in result.counts.items()
        ],
        "first": [{"row": one.row, "violations": list(one.violations), "due": one.due} for one in result.first],
        "not_screened": [{"rule": one.rule.id, "reason": reason(one, language)} for one in result.unscreened],
        "absent_columns": list(result.absent),
        "unclaimed": list(result.unclaimed),
    }


def reason(one: Unscreened, language: Language) -> str:
    """Why a rule is not screened."""
    return say(f"screening.why_{one.reason}", language, detail=one.detail)


def as_text(result: ScreeningResult, dates: Dates, language: Language) -> str:
    """The summary for a reader: a table of rules and statuses with their codes, then what to look at first."""
    about = for_line(text(result.subject.label, language))
    lines = [say("screening.screened", language, rows=f"{result.rows:,}", subject=about, as_of=dates.as_of), ""]
    seen = [status for status in STATUSES if result.total(status)]
    head = [say("screening.rule", language), *(status_word(status, language) for status in seen)]
    codes = ["", *seen]
    body = [[rule, *(f"{counted.get(status, 0):,}" for status in seen)] for rule, counted in result.counts.items()]
    widths = [max(map(width, column)) for column in zip(head, codes, *body, strict=True)]
    lines += [_line(row, widths) for row in (head, codes, *body)]
    if result.first:
        lines += ["", say("screening.first", language), *(f"  {_first(one, language)}" for one in result.first)]
    return "\n".join(lines) + "\n"


def beside(result: ScreeningResult, language: Language) -> list[str]:
    """What is said beside the summary: rows and rules left out, facts that no column states."""
    said: list[str] = []
    if result.rejected:
        key = "rejected" if result.rejects else "rejected_unwritten"
        said.append(say(f"screening.{key}", language, count=result.rejected, path=result.rejects))
    said += [
        say("screening.not_screened", language, rule=one.rule.id, reason=reason(one, language))
        for one in result.unscreened
    ]
    if result.absent:
        said.append(say("screening.absent", language, columns=", ".join(result.absent)))
    said += [say("screening.unclaimed", language, claim=claim) for claim in result.unclaimed]
    return said


def _first(one: First, language: Language) -> str:
    key = "both" if one.violations and one.due else "broken" if one.violations else "due"
    return say(f"screening.first_{key}", language, row=for_line(one.row), rules=", ".join(one.violations), due=one.due)


def _line(cells: list[str], widths: list[int]) -> str:
    pairs = enumerate(zip(cells, widths, strict=True))
    return "  ".join(padded(cell, columns, right=number > 0) for number, (cell, columns) in pairs).rstrip()
