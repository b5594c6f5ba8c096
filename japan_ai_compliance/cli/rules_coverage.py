"""``rules coverage``: whether every provision of a law's texts is encoded by rules, or says why it needs none."""

from typing import Annotated

import typer

from japan_ai_compliance.cli.options import Lang, Language, Laws, RulesFolder, check_laws, read_rulebook
from japan_ai_compliance.cli.output import FOUND, ending, put
from japan_ai_compliance.wording.json_text import document

Format = Annotated[str, typer.Option("--format", help="text or json. / 出力形式")]


def coverage(law: Laws = None, rules: RulesFolder = None, lang: Language = Lang.en, format_: Format = "text") -> None:
    """Show what covers the provisions of each law.

    各法令の規定に対応するルールと理由を表示します。
    """
    with ending(lang.value):
        from pathlib import Path

        from japan_ai_compliance.report.rules.coverage import as_data, as_text
        from japan_ai_compliance.rulebook.bundled import rules_folder
        from japan_ai_compliance.rulebook.coverage.check import check_coverage
        from japan_ai_compliance.rulebook.coverage.files import law_folders
        from japan_ai_compliance.wording.values import text

        rulebook = read_rulebook(rules)
        wanted = check_laws(law, rulebook) or tuple(rulebook.laws)
        folders = law_folders([rules_folder(), *(Path(folder) for folder in rules or ())])
        checked = [check_coverage(rulebook, name, folders[name]) for name in dict.fromkeys(wanted)]
        if format_ == "json":
            put(document(as_data(checked, lang.value)))
        else:
            titles = {one.id: text(one.short, lang.value) for one in rulebook.laws.values()}
            put(as_text(checked, titles, lang.value))
    if not all(one.complete for one in checked):
        raise typer.Exit(FOUND)
