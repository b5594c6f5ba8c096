"""Which subject the rows of a ledger are entries of."""

from collections.abc import Iterable

from japan_ai_compliance.errors import UsageError
from japan_ai_compliance.escaping.visible import for_line
from japan_ai_compliance.rulebook.model import Rulebook, Subject


def ledgers(rulebook: Rulebook, laws: Iterable[str] = ()) -> dict[str, list[str]]:
    """The subjects that may come as a ledger and have rules about them, each with the laws (of ``laws``) that do."""
    wanted = frozenset(laws)
    found: dict[str, list[str]] = {}
    for rule in rulebook.rules.values():
        if rulebook.subjects[rule.subject].ledger and (not wanted or rule.law in wanted):
            found.setdefault(rule.subject, [])
            if rule.law not in found[rule.subject]:
                found[rule.subject].append(rule.law)
    return found


def ledger_of(rulebook: Rulebook, laws: tuple[str, ...] = (), wanted: str | None = None) -> Subject:
    """The subject of a ledger: the one that ``laws`` (none: all) have rules about, or ``wanted`` where there are more.

    Raises UsageError where no law has one, where there are several to choose from, and where ``wanted`` is none of
    them.
    """
    known = ledgers(rulebook, laws)
    if not known:
        every = dict.fromkeys(law for held in ledgers(rulebook).values() for law in held)
        raise UsageError("screening.no_rules", None, {"laws": ", ".join(laws) or "-", "known": ", ".join(every) or "-"})
    said = "; ".join(f"{name} ({', '.join(held)})" for name, held in known.items())
    if wanted is not None and wanted not in known:
        raise UsageError("screening.unknown_ledger", None, {"name": for_line(wanted), "known": said})
    if wanted is None and len(known) > 1:
        raise UsageError("screening.several_ledgers", None, {"known": said, "example": next(iter(known))})
    return rulebook.subjects[wanted or next(iter(known))]
