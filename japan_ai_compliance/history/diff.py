"""What changed between two snapshots."""

from collections.abc import Iterator

from japan_ai_compliance.history.model import Diff, PartChange, RuleChange, RuleView, Snapshot, ValueChange, ValueView


def diff(old: Snapshot, new: Snapshot) -> Diff:
    """Rules and statements that are new, gone or others, in the order of the newer rulebook."""
    added = tuple(rule for name, rule in new.rules.items() if name not in old.rules)
    gone = tuple(rule for name, rule in old.rules.items() if name not in new.rules)
    return Diff(added, gone, tuple(_rules(old, new)), tuple(_values(old, new)))


def _rules(old: Snapshot, new: Snapshot) -> Iterator[RuleChange]:
    for name, rule in new.rules.items():
        before = old.rules.get(name)
        changes = tuple(_changes(before, rule)) if before is not None else ()
        if changes:
            yield RuleChange(rule, changes)


def _changes(old: RuleView, new: RuleView) -> Iterator[PartChange]:
    for key in dict.fromkeys([*new.statements, *old.statements]):
        was, now = old.statements.get(key), new.statements.get(key)
        if was != now:
            yield PartChange(key, was, now)


def _values(old: Snapshot, new: Snapshot) -> Iterator[ValueChange]:
    for name in dict.fromkeys([*new.values, *old.values]):
        was, now = old.values.get(name), new.values.get(name)
        before, after = (() if one is None else one.values for one in (was, now))
        if before != after:
            known: ValueView | None = now or was
            assert known is not None
            only_old = tuple(one for one in before if one not in after)
            only_new = tuple(one for one in after if one not in before)
            yield ValueChange(known, only_old, only_new)
