"""What to ask next: missing facts, ranked by how many rules each decides."""

from collections.abc import Iterable
from typing import NamedTuple

from japan_ai_compliance.engine.model import Case, Finding
from japan_ai_compliance.language.values import Reason
from japan_ai_compliance.rulebook.kinds import OPEN
from japan_ai_compliance.rulebook.model import Words

ASKED = ("missing", "start", "judgement")


class Missing(NamedTuple):
    """A fact nobody has stated: as declared (``fact``), where it would stand (``path``), and the rules it decides."""

    fact: str
    path: str
    question: Words
    decides: tuple[str, ...]


def rank_missing(findings: Iterable[Finding], case: Case) -> list[Missing]:
    """The missing facts of all open findings, the most decisive first.

    A fact counts for a rule where the rule is open on it; it counts first where nothing else is open there.
    """
    rules: dict[tuple[str, str], dict[str, None]] = {}
    alone: dict[tuple[str, str], int] = {}
    for finding in findings:
        asked = asked_of(finding)
        for reason in asked:
            key = (reason.fact, reason.path)
            rules.setdefault(key, {})[finding.rule.id] = None
            alone[key] = alone.get(key, 0) + (len(asked) == 1)
    order = sorted(rules, key=lambda key: (-len(rules[key]), -alone[key], list(rules).index(key)))
    return [Missing(fact, path, question(fact, case), tuple(rules[fact, path])) for fact, path in order]


def asked_of(finding: Finding) -> list[Reason]:
    """The open points of a finding that a question can close, each once."""
    if finding.status not in OPEN:
        return []
    return list(dict.fromkeys(reason for reason in finding.open if reason.kind in ASKED))


def question(fact: str, case: Case) -> Words:
    """The question that asks for a fact, or for the entries of a subject."""
    declared = case.rulebook.facts.get(fact)
    if declared is not None:
        return declared.question
    subject = case.rulebook.subjects.get(fact)
    return subject.question if subject is not None else Words(fact, fact)
