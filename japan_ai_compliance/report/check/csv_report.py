"""CSV, for a spreadsheet: a row per finding with the company in each, and one per profile that could not be read.

It begins with a byte-order mark, lines end in CR LF, and every cell is quoted. No cell begins a formula. The columns
are the same for every run; amounts are the least and the greatest that can follow directly from one finding, never a
sum.
"""

import csv
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO

from japan_ai_compliance.assessment.direct import priced
from japan_ai_compliance.assessment.model import Assessed, Assessment
from japan_ai_compliance.assessment.run import Report, Run
from japan_ai_compliance.engine.missing import asked_of, question
from japan_ai_compliance.engine.model import Case
from japan_ai_compliance.errors import ComplianceError
from japan_ai_compliance.escaping.csv_cell import for_csv_cell
from japan_ai_compliance.escaping.visible import SENTENCE, for_line
from japan_ai_compliance.messages import Language
from japan_ai_compliance.penalty.model import Exposure
from japan_ai_compliance.report.check.spool import Piece, Spool
from japan_ai_compliance.report.check.writer import rendered
from japan_ai_compliance.wording.amounts import amount_words, scenario_words
from japan_ai_compliance.wording.finding import explanation, joined
from japan_ai_compliance.wording.locations import place, relative
from japan_ai_compliance.wording.page import Page
from japan_ai_compliance.wording.statuses import status_word

COLUMNS = (
    "company",
    "status",
    "status_words",
    "rule",
    "title",
    "provision",
    "subject_kind",
    "subject",
    "instance",
    "from",
    "until",
    "due",
    "advised_by",
    "lowest",
    "highest",
    "amounts",
    "why",
    "questions",
    "confidence",
    "law",
    "profile",
    "line",
    "as_of",
)
MARK = "\ufeff"


class CsvWriter:
    """The rows follow each other in the order of the run."""

    def __init__(self, run: Run, language: Language) -> None:
        self._page = Page(language, run.rulebook, run.dates.as_of)
        self._spool = Spool()
        self._pieces: list[Piece] = []

    def add(self, assessment: Assessment) -> None:
        """Take one assessment."""
        rows = [_finding(self._page, one, assessment) for one in assessment.findings]
        self._pieces.append(self._spool.put(_lines([row[name] for name in COLUMNS] for row in rows)))

    def close(self, failures: Sequence[ComplianceError]) -> Iterator[str]:
        """The pieces of the table: its head, the findings, and what did not read."""
        yield MARK + _lines([[self._page.say(f"formats.column_{name}") for name in COLUMNS]])
        yield from self._spool.drain(self._pieces)
        rows = [_unread(self._page, error) for error in failures]
        yield _lines([row.get(name, "") for name in COLUMNS] for row in rows)


def writer(run: Run, language: Language) -> CsvWriter:
    """A writer of CSV."""
    return CsvWriter(run, language)


def render(report: Report, language: Language) -> str:
    """The report as CSV with a byte-order mark, ending in a line break."""
    return rendered(CsvWriter(report, language), report)


def _lines(rows: Iterable[Iterable[str]]) -> str:
    text = StringIO(newline="")
    table = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    for row in rows:
        table.writerow([for_csv_cell(text) for text in row])
    return text.getvalue()


def _finding(page: Page, one: Assessed, assessment: Assessment) -> dict[str, str]:
    finding, rule, profile = one.finding, one.finding.rule, assessment.profile
    case = Case(assessment.rulebook, profile, assessment.dates)
    subject = page.rulebook.subjects.get(finding.subject_kind)
    direct = priced(one)
    starts = [str(period.start or page.say("formats.not_known")) for period in finding.periods]
    ends = [str(period.end or page.say("formats.going_on")) for period in finding.periods]
    asked = [page.words(question(reason.fact, case)) for reason in asked_of(finding)]
    return {
        "company": for_line(profile.company, SENTENCE),
        "status": finding.status,
        "status_words": status_word(finding.status, page.language),
        "rule": rule.id,
        "title": page.words(rule.title),
        "provision": page.cited(rule.provision),
        "subject_kind": page.words(subject.label) if subject else finding.subject_kind,
        "subject": for_line(finding.subject_id or "", SENTENCE),
        "instance": for_line(finding.instance or "", SENTENCE),
        "from": page.listed(starts),
        "until": page.listed(ends),
        "due": str(finding.due or ""),
        "advised_by": str(finding.advised_by or ""),
        "lowest": _lowest(direct),
        "highest": _highest(direct),
        "amounts": page.say("semicolon").join(_amount(page, item) for item in direct),
        "why": joined(page, explanation(page, one)),
        "questions": " / ".join(dict.fromkeys(asked)),
        "confidence": page.say(f"confidence_{finding.confidence}"),
        "law": page.words(page.rulebook.laws[rule.law].short),
        "profile": relative(profile.path),
        "line": str(place(finding)[0]),
        "as_of": page.day.isoformat(),
    }


def _unread(page: Page, error: ComplianceError) -> dict[str, str]:
    """A profile that could not be read: its path stands for the company."""
    path = relative(error.place.path) if error.place else ""
    line = error.place.line if error.place else None
    return {
        "company": path,
        "status": page.say("formats.status_unread"),
        "status_words": page.say("formats.status_unread"),
        "why": error.message(page.language),
        "profile": path,
        "line": str(line or ""),
        "as_of": page.day.isoformat(),
    }


def _lowest(direct: list[Exposure]) -> str:
    return str(min(item.low or 0 for item in direct)) if direct else ""


def _highest(direct: list[Exposure]) -> str:
    """Empty where any of them has no known limit."""
    known = [item.high for item in direct if item.high is not None]
    return str(max(known)) if known and len(known) == len(direct) else ""


def _amount(page: Page, item: Exposure) -> str:
    name, scenario = page.words(item.name), scenario_words(page, item.scenario_name)
    named = page.say("bracketed", text=name, detail=scenario) if scenario else name
    return page.say("priced", name=named, amount=amount_words(page, item))
