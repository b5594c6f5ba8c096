"""How a finding is called: its rule, what it is about, its periods."""

from collections.abc import Iterable

from japan_ai_compliance.engine.model import Finding, Period
from japan_ai_compliance.escaping.visible import for_line
from japan_ai_compliance.wording.page import Page


def about(page: Page, finding: Finding) -> str:
    """What a finding is about, besides the company: ``software "Example Store", R-1``; empty for the company itself."""
    subject = page.rulebook.subjects.get(finding.subject_kind)
    named: list[str] = []
    if finding.subject_id is not None and subject is not None and (subject.many or subject.parents):
        named.append(page.say("quoted", kind=page.words(subject.label), name=for_line(finding.subject_id)))
    if finding.instance is not None:
        named.append(for_line(finding.instance))
    return page.listed(named)


def called(page: Page, finding: Finding) -> str:
    """Rule id, title and what it is about, on one line."""
    head = page.say("named", id=finding.rule.id, title=page.words(finding.rule.title))
    subject = about(page, finding)
    return page.say("bracketed", text=head, detail=subject) if subject else head


def marked(finding: Finding) -> str:
    """Rule id with what tells it from other findings of the rule: ``MSCA-14 FY2025``."""
    return f"{finding.rule.id} {for_line(finding.instance)}" if finding.instance else finding.rule.id


def crowded(findings: Iterable[Finding]) -> frozenset[str]:
    """The kinds of subject of which there are several, so that a rule alone does not tell which one is meant."""
    seen: dict[str, set[str | None]] = {}
    for finding in findings:
        seen.setdefault(finding.subject_kind, set()).add(finding.subject_id)
    return frozenset(kind for kind, ids in seen.items() if len(ids) > 1)


def tally(findings: Iterable[Finding], several: frozenset[str] = frozenset()) -> list[str]:
    """Rule ids in order, each once; with the subjects where there are ``several`` of the kind, else with how many
    findings the rule has where it has more than one."""
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        groups.setdefault(marked(finding), []).append(finding)
    named: list[str] = []
    for name, group in groups.items():
        ids = dict.fromkeys(for_line(one.subject_id) for one in group if one.subject_id and one.subject_kind in several)
        if ids:
            named.append(f"{name} ({', '.join(ids)})")
        else:
            named.append(name if len(group) == 1 else f"{name} (x{len(group)})")
    return named


def period_words(page: Page, period: Period) -> str:
    """The days of a violation in words."""
    if period.start is None:
        return page.say("going_on") if period.end is None else page.say("until", end=period.end)
    if period.end is None:
        return page.say("since", start=period.start)
    return page.say("from_until", start=period.start, end=period.end)
