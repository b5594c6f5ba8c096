"""The decision table of ``engine.decide`` over columns."""

from japan_ai_compliance.engine.decide import temper
from japan_ai_compliance.engine.model import Status
from japan_ai_compliance.language.sql import logic
from japan_ai_compliance.language.sql.expression import Sql
from japan_ai_compliance.language.sql.logic import choose
from japan_ai_compliance.language.sql.values import Value
from japan_ai_compliance.rulebook.model import Rule
from japan_ai_compliance.screening.elements import any_holds, statuses
from japan_ai_compliance.screening.surroundings import Where


class StandingStatus:
    """Turns a decided status into the one that stands, once doubts and the rule's own force are weighed."""

    def __init__(self, rule: Rule, where: Where) -> None:
        self.rule = rule
        self.doubt: Value | None = any_holds(rule.review_when, where) if rule.review_when else None

    def status(self, status: Status) -> Sql:
        """``status`` as an expression."""
        final = self.tempered(status)
        if self.doubt is None or status not in ("violation", "compliant"):
            return final
        return choose([(self.doubt.sql, self.tempered("review")), (self.doubt.open, statuses(self.doubt))], final)

    def saved(self) -> Sql:
        """Kept by an exception: no doubt of the rule matters then."""
        return self.tempered("compliant")

    def tempered(self, status: Status) -> Sql:
        """``status`` under the force and the confidence of the rule."""
        return logic.text(temper(status, self.rule.force, self.rule.confidence == "low"))


def not_bound(*conditions: Sql) -> list[tuple[Sql, Sql]]:
    """Cases in which the rule does not bind."""
    return [(condition, logic.text("not_applicable")) for condition in conditions]
