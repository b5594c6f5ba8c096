"""``compare``: what changed between two dates, two profiles or two saved reports."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from japan_ai_compliance import __version__
from japan_ai_compliance.assessment.gate import read_fail_on
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
from japan_ai_compliance.cli.output import FOUND, NOTHING, ending
from japan_ai_compliance.cli.targets import check_format, deliver, read_targets
from japan_ai_compliance.engine.model import Dates
from japan_ai_compliance.errors import UsageError
from japan_ai_compliance.messages import Language as LanguageCode
from japan_ai_compliance.messages import say
from japan_ai_compliance.rulebook.model import Rulebook
from japan_ai_compliance.wording.json_text import document

if TYPE_CHECKING:
    from japan_ai_compliance.comparison.model import Form, Side

FORMATS = {"text": (".txt",), "json": (".json",)}
_BOTH = 2


def compare(
    files: Annotated[
        list[str],
        typer.Argument(
            metavar="PROFILE | OLD NEW", help="One profile with --from and --to, or two files. / 比較するファイル"
        ),
    ],
    from_: Annotated[
        str | None, typer.Option("--from", metavar="YYYY-MM-DD", help="The earlier date; one profile. / 比較元の日付")
    ] = None,
    to: Annotated[
        str | None, typer.Option("--to", metavar="YYYY-MM-DD", help="The later date; today in Japan. / 比較先の日付")
    ] = None,
    as_of: AsOf = None,
    law_as_of: LawAsOf = None,
    law: Laws = None,
    rules: RulesFolder = None,
    lang: Language = Lang.en,
    format_: Annotated[str, typer.Option("--format", help="text or json, on standard output. / 出力形式")] = "text",
    output: Annotated[
        list[str] | None,
        typer.Option("--output", metavar="[FORMAT:]FILE", help="Write a file instead (repeatable). / ファイルに出力"),
    ] = None,
    fail_on: Annotated[
        str,
        typer.Option("--fail-on", help="Exit with 1 where a finding newly has such a status, or none. / 終了コード1"),
    ] = "violation",
) -> None:
    """Compare two dates, two profiles, or two saved JSON reports: new, newly unknown, gone, changed, and why.

    二つの日付・プロファイル・保存済みJSON報告書を比較し、変化とその根拠を示します。
    """
    with ending(lang.value):
        from japan_ai_compliance.comparison.compare import compare as compare_sides
        from japan_ai_compliance.comparison.compare import newly_in

        statuses = read_fail_on(fail_on)
        chosen, targets = check_format(format_, FORMATS), read_targets(output, FORMATS)
        rulebook = read_rulebook(rules)
        laws = check_laws(law, rulebook)
        form, old, new = _sides(files, (from_, to), (as_of, law_as_of), rulebook, lang.value)
        comparison = compare_sides(form, old, new, rulebook, laws)
        if rulebook.custom:
            typer.echo(say("cli.custom_rules", lang.value, laws=", ".join(rulebook.custom)), err=True)

        def render(name: str) -> str:
            if name == "json":
                from japan_ai_compliance.report.compare.data import as_data

                data = as_data(comparison, __version__, lang.value, rulebook)
                return document(data)
            from japan_ai_compliance.report.compare.text import render as render_text

            return render_text(comparison, lang.value, rulebook)

        deliver(chosen, targets, render)
    if not comparison.profiles:
        typer.echo(say("cli.nothing_evaluated", lang.value), err=True)
        raise typer.Exit(NOTHING)
    if newly_in(comparison, statuses):
        raise typer.Exit(FOUND)


def _sides(
    files: list[str],
    between: tuple[str | None, str | None],
    dates: tuple[str | None, str | None],
    rulebook: Rulebook,
    language: LanguageCode,
) -> "tuple[Form, Side, Side]":
    """What is compared. Raises UsageError where the files and options do not go together."""
    from japan_ai_compliance.comparison.model import Side
    from japan_ai_compliance.comparison.sources import STANDARD_INPUT, read_source

    if len(files) > _BOTH:
        raise UsageError("compare.too_many")
    if files.count(STANDARD_INPUT) > 1:
        raise UsageError("compare.stdin_twice")
    sources = [read_source(path) for path in files]
    reports = [source for source in sources if isinstance(source, Side)]
    if len(files) == 1:
        if reports:
            raise UsageError("compare.one_report")
        _refuse(("--as-of", "--law-as-of"), dates, "dates_are_given", language)
        earlier, later = _between(*between)
        old, new = (_assessed(files[0], Dates(day, day), rulebook, language) for day in (earlier, later))
        return "dates", old, new
    if reports:
        if len(reports) != len(sources):
            raise UsageError("compare.mixed")
        _refuse(("--from", "--to", "--as-of", "--law-as-of"), (*between, *dates), "reports_are_dated", language)
        return "reports", reports[0], reports[1]
    _refuse(("--from", "--to"), between, "two_files_given", language)
    on = read_dates(*dates)
    old, new = (_assessed(path, on, rulebook, language) for path in files)
    return "profiles", old, new


def _between(from_: str | None, to: str | None) -> tuple[date, date]:
    if from_ is None:
        raise UsageError("compare.no_from")
    earlier, later = read_date("--from", from_), read_date("--to", to) if to else read_dates(None, None).as_of
    if earlier > later:
        raise UsageError("compare.backwards", None, {"old": earlier, "new": later})
    return earlier, later


def _refuse(options: tuple[str, ...], values: tuple[str | None, ...], reason: str, language: LanguageCode) -> None:
    for option, value in zip(options, values, strict=True):
        if value is not None:
            why = say(f"compare.{reason}", language)
            raise UsageError("compare.misplaced_option", None, {"option": option, "reason": why})


def _assessed(path: str, dates: Dates, rulebook: Rulebook, language: LanguageCode) -> "Side":
    from japan_ai_compliance.assessment.model import assess
    from japan_ai_compliance.assessment.run import Report
    from japan_ai_compliance.comparison.record import read_side
    from japan_ai_compliance.profile.load import load_profile
    from japan_ai_compliance.report.check.json_report import as_data

    assessment = assess(rulebook, load_profile(path, rulebook), dates)
    return read_side(as_data(Report(__version__, rulebook, dates, (), (assessment,)), language), path)
