"""``check``: findings and exposure of profiles."""

import os
from pathlib import Path
from typing import Annotated

import typer

from japan_ai_compliance import __version__
from japan_ai_compliance.assessment import Assessment, assess
from japan_ai_compliance.cli import terminal
from japan_ai_compliance.cli.aside import say_aside
from japan_ai_compliance.cli.options import (
    AsOf,
    Lang,
    LawAsOf,
    Laws,
    RulesFolder,
    check_laws,
    chosen_language,
    read_dates,
    read_rulebook,
)
from japan_ai_compliance.cli.output import FOUND, INVALID, NOTHING, ending, put
from japan_ai_compliance.cli.progress import progress
from japan_ai_compliance.engine.model import Dates
from japan_ai_compliance.errors import InputError, UsageError
from japan_ai_compliance.gate.decision import fails, read_fail_on
from japan_ai_compliance.messages import Language, say
from japan_ai_compliance.profile.load import discover, load
from japan_ai_compliance.report.formats import format_named, split_target
from japan_ai_compliance.report.model import Report
from japan_ai_compliance.rulebook.model import Rulebook
from japan_ai_compliance.settings import Settings, read_settings


def check(
    profiles: Annotated[
        list[str], typer.Argument(metavar="PROFILE...", help="Files, folders, or - for standard input. / プロファイル")
    ],
    as_of: AsOf = None,
    law_as_of: LawAsOf = None,
    law: Laws = None,
    rules: RulesFolder = None,
    lang: Annotated[Lang | None, typer.Option("--lang", help="Language of every text. / 表示言語")] = None,
    format_: Annotated[
        str,
        typer.Option(
            "--format",
            help="text, json, sarif, junit, github, gitlab, markdown, html or csv, on standard output. / 出力形式",
        ),
    ] = "text",
    output: Annotated[
        list[str] | None,
        typer.Option("--output", metavar="[FORMAT:]FILE", help="Write a file instead (repeatable). / ファイルに出力"),
    ] = None,
    fail_on: Annotated[
        str | None,
        typer.Option("--fail-on", help="Statuses that exit with 1, or none; violation. / 終了コード1とする状態"),
    ] = None,
    waivers: Annotated[
        str | None, typer.Option("--waivers", metavar="FILE", help="Breaches that are waived for a time. / 免除")
    ] = None,
) -> None:
    """Check profiles: findings with their provisions, and the exposure in yen.

    プロファイルを判定し、根拠条文付きの判定結果と想定される金額を表示します。
    """
    language = chosen_language(lang, Settings())
    with ending(language):
        settings = read_settings(Path())
        language = chosen_language(lang, settings)
        statuses = read_fail_on(fail_on or settings.fail_on or "violation")
        format_named(format_)
        targets = [split_target(target) for target in output or ()]
        dates = read_dates(as_of, law_as_of)
        rulebook = read_rulebook(rules or list(settings.rules))
        laws = check_laws(law, rulebook)
        report = _assessed(profiles, rulebook, dates, laws, frozenset(statuses))
        report = _waived(report, waivers or settings.waivers, settings)
        say_aside(report, language)
        if report.assessments:
            _write(report, format_, targets, language)
    if report.failures:
        raise typer.Exit(INVALID)
    if not report.assessments:
        typer.echo(say("cli.nothing_evaluated", language), err=True)
        raise typer.Exit(NOTHING)
    if any(fails((one.finding for one in assessment.findings), statuses) for assessment in report.assessments):
        raise typer.Exit(FOUND)


def _assessed(
    paths: list[str], rulebook: Rulebook, dates: Dates, laws: tuple[str, ...], fail_on: frozenset[str]
) -> Report:
    """Assess every profile that reads; keep the errors of those that do not."""
    assessments: list[Assessment] = []
    failures: list[InputError] = []
    skipped: list[str] = []
    with progress(list(discover(paths))) as files:
        for found in files:
            try:
                profile = load(found, rulebook)
            except InputError as error:
                failures.append(error)
                continue
            if profile is None:
                skipped.append(found.path)
            else:
                assessments.append(assess(rulebook, profile, dates, laws))
    return Report(__version__, rulebook, dates, laws, tuple(assessments), tuple(failures), tuple(skipped), fail_on)


def _waived(report: Report, path: str | None, settings: Settings) -> Report:
    if path is None:
        return report
    from dataclasses import replace

    from japan_ai_compliance.gate.waiver_file import read_waivers
    from japan_ai_compliance.gate.waivers import waive

    on = report.dates.as_of
    waivers = read_waivers(path, report.rulebook.rules, on, settings.longest_waiver_days)
    return replace(report, assessments=tuple(waive(one, waivers, on) for one in report.assessments))


def _write(report: Report, format_: str, targets: list[tuple[str, str]], language: Language) -> None:
    for name, path in targets:
        text = format_named(name).render(report, language)
        try:
            Path(path).write_text(text, encoding="utf-8", newline="")
        except OSError as error:
            values: dict[str, object] = {"path": path, "reason": error.strerror or str(error)}
            raise UsageError("cli.cannot_write", None, values) from None
    if targets:
        return
    if format_ == "text":
        from japan_ai_compliance.report import text_report

        put(text_report.render(report, language, width=terminal.width(), color=terminal.color()))
    else:
        put(format_named(format_).render(report, language))
        _summarise(report, format_, language)


def _summarise(report: Report, format_: str, language: Language) -> None:
    """What the service caps goes, whole, into the summary of the step it runs in."""
    path = os.environ.get("GITHUB_STEP_SUMMARY")
    if format_ == "github" and path:
        from japan_ai_compliance.report.github_report import step_summary

        with Path(path).open("a", encoding="utf-8") as file:
            file.write(step_summary(report, language))
