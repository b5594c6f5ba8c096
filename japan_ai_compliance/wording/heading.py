"""Who this is about, and the verdict; for several companies, one line for each."""

from collections.abc import Sequence

from japan_ai_compliance.assessment.model import Assessment, Standing
from japan_ai_compliance.engine.model import Status
from japan_ai_compliance.errors import ComplianceError
from japan_ai_compliance.escaping.visible import SENTENCE, for_line, for_path
from japan_ai_compliance.wording.facts_age import age_words, older, overview_words
from japan_ai_compliance.wording.layout import padded, width, wrap
from japan_ai_compliance.wording.page import Page
from japan_ai_compliance.wording.statuses import status_heading, status_word
from japan_ai_compliance.wording.verdict import verdict

_COUNTED: tuple[Status, ...] = ("due", "compliant")
_GAP = 2


def worst_first(assessments: Sequence[Assessment]) -> list[Assessment]:
    """By breaches, then by what is open, then by what falls due."""
    return sorted(assessments, key=lambda one: one.standing.rank)


def write_overview(page: Page, standings: Sequence[Standing], failures: Sequence[ComplianceError]) -> None:
    """A line per company, in the order given (long names run on below it), and what could not be read."""
    if len(standings) > 1:
        page.title(page.say("overview", count=len(standings)))
        _table(page, standings)
        page.put(overview_words(standings, page.language), 2, style="yellow")
    if failures:
        page.blank()
        page.put(page.say("not_read"), style="red")
        for error in failures:
            where = f"{error.place}: " if error.place else ""
            page.put(for_line(f"{where}{error.message(page.language)}", SENTENCE), 2, "- ")


def _table(page: Page, standings: Sequence[Standing]) -> None:
    head = [status_heading("violation", page.language).lower(), page.say("column_open")]
    head += [status_word(status, page.language) for status in _COUNTED]
    rows = [
        [str(one.summary["violation"]), str(one.open_points), *(str(one.summary[status]) for status in _COUNTED)]
        for one in standings
    ]
    columns = [max(width(row[index]) for row in [head, *rows]) for index in range(len(head))]
    names = [for_line(one.company, SENTENCE) for one in standings]
    room = page.columns - 2 - sum(columns) - _GAP * len(columns)
    first = page.say("column_company")
    widest = min(room, max(map(width, [first, *names])))

    def put(name: str, cells: list[str], style: str) -> None:
        numbers = [" " * _GAP + padded(cell, size, right=True) for cell, size in zip(cells, columns, strict=True)]
        line, *more = wrap(name, widest)
        page.put_raw("  " + padded(line, widest) + "".join(numbers), style=style)
        for line in more:
            page.put_raw(f"    {line}", style=style)

    put(first, head, "faint")
    for name, row in zip(names, rows, strict=True):
        put(name, row, "red" if row[0] != "0" else "")


def write_heading(page: Page, assessment: Assessment) -> None:
    """The company, the file, the dates, the verdict, and how old the facts are where they are older than the day."""
    profile, dates = assessment.profile, assessment.dates
    page.blank()
    page.line("=")
    page.put(for_line(profile.company, SENTENCE), style="bold")
    said = [for_path(profile.path), page.say("as_of", day=dates.as_of)]
    if dates.law_as_of != dates.as_of:
        said.append(page.say("law_as_of", day=dates.law_as_of))
    if profile.facts_as_of is not None:
        said.append(page.say("facts_as_of", day=profile.facts_as_of))
    page.put(page.listed(said), style="faint")
    page.line("=")
    age = assessment.facts_age
    uncertain = bool(assessment.open_points) or older(age)
    style = "red" if assessment.summary["violation"] else "yellow" if uncertain else "green"
    page.put(verdict(assessment, page.language), style=style)
    page.put(age_words(age, page.language), style="yellow" if older(age) else "faint")
