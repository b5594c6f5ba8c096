"""``penalty``: the exposure in depth, of profiles or of a bare amount."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from japan_ai_compliance import __version__
from japan_ai_compliance.assessment.gate import decide, read_fail_on
from japan_ai_compliance.assessment.model import Assessment, assess
from japan_ai_compliance.assessment.run import Report
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
from japan_ai_compliance.cli.output import FOUND, INVALID, NOTHING, ending
from japan_ai_compliance.cli.targets import check_format, deliver, read_targets
from japan_ai_compliance.engine.in_force import in_force
from japan_ai_compliance.engine.model import Dates, Status
from japan_ai_compliance.errors import ComplianceError, InputError, UsageError
from japan_ai_compliance.messages import Language, say
from japan_ai_compliance.penalty.quote import Quote, quote
from japan_ai_compliance.profile.load import discover, load
from japan_ai_compliance.report.penalty import data, text
from japan_ai_compliance.rulebook.model import Rule, Rulebook
from japan_ai_compliance.settings import Settings, read_settings
from japan_ai_compliance.wording.values import filled

FORMATS = {"text": (".txt",), "json": (".json",)}
MAX_DIGITS = 30
_SALES = re.compile(r"[0-9]+(?:[_,][0-9]+)*\Z")


def penalty(
    profiles: Annotated[
        list[str] | None,
        typer.Argument(metavar="[PROFILE...]", help="Files, folders, or - for standard input. / プロファイル"),
    ] = None,
    rule: Annotated[
        str | None, typer.Option("--rule", metavar="RULE", help="Without a profile: the rule broken. / 違反したルール")
    ] = None,
    sales: Annotated[
        str | None, typer.Option("--sales", metavar="YEN", help="Without a profile: relevant sales. / 対象売上額（円）")
    ] = None,
    repeat: Annotated[
        bool, typer.Option("--repeat", help="Without a profile: a repeated breach. / 繰返しの違反")
    ] = False,
    as_of: AsOf = None,
    law_as_of: LawAsOf = None,
    law: Laws = None,
    rules: RulesFolder = None,
    lang: Annotated[Lang | None, typer.Option("--lang", help="Language of every text. / 表示言語")] = None,
    format_: Annotated[str, typer.Option("--format", help="text or json, on standard output. / 出力形式")] = "text",
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
    """What breaches cost, scenario by scenario with every step; of profiles, or of --rule on --sales.

    違反により想定される金額を、場合ごとに計算過程とともに表示します。
    """
    language = chosen_language(lang, Settings())
    with ending(language):
        settings = read_settings(Path())
        language = chosen_language(lang, settings)
        statuses = read_fail_on(fail_on or settings.fail_on or "violation")
        chosen = check_format(format_, FORMATS)
        targets = read_targets(output, FORMATS)
        dates = read_dates(as_of, law_as_of)
        rulebook = read_rulebook(rules or list(settings.rules))
        laws = check_laws(law, rulebook)
        quick = rule is not None or sales is not None or repeat
        if bool(profiles) == quick or (quick and (rule is None or sales is None)):
            example = next(iter(_computed_on_sales(rulebook)), "RULE")
            raise UsageError("penalty.profile_or_rule", None, {"rule": example})
        if rule is not None and sales is not None:
            quotes = _quotes(rulebook, rule, read_sales(sales), repeat, dates, language)
            if rulebook.custom:
                typer.echo(say("cli.custom_rules", language, laws=", ".join(rulebook.custom)), err=True)
            deliver(chosen, targets, lambda name: _quoted(name, quotes, rulebook, dates, language))
            return
        report = _assessed(profiles or [], rulebook, dates, laws)
        report, failing = _judged(report, waivers or settings.waivers, statuses, settings)
        standings = [one.standing for one in report.assessments]
        say_aside(rulebook, standings, report.failures, report.skipped, language)
        if report.assessments:
            deliver(chosen, targets, lambda name: _rendered(name, report, language))
    if report.failures:
        raise typer.Exit(INVALID)
    if not report.assessments:
        typer.echo(say("cli.nothing_evaluated", language), err=True)
        raise typer.Exit(NOTHING)
    if failing:
        raise typer.Exit(FOUND)


def read_sales(text: str) -> int:
    """An amount of whole yen; digits may be grouped. Raises UsageError."""
    if not _SALES.match(text.strip()) or len(text) > MAX_DIGITS:
        raise UsageError("penalty.bad_sales", None, {"text": text[:MAX_DIGITS], "digits": MAX_DIGITS})
    return int(text.strip().replace("_", "").replace(",", ""))


def _assessed(profiles: list[str], rulebook: Rulebook, dates: Dates, laws: tuple[str, ...]) -> Report:
    """Every profile that reads, assessed; the errors of those that do not are kept."""
    assessments: list[Assessment] = []
    failures: list[ComplianceError] = []
    skipped: list[str] = []
    for found in discover(profiles):
        try:
            profile = load(found, rulebook)
        except InputError as error:
            failures.extend(error.each())
            continue
        if profile is None:
            skipped.append(found.path)
        else:
            assessments.append(assess(rulebook, profile, dates, laws))
    return Report(__version__, rulebook, dates, laws, tuple(assessments), tuple(failures), tuple(skipped))


def _judged(report: Report, path: str | None, fail_on: frozenset[Status], settings: Settings) -> tuple[Report, bool]:
    """A waived breach still costs what it costs; it does not make the run fail."""
    from japan_ai_compliance.assessment.waiver_file import read_waivers

    on = report.dates.as_of
    waivers = read_waivers(path, report.rulebook.rules, on, settings.longest_waiver_days) if path else []
    judged = [decide(one, waivers, fail_on, on) for one in report.assessments]
    return replace(report, assessments=tuple(one for one, _ in judged)), any(failing for _, failing in judged)


def _rendered(name: str, report: Report, language: Language) -> str:
    if name == "json":
        return data.render(report, language)
    return text.render(report, language, width=_columns())


def _quoted(name: str, quotes: list[Quote], rulebook: Rulebook, dates: Dates, language: Language) -> str:
    if name == "json":
        return data.render_quotes(quotes, rulebook, dates, language, __version__)
    return text.render_quotes(quotes, rulebook, dates, language, width=_columns())


def _columns() -> int:
    """The width of the terminal; where there is none, all that a table may take."""
    import sys

    return terminal.width() if sys.stdout.isatty() else terminal.WIDEST


def _quotes(rulebook: Rulebook, name: str, sales: int, repeated: bool, dates: Dates, language: Language) -> list[Quote]:
    known = ", ".join(_computed_on_sales(rulebook))
    rule = rulebook.rules.get(name)
    if rule is None:
        raise UsageError("penalty.unknown_rule", None, {"id": name, "known": known})
    if not any(one.figure is not None for one in rule.consequences):
        values = {"id": name, "known": known, "consequences": _consequences(rule, rulebook, dates, language)}
        raise UsageError("penalty.not_computed", None, dict(values))
    quotes = quote(rulebook, rule, sales, repeated, dates)
    if not quotes:
        raise UsageError("penalty.not_in_force", None, {"id": name, "day": dates.as_of, "start": rule.span.start})
    return quotes


def _computed_on_sales(rulebook: Rulebook) -> list[str]:
    return [rule.id for rule in rulebook.rules.values() if any(one.figure is not None for one in rule.consequences)]


def _consequences(rule: Rule, rulebook: Rulebook, dates: Dates, language: Language) -> str:
    law = [one for one in rule.consequences if in_force(one.span, dates.as_of, dates.law_as_of)]
    names = dict.fromkeys(filled(one.name, language, rulebook, dates.as_of) for one in law)
    return "; ".join(names) if names else "-"
