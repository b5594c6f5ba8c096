"""Two sides side by side."""

from dataclasses import dataclass

from japan_ai_compliance.comparison.evidence import (
    amount_changes,
    element_changes,
    fact_changes,
    newly_asked,
    saving_change,
    went_by,
)
from japan_ai_compliance.comparison.law import law_changes
from japan_ai_compliance.comparison.matching import identified, pair_profiles
from japan_ai_compliance.comparison.model import (
    Category,
    Causes,
    Change,
    ComparedProfile,
    Comparison,
    Form,
    LawChange,
    SeenFinding,
    SeenProfile,
    Side,
)
from japan_ai_compliance.engine.model import Status
from japan_ai_compliance.rulebook.kinds import STATUS
from japan_ai_compliance.rulebook.model import Rulebook

_SETTLED = tuple(status for status, traits in STATUS.items() if not traits.open and not traits.pressing)
"""Statuses that leave nothing to do, a breach that is waived among them."""


def compare(form: Form, old: Side, new: Side, rulebook: Rulebook, laws: tuple[str, ...] = ()) -> Comparison:
    """What differs from ``old`` to ``new``; ``laws``: only of these.

    ``rulebook`` names law that changed in between. It is asked only where the newer side was made with it.
    """
    known = rulebook if rulebook.digest == new.digest else None
    pairs = pair_profiles(old, new)
    profiles = tuple(_profile(before, after, _Setting(form, old, new, known, laws)) for before, after in pairs)
    return Comparison(form, old, new, profiles, known is not None)


def newly_in(comparison: Comparison, statuses: frozenset[Status]) -> list[Change]:
    """Findings whose status is one of ``statuses`` now, and was not before."""
    return [
        change
        for profile in comparison.profiles
        for change in profile.changes
        if change.new is not None
        and change.new.status in statuses
        and (change.old is None or change.old.status not in statuses)
    ]


def category(old: SeenFinding | None, new: SeenFinding | None) -> Category | None:
    """What kind of change this is; None where the status, the exception behind it, the dates and the amounts are the
    same."""
    if new is None:
        return "changed" if old is None or old.status in _SETTLED else "gone"
    before = old.status if old is not None else None
    if new.status != before:
        if new.status == "unknown":
            return "newly_unknown"
        if STATUS[new.status].pressing and (before is None or STATUS[new.status].weight < STATUS[before].weight):
            return "new"
        return "gone" if new.status in _SETTLED and before is not None and before not in _SETTLED else "changed"
    if old is not None and (old.due, old.periods) != (new.due, new.periods):
        return "dates_moved"
    if saving_change(old, new) is not None:
        return "changed"
    return "exposure_changed" if amount_changes(old, new) else None


@dataclass(frozen=True, slots=True)
class _Setting:
    """What is the same for every profile."""

    form: Form
    old: Side
    new: Side
    rulebook: Rulebook | None
    laws: tuple[str, ...]


def _profile(old: SeenProfile | None, new: SeenProfile | None, setting: _Setting) -> ComparedProfile:
    before, after = (identified(_of(one, setting.laws)) for one in (old, new))
    changes, unchanged = [], 0
    for key in [*after, *(key for key in before if key not in after)]:
        was, now = before.get(key), after.get(key)
        kind = category(was, now)
        if kind is None:
            unchanged += 1
        else:
            changes.append(Change(kind, was, now, _causes(was, now, setting), amount_changes(was, now)))
    return ComparedProfile(old, new, tuple(changes), unchanged)


def _of(profile: SeenProfile | None, laws: tuple[str, ...]) -> tuple[SeenFinding, ...]:
    if profile is None:
        return ()
    return tuple(finding for finding in profile.findings if not laws or finding.law in laws)


def _causes(old: SeenFinding | None, new: SeenFinding | None, setting: _Setting) -> Causes:
    law = _law(old, new, setting)
    started_or_ended = any(one.what == "rule" for one in law)
    # Before it started (or after it ended) a rule looks at no facts, and between two dates the profile is the same.
    facts = () if started_or_ended or setting.form == "dates" else fact_changes(old, new)
    passed = new.due if new is not None and went_by(old, new, (setting.old, setting.new)) else None
    elements, asked = element_changes(old, new), newly_asked(old, new)
    return Causes(law, elements, facts, asked, passed, saving_change(old, new))


def _law(old: SeenFinding | None, new: SeenFinding | None, setting: _Setting) -> tuple[LawChange, ...]:
    if setting.rulebook is None or old is None or new is None:
        return ()
    rule = setting.rulebook.rules.get(new.rule)
    if rule is None:
        return ()
    return law_changes(rule, setting.rulebook, setting.old.law_day, setting.new.law_day)
