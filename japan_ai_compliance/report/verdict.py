"""The verdict in one sentence. It never says pass while anything is open."""

from japan_ai_compliance.assessment import Assessment
from japan_ai_compliance.messages import Language, say


def verdict(assessment: Assessment, language: Language) -> str:
    """What a reader should take away first; breaches that are waived are said."""
    count = assessment.summary
    verdict = _verdict(assessment, language)
    return f"{verdict} {say('terms.verdict_waived', language, waived=count['waived'])}" if count["waived"] else verdict


def _verdict(assessment: Assessment, language: Language) -> str:
    count = assessment.summary
    if count["violation"]:
        key = "verdict_breach" if count["violation"] == 1 else "verdict_breaches"
        return say(f"terms.{key}", language, breaches=count["violation"], open=assessment.open_points)
    if assessment.open_points:
        return say("terms.verdict_open", language, open=assessment.open_points)
    if count["due"]:
        return say("terms.verdict_due", language, due=count["due"])
    return say("terms.verdict_clear" if count["compliant"] else "terms.verdict_nothing_applies", language)
