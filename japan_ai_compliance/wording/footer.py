"""What the report rests on, and what it is not."""

from japan_ai_compliance.assessment.run import Run
from japan_ai_compliance.escaping.visible import for_line
from japan_ai_compliance.wording.page import Page

_SHORT = 12


def write_footer(page: Page, run: Run) -> None:
    """Laws covered and not, the age of the rules, the receipt, and that it is no legal advice."""
    page.blank()
    page.line("-")
    for law in run.covered:
        page.put(page.say("bracketed", text=page.words(law.title), detail=law.id), 0, page.say("covered"))
        page.put(page.words(law.scope), 2, style="faint")
        page.put(page.words(law.limits), 2, page.say("not_covered"), style="faint")
    page.put(page.say("checked_on", day=run.checked_on))
    page.put(page.say("receipt", version=run.version, digest=run.rulebook.digest[:_SHORT]))
    if run.rulebook.custom:
        page.put(page.say("custom", laws=page.listed(list(map(for_line, run.rulebook.custom)))), style="yellow")
    page.put(page.say("no_advice"), style="bold")
