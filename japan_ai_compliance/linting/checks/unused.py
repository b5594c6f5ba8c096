"""``unused``: what is declared and named nowhere."""

from collections.abc import Iterable, Iterator

from japan_ai_compliance.documents.tree import MappingNode, Node, ScalarNode, SequenceNode
from japan_ai_compliance.language import nodes
from japan_ai_compliance.linting import uses
from japan_ai_compliance.linting.book import Home
from japan_ai_compliance.linting.model import Check, Context, Level, LintFinding
from japan_ai_compliance.linting.texts import placeholders, texts
from japan_ai_compliance.rulebook.authoring.files import Loaded
from japan_ai_compliance.rulebook.authoring.named import KINDS
from japan_ai_compliance.rulebook.authoring.schema_parts import ConsequenceEntry, ScenarioEntry, StepEntry
from japan_ai_compliance.rulebook.model import Rulebook

_KINDS = (
    "facts",
    "parameters",
    "tables",
    "open_questions",
    "definitions",
    "elements",
    "exceptions",
    "consequences",
    "time_bars",
    "enumerations",
)


def look(context: Context) -> Iterator[LintFinding]:
    """Every declaration that no rule rests on.

    A fact may be there for the record, as its note then says. A value may be there for the texts alone; where one of
    these stands beside a condition that does without the value, that is told: the condition may say it otherwise.
    """
    named = _Named(context)
    for key in _KINDS:
        used = named.of(key)
        for name, home in context.declared(key):
            if (name, home.law) in used or (name, None) in used:
                continue
            if key == "parameters" and name in named.said:
                if name in named.beside:
                    yield LintFinding("unused", "warning", home.place(), "lint.only_said", {"name": name})
            elif key != "facts" or home.file.content.facts[name].note is None:
                level: Level = "warning" if key == "facts" else "error"
                yield LintFinding("unused", level, home.place(), f"lint.unused_{key}", {"name": name})
    yield from _lists(context, named)


CHECK = Check("unused", "error", look)


def _lists(context: Context, named: "_Named") -> Iterator[LintFinding]:
    for folder, file in context.book.files():
        for key, names in (("assumptions", file.content.assumptions), ("lists", file.content.lists.steps)):
            for name in names.keys() - _named_in(file):
                home = Home(file, (key, name) if key == "assumptions" else (key, "steps", name), folder.law)
                if context.wants(home):
                    yield LintFinding("unused", "error", home.place(), f"lint.unused_{key}", {"name": name})
        for kind in KINDS:
            for name in getattr(file.content.lists, kind):
                home = Home(file, ("lists", kind, name), folder.law)
                if context.wants(home) and not named.looked_up(f"lists of {kind}", name, home):
                    yield LintFinding("unused", "error", home.place(), "lint.unused_lists", {"name": name})


def _named_in(file: Loaded) -> set[str]:
    """The names of steps and assumptions that the consequences of a file use."""
    found: set[object] = set()
    for entry in file.content.consequences.values():
        parts: list[ConsequenceEntry | ScenarioEntry] = [entry, *entry.scenarios]
        for part in parts:
            found.update(one for one in (*part.steps, *part.assumptions) if isinstance(one, str))
            found.update(one for step in part.steps if isinstance(step, StepEntry) for one in step.assumptions)
        found.update(scenario.assumption for scenario in entry.scenarios)
    for steps in file.content.lists.steps.values():
        found.update(one for step in steps for one in step.assumptions)
    return {one for one in found if isinstance(one, str)}


class _Named:
    def __init__(self, context: Context) -> None:
        self.book = context.book
        self.rulebook = context.book.rulebook
        self.said = {name for _, file in self.book.files() for one in texts(file) for name in placeholders(one.en.text)}
        self.beside = {name for _, file in self.book.files() for name in _beside_conditions(file)}
        self.nodes = [node for rule in self.rulebook.rules.values() for node in uses.named(rule)]

    def of(self, key: str) -> set[tuple[str, str | None]]:
        """The names under ``key`` that are used, each with the law it is declared in (None: of any)."""
        if key in ("exceptions", "consequences", "time_bars"):
            return set(self.by_law(key))
        if key == "elements":
            return {(name, home.law) for name, home in self.book.declared(key) if self.looked_up(key, name, home)}
        return {(name, None) for name in self.shared(key)}

    def looked_up(self, what: str, name: str, home: Home) -> bool:
        """Whether anything uses a named element, or a list."""
        return (what, name, home.file.path) in self.book.used

    def shared(self, key: str) -> Iterable[str]:
        """The names that mean the same in every law."""
        match key:
            case "facts":
                return self.facts()
            case "parameters" | "open_questions":
                return [node.name for node in self.nodes if isinstance(node, nodes.Parameter)]
            case "tables":
                return [node.table for node in self.nodes if isinstance(node, nodes.Lookup)]
            case "definitions":
                return [node.path for node in self.nodes if isinstance(node, nodes.Definition)]
            case _:
                return _enumerations(self.rulebook)

    def facts(self) -> Iterator[str]:
        """Facts in conditions, and those that identify an entry."""
        yield from (node.path for node in self.nodes if isinstance(node, nodes.Fact))
        for subject in self.rulebook.subjects.values():
            if subject.identified_by:
                yield f"{subject.name}.{subject.identified_by}"

    def by_law(self, key: str) -> Iterator[tuple[str, str | None]]:
        for name, rule in self.rulebook.rules.items():
            used = {
                "exceptions": [one.id for one in uses.exceptions(rule.unless)],
                "consequences": [one.id for one in rule.consequences],
                "time_bars": [self.book.time_bars[name]] if name in self.book.time_bars else [],
            }[key]
            for one in used:
                home = self.book.home(key, one, rule.law)
                yield one, home.law if home else None


def _beside_conditions(file: Loaded) -> Iterator[str]:
    """The parameters that the texts of definitions, elements and steps name, which stand beside a condition."""
    for definition in file.content.definitions.values():
        yield from placeholders(definition.en)
    for element in file.content.elements.values():
        yield from placeholders(element.en)
    yield from _beside_ids(file.document)


def _beside_ids(node: Node) -> Iterator[str]:
    """Elements and steps have an id."""
    if isinstance(node, MappingNode):
        english = node.get("en")
        if isinstance(english, ScalarNode) and node.get("id") is not None:
            yield from placeholders(english.text)
    parts = node.items if isinstance(node, SequenceNode) else [value for _, value in getattr(node, "entries", ())]
    for part in parts:
        yield from _beside_ids(part)


def _enumerations(rulebook: Rulebook) -> Iterator[str]:
    """Enumerations that a fact, a parameter or a key of a table takes its values from."""
    kinds = [fact.type for fact in rulebook.facts.values()]
    kinds += [parameter.type for parameter in rulebook.parameters.values()]
    for table in rulebook.tables.values():
        kinds += [*table.keys, table.type]
    return (kind.of for kind in kinds if kind.of)
