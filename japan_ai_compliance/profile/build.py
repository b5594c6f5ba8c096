"""A document to a profile: every key must be declared, every value must fit its declared type."""

import difflib
from collections.abc import Callable, Iterator
from datetime import date
from fractions import Fraction
from typing import NoReturn, TypeVar

from japan_ai_compliance.documents.display import shown
from japan_ai_compliance.documents.tree import Mapping, Node, Scalar, Sequence
from japan_ai_compliance.errors import InputError, Place
from japan_ai_compliance.language.values import NONE, Bounds, Reason, settle
from japan_ai_compliance.profile import scalars
from japan_ai_compliance.profile.model import (
    UNKNOWN,
    Basis,
    Datum,
    Entry,
    FactValue,
    Monthly,
    Periods,
    Profile,
    UnknownType,
    Yearly,
)
from japan_ai_compliance.profile.scalars import MismatchError
from japan_ai_compliance.rulebook.model import FactDeclaration, Rulebook, Subject, Words

T = TypeVar("T")

DATED = "facts_as_of"
_WRAPPING = ("value", "source", "as_of", "basis")
_BASES: tuple[Basis, ...] = ("own", "counsel", "authority")
_MONTHS = 12


def build_profile(document: Node, rulebook: Rulebook, path: str, sha256: str = "", text: str = "") -> Profile:
    """Check ``document`` against the declarations of ``rulebook``.

    Raises InputError at the first thing that does not fit, with its line, column and advice.
    """
    builder = _Builder(rulebook, path)
    if not isinstance(document, Mapping):
        builder.refuse(document, "not_a_mapping", what=path)
    root = Entry("", None, "", document.line, document.column)
    dated: date | None = None
    for key, value in document.entries:
        subject = builder.nested("", key.text)
        if key.text == DATED:
            dated = builder.plain_date(value)
        elif subject is None:
            known = [one.at for one in builder.subjects_in("")]
            builder.unknown_key(key, [*known, DATED])
        else:
            builder.place_nested(root, subject, value)
    return Profile(path, sha256, root, dated, text)


class _Builder:
    def __init__(self, rulebook: Rulebook, path: str) -> None:
        self.rulebook = rulebook
        self.path = path

    def refuse(self, node: Node, key: str, /, **values: object) -> NoReturn:
        safe = {name: shown(str(text)) if name in ("key", "text", "id") else text for name, text in values.items()}
        raise InputError(f"profile.{key}", Place(self.path, node.line, node.column), safe)

    def unknown_key(self, key: Scalar, known: list[str]) -> NoReturn:
        near = difflib.get_close_matches(key.text, known, n=1)
        if near:
            self.refuse(key, "unknown_key_near", key=key.text, near=near[0])
        self.refuse(key, "unknown_key", key=key.text, known=", ".join(sorted(known)[:12]))

    def scalar(self, node: Node, read: Callable[[Scalar], T], expected: str) -> T:
        """Read a scalar, turning a mismatch into an error with its place."""
        if not isinstance(node, Scalar):
            self.refuse(node, "not_a_value", expected=expected)
        try:
            return read(node)
        except MismatchError as problem:
            self.refuse(node, problem.key, **problem.values)

    # Subjects

    def subjects_in(self, parent: str) -> Iterator[Subject]:
        for subject in self.rulebook.subjects.values():
            if subject.at and (parent in subject.parents if parent else not subject.parents):
                yield subject

    def nested(self, parent: str, key: str) -> Subject | None:
        return next((subject for subject in self.subjects_in(parent) if subject.at == key), None)

    def place_nested(self, parent: Entry, subject: Subject, node: Node) -> None:
        if isinstance(node, Mapping) and node.keys() and set(node.keys()) <= {"value", "source", "as_of"}:
            inner = node.get("value")
            node = node if inner is None else inner
        special = scalars.special(node) if isinstance(node, Scalar) else None
        where = f"{parent.path}.{subject.at}" if parent.path else subject.at
        if not subject.many:
            if special is not None:
                parent.records[subject.name] = special
            else:
                parent.records[subject.name] = self.entry(subject, parent, node, where)
            return
        if special is UNKNOWN:
            parent.lists[subject.name] = UNKNOWN
        elif special is NONE:
            parent.lists[subject.name] = ()
        elif isinstance(node, Sequence):
            parent.lists[subject.name] = self.entries(subject, parent, node, where)
        else:
            self.refuse(node, "not_a_list", key=where)

    def entries(self, subject: Subject, parent: Entry, node: Sequence, where: str) -> tuple[Entry, ...]:
        found = tuple(self.entry(subject, parent, item, f"{where}[{index}]") for index, item in enumerate(node.items))
        seen: dict[str, Entry] = {}
        for entry, item in zip(found, node.items, strict=True):
            if entry.id is None:
                continue
            if entry.id in seen:
                self.refuse(item, "duplicate_entry", id=entry.id, line=seen[entry.id].line)
            seen[entry.id] = entry
        return found

    def entry(self, subject: Subject, parent: Entry, node: Node, where: str) -> Entry:
        if not isinstance(node, Mapping):
            self.refuse(node, "not_a_mapping", what=where)
        entry = Entry(subject.name, None, where, node.line, node.column, parent)
        self.fill(entry, subject, node, prefix="", where=where)
        if subject.over_time:
            self.check_order(entry, node)
        identity = entry.facts.get(subject.identified_by or "")
        if isinstance(identity, Datum) and isinstance(identity.value, str):
            entry.id = identity.value
        return entry

    def fill(self, entry: Entry, subject: Subject, node: Mapping, prefix: str, where: str) -> None:
        """Read the keys of a mapping; a key may be a fact, a nested subject, or the first part of longer names."""
        facts = {fact.name: fact for fact in self.rulebook.children.get(subject.name, ())}
        for key, value in node.entries:
            name = prefix + key.text
            here = f"{where}.{key.text}"
            nested = None if prefix else self.nested(subject.name, key.text)
            if name in facts:
                entry.facts[name] = self.stated(facts[name], entry, key, value, here)
            elif nested is not None:
                self.place_nested(entry, nested, value)
            elif any(fact.startswith(f"{name}.") for fact in facts):
                if isinstance(value, Scalar) and scalars.special(value) is UNKNOWN:
                    continue
                if not isinstance(value, Mapping):
                    self.refuse(value, "not_a_mapping", what=here)
                self.fill(entry, subject, value, f"{name}.", here)
            elif subject.over_time and not prefix and key.text in ("from", "until"):
                self.edge(entry, key.text, value)
            elif not prefix and key.text in ("source", "as_of") and subject.over_time:
                continue
            else:
                self.unknown_key(key, self.keys_below(subject, prefix, facts))

    def keys_below(self, subject: Subject, prefix: str, facts: dict[str, FactDeclaration]) -> list[str]:
        names = {fact[len(prefix) :].partition(".")[0] for fact in facts if fact.startswith(prefix)}
        if not prefix:
            names |= {nested.at for nested in self.subjects_in(subject.name)}
            names |= {"from", "until"} if subject.over_time else set()
        return sorted(names)

    def edge(self, entry: Entry, key: str, node: Node) -> None:
        special = scalars.special(node) if isinstance(node, Scalar) else None
        if key == "from":
            entry.start = None if special is not None else self.plain_date(node)
        elif special is UNKNOWN:
            entry.end = UNKNOWN
        else:
            entry.end = None if special is NONE else self.plain_date(node)

    def check_order(self, entry: Entry, node: Mapping) -> None:
        if isinstance(entry.start, date) and isinstance(entry.end, date) and entry.end < entry.start:
            self.refuse(node.get("until") or node, "ends_before_start", start=entry.start, end=entry.end)

    def plain_date(self, node: Node) -> date:
        return self.scalar(node, scalars.day, "date")

    # Facts

    def stated(self, fact: FactDeclaration, entry: Entry, key: Scalar, node: Node, where: str) -> Datum | Yearly:
        if not fact.yearly:
            return self.datum(fact, entry, key, node, where)
        if isinstance(node, Scalar) and scalars.special(node) is not None:
            return {}
        if not isinstance(node, Mapping):
            self.refuse(node, "not_by_year", key=where, example=self.year_example())
        return {
            self.year(year): self.datum(fact, entry, year, value, f"{where}.{year.text}")
            for year, value in node.entries
        }

    def year_example(self) -> str:
        return f"{self.rulebook.year.mark}YYYY"

    def year(self, key: Scalar) -> int:
        digits = key.text.removeprefix(self.rulebook.year.mark)
        if (
            not key.text.startswith(self.rulebook.year.mark)
            or len(digits) != len("2025")
            or not digits.isascii()
            or not digits.isdigit()
        ):
            self.refuse(key, "not_a_year", text=key.text, example=self.year_example())
        return int(digits)

    def datum(self, fact: FactDeclaration, entry: Entry, key: Scalar, node: Node, where: str) -> Datum:
        """A stated fact; its place is that of its value, or of its key where the value is a block."""
        source: str | None = None
        dated: date | None = None
        basis: Basis = "own"
        inner: Node = node
        if isinstance(node, Mapping) and node.get("value") is not None:
            for name, part in node.entries:
                match name.text:
                    case "value":
                        inner = part
                    case "source":
                        source = self.scalar(part, lambda scalar: scalar.text, "text")
                    case "as_of":
                        dated = self.plain_date(part)
                    case "basis" if fact.kind == "judgement":
                        basis = self.scalar(part, self.basis, "choice")
                    case _:
                        self.unknown_key(name, list(_WRAPPING))
        elif isinstance(node, Mapping):
            source = self.source_beside(node)
        value = self.value(fact, entry, inner, where)
        place = inner if isinstance(inner, Scalar) else key
        if isinstance(value, Periods) and isinstance(inner, Mapping):
            value.entries[0].line, value.entries[0].column = key.line, key.column
        return Datum(value, where, place.line, place.column, source, dated, basis)

    @staticmethod
    def source_beside(node: Mapping) -> str | None:
        """The ``source`` written beside ``from`` and ``until``."""
        found = node.get("source")
        return found.text if isinstance(found, Scalar) else None

    @staticmethod
    def basis(scalar: Scalar) -> Basis:
        for known in _BASES:
            if scalar.text == known:
                return known
        raise MismatchError("unknown_basis", text=scalar.text)

    def value(self, fact: FactDeclaration, entry: Entry, node: Node, where: str) -> FactValue:
        if isinstance(node, Scalar):
            special = scalars.special(node)
            if special is NONE and fact.kind in ("boolean", "judgement", "period", "duty", "monthly_average"):
                self.refuse(node, "none_not_allowed", key=where)
            if special is not None:
                return special
        match fact.kind:
            case "boolean" | "judgement":
                return self.scalar(node, scalars.boolean, "boolean")
            case "number":
                return self.scalar(node, lambda scalar: self.number(fact, scalar), "number")
            case "date":
                return self.scalar(node, scalars.day, "date")
            case "text":
                return self.scalar(node, lambda scalar: scalar.text, "text")
            case "choice":
                return self.choice(fact, node)
            case "choices":
                return self.choices(fact, node)
            case "monthly_average":
                return self.monthly(fact, node, where)
            case _:
                return self.periods(fact, entry, node, where)

    @staticmethod
    def number(fact: FactDeclaration, scalar: Scalar) -> int | Fraction:
        if fact.type.unit == "rate":
            return scalars.number(scalar, fact.minimum)
        return scalars.integer(scalar, fact.minimum)

    def choice(self, fact: FactDeclaration, node: Node) -> str | UnknownType:
        enumeration = self.rulebook.enumerations[fact.type.of or ""]
        if isinstance(node, Scalar) and node.text not in enumeration.options:
            near = difflib.get_close_matches(node.text, list(enumeration.options), n=1, cutoff=0.5)
            if near:
                self.refuse(node, "unknown_option_near", text=node.text, near=near[0])
            self.refuse(node, "unknown_option", text=node.text, known=", ".join(list(enumeration.options)[:12]))
        chosen = self.scalar(node, lambda scalar: scalar.text, "choice")
        return UNKNOWN if chosen in enumeration.missing else chosen

    def choices(self, fact: FactDeclaration, node: Node) -> frozenset[str] | UnknownType:
        if not isinstance(node, Sequence):
            self.refuse(node, "not_a_list", key=fact.path)
        chosen = [self.choice(fact, item) for item in node.items]
        if any(isinstance(one, UnknownType) for one in chosen):
            return UNKNOWN
        return frozenset(str(one) for one in chosen)

    # Monthly averages

    def monthly(self, fact: FactDeclaration, node: Node, where: str) -> Monthly:
        if isinstance(node, Scalar):
            return Monthly(self.scalar(node, lambda scalar: scalars.number(scalar, fact.minimum), "number"))
        stated: int | Fraction | None = None
        months_node: Node = node
        if isinstance(node, Mapping):
            for key, _ in node.entries:
                if key.text not in ("average", "months"):
                    self.unknown_key(key, ["average", "months"])
            average, months_at = node.get("average"), node.get("months")
            if average is not None:
                stated = self.scalar(average, lambda scalar: scalars.number(scalar, fact.minimum), "number")
            if months_at is None:
                if stated is None:
                    self.refuse(node, "no_figures", key=where)
                return Monthly(stated)
            months_node = months_at
        if not isinstance(months_node, Sequence) or len(months_node.items) != _MONTHS:
            self.refuse(months_node, "not_twelve", key=where)
        months = tuple(self.month(fact, item) for item in months_node.items)
        average_value = self.average(fact, months, where)
        if stated is not None and self.contradict(stated, average_value):
            self.refuse(node, "figures_disagree", average=str(stated), months=str(average_value))
        exact = stated if stated is not None and isinstance(average_value, Bounds) else average_value
        return Monthly(exact, months)

    def month(self, fact: FactDeclaration, node: Node) -> int | None:
        if isinstance(node, Scalar) and scalars.special(node) is not None:
            return None
        return self.scalar(node, lambda scalar: scalars.integer(scalar, fact.minimum), "number")

    @staticmethod
    def average(fact: FactDeclaration, months: tuple[int | None, ...], where: str) -> int | Fraction | Bounds:
        """Exact where all months are known; else a lower bound (a month counts at least the declared minimum)."""
        least = Fraction(sum(fact.minimum or 0 if month is None else month for month in months), _MONTHS)
        exact = int(least) if least.denominator == 1 else least
        if None not in months:
            return exact
        return settle(exact, None, (Reason("missing", fact.path, where),))

    @staticmethod
    def contradict(stated: int | Fraction, found: int | Fraction | Bounds) -> bool:
        """A stated average may be rounded by less than one; the monthly figures then decide."""
        if isinstance(found, Bounds):
            return found.low is not None and stated <= found.low - 1
        difference = stated - found
        return not -1 < difference < 1

    # Periods

    def periods(self, fact: FactDeclaration, entry: Entry, node: Node, where: str) -> Periods:
        if isinstance(node, Scalar):
            going_on = self.scalar(node, scalars.boolean, "boolean")
            if fact.kind == "duty":
                return Periods("always" if going_on else "not_now")
            return Periods("going_on" if going_on else "never")
        record = self.rulebook.subjects.get(fact.record or "") or _PERIOD
        if isinstance(node, Mapping):
            return Periods(None, (self.entry(record, entry, node, where),))
        found = self.entries(record, entry, node, where)
        return Periods(None, found) if found else Periods("not_now" if fact.kind == "duty" else "never")


_PERIOD = Subject("", "", (), False, None, True, Words("", ""), Words("", ""))
