"""``check``: findings and exposure of profiles."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated

import typer

from japan_ai_compliance import __version__
from japan_ai_compliance.assessment.gate import decide, read_fail_on
from japan_ai_compliance.assessment.model import Standing, assess
from japan_ai_compliance.assessment.run import Run
from japan_ai_compliance.assessment.waiver import Waiver
from japan_ai_compliance.assessment.waiver_file import read_waivers
from japan_ai_compliance.cli.aside import say_aside
from japan_ai_compliance.cli.delivery import Output, open_outputs
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
from japan_ai_compliance.cli.output import FOUND, INVALID, NOTHING, ending
from japan_ai_compliance.cli.progress import progress
from japan_ai_compliance.errors import ComplianceError, InputError
from japan_ai_compliance.messages import say
from japan_ai_compliance.profile.load import discover, load
from japan_ai_compliance.report.check.formats import format_named, split_target
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
        run = Run(__version__, rulebook, dates, check_laws(law, rulebook), fail_on=statuses)
        path = waivers or settings.waivers
        covering = read_waivers(path, rulebook.rules, dates.as_of, settings.longest_waiver_days) if path else []
        outputs = open_outputs(run, format_, targets, language)
        checked = _check_all(profiles, run, covering, outputs)
        say_aside(rulebook, checked.standings, checked.failures, checked.skipped, language)
        if checked.standings:
            for one in outputs:
                one.deliver(checked.failures)
    if checked.failures:
        raise typer.Exit(INVALID)
    if not checked.standings:
        typer.echo(say("cli.nothing_evaluated", language), err=True)
        raise typer.Exit(NOTHING)
    if checked.failing:
        raise typer.Exit(FOUND)


@dataclass
class _Checked:
    """What is kept of a run: how the companies stand, what did not read, what is no profile, whether any fails."""

    standings: list[Standing] = field(default_factory=list)
    failures: list[ComplianceError] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)
    failing: bool = False


def _check_all(paths: list[str], run: Run, waivers: Sequence[Waiver], outputs: Sequence[Output]) -> _Checked:
    """Assess every profile that reads, and hand each assessment on; none of them is kept."""
    checked = _Checked()
    with progress(list(discover(paths))) as files:
        for found in files:
            try:
                profile = load(found, run.rulebook)
            except InputError as error:
                checked.failures.extend(error.each())
                continue
            if profile is None:
                checked.skipped.append(found.path)
                continue
            assessed = assess(run.rulebook, profile, run.dates, run.laws)
            judged, failing = decide(assessed, waivers, run.fail_on, run.dates.as_of)
            checked.standings.append(judged.standing)
            checked.failing |= failing
            for one in outputs:
                one.writer.add(judged)
    return checked
