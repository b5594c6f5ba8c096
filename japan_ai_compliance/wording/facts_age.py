"""The age of the facts in words: what every report for people says of it under its heading."""

from collections.abc import Sequence

from japan_ai_compliance.assessment.facts_age import FactsAge
from japan_ai_compliance.assessment.model import Standing
from japan_ai_compliance.messages import Language, say
from japan_ai_compliance.wording.values import decimal


def older(age: FactsAge | None) -> bool:
    """Whether some of the rules began only after the facts were stated: a reader is to be warned."""
    return age is not None and bool(age.rules_since)


def age_words(age: FactsAge | None, language: Language) -> str:
    """One or two sentences; empty where the facts are not dated, or not older than the day of the check."""
    if age is None or not age.days:
        return ""
    days = say(f"facts_age.days_{'one' if age.days == 1 else 'many'}", language, number=decimal(age.days))
    count = len(age.rules_since)
    if not count:
        return say("facts_age.older", language, days=days)
    rules = say(f"facts_age.rules_{'one' if count == 1 else 'many'}", language, count=count)
    return say("facts_age.outdated", language, day=age.stated, days=days, rules=rules)


def overview_words(standings: Sequence[Standing], language: Language) -> str:
    """How many of several companies are judged on facts older than some of the rules; empty where none is."""
    count = sum(older(one.facts_age) for one in standings)
    return say("facts_age.overview", language, count=count, total=len(standings)) if count else ""
