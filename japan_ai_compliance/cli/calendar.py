"""``calendar``: the deadlines of all laws."""

import io
import sys
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from japan_ai_compliance import __version__
from japan_ai_compliance.cli.ending import Ending
from japan_ai_compliance.cli.run import Invocation, command
from japan_ai_compliance.cli.targets import TEXT_OR_JSON, Target
from japan_ai_compliance.errors import UsageError
from japan_ai_compliance.messages import Language

if TYPE_CHECKING:
    from japan_ai_compliance.agenda.model import Agenda
    from japan_ai_compliance.assessment.model import Assessment

FORMATS = {**TEXT_OR_JSON, "ics": (".ics",)}


@command("as_of", "law_as_of", "law", "rules", inputs=["profiles"], formats=FORMATS)
def calendar(
    invocation: Invocation,
    profiles: Annotated[
        list[str], typer.Argument(metavar="PROFILE...", help="Files, folders, or - for standard input. / プロファイル")
    ],
    from_: Annotated[
        str | None,
        typer.Option(
            "--from",
            metavar="YYYY-MM-DD",
            help="First day to list (default: one year before --as-of). / 最初の日（省略時: --as-of の1年前）",
        ),
    ] = None,
    until: Annotated[
        str | None,
        typer.Option(
            "--until", metavar="YYYY-MM-DD", help="Last day to list (default: no end). / 最後の日（省略時: なし）"
        ),
    ] = None,
    alarm: Annotated[
        int | None,
        typer.Option(
            "--alarm", min=0, max=999, metavar="DAYS", help="ics: remind so many days before. / 何日前に通知するか"
        ),
    ] = None,
) -> Ending:
    """List the deadlines of all laws: last days, advised days, and days on which the law is unclear.

    すべての法律の期限を日付順に一覧します。
    """
    from japan_ai_compliance.agenda.collect import collect, recently
    from japan_ai_compliance.cli.aside import tell_skipped
    from japan_ai_compliance.cli.dates import read_date
    from japan_ai_compliance.cli.delivery import deliver
    from japan_ai_compliance.cli.profiles import Gate, assess_all
    from japan_ai_compliance.extras import need

    dates = invocation.dates
    if any(target.format == "ics" for target in invocation.targets):
        need("calendar", "icalendar")
    since = recently(dates.as_of) if from_ is None else read_date("--from", from_)
    between = since, None if until is None else read_date("--until", until)
    _check(*between)
    assessments: list[Assessment] = []
    found = assess_all(invocation, profiles, Gate(), assessments.append)
    tell_skipped(invocation, found.skipped)
    if assessments:
        if Target("ics") in invocation.targets:
            _as_the_standard_asks()
        agenda = collect(__version__, invocation.rulebook, dates, assessments, between)
        deliver(invocation, _renderer(agenda, invocation.language, alarm))
    return found.ending


def _check(since: date, until: date | None) -> None:
    if until is not None and until < since:
        raise UsageError("calendar.backwards", None, {"since": since, "until": until})


def _as_the_standard_asks() -> None:
    """UTF-8 with the file's own line ends on standard output, whatever the console is set to."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="")


def _renderer(agenda: "Agenda", language: Language, alarm: int | None) -> Callable[[str], str]:
    def render(name: str) -> str:
        if name == "json":
            from japan_ai_compliance.report.calendar.data import as_data
            from japan_ai_compliance.wording.json_text import document

            return document(as_data(agenda, language))
        if name == "ics":
            from japan_ai_compliance.report.calendar.ics import render as render_ics

            return render_ics(agenda, language, alarm)
        from japan_ai_compliance.report.calendar.text import render as render_text

        return render_text(agenda, language)

    return render
