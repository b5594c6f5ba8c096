"""``penalty``: the exposure in depth, of profiles or of a bare amount."""

import re
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
from japan_ai_compliance.cli.output import FOUND, INVALID, NOTHING, complain, ending
from japan_ai_compliance.cli.targets import check_format, deliver, read_targets
from japan_ai_compliance.engine.model import Dates
from japan_ai_compliance.errors import InputError, UsageError
from japan_ai_compliance.gate.decision import fails, read_fail_on
from japan_ai_compliance.messages import Language as LanguageCode
from japan_ai_compliance.messages import say
from japan_ai_compliance.penalty.quote import Quote, quote
from japan_ai_compliance.profile.load import discover, load
from japan_ai_compliance.report import penalty_json, penalty_text
from japan_ai_compliance.report.model import Report
from japan_ai_compliance.report.phrases import filled
from japan_ai_compliance.rulebook.model import Rule, Rulebook

FORMATS = {"text": (".txt",), "json": (".json",)}
MAX_DIGITS = 30
_SALES = re.compile(r"[0-9]+(?:[_,][0-9]+)*\Z")


def penalty(
    profiles: Annotated[
        list[str] | None,
        typer.Argument(metavar="[PROFILE...]", help="Files, folders, or - for standard input. / プロファイル"),
    ] = None,
    rule: Annotated[
        str | None, typer.Option("--rule", metavar="ID", help="Without a profile: the rule broken. / 違反したルール")
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
    """What breaches cost, scenario by scenario with every step; of profiles, or of --rule on --sales.

    違反により想定される金額を、場合ごとに計算過程とともに表示します。
    """
    language: LanguageCode = lang.value
    with ending(language):
        statuses = read_fail_on(fail_on)
        chosen = check_format(format_, FORMATS)
        targets = read_targets(output, FORMATS)
        dates = read_dates(as_of, law_as_of)
        rulebook = read_rulebook(rules)
        laws = check_laws(law, rulebook)
        quick = rule is not None or sales is not None or repeat
        if bool(profiles) == quick or (quick and (rule is None or sales is None)):
            raise UsageError("penalty.profile_or_rule", None, {"rule": next(iter(_computed_on_sales(rulebook)), "ID")})
        if rulebook.custom:
            typer.echo(say("cli.custom_rules", language, laws=", ".join(rulebook.custom)), err=True)
        if rule is not None and sales is not None:
            quotes = _quotes(rulebook, rule, read_sales(sales), repeat, dates, language)

            def write(name: str) -> str:
                if name == "json":
                    return penalty_json.render_quotes(quotes, rulebook, dates, language, __version__)
                return penalty_text.render_quotes(quotes, rulebook, dates, language)

            deliver(chosen, targets, write)
            return
        report = _assessed(profiles or [], rulebook, dates, laws, language)
        if report.assessments:
            deliver(chosen, targets, lambda name: _rendered(name, report, language))
    if report.failures:
        raise typer.Exit(INVALID)
    if not report.assessments:
        typer.echo(say("cli.nothing_evaluated", language), err=True)
        raise typer.Exit(NOTHING)
    if any(fails((one.finding for one in each.findings), statuses) for each in report.assessments):
        raise typer.Exit(FOUND)


def read_sales(text: str) -> int:
    """An amount of whole yen; digits may be grouped. Raises UsageError."""
    if not _SALES.match(text.strip()) or len(text) > MAX_DIGITS:
        raise UsageError("penalty.bad_sales", None, {"text": text[:MAX_DIGITS], "digits": MAX_DIGITS})
    return int(text.strip().replace("_", "").replace(",", ""))


def _assessed(
    profiles: list[str], rulebook: Rulebook, dates: Dates, laws: tuple[str, ...], language: LanguageCode
) -> Report:
    """All profiles assessed; what cannot be read, is skipped or stays open is said on standard error."""
    assessments, failures, skipped = [], [], []
    for found in discover(profiles):
        try:
            profile = load(found, rulebook)
        except InputError as error:
            failures.append(error)
            complain(error, language)
            continue
        if profile is None:
            skipped.append(found.path)
            typer.echo(say("cli.skipped", language, path=found.path), err=True)
            continue
        assessment = assess(rulebook, profile, dates, laws)
        assessments.append(assessment)
        if assessment.open_points:
            company, count = profile.company, assessment.open_points
            typer.echo(say("cli.still_open", language, company=company, count=count), err=True)
    return Report(__version__, rulebook, dates, laws, tuple(assessments), tuple(failures), tuple(skipped))


def _rendered(name: str, report: Report, language: LanguageCode) -> str:
    render = penalty_json.render if name == "json" else penalty_text.render
    return render(report, language)


def _quotes(
    rulebook: Rulebook, name: str, sales: int, repeated: bool, dates: Dates, language: LanguageCode
) -> list[Quote]:
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


def _consequences(rule: Rule, rulebook: Rulebook, dates: Dates, language: LanguageCode) -> str:
    names = [filled(one.name, language, rulebook, dates.as_of) for one in rule.consequences]
    return "; ".join(names) if names else "-"
