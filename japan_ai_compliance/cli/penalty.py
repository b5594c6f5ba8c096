"""``penalty``: the exposure in depth, of profiles or of a bare amount."""

import re
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from japan_ai_compliance import __version__
from japan_ai_compliance.cli import terminal
from japan_ai_compliance.cli.ending import Ending
from japan_ai_compliance.cli.run import Invocation, command
from japan_ai_compliance.cli.targets import TEXT_OR_JSON
from japan_ai_compliance.errors import UsageError

if TYPE_CHECKING:
    from japan_ai_compliance.assessment.model import Assessment
    from japan_ai_compliance.penalty.quote import Quote
    from japan_ai_compliance.rulebook.model import Rule, Rulebook

MAX_DIGITS = 30
_SALES = re.compile(r"[0-9]+(?:[_,][0-9]+)*\Z")


@command("as_of", "law_as_of", "law", "rules", "fail_on", "waivers", inputs=["profiles"], formats=TEXT_OR_JSON)
def penalty(
    invocation: Invocation,
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
) -> Ending:
    """What breaches cost, scenario by scenario with every step; of profiles, or of --rule on --sales.

    違反により想定される金額を、場合ごとに計算過程とともに表示します。
    """
    fail_on, dates = invocation.fail_on, invocation.dates
    rulebook, laws = invocation.rulebook, invocation.laws
    quick = rule is not None or sales is not None or repeat
    if bool(profiles) == quick or (quick and (rule is None or sales is None)):
        example = next(iter(_computed_on_sales(rulebook)), "RULE")
        raise UsageError("penalty.profile_or_rule", None, {"rule": example})
    if rule is not None and sales is not None:
        return _quoted(invocation, rule, sales, repeated=repeat)

    from japan_ai_compliance.assessment.run import Report
    from japan_ai_compliance.cli.aside import say_aside
    from japan_ai_compliance.cli.delivery import deliver
    from japan_ai_compliance.cli.profiles import Gate, assess_all

    assessments: list[Assessment] = []
    found = assess_all(invocation, profiles or [], Gate(fail_on, invocation.waivers), assessments.append)
    say_aside(invocation, found.standings, found.skipped)
    failures, skipped = tuple(found.failures), tuple(found.skipped)
    report = Report(__version__, rulebook, dates, laws, tuple(assessments), failures, skipped)

    def rendered(name: str) -> str:
        from japan_ai_compliance.report.penalty import data, text

        language = invocation.language
        return data.render(report, language) if name == "json" else text.render(report, language, width=_columns())

    if assessments:
        deliver(invocation, rendered)
    return found.ending


def _quoted(invocation: Invocation, rule: str, sales: str, *, repeated: bool) -> Ending:
    """What a breach of one rule costs, without a profile."""
    from japan_ai_compliance.cli.delivery import deliver

    rulebook, dates, language = invocation.rulebook, invocation.dates, invocation.language
    quotes = _quotes(invocation, rule, read_sales(sales), repeated)

    def rendered(name: str) -> str:
        from japan_ai_compliance.report.penalty import data, text

        if name == "json":
            return data.render_quotes(quotes, rulebook, dates, language, __version__)
        return text.render_quotes(quotes, rulebook, dates, language, width=_columns())

    deliver(invocation, rendered)
    return Ending.CLEAN


def read_sales(text: str) -> int:
    """An amount of whole yen; digits may be grouped. Raises UsageError."""
    if not _SALES.match(text.strip()) or len(text) > MAX_DIGITS:
        raise UsageError("penalty.bad_sales", None, {"text": text[:MAX_DIGITS], "digits": MAX_DIGITS})
    return int(text.strip().replace("_", "").replace(",", ""))


def _columns() -> int:
    """The width of the terminal; where there is none, all that a table may take."""
    return terminal.width() if sys.stdout.isatty() else terminal.WIDEST


def _quotes(invocation: Invocation, name: str, sales: int, repeated: bool) -> "list[Quote]":
    from japan_ai_compliance.penalty.quote import in_force_on, quote

    rulebook, dates = invocation.rulebook, invocation.dates
    known = ", ".join(_computed_on_sales(rulebook))
    rule = rulebook.rules.get(name)
    if rule is None:
        raise UsageError("penalty.unknown_rule", None, {"id": name, "known": known})
    if not any(one.figure is not None for one in rule.consequences):
        values = {"id": name, "known": known, "consequences": _consequences(rule, invocation)}
        raise UsageError("penalty.not_computed", None, dict(values))
    quotes = quote(rulebook, rule, sales, repeated, dates)
    if not quotes:
        if not in_force_on(rule, dates):
            raise UsageError("penalty.not_in_force", None, {"id": name, "day": dates.as_of, "start": rule.span.start})
        told: dict[str, object] = {"id": name, "day": dates.as_of, "scenarios": _scenarios(rule, invocation)}
        raise UsageError("penalty.no_repeat" if repeated else "penalty.no_first", None, told)
    return quotes


def _scenarios(rule: "Rule", invocation: Invocation) -> str:
    from japan_ai_compliance.wording.values import filled

    computed = (one for one in rule.consequences if one.figure is not None)
    names = (one.name or consequence.name for consequence in computed for one in consequence.scenarios)
    said = (filled(one, invocation.language, invocation.rulebook, invocation.dates.as_of) for one in names)
    return "; ".join(dict.fromkeys(said))


def _computed_on_sales(rulebook: "Rulebook") -> list[str]:
    return [rule.id for rule in rulebook.rules.values() if any(one.figure is not None for one in rule.consequences)]


def _consequences(rule: "Rule", invocation: Invocation) -> str:
    from japan_ai_compliance.engine.in_force import in_force
    from japan_ai_compliance.wording.values import filled

    dates, language = invocation.dates, invocation.language
    law = [one for one in rule.consequences if in_force(one.span, dates.as_of, dates.law_as_of)]
    names = dict.fromkeys(filled(one.name, language, invocation.rulebook, dates.as_of) for one in law)
    return "; ".join(names) if names else "-"
