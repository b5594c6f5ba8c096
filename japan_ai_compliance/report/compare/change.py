"""One change: what it is called, the provision, the status before and after, and what made it change."""

from japan_ai_compliance.comparison.model import (
    Change,
    Comparison,
    ElementChange,
    FactChange,
    LawChange,
    SavingChange,
    SeenFact,
    SeenFinding,
)
from japan_ai_compliance.engine.model import Period, Status
from japan_ai_compliance.escaping.visible import SENTENCE, for_line
from japan_ai_compliance.report.compare.amounts import Amounts
from japan_ai_compliance.report.compare.lines import INDENT, SHOWN, Lines, written
from japan_ai_compliance.wording.layout import padded, width
from japan_ai_compliance.wording.naming import period_words
from japan_ai_compliance.wording.page import Page
from japan_ai_compliance.wording.statuses import status_word, with_code

_QUESTIONS = 3


class Changes(Lines):
    """Writes changes of a comparison, one after the other."""

    def __init__(self, page: Page, comparison: Comparison) -> None:
        super().__init__(page)
        self.comparison = comparison
        self.told: set[Status] = set()

    def write(self, change: Change) -> None:
        """The change with its causes and amounts."""
        shown, page = change.shown, self.page
        page.blank()
        page.put(self.called(shown), 2, style="bold")
        provision, old, new = page.cited(for_line(shown.provision)), self.status(change.old), self.status(change.new)
        if old == new:
            page.put(page.say("bracketed", text=provision, detail=new), INDENT)
        else:
            page.put(self.say("provision_moved", provision=provision, old=old, new=new), INDENT)
        if change.causes.saving is not None:
            page.put(self.saving(change.causes.saving), INDENT, self.say("because_exception"))
        for law in change.causes.law[:SHOWN]:
            page.put(self.law(law), INDENT, self.say("because_law"))
        self.more(len(change.causes.law))
        self.dates(change)
        self.elements(change.causes.elements)
        for fact in change.causes.facts[:SHOWN]:
            page.put(self.fact(fact), INDENT, self.say("because_facts"))
        self.more(len(change.causes.facts))
        for asked in change.causes.missing[:_QUESTIONS]:
            page.put(for_line(asked.question, SENTENCE), INDENT, self.say("because_missing"))
        self.more(len(change.causes.missing), _QUESTIONS)
        Amounts(page, shown.rule).write(change.amounts)

    def dates(self, change: Change) -> None:
        """A last day that went by, or is another one; the days of a breach that goes on."""
        old, new = change.old, change.new
        said = [self.say("passed", day=change.causes.passed)] if change.causes.passed is not None else []
        if old is not None and new is not None and old.due != new.due:
            said.append(self.say("due_from_to", old=self.day(old), new=self.day(new)))
        if old is not None and new is not None and old.periods and new.periods and old.periods != new.periods:
            said.append(self.say("periods_from_to", old=self.periods(old), new=self.periods(new)))
        for one in said:
            self.page.put(one, INDENT, self.say("because_time"))

    def saving(self, change: SavingChange) -> str:
        """By which exception it was kept, and by which it is."""
        if change.old is None or change.new is None:
            return self.say("saving_new" if change.old is None else "saving_gone", **self.savings(change))
        return self.say("saving_moved", **self.savings(change))

    def savings(self, change: SavingChange) -> dict[str, str]:
        """The exceptions on both sides, each with its provision."""
        return {
            side: self.page.say(
                "bracketed", text=for_line(one.title, SENTENCE), detail=self.page.cited(for_line(one.provision))
            )
            for side, one in (("old", change.old), ("new", change.new))
            if one is not None
        }

    def called(self, finding: SeenFinding) -> str:
        rule = self.rulebook.rules.get(finding.rule)
        title = self.page.words(rule.title) if rule is not None else for_line(finding.title, SENTENCE)
        named = []
        subject = self.rulebook.subjects.get(finding.subject_kind)
        if finding.subject_id is not None and (subject is None or subject.many or subject.parents):
            kind = self.page.words(subject.label) if subject is not None else for_line(finding.subject_kind)
            named.append(self.page.say("quoted", kind=kind, name=for_line(finding.subject_id)))
        if finding.instance is not None:
            named.append(for_line(finding.instance))
        head = self.page.say("named", id=for_line(finding.rule), title=title)
        return self.page.say("bracketed", text=head, detail=self.page.listed(named)) if named else head

    def status(self, finding: SeenFinding | None) -> str:
        """The word for a side's status; with its code where it is said for the first time."""
        if finding is None:
            return self.say("status_absent")
        first = finding.status not in self.told
        self.told.add(finding.status)
        return (with_code if first else status_word)(finding.status, self.page.language)

    def day(self, finding: SeenFinding) -> str:
        return str(finding.due) if finding.due is not None else self.say("no_day")

    def periods(self, finding: SeenFinding) -> str:
        said = [period_words(self.page, Period(one.start, one.end)) for one in finding.periods]
        return self.page.say("semicolon").join(said)

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
        rows = [(self.truths(one), one) for one in changes[:SHOWN]]
        widest = max((width(mark) for mark, _ in rows), default=0)
        for mark, one in rows:
            text = self.page.say(
                "bracketed",
                text=for_line(one.shown.text, SENTENCE),
                detail=self.page.cited(for_line(one.shown.provision)),
            )
            places = [self.place(fact) for fact in one.shown.facts]
            if places and self.comparison.form != "profiles":
                text = f"{text} [{self.page.say('semicolon').join(places)}]"
            self.page.put(text, INDENT, padded(mark, widest) + "  ")
        self.more(len(changes))

    def truths(self, change: ElementChange) -> str:
        truths = [self.say(f"truth_{one.truth}") for one in (change.old, change.new) if one is not None]
        return self.say("moved", old=truths[0], new=truths[1]) if len(truths) > 1 else truths[0]

    def place(self, fact: SeenFact) -> str:
        return self.say("at_line", path=for_line(fact.path, SENTENCE), line=fact.line)

    def fact(self, change: FactChange) -> str:
        shown = change.new or change.old
        place = self.place(shown) if shown is not None else ""
        old, new = (self.say("not_stated") if one is None else written(one.value) for one in (change.old, change.new))
        return self.say("fact_from_to", place=place, old=old, new=new)
