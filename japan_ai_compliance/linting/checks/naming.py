"""``naming``: ids of rules that do not follow the law and the provision."""

import re
from collections.abc import Iterator

from japan_ai_compliance.linting.model import Check, Context, LintFinding
from japan_ai_compliance.rulebook.kinds import ELEMENT_LISTS

_NUMBERS = re.compile(r"\w+\. (\d+(?:-\d+)*)")
_SHAPE = re.compile(r"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*\Z")
_ELEMENT = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")


def look(context: Context) -> Iterator[LintFinding]:
    """Ids that lack the law's id in capitals, name another article than their provision, or are not written alike."""
    for rule, home in context.rules():
        prefix = f"{rule.law.upper()}-"
        rest = rule.id.removeprefix(prefix)
        article = _NUMBERS.match(rule.provision)
        if not rule.id.startswith(prefix) or not _SHAPE.match(rest):
            values: dict[str, object] = {"name": rule.id, "prefix": prefix}
            yield LintFinding("naming", "error", home.place("id"), "lint.rule_id", values)
        elif article is not None and rest[0].isdigit() and not f"{rest}-".startswith(f"{article[1]}-"):
            values = {"name": rule.id, "article": article[1]}
            yield LintFinding("naming", "error", home.place("id"), "lint.rule_id_article", values)
        for part in ELEMENT_LISTS:
            for index, element in enumerate(rule.elements(part)):
                if not _ELEMENT.match(element.id):
                    place = home.place(part, index, "id")
                    yield LintFinding("naming", "error", place, "lint.element_id", {"name": element.id})


CHECK = Check("naming", "error", look)
