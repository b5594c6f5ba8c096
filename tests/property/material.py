"""Real facts to start from: every case of the bundled rulebook, and the samples."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from pathlib import Path

from japan_ai_compliance import load_rulebook
from japan_ai_compliance.assessment.model import Assessed
from japan_ai_compliance.documents.reader import read_file
from japan_ai_compliance.documents.tree import Node
from japan_ai_compliance.engine.check import evaluate_rule
from japan_ai_compliance.engine.model import Case, Dates
from japan_ai_compliance.penalty.price import price
from japan_ai_compliance.profile.build import build_profile
from japan_ai_compliance.profile.model import Datum, Entry, Periods, Profile
from japan_ai_compliance.rulebook.bundled import rules_folder
from japan_ai_compliance.rulebook.model import Rulebook
from japan_ai_compliance.selftest.cases import read_cases

ROOT = Path(__file__).resolve().parents[2]
TODAY = date(2026, 11, 23)

Identity = tuple[str, str | None, str | None]


@cache
def book() -> Rulebook:
    """The bundled rulebook."""
    return load_rulebook()


@dataclass(frozen=True)
class Situation:
    """Facts, dates, and the rule that is asked about them."""

    name: str
    document: Node = field(repr=False)
    rule: str
    dates: Dates

    def profile(self) -> Profile:
        """The profile. Raises InputError where the document is none."""
        return build_profile(self.document, book(), "profile.yaml")

    def findings(self) -> list[Assessed]:
        """What the rule says of it, priced."""
        case = Case(book(), self.profile(), self.dates)
        return [Assessed(one, tuple(price(one, case))) for one in evaluate_rule(book().rules[self.rule], case)]

    def with_document(self, document: Node) -> "Situation":
        """The same with other facts."""
        return replace(self, document=document)


@cache
def situations() -> tuple[Situation, ...]:
    """All cases of the bundled laws."""
    cases = [case for law in book().laws for case in read_cases(rules_folder() / law)]
    return tuple(Situation(one.name, one.profile, one.rule, Dates(one.as_of, one.law_as_of)) for one in cases)


@cache
def sample_files() -> tuple[Path, ...]:
    """The sample profiles."""
    return tuple(sorted([*ROOT.glob("samples/fictional/*.yaml"), *ROOT.glob("samples/providers/*.yaml")]))


@cache
def sample_documents() -> tuple[Node, ...]:
    """The sample profiles as documents."""
    return tuple(read_file(path).root for path in sample_files())


def identity(found: Assessed) -> Identity:
    """What makes it the same finding of another profile."""
    return found.finding.rule.id, found.finding.subject_id, found.finding.instance


def entries(profile: Profile) -> Iterator[Entry]:
    """Every entry of a profile, outermost first."""
    waiting = [profile.root]
    while waiting:
        entry = waiting.pop(0)
        if entry is not profile.root:
            yield entry
        for listed in entry.lists.values():
            waiting.extend(listed if isinstance(listed, tuple) else ())
        waiting.extend(one for one in entry.records.values() if isinstance(one, Entry))
        for stated in entry.facts.values():
            if isinstance(stated, Datum) and isinstance(stated.value, Periods):
                waiting.extend(stated.value.entries)
