"""A comparison as text: what is new first, each change with the provision behind it and what made it change."""

import json

from japan_ai_compliance.comparison.model import (
    CATEGORIES,
    Amount,
    AmountChange,
    Category,
    Change,
    ComparedProfile,
    Comparison,
    ElementChange,
    Fact,
    FactChange,
    LawChange,
    Seen,
)
from japan_ai_compliance.engine.model import Period
from japan_ai_compliance.messages import Language
from japan_ai_compliance.report.layout import CUT, padded, width
from japan_ai_compliance.report.phrases import decimal, number
from japan_ai_compliance.report.safe import SENTENCE, safe
from japan_ai_compliance.report.text.amounts import scenario_words
from japan_ai_compliance.report.text.naming import period_words
from japan_ai_compliance.report.text.page import Page
from japan_ai_compliance.rulebook.model import Rulebook

_COLUMNS = 80
_SHOWN, _QUESTIONS = 6, 3
_INDENT = 4
_PRICED = ("surcharge", "fine", "non_penal_fine")
_UNITS = {"JPY": "yen"}


def render(comparison: Comparison, language: Language, rulebook: Rulebook, *, columns: int = _COLUMNS) -> str:
    """The comparison as text, ending in a newline. ``rulebook`` gives names and labels; what it lacks is shown as it
    stands in the reports."""
    writer = _Writer(comparison, Page(language, rulebook, comparison.new.law_day, columns))
    writer.write()
    return str(writer.page)


class _Writer:
    def __init__(self, comparison: Comparison, page: Page) -> None:
        self.comparison = comparison
        self.page = page
        self.rulebook = page.rulebook

    def say(self, key: str, /, **values: object) -> str:
        return self.page.say(f"compare.{key}", **values)

    def write(self) -> None:
        self.heading()
        for profile in self.comparison.profiles:
            self.profile(profile)

    def heading(self) -> None:
        old, new = self.comparison.old, self.comparison.new
        if self.comparison.form == "dates":
            said = self.say("between_dates", path=safe(new.path, SENTENCE), old=old.as_of, new=new.as_of)
        elif self.comparison.form == "profiles":
            said = self.say("between_files", old=safe(old.path, SENTENCE), new=safe(new.path, SENTENCE), day=new.as_of)
        else:
            said = self.say(
                "between_reports",
                old=safe(old.path, SENTENCE),
                new=safe(new.path, SENTENCE),
                old_day=old.as_of,
                new_day=new.as_of,
            )
        self.page.put(said, style="bold")
        if self.comparison.rules_differ:
            self.page.put(self.say("rules_differ"))
        if not self.comparison.law_known:
            self.page.put(self.say("law_unknown"))

    def profile(self, profile: ComparedProfile) -> None:
        self.page.blank()
        self.page.line("=")
        self.page.put(self.company(profile), style="bold")
        self.page.line("=")
        if profile.old is None or profile.new is None:
            self.page.put(self.say("profile_new" if profile.old is None else "profile_gone"))
        if not profile.changes:
            self.page.put(self.say("nothing", unchanged=profile.unchanged))
            return
        counts = [(name, len(profile.of(name))) for name in CATEGORIES]
        parts = [self.say(f"tally_{name}", count=count) for name, count in counts if count]
        self.page.put(self.say("tally", parts=self.page.listed(parts), unchanged=profile.unchanged))
        for name in CATEGORIES:
            self.section(name, profile.of(name))

    def company(self, profile: ComparedProfile) -> str:
        old = profile.old.company if profile.old is not None else profile.company
        if old == profile.company:
            return safe(old)
        formerly = self.say("renamed", company=safe(old))
        return self.page.say("bracketed", text=safe(profile.company), detail=formerly)

    def section(self, name: Category, changes: list[Change]) -> None:
        if not changes:
            return
        self.page.title(self.say(f"title_{name}", count=len(changes)))
        told = [change for change in changes if not _settled(change)]
        for change in told:
            self.change(change)
        rest = [safe(change.shown.rule) for change in changes if _settled(change)]
        if rest:
            self.page.blank()
            names = list(dict.fromkeys(rest))
            rules = self.page.listed([*names[:_SHOWN], *([CUT] if len(names) > _SHOWN else [])])
            self.page.put(self.say("also_settled", count=len(rest), rules=rules), 2)

    # One change

    def change(self, change: Change) -> None:
        shown, page = change.shown, self.page
        page.blank()
        page.put(self.called(shown), 2, style="bold")
        provision, old, new = page.cited(safe(shown.provision)), self.status(change.old), self.status(change.new)
        if old == new:
            page.put(page.say("bracketed", text=provision, detail=new), _INDENT)
        else:
            page.put(self.say("provision_moved", provision=provision, old=old, new=new), _INDENT)
        for law in change.causes.law[:_SHOWN]:
            page.put(self.law(law), _INDENT, self.say("because_law"))
        self.more(len(change.causes.law))
        self.dates(change)
        self.elements(change.causes.elements)
        for fact in change.causes.facts[:_SHOWN]:
            page.put(self.fact(fact), _INDENT, self.say("because_facts"))
        self.more(len(change.causes.facts))
        for asked in change.causes.missing[:_QUESTIONS]:
            page.put(safe(asked.question, SENTENCE), _INDENT, self.say("because_missing"))
        self.more(len(change.causes.missing), _QUESTIONS)
        self.amounts(change.amounts)

    def dates(self, change: Change) -> None:
        """A last day that went by, or is another one; the days of a breach that goes on."""
        old, new = change.old, change.new
        said = [self.say("passed", day=change.causes.passed)] if change.causes.passed is not None else []
        if old is not None and new is not None and old.due != new.due:
            said.append(self.say("due_from_to", old=self.day(old), new=self.day(new)))
        if old is not None and new is not None and old.periods and new.periods and old.periods != new.periods:
            said.append(self.say("periods_from_to", old=self.periods(old), new=self.periods(new)))
        for one in said:
            self.page.put(one, _INDENT, self.say("because_time"))

    def called(self, finding: Seen) -> str:
        rule = self.rulebook.rules.get(finding.rule)
        title = self.page.words(rule.title) if rule is not None else safe(finding.title, SENTENCE)
        named = []
        subject = self.rulebook.subjects.get(finding.subject_kind)
        if finding.subject_id is not None and (subject is None or subject.many or subject.parents):
            kind = self.page.words(subject.label) if subject is not None else safe(finding.subject_kind)
            named.append(self.page.say("quoted", kind=kind, name=safe(finding.subject_id)))
        if finding.instance is not None:
            named.append(safe(finding.instance))
        head = self.page.say("named", id=safe(finding.rule), title=title)
        return self.page.say("bracketed", text=head, detail=self.page.listed(named)) if named else head

    def status(self, finding: Seen | None) -> str:
        return self.say(f"status_{finding.status if finding is not None else 'absent'}")

    def day(self, finding: Seen) -> str:
        return str(finding.due) if finding.due is not None else self.say("no_day")

    def periods(self, finding: Seen) -> str:
        said = [period_words(self.page, Period(one.start, one.end)) for one in finding.periods]
        return self.page.say("semicolon").join(said)

    def more(self, count: int, shown: int = _SHOWN) -> None:
        if count > shown:
            key = "more_one" if count == shown + 1 else "more_many"
            self.page.put(self.say(key, count=count - shown), _INDENT)

    def law(self, law: LawChange) -> str:
        if law.what == "rule":
            return self.say(f"law_rule_{law.event}", day=law.on)
        known = {
            "text": self.page.words(law.words),
            "provision": self.page.cited(law.provision),
            "day": law.on,
        }
        if law.old_value is None or law.new_value is None:
            return self.say(f"law_part_{law.event}", **known)
        kind = self.rulebook.parameters[law.id].type
        old, new = (self.page.value(one, kind) for one in (law.old_value, law.new_value))
        return self.say("law_value_changed", **known, old=old, new=new)

    def elements(self, changes: tuple[ElementChange, ...]) -> None:
        """``no -> yes``, the element's words, and where the facts behind it stand."""
        rows = [(self.truths(one), one) for one in changes[:_SHOWN]]
        widest = max((width(mark) for mark, _ in rows), default=0)
        for mark, one in rows:
            text = self.page.say(
                "bracketed", text=safe(one.shown.text, SENTENCE), detail=self.page.cited(safe(one.shown.provision))
            )
            places = [self.place(fact) for fact in one.shown.facts]
            if places and self.comparison.form != "profiles":
                text = f"{text} [{self.page.say('semicolon').join(places)}]"
            self.page.put(text, _INDENT, padded(mark, widest) + "  ")
        self.more(len(changes))

    def truths(self, change: ElementChange) -> str:
        truths = [self.say(f"truth_{one.truth}") for one in (change.old, change.new) if one is not None]
        return self.say("moved", old=truths[0], new=truths[1]) if len(truths) > 1 else truths[0]

    def place(self, fact: Fact) -> str:
        return self.say("at_line", path=safe(fact.path, SENTENCE), line=fact.line)

    def fact(self, change: FactChange) -> str:
        shown = change.new or change.old
        place = self.place(shown) if shown is not None else ""
        old, new = (self.say("not_stated") if one is None else _written(one.value) for one in (change.old, change.new))
        return self.say("fact_from_to", place=place, old=old, new=new)

    # Amounts

    def amounts(self, changes: tuple[AmountChange, ...]) -> None:
        priced = [one for one in changes if _priced(one.shown)]
        for one in priced[:_SHOWN]:
            old, new = (self.amount(item) for item in (one.old, one.new))
            text = self.say("amount_from_to", name=self.amount_name(one.shown), old=old, new=new)
            self.page.put(text, _INDENT, self.say("because_amount"))
            for step in self.steps(one):
                self.page.put(step, _INDENT + width(self.say("because_amount")), style="faint")
        self.more(len(priced))
        others = len(changes) - len(priced)
        if others:
            key = "not_priced_one" if others == 1 else "not_priced_many"
            self.page.put(self.say(key, count=others), _INDENT, self.say("because_amount"))

    def steps(self, change: AmountChange) -> list[str]:
        """The steps before the last whose value differs, where both sides computed the amount in the same steps."""
        if change.old is None or change.new is None or len(change.old.steps) != len(change.new.steps):
            return []
        pairs = zip(change.old.steps[:-1], change.new.steps[:-1], strict=True)
        return [
            self.say("fact_from_to", place=safe(new.text, SENTENCE), old=_written(old.value), new=_written(new.value))
            for old, new in pairs
            if old.value != new.value
        ]

    def amount_name(self, item: Amount) -> str:
        party = self.page.say(f"party_{item.party}") if item.party in ("company", "individual") else ""
        scenario = scenario_words(self.page, item.scenario)
        details = [safe(item.name, SENTENCE), party, scenario, self.page.cited(safe(item.provision))]
        return self.page.listed([detail for detail in details if detail])

    def amount(self, item: Amount | None) -> str:
        if item is None:
            return self.say("no_amount")
        unit = _UNITS.get(item.unit or "", item.unit)
        low = number(item.low or 0, unit, self.page.language)
        if item.high is None:
            return self.say("unlimited", low=low)
        high = number(item.high, unit, self.page.language)
        if not item.low and item.high:
            return self.page.say("up_to", amount=high)
        return high if item.low == item.high else self.page.say("from_to", low=low, high=high)


def _settled(change: Change) -> bool:
    """Whether neither side asks anything of anybody: it appeared or went as not applicable, or was and is waived."""
    statuses = {one.status for one in (change.old, change.new) if one is not None}
    return statuses <= {"not_applicable"}


def _priced(item: Amount) -> bool:
    return item.stage == "direct" and item.kind in _PRICED and item.unit in ("JPY", "months")


def _written(value: object) -> str:
    """A value of a report: whole numbers in groups, else as JSON writes it; text without its quotes."""
    if isinstance(value, int) and not isinstance(value, bool):
        return decimal(value)
    return safe(value if isinstance(value, str) else json.dumps(value, ensure_ascii=False))
