"""What to ask next: the questions that decide most, with the YAML to paste."""

from japan_ai_compliance.assessment.model import Assessment
from japan_ai_compliance.engine.missing import Missing
from japan_ai_compliance.escaping.markdown import for_markdown, for_markdown_code
from japan_ai_compliance.wording.page import Page
from japan_ai_compliance.wording.pasting import Paste, paste

MOST = 10
_MOST_RULES, _MOST_PLACES = 8, 4


def question_lines(page: Page, assessment: Assessment) -> list[str]:
    """At most ten questions, and how many more there are. One that is asked of several entries stands once."""
    asked: dict[str, list[Missing]] = {}
    for missing in assessment.missing:
        asked.setdefault(missing.fact, []).append(missing)
    if not asked:
        return []
    lines = [
        f"### {for_markdown(page.say('formats.questions'))}",
        "",
        for_markdown(page.say("formats.questions_rule")),
        "",
    ]
    for number, group in enumerate(list(asked.values())[:MOST], start=1):
        lines += _question(page, number, group, assessment)
    more = len(asked) - MOST
    if more > 0:
        lines += ["", for_markdown(page.say("more_one" if more == 1 else "more_many", count=more))]
    return lines


def _question(page: Page, number: int, group: list[Missing], assessment: Assessment) -> list[str]:
    decided = list(dict.fromkeys(rule for missing in group for rule in missing.decides))
    key = "decides_one" if len(decided) == 1 else "decides_many"
    decides = page.say(key, count=len(decided), rules=page.listed(_at_most(decided, _MOST_RULES)))
    places: dict[str, list[str]] = {}
    for missing in group:
        where = paste(missing, assessment)
        places.setdefault(where.yaml, []).append(_place(page, where))
    asked = page.say("formats.question", question=page.words(group[0].question), decides=decides)
    lines = [f"{number}. {for_markdown(asked)}"]
    for yaml, found in places.items():
        said = page.say("formats.paste_into", places=page.listed(_at_most(found, _MOST_PLACES)))
        lines.append(f"   - {for_markdown(said)} {for_markdown_code(yaml)}")
    return lines


def _place(page: Page, where: Paste) -> str:
    if not where.place:
        return page.say("formats.paste_top")
    return where.place if where.line is None else page.say("formats.paste_at", place=where.place, line=where.line)


def _at_most(items: list[str], most: int) -> list[str]:
    return items if len(items) <= most else [*items[:most], "…"]
