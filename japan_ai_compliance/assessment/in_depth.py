"""The exposure breach by breach: the scenarios of each computed amount side by side, and the rest apart."""

from dataclasses import dataclass

from japan_ai_compliance.assessment.model import Assessment
from japan_ai_compliance.engine.model import Breach, Case, Finding
from japan_ai_compliance.penalty.model import Exposure
from japan_ai_compliance.penalty.price import follows, is_computed
from japan_ai_compliance.rulebook.model import Consequence


@dataclass(frozen=True, slots=True)
class Computed:
    """One computed consequence of one breach: an exposure per scenario that applies."""

    finding: Finding
    breach: Breach
    consequence: Consequence
    scenarios: tuple[Exposure, ...]


@dataclass(frozen=True, slots=True)
class Costs:
    """What one violation leads to."""

    finding: Finding
    computed: tuple[Computed, ...]
    others: tuple[Exposure, ...]


def in_depth(assessment: Assessment) -> list[Costs]:
    """The costs of every finding that has any, in the order of the findings. Never a sum: bases can overlap."""
    case = Case(assessment.rulebook, assessment.profile, assessment.dates)
    found: list[Costs] = []
    for one in assessment.findings:
        if not one.exposure:
            continue
        computing = {consequence.id: consequence for consequence in one.finding.rule.consequences}
        computing = {name: consequence for name, consequence in computing.items() if is_computed(consequence)}
        computed = (
            Computed(one.finding, breach, consequence, tuple(follows(consequence, breach, case)))
            for breach in one.finding.breaches
            for consequence in computing.values()
        )
        others = tuple(item for item in one.exposure if item.id not in computing)
        found.append(Costs(one.finding, tuple(each for each in computed if each.scenarios), others))
    return found
