"""``rules coverage``: whether every provision of a law's texts is encoded by rules, or says why it needs none."""

from japan_ai_compliance.cli.ending import Ending
from japan_ai_compliance.cli.run import Invocation, command
from japan_ai_compliance.cli.targets import TEXT_OR_JSON


@command("law", "rules", formats=TEXT_OR_JSON)
def coverage(invocation: Invocation) -> Ending:
    """Show what covers the provisions of each law.

    各法令の規定に対応するルールと理由を表示します。
    """
    from japan_ai_compliance.cli.delivery import deliver
    from japan_ai_compliance.report.rules.coverage import as_data, as_text
    from japan_ai_compliance.rulebook.bundled import rules_folder
    from japan_ai_compliance.rulebook.coverage.check import check_coverage
    from japan_ai_compliance.rulebook.coverage.files import law_folders
    from japan_ai_compliance.wording.json_text import document
    from japan_ai_compliance.wording.values import text

    rulebook, language = invocation.rulebook, invocation.language
    wanted = invocation.laws or tuple(rulebook.laws)
    folders = law_folders([rules_folder(), *invocation.folders])
    checked = [check_coverage(rulebook, name, folders[name]) for name in dict.fromkeys(wanted)]

    def render(name: str) -> str:
        if name == "json":
            return document(as_data(checked, language))
        titles = {one.id: text(one.short, language) for one in rulebook.laws.values()}
        return as_text(checked, titles, language)

    deliver(invocation, render)
    return Ending.CLEAN if all(one.complete for one in checked) else Ending.FOUND
