"""``calendar``: the deadlines of all laws."""

import io
import sys
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from japan_ai_compliance import __version__
from japan_ai_compliance.cli.options import (
    AsOf,
    Lang,
    Language,
    LawAsOf,
    Laws,
    RulesFolder,
    check_laws,
    read_date,
    read_dates,
    read_rulebook,
)
from japan_ai_compliance.cli.output import INVALID, NOTHING, complain, ending
from japan_ai_compliance.cli.targets import check_format, deliver, read_targets
from japan_ai_compliance.errors import InputError, UsageError
from japan_ai_compliance.messages import Language as LanguageCode
from japan_ai_compliance.messages import say
from japan_ai_compliance.wording.json_text import document

if TYPE_CHECKING:
    from japan_ai_compliance.agenda.model import Agenda

FORMATS = {"text": (".txt",), "json": (".json",), "ics": (".ics",)}


def calendar(
    profiles: Annotated[
        list[str], typer.Argument(metavar="PROFILE...", help="Files, folders, or - for standard input. / プロファイル")
    ],
    as_of: AsOf = None,
    law_as_of: LawAsOf = None,
    from_: Annotated[
        str | None,
        typer.Option("--from", metavar="YYYY-MM-DD", help="First day to list; one year before --as-of. / 最初の日"),
    ] = None,
    until: Annotated[
        str | None, typer.Option("--until", metavar="YYYY-MM-DD", help="Last day to list; no end. / 最後の日")
    ] = None,
    law: Laws = None,
    rules: RulesFolder = None,
    lang: Language = Lang.en,
    format_: Annotated[
        str, typer.Option("--format", help="text, json or ics, on standard output. / 出力形式")
    ] = "text",
    output: Annotated[
        list[str] | None,
        typer.Option("--output", metavar="[FORMAT:]FILE", help="Write a file instead (repeatable). / ファイルに出力"),
    ] = None,
    alarm: Annotated[
        int | None,
        typer.Option("--alarm", min=0, metavar="DAYS", help="ics: remind so many days before. / 何日前に通知するか"),
    ] = None,
) -> None:
    """List the deadlines of all laws: last days, advised days, and days on which the law is unclear.

    すべての法律の期限を日付順に一覧します。
    """
    with ending(lang.value):
        from japan_ai_compliance.agenda.collect import collect, recently
        from japan_ai_compliance.assessment.model import assess
        from japan_ai_compliance.extras import need
        from japan_ai_compliance.profile.load import discover, load

        chosen, targets = check_format(format_, FORMATS), read_targets(output, FORMATS)
        dates = read_dates(as_of, law_as_of)
        since = read_date("--from", from_) if from_ else recently(dates.as_of)
        if chosen == "ics" or any(name == "ics" for name, _ in targets):
            need("calendar", "icalendar")
        between = (since, read_date("--until", until) if until else None)
        _check(*between)
        rulebook = read_rulebook(rules)
        laws = check_laws(law, rulebook)
        assessments, failed = [], False
        for found in discover(profiles):
            try:
                profile = load(found, rulebook)
            except InputError as error:
                for one in error.each():
                    complain(one, lang.value)
                failed = True
                continue
            if profile is None:
                typer.echo(say("cli.skipped", lang.value, path=found.path), err=True)
            else:
                assessments.append(assess(rulebook, profile, dates, laws))
        if rulebook.custom:
            typer.echo(say("cli.custom_rules", lang.value, laws=", ".join(rulebook.custom)), err=True)
        if assessments:
            agenda = collect(__version__, rulebook, dates, assessments, between)
            if chosen == "ics" and not targets:
                _as_the_standard_asks()
            deliver(chosen, targets, _renderer(agenda, lang.value, alarm))
    if failed:
        raise typer.Exit(INVALID)
    if not assessments:
        typer.echo(say("cli.nothing_evaluated", lang.value), err=True)
        raise typer.Exit(NOTHING)


def _check(since: date, until: date | None) -> None:
    if until is not None and until < since:
        raise UsageError("calendar.backwards", None, {"since": since, "until": until})


def _as_the_standard_asks() -> None:
    """UTF-8 with the file's own line ends on standard output, whatever the console is set to."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="")


def _renderer(agenda: "Agenda", language: LanguageCode, alarm: int | None) -> Callable[[str], str]:
    def render(name: str) -> str:
        if name == "json":
            from japan_ai_compliance.report.calendar.data import as_data

            return document(as_data(agenda, language))
        if name == "ics":
            from japan_ai_compliance.report.calendar.ics import render as render_ics

            return render_ics(agenda, language, alarm)
        from japan_ai_compliance.report.calendar.text import render as render_text

        return render_text(agenda, language)

    return render
