"""Elements of a provision and limbs of a breach."""

from collections.abc import Sequence

from japan_ai_compliance.language import nodes
from japan_ai_compliance.rulebook.authoring.conditions import Conditions
from japan_ai_compliance.rulebook.authoring.dated import Citation, cited
from japan_ai_compliance.rulebook.authoring.declarations import NameScope
from japan_ai_compliance.rulebook.authoring.evidence import span
from japan_ai_compliance.rulebook.authoring.files import Loaded, Location
from japan_ai_compliance.rulebook.authoring.named import Named, PlacedElement, Where
from japan_ai_compliance.rulebook.authoring.names import Names
from japan_ai_compliance.rulebook.authoring.plain import Located
from japan_ai_compliance.rulebook.authoring.schema_parts import ElementUse
from japan_ai_compliance.rulebook.model import Element, Words


def elements(
    conditions: Conditions,
    named: Named,
    where: Where,
    uses: Sequence[ElementUse],
    scope: NameScope,
    provision: Citation,
) -> tuple[Element, ...]:
    """The elements listed at ``where``; ``provision`` is that of those that name none. Raises EnoughError."""
    names = Names()
    built: list[Element] = []
    for placed in named.elements(where, uses):
        names.once("element", placed.entry.id, placed.use.file, placed.use.at)
        with where.file.mistakes.kept():
            seen = conditions.of_subject(placed.use, scope, placed.subject, placed.of)
            built.append(_element(conditions, placed, seen, provision))
    return tuple(built)


def _element(conditions: Conditions, placed: PlacedElement, scope: NameScope, provision: Citation) -> Element:
    entry, file, here = placed.entry, placed.where.file, placed.where.at
    conduct: nodes.Fact | None = None
    days = span(file, entry, here)
    inner = scope
    if entry.conduct is not None:
        conduct, record = _conduct(conditions, file, (*here, "conduct"), entry.conduct, scope)
        inner = scope if record is None else scope.entering(record)
    if entry.when is None and conduct is None:
        file.refuse(here, "missing_key", key="when", kind="element")
    when = None if entry.when is None else conditions.parse(file, entry.when, inner, at=(*here, "when"))
    own = provision
    if entry.provision is not None:
        own = cited(placed.where.file, (*here, "provision"), entry.provision, days)
    return Element(
        entry.id,
        when,
        Words(entry.en, entry.ja),
        own.text,
        days,
        entry.confidence,
        conduct,
        own.dated,
    )


def _conduct(
    conditions: Conditions, file: Loaded, here: Location, text: Located, scope: NameScope
) -> tuple[nodes.Fact, str | None]:
    node = conditions.parse(file, text, scope, at=here)
    declaration = conditions.declared.facts.get(node.path) if isinstance(node, nodes.Fact) else None
    if not isinstance(node, nodes.Fact) or declaration is None or declaration.traits.over_time != "conduct":
        file.refuse(here, "not_a_period", name=str(text))
    return node, declaration.record
