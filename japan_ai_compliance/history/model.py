"""A rulebook put into statements, and what changed between two of them."""

from collections.abc import Mapping
from dataclasses import dataclass

from japan_ai_compliance.rulebook.model import Words

Key = tuple[str, str]
"""Which part of a rule a statement is: the key of the part, and the name of what stands there (empty: the only one)."""


@dataclass(frozen=True, slots=True)
class RuleView:
    """A rule as statements in words."""

    id: str
    law: str
    title: Words
    statements: Mapping[Key, Words]


@dataclass(frozen=True, slots=True)
class ValueView:
    """A parameter or a row of a table: its name, and its values with their dates."""

    name: str
    law: str
    label: Words
    values: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A rulebook, or what of it is law on a day, as statements."""

    rules: Mapping[str, RuleView]
    values: Mapping[str, ValueView]


@dataclass(frozen=True, slots=True)
class PartChange:
    """A statement that is new (``old`` None), gone (``new`` None) or another."""

    key: Key
    old: Words | None
    new: Words | None


@dataclass(frozen=True, slots=True)
class RuleChange:
    """A rule that stayed and says something else."""

    rule: RuleView
    changes: tuple[PartChange, ...]


@dataclass(frozen=True, slots=True)
class ValueChange:
    """A value that is another: what is only old, and what is only new."""

    value: ValueView
    old: tuple[Words, ...]
    new: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Diff:
    """What changed."""

    added: tuple[RuleView, ...]
    gone: tuple[RuleView, ...]
    changed: tuple[RuleChange, ...]
    values: tuple[ValueChange, ...]

    @property
    def empty(self) -> bool:
        """Whether nothing changed."""
        return not (self.added or self.gone or self.changed or self.values)
