"""``rules lint``: what is wrong, useless or out of date in rule files."""

from typing import Annotated

import typer

from japan_ai_compliance.cli.ending import Ending
from japan_ai_compliance.cli.run import Invocation, command
from japan_ai_compliance.cli.targets import TEXT_OR_JSON


@command("as_of", "law", "rules", formats=TEXT_OR_JSON)
def lint(
    invocation: Invocation,
    stale_after: Annotated[
        int | None,
        typer.Option(
            "--stale-after", min=0, metavar="DAYS", help="Warn of what was not checked for longer. / 確認期限"
        ),
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Exit with 1 for warnings too. / 警告でも 1 で終了")] = False,
) -> Ending:
    """Check rule files: all laws, those of --law, or those of the folder in --rules.

    ルールファイルを検査します。
    """
    from japan_ai_compliance.cli.delivery import deliver
    from japan_ai_compliance.linting.model import LintSettings
    from japan_ai_compliance.linting.run import lint as run_lint
    from japan_ai_compliance.report.rules.lint import as_data, as_text
    from japan_ai_compliance.rulebook.bundled import rules_folder
    from japan_ai_compliance.wording.json_text import document

    settings = LintSettings() if stale_after is None else LintSettings(stale_after)
    day, language = invocation.dates.as_of, invocation.language
    outcome = run_lint(rules_folder(), invocation.folders, day, invocation.asked_laws, settings)

    def render(name: str) -> str:
        return document(as_data(outcome, language)) if name == "json" else as_text(outcome, language)

    deliver(invocation, render)
    return Ending.FOUND if outcome.failed or (strict and outcome.findings) else Ending.CLEAN
