"""What changed in the rules, as text and as data."""

from collections.abc import Iterator, Sequence

from japan_ai_compliance.history.model import Diff, PartChange, RuleView, ValueChange
from japan_ai_compliance.messages import Language, say
from japan_ai_compliance.rulebook.model import Words
from japan_ai_compliance.wording.values import text


def as_text(diff: Diff, language: Language) -> str:
    """Rules added and gone, rules changed with what they said and say, and values."""
    return "\n".join([*_Page(language).lines(diff), ""])


def as_data(diff: Diff, old: str, new: str, language: Language) -> dict[str, object]:
    """The same as plain data. ``old`` and ``new`` say what was compared."""
    return {
        "old": old,
        "new": new,
        "rules": {
            "added": [_rule(one, language) for one in diff.added],
            "gone": [_rule(one, language) for one in diff.gone],
            "changed": [
                {**_rule(one.rule, language), "changes": [_change(change, language) for change in one.changes]}
                for one in diff.changed
            ],
        },
        "values": [_value(one, language) for one in diff.values],
    }


def _rule(rule: RuleView, language: Language) -> dict[str, object]:
    return {"id": rule.id, "law": rule.law, "title": text(rule.title, language)}


def _change(change: PartChange, language: Language) -> dict[str, object]:
    return {
        "part": change.key[0],
        "name": change.key[1] or None,
        "change": _kind(change),
        "old": None if change.old is None else text(change.old, language),
        "new": None if change.new is None else text(change.new, language),
    }


def _value(change: ValueChange, language: Language) -> dict[str, object]:
    return {
        "name": change.value.name,
        "law": change.value.law,
        "label": text(change.value.label, language),
        "old": [text(one, language) for one in change.old],
        "new": [text(one, language) for one in change.new],
    }


def _kind(change: PartChange) -> str:
    return "added" if change.old is None else "gone" if change.new is None else "changed"


class _Page:
    def __init__(self, language: Language) -> None:
        self.language = language

    def say(self, key: str, **values: object) -> str:
        return say(f"history.{key}", self.language, **values)

    def lines(self, diff: Diff) -> Iterator[str]:
        if diff.empty:
            yield self.say("nothing")
            return
        yield from self.section("rules_added", "+", diff.added)
        yield from self.section("rules_gone", "-", diff.gone)
        if diff.changed:
            yield self.say("rules_changed", count=len(diff.changed))
            for one in diff.changed:
                yield f"  ~ {one.rule.id}  {text(one.rule.title, self.language)}"
                for change in one.changes:
                    yield from self.change(change)
        if diff.values:
            yield self.say("values_changed", count=len(diff.values))
            for value in diff.values:
                yield f"  ~ {value.value.name}  {text(value.value.label, self.language)}"
                yield from self.sides(value.old, value.new)

    def section(self, key: str, mark: str, rules: Sequence[RuleView]) -> Iterator[str]:
        if rules:
            yield self.say(key, count=len(rules))
            for rule in rules:
                yield f"  {mark} {rule.id}  {text(rule.title, self.language)}"

    def change(self, change: PartChange) -> Iterator[str]:
        part, name = change.key
        said = self.say(f"part_{part}")
        yield f"    {said} ({name}):" if name else f"    {said}:"
        yield from self.sides([] if change.old is None else [change.old], [] if change.new is None else [change.new])

    def sides(self, old: Sequence[Words], new: Sequence[Words]) -> Iterator[str]:
        for one in old:
            yield f"      {self.say('was')} {text(one, self.language)}"
        for one in new:
            yield f"      {self.say('now')} {text(one, self.language)}"
