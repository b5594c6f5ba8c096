"""What a change costs: amounts before and after, and the steps in which they differ."""

from japan_ai_compliance.comparison.model import Amount, AmountChange
from japan_ai_compliance.escaping.visible import SENTENCE, for_line
from japan_ai_compliance.report.compare.lines import INDENT, SHOWN, Lines, written
from japan_ai_compliance.rulebook.kinds import PARTIES, PRICED
from japan_ai_compliance.wording.amounts import scenario_words
from japan_ai_compliance.wording.layout import width
from japan_ai_compliance.wording.page import Page
from japan_ai_compliance.wording.values import number


class Amounts(Lines):
    """Writes the amounts of one change of what ``rule`` says."""

    def __init__(self, page: Page, rule: str) -> None:
        super().__init__(page)
        self.rule = page.rulebook.rules.get(rule)

    def write(self, changes: tuple[AmountChange, ...]) -> None:
        """The amounts with a price, one by one; the others counted."""
        priced = [one for one in changes if _priced(one.shown)]
        for one in priced[:SHOWN]:
            old, new = (self.amount(item) for item in (one.old, one.new))
            text = self.say("amount_from_to", name=self.amount_name(one.shown), old=old, new=new)
            self.page.put(text, INDENT, self.say("because_amount"))
            for step in self.steps(one):
                self.page.put(step, INDENT + width(self.say("because_amount")), style="faint")
        self.more(len(priced))
        others = len(changes) - len(priced)
        if others:
            key = "not_priced_one" if others == 1 else "not_priced_many"
            self.page.put(self.say(key, count=others), INDENT, self.say("because_amount"))

    def steps(self, change: AmountChange) -> list[str]:
        """The steps before the last whose value differs, where both sides computed the amount in the same steps."""
        if change.old is None or change.new is None or len(change.old.steps) != len(change.new.steps):
            return []
        pairs = zip(change.old.steps[:-1], change.new.steps[:-1], strict=True)
        return [
            self.say("fact_from_to", place=for_line(new.text, SENTENCE), old=written(old.value), new=written(new.value))
            for old, new in pairs
            if old.value != new.value
        ]

    def amount_name(self, item: Amount) -> str:
        party = self.page.say(f"party_{item.party}") if item.party in PARTIES else ""
        scenario = self.scenario(item.scenario)
        details = [for_line(item.name, SENTENCE), party, scenario, self.page.cited(for_line(item.provision))]
        return self.page.listed([detail for detail in details if detail])

    def scenario(self, id_: str | None) -> str:
        """A scenario by its name in the rules at hand; by its id where they have none of that id."""
        consequences = self.rule.consequences if self.rule is not None else ()
        known = (one for consequence in consequences for one in consequence.scenarios if one.id == id_)
        found = next(known, None)
        return scenario_words(self.page, found.name) if found is not None else for_line(id_ or "")

    def amount(self, item: Amount | None) -> str:
        if item is None:
            return self.say("no_amount")
        unit = self.rulebook.amount_unit(item.unit)
        low = number(item.low or 0, unit, self.page.language, self.rulebook)
        if item.high is None:
            return self.say("unlimited", low=low)
        high = number(item.high, unit, self.page.language, self.rulebook)
        if not item.low and item.high:
            return self.page.say("up_to", amount=high)
        return high if item.low == item.high else self.page.say("from_to", low=low, high=high)


def _priced(item: Amount) -> bool:
    return item.stage == "direct" and item.unit is not None and item.kind in PRICED
