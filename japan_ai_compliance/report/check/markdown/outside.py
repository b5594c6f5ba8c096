"""What does not apply, by the element that fails and by whose assessment it is that it does."""

from collections.abc import Iterator

from japan_ai_compliance.engine.model import Finding
from japan_ai_compliance.escaping.markdown import for_markdown
from japan_ai_compliance.wording.assessments import is_assessment, rests_on
from japan_ai_compliance.wording.finding import outside
from japan_ai_compliance.wording.naming import tally
from japan_ai_compliance.wording.page import Page


def outside_lines(page: Page, findings: list[Finding]) -> Iterator[str]:
    """A line for each reason with the rules that do not bind because of it; whose assessment it is stands in bold."""
    groups: dict[tuple[str, tuple[str, ...]], list[Finding]] = {}
    for finding in findings:
        groups.setdefault((_why(page, finding), rests_on(page, finding)), []).append(finding)
    for (why, assessed), group in groups.items():
        bold = "".join(f" **{for_markdown(said)}**" for said in assessed)
        yield f"- {for_markdown(why)}: {for_markdown(page.listed(tally(group)))}{bold}"


def _why(page: Page, finding: Finding) -> str:
    others = (" ".join(page.remark(remark).split()) for remark in finding.notes if not is_assessment(remark))
    return next(iter([*outside(page, finding), *others, page.say("no_reason")]))
