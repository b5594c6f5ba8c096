"""``screen``: the entries of a ledger in bulk."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from japan_ai_compliance.cli.ending import Ending
from japan_ai_compliance.cli.options import LedgerSubject
from japan_ai_compliance.cli.run import Invocation, command
from japan_ai_compliance.cli.targets import TEXT_OR_JSON, read_target

if TYPE_CHECKING:
    from japan_ai_compliance.screening.request import Request, ScreeningResult


@command("as_of", "law_as_of", "law", "rules", "fail_on", inputs=["ledger", "company"], formats=TEXT_OR_JSON)
def screen(
    invocation: Invocation,
    ledger: Annotated[str, typer.Argument(metavar="LEDGER", help="CSV, Parquet or JSON Lines. / 台帳")],
    subject: LedgerSubject = None,
    engine: Annotated[
        str,
        typer.Option(
            "--engine", help="duckdb, or spark (default: duckdb). / 実行エンジン（省略時: duckdb）", show_default=False
        ),
    ] = "duckdb",
    master: Annotated[
        str,
        typer.Option(
            "--master",
            metavar="URL",
            help="Where Spark runs (default: local[*]). / Spark の実行先（省略時: local[*]）",
            show_default=False,
        ),
    ] = "local[*]",
    company: Annotated[
        str | None, typer.Option("--company", metavar="PROFILE", help="The company's facts. / 会社のプロファイル")
    ] = None,
    mapping: Annotated[
        str | None, typer.Option("--mapping", metavar="FILE", help="Facts by the names of columns. / 列名の対応表")
    ] = None,
    encoding: Annotated[
        str | None,
        typer.Option("--encoding", help="Of a CSV or JSON file (default: utf-8). / 文字コード（省略時: utf-8）"),
    ] = None,
    output: Annotated[
        str | None,
        typer.Option("--output", metavar="[FORMAT:]FILE", help="Answers: parquet, csv or jsonl. / 結果の出力先"),
    ] = None,
    rejects: Annotated[
        str | None, typer.Option("--rejects", metavar="FILE", help="Rows that cannot be read (CSV). / 読み取れない行")
    ] = None,
) -> Ending:
    """Screen a ledger in bulk, such as one of technology transfers: a status, last day and exposure class for each row
    and rule. The summary goes to standard output.

    技術の提供などの台帳を一括で判定し、行とルールごとに状態・期限・制裁の区分を出力します。集計は標準出力に表示します。
    """
    from japan_ai_compliance.screening.case import screening_case
    from japan_ai_compliance.screening.engines import engine_named
    from japan_ai_compliance.screening.ledgers import ledger_of
    from japan_ai_compliance.screening.mapping import read_mapping
    from japan_ai_compliance.screening.request import Request

    fail_on, dates = invocation.fail_on, invocation.dates
    run = engine_named(engine, master)
    from japan_ai_compliance.screening.sources import FORMATS as LEDGERS  # needs what the engine needs

    answers = None if output is None else read_target(output, LEDGERS)
    invocation.keep_apart([mapping], [answers.path if answers else None, rejects])
    rulebook, laws = invocation.rulebook, invocation.laws
    rows = ledger_of(rulebook, laws, subject)
    request = Request(
        screening_case(rulebook, dates, company),
        ledger,
        rows,
        invocation.language,
        laws,
        answers.path if answers else None,
        rejects,
        read_mapping(mapping) if mapping else {},
        encoding,
        progress=sys.stderr.isatty(),
        output_format=answers.format if answers else None,
    )
    result = run(request)
    _tell(invocation, result, request)
    if result.rejected:
        return Ending.INVALID
    if not result.rows or not result.counts:
        return Ending.NOTHING
    return Ending.FOUND if any(result.total(status) for status in fail_on) else Ending.CLEAN


def _tell(invocation: Invocation, result: "ScreeningResult", request: "Request") -> None:
    from japan_ai_compliance.cli.delivery import deliver
    from japan_ai_compliance.report.screen.summary import as_data, as_text, beside
    from japan_ai_compliance.wording.json_text import document

    dates, language = request.case.dates, invocation.language

    def render(name: str) -> str:
        return document(as_data(result, dates, language)) if name == "json" else as_text(result, dates, language)

    deliver(invocation, render)
    for line in beside(result, language):
        typer.echo(line, err=True)
