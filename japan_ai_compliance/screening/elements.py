"""Elements and exceptions of a rule as columns: the counterpart of ``engine.elements``."""

from collections.abc import Sequence
from dataclasses import replace

from japan_ai_compliance.language import nodes
from japan_ai_compliance.language.sql import logic
from japan_ai_compliance.language.sql.compile import compile_node, joined
from japan_ai_compliance.language.sql.expression import Sql
from japan_ai_compliance.language.sql.logic import FALSE, NULL, TRUE, choose, conj, disj, neg
from japan_ai_compliance.language.sql.values import Level, Value, levels, select
from japan_ai_compliance.rulebook.model import Element, ExceptionUse
from japan_ai_compliance.screening.surroundings import Where


def all_hold(elements: Sequence[Element], where: Where, *, bare: bool = False) -> Value:
    """Whether all elements in force on the day hold; ``bare``: whatever their confidence."""
    return joined(conj, [_weighed(one, where, TRUE, bare=bare) for one in elements] or [Value(TRUE)], where)


def any_holds(elements: Sequence[Element], where: Where) -> Value:
    """Whether any element in force on the day holds."""
    return joined(disj, [_weighed(one, where, FALSE) for one in elements] or [Value(FALSE)], where)


def _weighed(element: Element, where: Where, neutral: Sql, *, bare: bool = False) -> Value:
    """The truth of an element; ``neutral`` where it is not law on the day."""
    law = where.lasts(element.span)
    if logic.fails(law):
        return Value(neutral)
    return select([(neg(law), Value(neutral))], weigh(element, where, bare=bare))


def weigh(element: Element, where: Where, also: Value | None = None, *, bare: bool = False) -> Value:
    """The truth of one element, and of what it depends on besides. What is of low confidence counts as open."""
    held = Value(TRUE) if element.when is None else compile_node(element.when, where)
    if also is not None:
        held = joined(conj, [also, held], where)
    return where.keep(softened(held) if element.confidence == "low" and not bare else held, element.id)


def softened(value: Value) -> Value:
    """The same where it is open, else open for want of a firm source."""
    found = [
        (level, disj([neg(value.open), value.at_least(level)]) if level <= Level.JUDGEMENT else value.at_least(level))
        for level in sorted({Level.JUDGEMENT, *levels([value])})
    ]
    return Value(NULL, ((found[0][0], TRUE), *found[1:]))


def excused(uses: Sequence[ExceptionUse], where: Where) -> Value:
    """Whether any exception saves the conduct."""
    found = [_in_force(use, where, _exception(use, where, own_word=False)) for use in uses]
    return where.keep(joined(disj, found or [Value(FALSE)], where), "excused")


def _in_force(use: ExceptionUse, where: Where, held: Value) -> Value:
    return select([(neg(where.lasts(use.span)), Value(FALSE))], held)


def _exception(use: ExceptionUse, where: Where, *, own_word: bool) -> Value:
    """Whether an exception holds; not claimed is false. ``own_word``: the company's own assessment is enough."""
    claimed, inner = _claiming(use, where)
    if logic.fails(claimed):
        return Value(FALSE)
    against = [_in_force(one, inner, _exception(one, inner, own_word=True)) for one in use.unless]
    held = joined(conj, [all_hold(use.elements, inner), *(negated(one) for one in against)], inner)
    if not own_word and _rests_on_judgement(use, inner):
        beyond = inner.keep(_bare(use, replace(inner, own_counts=False)), f"{use.id}_beyond_own_word")
        held = select([(held.sql, beyond)], held)
    if use.confidence == "low":
        held = softened(held)
    return where.keep(select([(neg(claimed), Value(FALSE))], held), use.id)


def _bare(use: ExceptionUse, where: Where) -> Value:
    """The bare truth of a claimed exception, those against it taken off."""
    against: list[Value] = []
    for one in use.unless:
        claimed, inner = _claiming(one, where)
        if not logic.fails(claimed):
            against.append(_in_force(one, where, select([(neg(claimed), Value(FALSE))], _bare(one, inner))))
    elements = [element for element in use.elements if element.when is not None]
    return joined(conj, [all_hold(elements, where, bare=True), *(negated(one) for one in against)], where)


def _claiming(use: ExceptionUse, where: Where) -> tuple[Sql, Where]:
    """Whether the exception is claimed, and the surroundings in which the record of the claim is read."""
    if use.claim is None:
        return TRUE, where
    stated = where.rows.read.stated.get(use.claim, FALSE)
    return stated, replace(where, claimed=where.claimed | {use.claim}).guarded(stated)


def _rests_on_judgement(use: ExceptionUse, where: Where) -> bool:
    facts = where.rows.case.rulebook.facts
    trees = [element.when for element in use.elements if element.when is not None]
    named = {node.path for tree in trees for node in nodes.walk(tree) if isinstance(node, nodes.Fact)}
    return any(path in facts and facts[path].traits.judged for path in named) or any(
        _rests_on_judgement(one, where) for one in use.unless
    )


def negated(value: Value) -> Value:
    """The negation of a truth."""
    return Value(neg(value.sql), value.bits)


def statuses(value: Value) -> Sql:
    """The status of a rule that is open for the reasons of ``value``, on the rows where it is."""
    possible = levels([value])
    if value.at_least(Level.FACT) is value.open:
        return logic.text("unknown")
    if possible in ([Level.FACT], [Level.EMPTY]):
        return logic.text("unknown")
    if Level.FACT not in possible and Level.EMPTY not in possible:
        return logic.text("review")
    cases = [(value.at_least(Level.FACT), logic.text("unknown")), (value.at_least(Level.NONE), logic.text("review"))]
    if possible[0] > Level.EMPTY:
        return choose(cases[:1], logic.text("review"))
    return choose(cases, logic.text("unknown"))
