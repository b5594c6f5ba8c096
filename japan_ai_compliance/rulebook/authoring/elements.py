"""Elements of a provision and limbs of a breach."""

from collections.abc import Sequence

from japan_ai_compliance.language import nodes
from japan_ai_compliance.rulebook.authoring import schema
from japan_ai_compliance.rulebook.authoring.conditions import Conditions
from japan_ai_compliance.rulebook.authoring.declarations import Scope
from japan_ai_compliance.rulebook.authoring.evidence import span
from japan_ai_compliance.rulebook.authoring.files import Loaded, Location
from japan_ai_compliance.rulebook.authoring.names import Names
from japan_ai_compliance.rulebook.authoring.plain import Located
from japan_ai_compliance.rulebook.model import Element, Words


def elements(
    conditions: Conditions,
    file: Loaded,
    here: Location,
    entries: Sequence[schema.ElementEntry],
    scope: Scope,
    provision: str,
) -> tuple[Element, ...]:
    """The elements listed at ``here``; ``provision`` is that of those that name none. Raises EnoughError."""
    names = Names()
    built: list[Element] = []
    for index, entry in enumerate(entries):
        names.once("element", entry.id, file, (*here, index, "id"))
        with file.mistakes.kept():
            built.append(_element(conditions, file, (*here, index), entry, scope, provision))
    return tuple(built)


def _element(
    conditions: Conditions, file: Loaded, here: Location, entry: schema.ElementEntry, scope: Scope, provision: str
) -> Element:
    conduct: nodes.Fact | None = None
    dates = span(file, entry, here)
    inner = scope
    if entry.conduct is not None:
        conduct, record = _conduct(conditions, file, (*here, "conduct"), entry.conduct, scope)
        inner = scope if record is None else scope.entering(record)
    if entry.when is None and conduct is None:
        file.refuse(here, "missing_key", key="when", kind="element")
    when = None if entry.when is None else conditions.parse(file, entry.when, inner, at=(*here, "when"))
    return Element(
        entry.id,
        when,
        Words(entry.en, entry.ja),
        entry.provision or provision,
        dates,
        entry.confidence,
        conduct,
    )


def _conduct(
    conditions: Conditions, file: Loaded, here: Location, text: Located, scope: Scope
) -> tuple[nodes.Fact, str | None]:
    node = conditions.parse(file, text, scope, at=here)
    declaration = conditions.declared.facts.get(node.path) if isinstance(node, nodes.Fact) else None
    if not isinstance(node, nodes.Fact) or declaration is None or declaration.kind != "period":
        file.refuse(here, "not_a_period", name=str(text))
    return node, declaration.record
