"""Mutants of derived facts, in all rules that name them."""

from collections.abc import Iterator

from japan_ai_compliance.language import nodes
from japan_ai_compliance.linting.book import Book
from japan_ai_compliance.linting.uses import named
from japan_ai_compliance.mutation.model import Edit, Mutant
from japan_ai_compliance.mutation.reach import of_name
from japan_ai_compliance.mutation.rewrite import in_parts
from japan_ai_compliance.mutation.trees import variants


def mutants(book: Book) -> Iterator[Mutant]:
    """The mutants of every definition that a rule rests on."""
    resting: dict[nodes.Definition, list[str]] = {}
    for rule in book.rulebook.rules.values():
        for node in dict.fromkeys(one for one in named(rule) if isinstance(one, nodes.Definition)):
            resting.setdefault(node, []).append(rule.id)
    for path, home in book.declared("definitions"):
        for definition, rules in resting.items():
            if definition.path == path:
                reach = of_name((book.rulebook.rules[rule] for rule in rules), definition.__eq__)
                for variant in variants(definition.body):
                    edit = _edit(definition, variant.node, rules)
                    thing = f"definition {path}"
                    place = home.place("when")
                    yield Mutant(thing, "", variant.change, place, tuple(rules), edit, variant.option, reach)


def _edit(definition: nodes.Definition, body: nodes.Node, rules: list[str]) -> Edit:
    changed = definition._replace(body=body)
    return in_parts(rules, nodes.Definition, lambda one: changed if one.path == definition.path else one)
