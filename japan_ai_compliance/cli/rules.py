"""``rules``: the rulebook's own tools."""

import json
from typing import Annotated

import typer

from japan_ai_compliance.cli.options import Lang, Language, Laws, RulesFolder, check_laws, read_rulebook
from japan_ai_compliance.cli.output import FOUND, ending, put
from japan_ai_compliance.cli.rules_coverage import coverage
from japan_ai_compliance.messages import say

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    help="The rulebook's own tools. / ルールブックの道具",
)
app.command("coverage")(coverage)
Format = Annotated[str, typer.Option("--format", help="text or json. / 出力形式")]


@app.command("list")
def list_rules(law: Laws = None, rules: RulesFolder = None, lang: Language = Lang.en, format_: Format = "text") -> None:
    """List the rules.

    ルールを一覧します。
    """
    with ending(lang.value):
        from japan_ai_compliance.report.rule_list import as_data, as_text

        rulebook = read_rulebook(rules)
        chosen = [rule for rule in rulebook.rules.values() if not law or rule.law in check_laws(law, rulebook)]
        data = as_data(chosen, lang.value)
        put(json.dumps(data, ensure_ascii=False, indent=2) + "\n" if format_ == "json" else as_text(data))


@app.command("test")
def run_tests(law: Laws = None, rules: RulesFolder = None, lang: Language = Lang.en, format_: Format = "text") -> None:
    """Run the cases that stand beside the rules.

    ルールに付属する事例を検証します。
    """
    with ending(lang.value):
        from pathlib import Path

        from japan_ai_compliance.rulebook.authoring.build import load_rules
        from japan_ai_compliance.rulebook.authoring.files import read_folders
        from japan_ai_compliance.rulebook.bundled import rules_folder
        from japan_ai_compliance.selftest.cases import read_cases
        from japan_ai_compliance.selftest.run import run_cases

        roots = [Path(folder) for folder in rules or ()]
        rulebook = load_rules(rules_folder(), roots)
        wanted = check_laws(law, rulebook)
        folders = [one for root in [rules_folder(), *roots] for one in read_folders(root)]
        cases = [
            case
            for folder in folders
            if folder.law and (not wanted or folder.law in wanted)
            for case in read_cases(folder.path)
        ]
        outcomes = list(run_cases(rulebook, cases))
        failed = [outcome for outcome in outcomes if outcome.problems]
        if format_ == "json":
            data = [
                {
                    "rule": one.case.rule,
                    "name": one.case.name,
                    "path": one.case.place.path,
                    "line": one.case.place.line,
                    "passed": not one.problems,
                    "problems": list(one.problems),
                }
                for one in outcomes
            ]
            put(json.dumps({"cases": data}, ensure_ascii=False, indent=2) + "\n")
        else:
            for one in failed:
                place, rule, name = one.case.place, one.case.rule, one.case.name
                typer.echo(say("cli.case_failed", lang.value, place=place, rule=rule, name=name))
                for problem in one.problems:
                    typer.echo(f"  {problem}")
            key = "cases_failed" if failed else "cases_passed"
            typer.echo(say(f"cli.{key}", lang.value, count=len(outcomes), failed=len(failed)))
    if failed or not outcomes:
        raise typer.Exit(FOUND)
