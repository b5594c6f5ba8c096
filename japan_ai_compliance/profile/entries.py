"""Entries of subjects: where they stand, what they hold, and the periods that are entries themselves."""

from collections.abc import Iterator
from datetime import date
from typing import assert_never

from japan_ai_compliance.documents.tree import MappingNode, Node, ScalarNode, SequenceNode
from japan_ai_compliance.errors import InputError
from japan_ai_compliance.language.values import NONE
from japan_ai_compliance.profile import scalars
from japan_ai_compliance.profile.facts import Facts
from japan_ai_compliance.profile.model import UNKNOWN, Datum, Entry, Periods, PlainAnswer
from japan_ai_compliance.profile.reading import Reader, special
from japan_ai_compliance.rulebook.model import FactDeclaration, Subject, Words

_WRAPPING = frozenset({"value", "source", "as_of"})
_PERIOD = Subject("", "", (), False, None, True, Words("", ""), Words("", ""))


class Entries:
    """Reads the entries of subjects, one inside the other."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.facts = Facts(reader, self.periods)

    def subjects_in(self, parent: str) -> Iterator[Subject]:
        """The subjects that stand in ``parent`` (empty: in the profile itself)."""
        for subject in self.reader.rulebook.subjects.values():
            if subject.at and (parent in subject.parents if parent else not subject.parents):
                yield subject

    def nested(self, parent: str, key: str) -> Subject | None:
        """The subject that stands at ``key`` in ``parent``."""
        return next((subject for subject in self.subjects_in(parent) if subject.at == key), None)

    def place_nested(self, parent: Entry, subject: Subject, node: Node) -> None:
        """Read what stands at a subject's key into ``parent``. Raises InputError."""
        inner = node.get("value") if isinstance(node, MappingNode) and set(node.keys()) <= _WRAPPING else None
        if isinstance(node, MappingNode) and inner is not None:
            self.reader.origin(node)
            node = inner
        plainly = special(node)
        where = f"{parent.path}.{subject.at}" if parent.path else subject.at
        if not subject.many:
            parent.records[subject.name] = self.entry(subject, parent, node, where) if plainly is None else plainly
        elif plainly is UNKNOWN:
            parent.lists[subject.name] = UNKNOWN
        elif plainly is NONE:
            parent.lists[subject.name] = ()
        elif isinstance(node, SequenceNode):
            parent.lists[subject.name] = self.entries(subject, parent, node, where)
        else:
            self.reader.refuse(node, "not_a_list", key=where)

    def entries(self, subject: Subject, parent: Entry, node: SequenceNode, where: str) -> tuple[Entry, ...]:
        """The entries of a list."""
        found: list[Entry] = []
        seen: dict[str, Entry] = {}
        for index, item in enumerate(node.items):
            try:
                entry = self.entry(subject, parent, item, f"{where}[{index}]")
                if entry.id is not None and entry.id in seen:
                    self.reader.refuse(item, "duplicate_entry", id=entry.id, line=seen[entry.id].line)
            except InputError as error:
                self.reader.keep(error)
                continue
            found.append(entry)
            if entry.id is not None:
                seen[entry.id] = entry
        return tuple(found)

    def entry(self, subject: Subject, parent: Entry, node: Node, where: str) -> Entry:
        """One entry."""
        if not isinstance(node, MappingNode):
            self.reader.refuse(node, "not_a_mapping", what=where)
        entry = Entry(subject.name, None, where, node.line, node.column, parent)
        self.fill(entry, subject, node, prefix="", where=where)
        if subject.over_time:
            self.check_order(entry, node)
        identity = entry.facts.get(subject.identified_by or "")
        if isinstance(identity, Datum) and isinstance(identity.value, str):
            entry.id = identity.value
        return entry

    def fill(self, entry: Entry, subject: Subject, node: MappingNode, prefix: str, where: str) -> None:
        """Read the keys of a mapping; a key may be a fact, a nested subject, or the first part of longer names."""
        facts = {fact.name: fact for fact in self.reader.rulebook.children.get(subject.name, ())}
        for key, value in node.entries:
            try:
                self.member(entry, subject, (key, value), facts, prefix, f"{where}.{key.text}")
            except InputError as error:
                self.reader.keep(error)

    def member(
        self,
        entry: Entry,
        subject: Subject,
        stated: tuple[ScalarNode, Node],
        facts: dict[str, FactDeclaration],
        prefix: str,
        where: str,
    ) -> None:
        """Read one key of a mapping. Raises InputError."""
        key, value = stated
        name = prefix + key.text
        nested = None if prefix else self.nested(subject.name, key.text)
        if name in facts:
            entry.facts[name] = self.facts.stated(facts[name], entry, key, value, where)
        elif nested is not None:
            self.place_nested(entry, nested, value)
        elif any(fact.startswith(f"{name}.") for fact in facts):
            if special(value) is UNKNOWN:
                return
            if not isinstance(value, MappingNode):
                self.reader.refuse(value, "not_a_mapping", what=where)
            self.fill(entry, subject, value, f"{name}.", where)
        elif subject.over_time and not prefix and key.text in ("from", "until"):
            self.edge(entry, key.text, value)
        elif subject.over_time and not prefix and key.text == "source":
            self.reader.text(value)
        elif subject.over_time and not prefix and key.text == "as_of":
            self.reader.day(value)
        else:
            self.reader.unknown_key(key, self.keys_below(subject, prefix, facts))

    def keys_below(self, subject: Subject, prefix: str, facts: dict[str, FactDeclaration]) -> list[str]:
        names = {fact[len(prefix) :].partition(".")[0] for fact in facts if fact.startswith(prefix)}
        if not prefix:
            names |= {nested.at for nested in self.subjects_in(subject.name)}
            names |= {"from", "until"} if subject.over_time else set()
        return sorted(names)

    def edge(self, entry: Entry, key: str, node: Node) -> None:
        """The first or last day of an entry over time."""
        plainly = special(node)
        if key == "from":
            entry.start = None if plainly is not None else self.reader.day(node)
        elif plainly is UNKNOWN:
            entry.end = UNKNOWN
        else:
            entry.end = None if plainly is NONE else self.reader.day(node)

    def check_order(self, entry: Entry, node: MappingNode) -> None:
        if isinstance(entry.start, date) and isinstance(entry.end, date) and entry.end < entry.start:
            self.reader.refuse(node.get("until") or node, "ends_before_start", start=entry.start, end=entry.end)

    def periods(self, fact: FactDeclaration, entry: Entry, key: ScalarNode, node: Node, where: str) -> Periods:
        """A period or duty: a plain answer, one entry (whose place is that of its key), or a list of entries."""
        if isinstance(node, ScalarNode):
            going_on = self.reader.scalar(node, scalars.over_time, "boolean")
            is_so, is_not = _plain(fact)
            return Periods(is_so if going_on else is_not)
        record = self.reader.rulebook.subjects.get(fact.record or "") or _PERIOD
        if isinstance(node, MappingNode):
            only = self.entry(record, entry, node, where)
            only.line, only.column = key.line, key.column
            return Periods(None, (only,))
        found = self.entries(record, entry, node, where)
        return Periods(None, found) if found else Periods(_plain(fact)[1])


def _plain(fact: FactDeclaration) -> tuple[PlainAnswer, PlainAnswer]:
    """What yes and no mean for what lasts."""
    match fact.traits.over_time:
        case "duty":
            return "always", "not_now"
        case "conduct" | None:
            return "going_on", "never"
        case _ as other:
            assert_never(other)
