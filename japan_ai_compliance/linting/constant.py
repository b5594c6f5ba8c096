"""Conditions that come out the same whatever the facts are."""

from collections.abc import Iterable, Sequence

from japan_ai_compliance.language import nodes
from japan_ai_compliance.language.evaluate import evaluate, truth
from japan_ai_compliance.language.values import Unknown, Value

_NOTHING = Unknown(())


class _Nothing:
    """Surroundings in which nothing is known."""

    def fact(self, _node: nodes.Fact) -> Value:
        return _NOTHING

    def parameter(self, _name: str) -> Value:
        return _NOTHING

    def local(self, _name: str) -> Value:
        return _NOTHING

    def look_up(self, _table: str, _keys: Sequence[Value]) -> Value:
        return _NOTHING

    def defined(self, node: nodes.Definition) -> Value:
        return evaluate(node.body, self)

    def entries(self, _node: nodes.Fact) -> Unknown:
        return _NOTHING

    def measured(self, _left: Value, _right: Value, _node: nodes.Comparison) -> None:
        """Nothing is measured."""


def constant(node: nodes.Node) -> bool | None:
    """The truth of ``node`` where it does not depend on any fact or value, else None."""
    found = truth(node, _Nothing())
    return None if isinstance(found, Unknown) else found


def contradict(conditions: Iterable[nodes.Node]) -> str | None:
    """The first fact for which ``conditions`` that must all hold leave no answer; None where there is none.

    Looks at what they say of choices: ``== "a"``, ``!= "a"``, ``in {…}``, ``not in {…}``.
    """
    allowed: dict[str, frozenset[str]] = {}
    banned: dict[str, frozenset[str]] = {}
    for path, options, negated in (said for one in conditions for said in _said(one)):
        if negated:
            banned[path] = banned.get(path, frozenset()) | options
        else:
            allowed[path] = allowed.get(path, options) & options
    return next((path for path, options in allowed.items() if not options - banned.get(path, frozenset())), None)


def _said(node: nodes.Node) -> Iterable[tuple[str, frozenset[str], bool]]:
    """What a condition that holds says of single facts."""
    match node:
        case nodes.BooleanOperation(operator="and", operands=operands):
            return [said for one in operands for said in _said(one)]
        case nodes.Comparison(
            operator=("==" | "!=") as operator, left=nodes.Fact() as fact, right=nodes.Literal(value=str() as value)
        ):
            return [(fact.path, frozenset({value}), operator == "!=")]
        case nodes.Membership(item=nodes.Fact() as fact, options=nodes.Literal(value=frozenset() as options)):
            return [(fact.path, options, node.negated)]
        case nodes.Definition(body=body):
            return _said(body)
        case _:
            return []
