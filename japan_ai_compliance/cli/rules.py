"""``rules``: the rulebook's own tools."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from japan_ai_compliance.cli.ending import Ending
from japan_ai_compliance.cli.rules_coverage import coverage
from japan_ai_compliance.cli.rules_diff import diff
from japan_ai_compliance.cli.rules_lint import lint
from japan_ai_compliance.cli.rules_sql import sql
from japan_ai_compliance.cli.run import Invocation, command
from japan_ai_compliance.cli.targets import TEXT_OR_JSON
from japan_ai_compliance.messages import Language, say

if TYPE_CHECKING:
    from japan_ai_compliance.selftest.run import CaseOutcome

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


@app.command("list")
@command("law", "rules", formats=TEXT_OR_JSON)
def list_rules(invocation: Invocation) -> Ending:
    """List the rules.

    ルールを一覧します。
    """
    from japan_ai_compliance.cli.delivery import deliver
    from japan_ai_compliance.report.rules.listing import as_data, as_text
    from japan_ai_compliance.wording.json_text import document

    rulebook, laws, language = invocation.rulebook, invocation.laws, invocation.language
    chosen = [rule for rule in rulebook.rules.values() if not laws or rule.law in laws]

    def render(name: str) -> str:
        return document(as_data(chosen, language)) if name == "json" else as_text(chosen, rulebook, language)

    deliver(invocation, render)
    return Ending.CLEAN


@app.command("test")
@command("law", "rules", formats=TEXT_OR_JSON)
def run_tests(
    invocation: Invocation,
    elements: Annotated[
        bool, typer.Option("--elements", help="Also ask: is each element seen true, false, unknown? / 要素の確認")
    ] = False,
    mutate: Annotated[
        bool, typer.Option("--mutate", help="Also ask: does a case notice each small change? / 変異テスト")
    ] = False,
) -> Ending:
    """Run the cases that stand beside the rules.

    ルールに付属する事例を検証します。
    """
    from japan_ai_compliance.cli.delivery import deliver
    from japan_ai_compliance.linting.book import open_book
    from japan_ai_compliance.rulebook.bundled import rules_folder
    from japan_ai_compliance.selftest.run import run_cases
    from japan_ai_compliance.wording.json_text import document

    root, extra, language = rules_folder(), invocation.folders, invocation.language
    book = open_book(root, extra)
    invocation.tell_custom(book.rulebook)
    wanted = invocation.laws_in(book.rulebook)
    cases = book.cases(wanted)
    outcomes = list(run_cases(book.rulebook, cases))
    failed = any(outcome.problems for outcome in outcomes)
    unheld = False
    data: dict[str, object] = {"cases": [_case_data(one, language) for one in outcomes]}
    lines = list(_case_lines(outcomes, language))
    if elements and not failed:
        from japan_ai_compliance.mutation.elements import element_coverage
        from japan_ai_compliance.mutation.excuses import excuses
        from japan_ai_compliance.report.rules.mutants import elements_as_data, elements_as_text

        coverage_of_elements = element_coverage(book, cases, wanted, excuses(book, wanted).never)
        unheld = any(one.unseen or one.wrongly_excused for one in coverage_of_elements)
        data["elements"] = elements_as_data(coverage_of_elements)
        lines += elements_as_text(coverage_of_elements, language)
    if mutate and not failed:
        from japan_ai_compliance.mutation.excuses import excuses
        from japan_ai_compliance.mutation.justified import judge
        from japan_ai_compliance.mutation.run import prepare, run
        from japan_ai_compliance.report.rules.mutants import mutants_as_data, mutants_as_text

        work = prepare(book, wanted)
        fates = run(work, root, extra, wanted)
        verdict = judge(work.mutants, fates, excuses(book, wanted).justified)
        unheld = unheld or not verdict.holds
        data["mutants"] = mutants_as_data(verdict)
        lines += mutants_as_text(verdict, language)
    deliver(invocation, lambda name: document(data) if name == "json" else "\n".join([*lines, ""]))
    return Ending.FOUND if failed or unheld or not outcomes else Ending.CLEAN


def _case_data(one: "CaseOutcome", language: Language) -> dict[str, object]:
    return {
        "rule": one.case.rule,
        "name": one.case.name,
        "path": one.case.place.path,
        "line": one.case.place.line,
        "passed": not one.problems,
        "problems": [problem.text(language) for problem in one.problems],
    }


def _case_lines(outcomes: "list[CaseOutcome]", language: Language) -> Iterator[str]:
    """Each case that failed, with what differs, and the counts."""
    failed = [one for one in outcomes if one.problems]
    for one in failed:
        yield say("cli.case_failed", language, place=one.case.place, rule=one.case.rule, name=one.case.name)
        yield from (f"  {problem.text(language)}" for problem in one.problems)
    yield say(f"cli.{'cases_failed' if failed else 'cases_passed'}", language, count=len(outcomes), failed=len(failed))
