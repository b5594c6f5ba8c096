"""Putting changed parts into a rulebook. Nothing is changed in place, and no file is touched."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TypeVar, cast

from japan_ai_compliance.mutation.model import Edit
from japan_ai_compliance.rulebook.model import Parameter, Rule, Table

T = TypeVar("T")
K = TypeVar("K")


def rewritten(value: T, kind: type[K], change: Callable[[K], K]) -> T:
    """``value`` with ``change`` applied to everything of ``kind`` in it, inner ones first."""
    return cast("T", _rewritten(value, kind, cast("Callable[[object], object]", change)))


def _rewritten(value: object, kind: type, change: Callable[[object], object]) -> object:
    if not isinstance(value, tuple):
        return value
    parts = [_rewritten(part, kind, change) for part in value]
    if any(new is not old for new, old in zip(parts, value, strict=True)):
        value = value._make(parts) if hasattr(value, "_make") else tuple(parts)
    return change(value) if isinstance(value, kind) else value


def in_rules(rules: Iterable[str], change: Callable[[Rule], Rule]) -> Edit:
    """An edit of some rules."""
    names = tuple(rules)
    return lambda rulebook: replace(
        rulebook, rules=_changed(rulebook.rules, {name: change(rulebook.rules[name]) for name in names})
    )


def in_parts(rules: Iterable[str], kind: type[K], change: Callable[[K], K]) -> Edit:
    """An edit of everything of ``kind`` in some rules."""
    return in_rules(rules, lambda rule: rewritten(rule, kind, change))


def in_parameter(parameter: Parameter) -> Edit:
    """An edit that puts another parameter in the place of the one of its name."""
    return lambda rulebook: replace(rulebook, parameters=_changed(rulebook.parameters, {parameter.name: parameter}))


def in_table(table: Table) -> Edit:
    """An edit that puts another table in the place of the one of its name."""
    return lambda rulebook: replace(rulebook, tables=_changed(rulebook.tables, {table.name: table}))


def _changed(names: Mapping[str, T], changed: Mapping[str, T]) -> Mapping[str, T]:
    return MappingProxyType({**names, **changed})
