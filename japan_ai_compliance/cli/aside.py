"""What is said beside a report, on standard error."""

from collections.abc import Sequence

import typer

from japan_ai_compliance.assessment.model import Standing
from japan_ai_compliance.cli.output import complain
from japan_ai_compliance.errors import ComplianceError
from japan_ai_compliance.escaping.visible import for_line
from japan_ai_compliance.messages import Language, say
from japan_ai_compliance.rulebook.model import Rulebook
from japan_ai_compliance.wording.facts_age import age_words, older
from japan_ai_compliance.wording.verdict import open_points


def say_aside(
    rulebook: Rulebook,
    standings: Sequence[Standing],
    failures: Sequence[ComplianceError],
    skipped: Sequence[str],
    language: Language,
) -> None:
    """Errors, skipped files, rules of one's own, waivers that waive nothing, and how much is open."""
    if rulebook.custom:
        typer.echo(say("cli.custom_rules", language, laws=", ".join(rulebook.custom)), err=True)
    for error in failures:
        complain(error, language)
    for path in skipped:
        typer.echo(say("cli.skipped", language, path=path), err=True)
    _waivers(standings, language)
    for one in standings:
        company = for_line(one.company)
        if older(one.facts_age):
            said = age_words(one.facts_age, language)
            typer.echo(say("facts_age.aside", language, company=company, said=said), err=True)
        if one.open_points:
            typer.echo(say("cli.still_open", language, company=company, open=open_points(one, language)), err=True)


def _waivers(standings: Sequence[Standing], language: Language) -> None:
    """Each waiver that is expired, or that no profile of the run needed, once."""
    states = [applied for one in standings for applied in one.waivers]
    used = {applied.waiver for applied in states if applied.state == "used"}
    for applied in dict.fromkeys(states):
        waiver = applied.waiver
        if waiver in used:
            continue
        text = say(
            f"waivers.{applied.state}",
            language,
            rule=waiver.rule,
            subject=for_line(waiver.subject),
            owner=for_line(waiver.owner),
            day=waiver.expires,
            place=waiver.place,
        )
        typer.echo(text, err=True)
