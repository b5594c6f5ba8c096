"""Working out beforehand what every profile needs of a rulebook, for the module that a wheel carries."""

from collections.abc import Iterator

from japan_ai_compliance.engine.plan import conditions, plan_of
from japan_ai_compliance.engine.reads import reads_of
from japan_ai_compliance.language import nodes
from japan_ai_compliance.rulebook.model import Rule, Rulebook


def prepare(rulebook: Rulebook) -> None:
    """Fill ``rulebook.workings`` with the plan of every rule and what each of its conditions rests on."""
    for rule in rulebook.rules.values():
        plan_of(rule, rulebook)
        for node in _answered(rule):
            reads_of(node, rulebook)


def _answered(rule: Rule) -> Iterator[nodes.Node]:
    """The conditions whose answers are kept: those of elements, definitions below them, and computed dates."""
    for tree in conditions(rule):
        yield tree
        for node in nodes.walk(tree):
            if isinstance(node, nodes.Definition):
                yield node.body
            elif isinstance(node, nodes.Call) and node.type.kind == "date":
                yield node
