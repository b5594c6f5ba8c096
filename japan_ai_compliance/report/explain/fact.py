"""A fact or a list of entries, explained: what is asked, how to write it, what silence means, which rules read it."""

from japan_ai_compliance.profile.questions import yaml_line
from japan_ai_compliance.report.explain.uses import rules_asking
from japan_ai_compliance.rulebook.model import FactDeclaration, Rule, Subject
from japan_ai_compliance.wording.page import Page


def write_fact(page: Page, fact: FactDeclaration) -> None:
    """The fact, with the rules that read it."""
    page.put(page.say("named", id=fact.path, title=page.words(fact.label)), style="bold")
    page.put(page.say("explain.fact"), style="faint")
    page.blank()
    page.put(page.words(fact.question), 0, page.say("explain.question"))
    kind = [page.say(f"explain.type_{fact.kind}"), *([page.say("explain.by_year")] if fact.yearly else [])]
    page.put(page.listed(kind), 0, page.say("explain.type"))
    unit = page.rulebook.units.get(fact.type.unit or "")
    if unit is not None:
        page.put(page.words(unit.label), 0, page.say("explain.unit"))
    page.put(absence(page, fact), 0, page.say("explain.absent"))
    if fact.note is not None:
        page.put(page.words(fact.note), 0, page.say("explain.note"))
    _options(page, fact)
    page.title(page.say("explain.yaml"))
    page.put_raw("  " + yaml_line(fact.path, sample_path(page, fact), page.rulebook))
    write_users(page, rules_asking(fact.path, page.rulebook))


def write_subject(page: Page, subject: Subject) -> None:
    """A list of entries, with what an entry holds."""
    page.put(page.say("named", id=subject.name, title=page.words(subject.label)), style="bold")
    page.put(page.say("explain.subject"), style="faint")
    page.blank()
    page.put(page.words(subject.question), 0, page.say("explain.question"))
    if subject.at and subject.many:
        page.put(page.say("explain.absent_list"), 0, page.say("explain.absent"))
    if subject.at:
        page.title(page.say("explain.yaml"))
        page.put_raw("  " + yaml_line(subject.name, subject.at, page.rulebook))
    held = page.rulebook.children.get(subject.name, ())
    if held:
        page.title(page.say("explain.facts_below"))
        for fact in held:
            page.put(page.say("named", id=fact.path, title=page.words(fact.label)), 2, "- ")
    write_users(page, rules_asking(subject.name, page.rulebook))


def write_users(page: Page, rules: list[Rule]) -> None:
    """The rules that use what is explained."""
    if not rules:
        page.blank()
        page.put(page.say("explain.used_by_none"))
        return
    page.title(page.say("explain.used_by", count=len(rules)))
    for rule in rules:
        said = page.say("named", id=rule.id, title=page.words(rule.title))
        page.put(page.say("element", text=said, detail=page.cited(rule.provision)), 2, "- ")


def absence(page: Page, fact: FactDeclaration) -> str:
    """What it means that a fact is not written."""
    if isinstance(fact.absent, bool):
        return page.say("terms.true" if fact.absent else "terms.false")
    if fact.absent is not None:
        return page.say("terms.none") if fact.absent == "none" else str(fact.absent)
    return page.say("explain.absent_judgement" if fact.traits.judged else "terms.unknown")


def sample_path(page: Page, fact: FactDeclaration) -> str:
    """A path in the form of a profile's, so that a yearly fact has a year to stand under."""
    return f"{fact.path}.{page.rulebook.year.mark}{page.day.year - 1}" if fact.yearly else fact.path


def _options(page: Page, fact: FactDeclaration) -> None:
    enumeration = page.rulebook.enumerations.get(fact.type.of or "")
    if enumeration is None or not fact.traits.has_options:
        return
    page.title(page.say("explain.options"))
    for option, label in enumeration.options.items():
        said = page.words(label)
        if option in enumeration.missing:
            said = page.say("bracketed", text=said, detail=page.say("explain.counts_as_unknown"))
        page.put(said, 2, f"{option}  ", mark_style="bold")
