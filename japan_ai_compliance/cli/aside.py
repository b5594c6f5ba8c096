"""What is said beside a report, on standard error."""

import typer

from japan_ai_compliance.assessment import Assessment
from japan_ai_compliance.cli.output import complain
from japan_ai_compliance.documents.display import shown
from japan_ai_compliance.messages import Language, say
from japan_ai_compliance.report.model import Report
from japan_ai_compliance.report.verdict import open_points


def say_aside(report: Report, language: Language) -> None:
    """Errors, skipped files, rules of one's own, waivers that waive nothing, and how much is open."""
    if report.rulebook.custom:
        typer.echo(say("cli.custom_rules", language, laws=", ".join(report.rulebook.custom)), err=True)
    for error in report.failures:
        complain(error, language)
    for path in report.skipped:
        typer.echo(say("cli.skipped", language, path=path), err=True)
    _waivers(report.assessments, language)
    for assessment in report.assessments:
        if assessment.open_points:
            company = shown(assessment.profile.company)
            typer.echo(
                say("cli.still_open", language, company=company, open=open_points(assessment, language)), err=True
            )


def _waivers(assessments: tuple[Assessment, ...], language: Language) -> None:
    """Each waiver that is expired, or that no profile of the run needed, once."""
    states = [applied for assessment in assessments for applied in assessment.waivers]
    used = {applied.waiver for applied in states if applied.state == "used"}
    for applied in dict.fromkeys(states):
        waiver = applied.waiver
        if waiver in used:
            continue
        text = say(
            f"waivers.{applied.state}",
            language,
            rule=waiver.rule,
            subject=shown(waiver.subject),
            owner=shown(waiver.owner),
            day=waiver.expires,
            place=waiver.place,
        )
        typer.echo(text, err=True)
