"""What to ask next: the questions that decide most, each with the lines to paste."""

from japan_ai_compliance.assessment.model import Assessment
from japan_ai_compliance.engine.missing import Missing
from japan_ai_compliance.escaping.visible import SENTENCE, for_line
from japan_ai_compliance.wording.page import Page
from japan_ai_compliance.wording.pasting import Paste, paste

MOST_QUESTIONS = 10
_MOST_RULES, _MOST_PLACES = 8, 4


def write_questions(page: Page, assessment: Assessment) -> None:
    """At most ten questions, and how many more there are. One asked of several entries is asked once."""
    asked: dict[str, list[Missing]] = {}
    for missing in assessment.missing:
        asked.setdefault(missing.fact, []).append(missing)
    if not asked:
        return
    page.title(page.say("questions"))
    page.put(page.say("questions_rule"), 2, style="faint")
    for number, group in enumerate(list(asked.values())[:MOST_QUESTIONS], start=1):
        page.blank()
        _question(page, f"{number:>2}. ", group, assessment)
    more = len(asked) - MOST_QUESTIONS
    if more > 0:
        page.blank()
        page.put(page.say("more_one" if more == 1 else "more_many", count=more), 2)


def _question(page: Page, mark: str, group: list[Missing], assessment: Assessment) -> None:
    indent = len(mark)
    page.put(page.words(group[0].question), 0, mark)
    decided = list(dict.fromkeys(rule for missing in group for rule in missing.decides))
    rules = page.listed(_at_most(decided, _MOST_RULES))
    decides = page.say("decides_one" if len(decided) == 1 else "decides_many", count=len(decided), rules=rules)
    paths = page.listed(_at_most([for_line(missing.path, SENTENCE) for missing in group], _MOST_PLACES))
    page.put(page.say("element", text=paths, detail=decides), indent, style="faint")
    places: dict[str, list[Paste]] = {}
    for missing in group:
        where = paste(missing, assessment)
        places.setdefault(where.yaml, []).append(where)
    for yaml, found in places.items():
        named = page.listed(_at_most([_place(page, where) for where in found], _MOST_PLACES))
        page.put(page.say("paste_into", places=named), indent, style="faint")
        page.put_raw(" " * (indent + 2) + yaml, style="bold")


def _place(page: Page, where: Paste) -> str:
    if not where.place:
        return page.say("paste_top")
    place = for_line(where.place, SENTENCE)
    return place if where.line is None else page.say("paste_at", place=place, line=where.line)


def _at_most(items: list[str], most: int) -> list[str]:
    return items if len(items) <= most else [*items[:most], "…"]
