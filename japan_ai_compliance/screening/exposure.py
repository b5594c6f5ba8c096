"""The exposure class of a row: the heaviest consequence that follows directly from the breach."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from japan_ai_compliance.language.sql import logic
from japan_ai_compliance.language.sql.compile import compile_node
from japan_ai_compliance.language.sql.days import Day
from japan_ai_compliance.language.sql.expression import Sql
from japan_ai_compliance.language.sql.logic import NULL, choose, conj, disj
from japan_ai_compliance.language.sql.values import Value
from japan_ai_compliance.rulebook.kinds import CONSEQUENCES, Lapse
from japan_ai_compliance.rulebook.model import Consequence, Rule
from japan_ai_compliance.screening.surroundings import Where


@dataclass(frozen=True)
class Breaches:
    """The rows on which a rule is broken, the day whose law decides what follows, and what went wrong."""

    broken: Sql
    day: Sql
    outcomes: Mapping[Lapse, Sql]


def direct(rule: Rule) -> list[Consequence]:
    """What can follow directly from breaking the rule, the gravest first, else in the order of the rule."""
    found = [one for one in rule.consequences if one.stage == "direct"]
    return sorted(found, key=lambda one: CONSEQUENCES[one.kind].gravity)


def heaviest(rule: Rule, where: Where, breaches: Breaches) -> Sql:
    """The id of the gravest consequence that is not ruled out; NULL where there is no breach or none follows.

    Raises NotCompilable where whether it follows cannot be told from the row.
    """
    inner = replace(where, day=Day(None, breaches.day)) if breaches.day is not where.day.sql else where
    cases = [(_follows(one, inner, breaches), logic.text(one.id)) for one in direct(rule)]
    return choose([(breaches.broken, choose(cases, NULL))], NULL)


def _follows(consequence: Consequence, where: Where, breaches: Breaches) -> Sql:
    constants = {name: Value(logic.text(value)) for name, value in consequence.constants}
    inner = where.knowing(f"{where.variant} {consequence.id}", **constants) if constants else where
    wanted = (
        disj(flag for name, flag in breaches.outcomes.items() if name in consequence.on)
        if consequence.on
        else logic.TRUE
    )
    conditions = [wanted, inner.lasts(consequence.span)]
    if consequence.when is not None:
        conditions.append(_not_false(compile_node(consequence.when, inner)))
    if consequence.scenarios:
        conditions.append(
            disj(
                logic.TRUE if one.when is None else _not_false(compile_node(one.when, inner))
                for one in consequence.scenarios
            )
        )
    return conj(conditions)


def _not_false(value: Value) -> Sql:
    """Whether a truth is true or open."""
    return disj([value.sql, value.open])
