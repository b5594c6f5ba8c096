"""``rules lint``: what is wrong, useless or out of date in rule files."""

from typing import Annotated

import typer

from japan_ai_compliance.cli.options import AsOf, Lang, Language, Laws, RulesFolder, read_dates
from japan_ai_compliance.cli.output import FOUND, ending, put
from japan_ai_compliance.cli.targets import check_format
from japan_ai_compliance.wording.json_text import document

FORMATS = {"text": (".txt",), "json": (".json",)}


def lint(
    as_of: AsOf = None,
    law: Laws = None,
    rules: RulesFolder = None,
    stale_after: Annotated[
        int | None,
        typer.Option(
            "--stale-after", min=0, metavar="DAYS", help="Warn of what was not checked for longer. / 確認期限"
        ),
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Exit with 1 for warnings too. / 警告でも 1 で終了")] = False,
    lang: Language = Lang.en,
    format_: Annotated[str, typer.Option("--format", help="text or json. / 出力形式")] = "text",
) -> None:
    """Check rule files: all laws, those of --law, or those of the folder in --rules.

    ルールファイルを検査します。
    """
    with ending(lang.value):
        from pathlib import Path

        from japan_ai_compliance.linting.model import Settings
        from japan_ai_compliance.linting.run import lint as run_lint
        from japan_ai_compliance.report.rules.lint import as_data, as_text
        from japan_ai_compliance.rulebook.bundled import rules_folder

        chosen = check_format(format_, FORMATS)
        settings = Settings() if stale_after is None else Settings(stale_after)
        extra = [Path(folder) for folder in rules or ()]
        outcome = run_lint(rules_folder(), extra, read_dates(as_of, None).as_of, law or (), settings)
        if chosen == "json":
            put(document(as_data(outcome, lang.value)))
        else:
            put(as_text(outcome, lang.value))
    if outcome.failed or (strict and outcome.findings):
        raise typer.Exit(FOUND)
