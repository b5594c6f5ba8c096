"""One profile, assessed: findings, exposure, what is open."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from japan_ai_compliance.assessment.facts_age import FactsAge, facts_age
from japan_ai_compliance.assessment.waiver import Applied, Waiver
from japan_ai_compliance.engine.check import evaluate_profile
from japan_ai_compliance.engine.missing import Missing, rank_missing
from japan_ai_compliance.engine.model import STATUSES, Case, Dates, Finding, Status
from japan_ai_compliance.penalty.model import Exposure
from japan_ai_compliance.penalty.price import price
from japan_ai_compliance.profile.model import Profile
from japan_ai_compliance.rulebook.model import Rulebook


class Assessed(NamedTuple):
    """A finding with its exposure, and the waiver that covers it."""

    finding: Finding
    exposure: tuple[Exposure, ...]
    waiver: Waiver | None = None

    def __repr__(self) -> str:
        return f"<Assessed {self.finding!r}, {len(self.exposure)} consequences>"


class Standing(NamedTuple):
    """How a company stands, in numbers: what is kept of an assessment whose findings are let go."""

    company: str
    summary: Mapping[Status, int]
    waivers: tuple[Applied, ...] = ()
    facts_age: FactsAge | None = None

    @property
    def open_points(self) -> int:
        """Findings that are neither decided nor outside the law: unknown or review."""
        return self.summary["unknown"] + self.summary["review"]

    @property
    def rank(self) -> tuple[int, int, int, str]:
        """The worst first: by breaches, then by what is open, then by what falls due."""
        return -self.summary["violation"], -self.open_points, -self.summary["due"], self.company


class Assessment(NamedTuple):
    """What the rulebook says of one profile on one date."""

    profile: Profile
    rulebook: Rulebook
    dates: Dates
    findings: tuple[Assessed, ...]
    missing: tuple[Missing, ...]
    waivers: tuple[Applied, ...] = ()

    @property
    def summary(self) -> Mapping[Status, int]:
        """How many findings have each status."""
        counted = Counter(one.finding.status for one in self.findings)
        return {status: counted.get(status, 0) for status in STATUSES}

    @property
    def facts_age(self) -> FactsAge | None:
        """How old the facts are, against the rules looked at; None where the profile does not date them."""
        return facts_age(self.profile.facts_as_of, self.dates, (one.finding.rule for one in self.findings))

    @property
    def standing(self) -> Standing:
        """The assessment in numbers."""
        return Standing(self.profile.company, self.summary, self.waivers, self.facts_age)

    @property
    def open_points(self) -> int:
        """Findings that are neither decided nor outside the law: unknown or review."""
        return self.standing.open_points

    def __repr__(self) -> str:
        counts = ", ".join(f"{count} {status}" for status, count in self.summary.items() if count)
        return f"<Assessment of {self.profile.company} as of {self.dates.as_of}: {counts or 'no findings'}>"


def assess(rulebook: Rulebook, profile: Profile, dates: Dates, laws: Iterable[str] = ()) -> Assessment:
    """Evaluate ``profile`` on ``dates`` against all laws, or those named; price what is broken."""
    case = Case(rulebook, profile, dates)
    findings = evaluate_profile(rulebook, profile, dates, laws)
    assessed = tuple(Assessed(finding, tuple(price(finding, case))) for finding in findings)
    return Assessment(profile, rulebook, dates, assessed, tuple(rank_missing(findings, case)))
