"""The verdict in one sentence. It never says pass while anything is open."""

from japan_ai_compliance.assessment.model import Assessment, Standing
from japan_ai_compliance.messages import Language, say


def verdict(assessment: Assessment | Standing, language: Language) -> str:
    """What a reader should take away first. Breaches that are waived are said, and so is the day of facts that
    are older than some of the rules."""
    count = assessment.summary
    verdict = _verdict(assessment, language)
    if count["waived"]:
        verdict = f"{verdict} {say('terms.verdict_waived', language, waived=count['waived'])}"
    age = assessment.facts_age
    if age is not None and age.rules_since:
        return say("terms.verdict_old_facts", language, day=age.stated, verdict=verdict)
    return verdict


def _verdict(assessment: Assessment | Standing, language: Language) -> str:
    count = assessment.summary
    still_open = open_points(assessment, language)
    if count["violation"]:
        return say(
            "terms.verdict_breach",
            language,
            breaches=_counted("breaches", count["violation"], language),
            open=still_open,
        )
    if assessment.open_points:
        return say("terms.verdict_open", language, open=still_open)
    if count["due"]:
        return say("terms.verdict_due", language, due=_counted("duties", count["due"], language))
    return say("terms.verdict_clear" if count["compliant"] else "terms.verdict_nothing_applies", language)


def open_points(assessment: Assessment | Standing, language: Language) -> str:
    """How many points are open, in words."""
    return _counted("open", assessment.open_points, language)


def _counted(what: str, count: int, language: Language) -> str:
    return say(f"terms.count_{what}_{'one' if count == 1 else 'many'}", language, count=count)
