"""What is said beside a report, on standard error."""

from collections.abc import Sequence

from japan_ai_compliance.assessment.model import Standing
from japan_ai_compliance.cli.run import Invocation
from japan_ai_compliance.escaping.visible import for_line
from japan_ai_compliance.wording.facts_age import age_words, older
from japan_ai_compliance.wording.verdict import open_points


def say_aside(invocation: Invocation, standings: Sequence[Standing], skipped: Sequence[str]) -> None:
    """Skipped files, waivers that waive nothing, and how much is open."""
    language = invocation.language
    tell_skipped(invocation, skipped)
    _waivers(standings, invocation)
    for one in standings:
        company = for_line(one.company)
        if older(one.facts_age):
            invocation.tell("facts_age.aside", company=company, said=age_words(one.facts_age, language))
        if one.open_points:
            invocation.tell("cli.still_open", company=company, open=open_points(one, language))


def tell_skipped(invocation: Invocation, skipped: Sequence[str]) -> None:
    """The files of folders that are no profiles."""
    for path in skipped:
        invocation.tell("cli.skipped", path=path)


def _waivers(standings: Sequence[Standing], invocation: Invocation) -> None:
    """Each waiver that is expired, or that no profile of the run needed, once."""
    states = [applied for one in standings for applied in one.waivers]
    used = {applied.waiver for applied in states if applied.state == "used"}
    for applied in dict.fromkeys(states):
        waiver = applied.waiver
        if waiver in used:
            continue
        invocation.tell(
            f"waivers.{applied.state}",
            rule=waiver.rule,
            subject=for_line(waiver.subject),
            owner=for_line(waiver.owner),
            day=waiver.expires,
            place=waiver.place,
        )
