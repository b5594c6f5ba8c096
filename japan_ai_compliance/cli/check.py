"""``check``: findings and exposure of profiles."""

from pathlib import Path
from typing import Annotated

import typer

from japan_ai_compliance import __version__
from japan_ai_compliance.assessment import assess
from japan_ai_compliance.cli.options import (
    AsOf,
    Lang,
    Language,
    LawAsOf,
    Laws,
    RulesFolder,
    check_laws,
    read_dates,
    read_rulebook,
)
from japan_ai_compliance.cli.output import FOUND, INVALID, NOTHING, complain, ending, put
from japan_ai_compliance.errors import InputError, UsageError
from japan_ai_compliance.gate import fails, read_fail_on
from japan_ai_compliance.messages import Language as LanguageCode
from japan_ai_compliance.messages import say
from japan_ai_compliance.profile.load import discover, load
from japan_ai_compliance.report.formats import format_named, split_target
from japan_ai_compliance.report.model import Report


def check(
    profiles: Annotated[
        list[str], typer.Argument(metavar="PROFILE...", help="Files, folders, or - for standard input. / プロファイル")
    ],
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
        str, typer.Option("--fail-on", help="Statuses that exit with 1, or none. / 終了コード1とする状態")
    ] = "violation",
) -> None:
    """Check profiles: findings with their provisions, and the exposure in yen.

    プロファイルを判定し、根拠条文付きの判定結果と想定される金額を表示します。
    """
    with ending(lang.value):
        statuses = read_fail_on(fail_on)
        chosen = format_named(format_)
        targets = [split_target(target) for target in output or ()]
        dates = read_dates(as_of, law_as_of)
        rulebook = read_rulebook(rules)
        laws = check_laws(law, rulebook)
        assessments, failures, skipped = [], [], []
        for found in discover(profiles):
            try:
                profile = load(found, rulebook)
            except InputError as error:
                failures.append(error)
                continue
            if profile is None:
                skipped.append(found.path)
            else:
                assessments.append(assess(rulebook, profile, dates, laws))
        report = Report(__version__, rulebook, dates, laws, tuple(assessments), tuple(failures), tuple(skipped))
        _say_aside(report, lang.value)
        if assessments:
            _write(report, targets, lang.value)
            if not targets:
                put(chosen.render(report, lang.value))
    if failures:
        raise typer.Exit(INVALID)
    if not assessments:
        typer.echo(say("cli.nothing_evaluated", lang.value), err=True)
        raise typer.Exit(NOTHING)
    if any(fails((one.finding for one in assessment.findings), statuses) for assessment in assessments):
        raise typer.Exit(FOUND)


def _say_aside(report: Report, language: LanguageCode) -> None:
    """What belongs beside the report, on standard error: errors, skipped files, rules of one's own, open points."""
    if report.rulebook.custom:
        typer.echo(say("cli.custom_rules", language, laws=", ".join(report.rulebook.custom)), err=True)
    for error in report.failures:
        complain(error, language)
    for path in report.skipped:
        typer.echo(say("cli.skipped", language, path=path), err=True)
    for assessment in report.assessments:
        if assessment.open_points:
            company = _shown(assessment.profile.company)
            typer.echo(say("cli.still_open", language, company=company, count=assessment.open_points), err=True)


def _shown(text: str) -> str:
    from japan_ai_compliance.documents.display import shown

    return shown(text)


def _write(report: Report, targets: list[tuple[str, str]], language: LanguageCode) -> None:
    for name, path in targets:
        text = format_named(name).render(report, language)
        try:
            Path(path).write_text(text, encoding="utf-8", newline="")
        except OSError as error:
            values: dict[str, object] = {"path": path, "reason": error.strerror or str(error)}
            raise UsageError("cli.cannot_write", None, values) from None
