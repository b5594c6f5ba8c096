"""``rules``: the rulebook's own tools."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from japan_ai_compliance.cli.options import Lang, Language, Laws, RulesFolder, check_laws, read_rulebook
from japan_ai_compliance.cli.output import FOUND, ending, put
from japan_ai_compliance.cli.rules_coverage import coverage
from japan_ai_compliance.cli.rules_diff import diff
from japan_ai_compliance.cli.rules_lint import lint
from japan_ai_compliance.cli.rules_sql import sql
from japan_ai_compliance.messages import Language as LanguageCode
from japan_ai_compliance.messages import say
from japan_ai_compliance.wording.json_text import document

if TYPE_CHECKING:
    from japan_ai_compliance.selftest.run import Outcome

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    help="The rulebook's own tools. / ルールブックの道具",
)
app.command("lint")(lint)
app.command("coverage")(coverage)
app.command("diff")(diff)
app.command("sql")(sql)
Format = Annotated[str, typer.Option("--format", help="text or json. / 出力形式")]


@app.command("list")
def list_rules(law: Laws = None, rules: RulesFolder = None, lang: Language = Lang.en, format_: Format = "text") -> None:
    """List the rules.

    ルールを一覧します。
    """
    with ending(lang.value):
        from japan_ai_compliance.report.rules.listing import as_data, as_text

        rulebook = read_rulebook(rules)
        chosen = [rule for rule in rulebook.rules.values() if not law or rule.law in check_laws(law, rulebook)]
        if format_ == "json":
            put(document(as_data(chosen, lang.value)))
        else:
            put(as_text(chosen, rulebook, lang.value))


@app.command("test")
def run_tests(
    law: Laws = None,
    rules: RulesFolder = None,
    elements: Annotated[
        bool, typer.Option("--elements", help="Also ask: is each element seen true, false, unknown? / 要素の確認")
    ] = False,
    mutate: Annotated[
        bool, typer.Option("--mutate", help="Also ask: does a case notice each small change? / 変異テスト")
    ] = False,
    lang: Language = Lang.en,
    format_: Format = "text",
) -> None:
    """Run the cases that stand beside the rules.

    ルールに付属する事例を検証します。
    """
    with ending(lang.value):
        from pathlib import Path

        from japan_ai_compliance.linting.book import open_book
        from japan_ai_compliance.rulebook.bundled import rules_folder
        from japan_ai_compliance.selftest.run import run_cases

        root, extra = rules_folder(), [Path(folder) for folder in rules or ()]
        book = open_book(root, extra)
        wanted = check_laws(law, book.rulebook)
        cases = book.cases(wanted)
        outcomes = list(run_cases(book.rulebook, cases))
        failed = [outcome for outcome in outcomes if outcome.problems]
        unheld = False
        data: dict[str, object] = {"cases": [_case_data(one, lang.value) for one in outcomes]}
        lines = list(_case_lines(outcomes, lang.value))
        if elements and not failed:
            from japan_ai_compliance.mutation.elements import element_coverage
            from japan_ai_compliance.report.rules.mutants import elements_as_data, elements_as_text

            coverage_of_elements = element_coverage(book, cases, wanted)
            unheld = any(one.unseen or one.wrongly_excused for one in coverage_of_elements)
            data["elements"] = elements_as_data(coverage_of_elements)
            lines += elements_as_text(coverage_of_elements, lang.value)
        if mutate and not failed:
            from japan_ai_compliance.mutation.justified import judge, justifications
            from japan_ai_compliance.mutation.run import prepare, run
            from japan_ai_compliance.report.rules.mutants import mutants_as_data, mutants_as_text

            work = prepare(book, wanted)
            fates = run(work, root, extra, wanted)
            verdict = judge(work.mutants, fates, justifications(book, wanted))
            unheld = unheld or not verdict.holds
            data["mutants"] = mutants_as_data(verdict)
            lines += mutants_as_text(verdict, lang.value)
        put(document(data) if format_ == "json" else "\n".join([*lines, ""]))
    if failed or unheld or not outcomes:
        raise typer.Exit(FOUND)


def _case_data(one: "Outcome", language: LanguageCode) -> dict[str, object]:
    return {
        "rule": one.case.rule,
        "name": one.case.name,
        "path": one.case.place.path,
        "line": one.case.place.line,
        "passed": not one.problems,
        "problems": [problem.text(language) for problem in one.problems],
    }


def _case_lines(outcomes: "list[Outcome]", language: LanguageCode) -> Iterator[str]:
    """Each case that failed, with what differs, and the counts."""
    failed = [one for one in outcomes if one.problems]
    for one in failed:
        yield say("cli.case_failed", language, place=one.case.place, rule=one.case.rule, name=one.case.name)
        yield from (f"  {problem.text(language)}" for problem in one.problems)
    yield say(f"cli.{'cases_failed' if failed else 'cases_passed'}", language, count=len(outcomes), failed=len(failed))
