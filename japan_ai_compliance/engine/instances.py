"""Which entries of a profile a rule speaks about. A rule never vanishes: without an entry there is still an
instance."""

from collections.abc import Iterator
from typing import NamedTuple

from japan_ai_compliance.engine.model import Case
from japan_ai_compliance.engine.scope import Scope
from japan_ai_compliance.engine.silence import entries_below
from japan_ai_compliance.language.values import NONE, Unknown
from japan_ai_compliance.profile.model import Entry
from japan_ai_compliance.rulebook.model import Rule, Subject


class Instance(NamedTuple):
    """A scope for one entry. ``entry`` None: no entry (``none_exist``), or a list that is not known."""

    scope: Scope
    entry: Entry | None
    none_exist: bool = False

    def chain(self) -> list[Entry]:
        """The entries in scope, outermost first."""
        return [entry for entry in self.scope.bound.values() if entry is not None]

    def chain_ids(self, rule: Rule) -> list[str]:
        """What identifies the entries the rule speaks of, outermost first; their place where they have no id."""
        names = {subject.name for chain in subject_chains(rule.subject, self.scope.case) for subject in chain}
        return [
            entry.id or entry.path for name, entry in self.scope.bound.items() if entry is not None and name in names
        ]


def instances(rule: Rule, case: Case) -> list[Instance]:
    """One instance per entry of the rule's subject; one for the list itself where it is empty or not known."""
    known = case.memory.get(rule.subject)
    if known is None:
        known = case.memory[rule.subject] = _instances(rule.subject, case)
    return known


def _instances(wanted: str, case: Case) -> list[Instance]:
    scope = _company(case)
    return [one for chain in subject_chains(wanted, case) for one in _below(chain, scope, case.profile.root)]


def _company(case: Case) -> Scope:
    """The single subjects at the top of the profile, which every rule can speak of."""
    known: Scope | None = case.memory.get("")
    if known is not None:
        return known
    scope = Scope(case, case.dates.as_of, {})
    for subject in case.rulebook.subjects.values():
        record = case.profile.root.records.get(subject.name)
        if subject.at and not subject.parents and not subject.many:
            scope = scope.binding(record) if isinstance(record, Entry) else scope.without(subject.name)
    case.memory[""] = scope
    return scope


def subject_chains(name: str, case: Case) -> list[list[Subject]]:
    """A subject and those it stands in, outermost first: one chain per place where it may stand."""
    known = case.memory.get(("chains", name))
    if known is None:
        known = case.memory["chains", name] = _chains(name, case)
    return known


def _chains(name: str, case: Case) -> list[list[Subject]]:
    finished: list[list[Subject]] = []
    waiting = [[case.rulebook.subjects[name]]]
    while waiting:
        chain = waiting.pop(0)
        if chain[0].parents:
            waiting.extend([case.rulebook.subjects[parent], *chain] for parent in chain[0].parents)
        else:
            finished.append(chain)
    return finished


def _below(chain: list[Subject], scope: Scope, parent: Entry) -> Iterator[Instance]:
    if not chain:
        yield Instance(scope, parent)
        return
    subject, *rest = chain
    if not subject.many:
        record = parent.records.get(subject.name)
        if isinstance(record, Entry):
            yield from _below(rest, scope.binding(record), record)
        else:
            nowhere = scope
            for missing in (subject, *rest):
                nowhere = nowhere.without(missing.name)
            yield Instance(nowhere, None, none_exist=record is NONE)
        return
    found = entries_below(scope.case, parent, subject.name)
    if isinstance(found, Unknown) or not found:
        nowhere = scope
        for missing in (subject, *rest):
            nowhere = nowhere.without(missing.name)
        yield Instance(nowhere, None, none_exist=not isinstance(found, Unknown))
        return
    for entry in found:
        yield from _below(rest, scope.binding(entry), entry)
