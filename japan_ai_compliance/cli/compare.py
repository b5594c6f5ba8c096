"""``compare``: what changed between two dates, two profiles or two saved reports."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from japan_ai_compliance import __version__
from japan_ai_compliance.cli.ending import Ending
from japan_ai_compliance.cli.run import Invocation, command
from japan_ai_compliance.cli.targets import TEXT_OR_JSON
from japan_ai_compliance.errors import UsageError
from japan_ai_compliance.messages import Language, say

if TYPE_CHECKING:
    from japan_ai_compliance.comparison.model import Form, Side
    from japan_ai_compliance.engine.model import Dates

_BOTH = 2


@command("as_of", "law_as_of", "law", "rules", "fail_on", inputs=["files"], formats=TEXT_OR_JSON)
def compare(
    invocation: Invocation,
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
        str | None,
        typer.Option(
            "--to",
            metavar="YYYY-MM-DD",
            help="The later date (default: today in Japan). / 比較先の日付（省略時: 日本の今日）",
        ),
    ] = None,
) -> Ending:
    """Compare two dates, two profiles, or two saved JSON reports: new, newly unknown, gone, changed, and why. What
    --fail-on names counts where it is new.

    二つの日付・プロファイル・保存済みJSON報告書を比較し、変化とその根拠を示します。
    --fail-on は新たな状態のみを対象とします。
    """
    from japan_ai_compliance.cli.delivery import deliver
    from japan_ai_compliance.comparison.compare import compare as compare_sides
    from japan_ai_compliance.comparison.compare import newly_in

    fail_on = invocation.fail_on
    rulebook, laws = invocation.rulebook, invocation.laws
    form, old, new = _sides(invocation, files, (from_, to))
    comparison = compare_sides(form, old, new, rulebook, laws)

    def render(name: str) -> str:
        if name == "json":
            from japan_ai_compliance.report.compare.data import as_data
            from japan_ai_compliance.wording.json_text import document

            return document(as_data(comparison, __version__, invocation.language, rulebook))
        from japan_ai_compliance.report.compare.text import render as render_text

        return render_text(comparison, invocation.language, rulebook)

    deliver(invocation, render)
    if not comparison.profiles:
        return Ending.NOTHING
    return Ending.FOUND if newly_in(comparison, fail_on) else Ending.CLEAN


def _sides(
    invocation: Invocation, files: list[str], between: tuple[str | None, str | None]
) -> "tuple[Form, Side, Side]":
    """What is compared. Raises UsageError where the files and options do not go together."""
    from japan_ai_compliance.comparison.model import Side
    from japan_ai_compliance.comparison.sources import STANDARD_INPUT, read_source
    from japan_ai_compliance.engine.model import Dates

    dates, language = (invocation.given.as_of, invocation.given.law_as_of), invocation.language
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
        old, new = (_assessed(files[0], Dates(day, day), invocation) for day in (earlier, later))
        return "dates", old, new
    if reports:
        if len(reports) != len(sources):
            raise UsageError("compare.mixed")
        _refuse(("--from", "--to", "--as-of", "--law-as-of"), (*between, *dates), "reports_are_dated", language)
        return "reports", reports[0], reports[1]
    _refuse(("--from", "--to"), between, "two_files_given", language)
    old, new = (_assessed(path, invocation.dates, invocation) for path in files)
    return "profiles", old, new


def _between(from_: str | None, to: str | None) -> tuple[date, date]:
    from japan_ai_compliance.cli.dates import read_date, today

    if from_ is None:
        raise UsageError("compare.no_from")
    earlier, later = read_date("--from", from_), today() if to is None else read_date("--to", to)
    if earlier > later:
        raise UsageError("compare.backwards", None, {"old": earlier, "new": later})
    return earlier, later


def _refuse(options: tuple[str, ...], values: tuple[str | None, ...], reason: str, language: Language) -> None:
    for option, value in zip(options, values, strict=True):
        if value is not None:
            why = say(f"compare.{reason}", language)
            raise UsageError("compare.misplaced_option", None, {"option": option, "reason": why})


def _assessed(path: str, dates: "Dates", invocation: Invocation) -> "Side":
    from japan_ai_compliance.assessment.model import assess
    from japan_ai_compliance.assessment.run import Report
    from japan_ai_compliance.comparison.record import read_side
    from japan_ai_compliance.profile.load import load_profile
    from japan_ai_compliance.report.check.json_report import as_data

    rulebook = invocation.rulebook
    assessment = assess(rulebook, load_profile(path, rulebook), dates)
    report = Report(__version__, rulebook, dates, (), (assessment,))
    return read_side(as_data(report, invocation.language), path)
