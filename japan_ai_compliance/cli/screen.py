"""``screen``: technology transfers in bulk."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from japan_ai_compliance.assessment.gate import read_fail_on
from japan_ai_compliance.cli.options import (
    AsOf,
    Lang,
    Language,
    LawAsOf,
    Laws,
    RulesFolder,
    check_laws,
    read_dates,
    read_rulebook,
)
from japan_ai_compliance.cli.output import FOUND, INVALID, NOTHING, ending, put
from japan_ai_compliance.errors import UsageError
from japan_ai_compliance.messages import Language as LanguageCode
from japan_ai_compliance.messages import say
from japan_ai_compliance.rulebook.model import Rulebook
from japan_ai_compliance.wording.json_text import document

if TYPE_CHECKING:
    from japan_ai_compliance.screening.request import Request, Result

FORMATS = ("text", "json")


def screen(
    ledger: Annotated[str, typer.Argument(metavar="LEDGER", help="CSV, Parquet or JSON Lines. / 台帳")],
    as_of: AsOf = None,
    law_as_of: LawAsOf = None,
    law: Laws = None,
    rules: RulesFolder = None,
    lang: Language = Lang.en,
    engine: Annotated[str, typer.Option("--engine", help="duckdb, or spark. / 実行エンジン")] = "duckdb",
    master: Annotated[
        str, typer.Option("--master", metavar="URL", help="Where Spark runs. / Spark の実行先")
    ] = "local[*]",
    company: Annotated[
        str | None, typer.Option("--company", metavar="PROFILE", help="The company's facts. / 会社のプロファイル")
    ] = None,
    mapping: Annotated[
        str | None, typer.Option("--mapping", metavar="FILE", help="Facts by the names of columns. / 列名の対応表")
    ] = None,
    encoding: Annotated[
        str | None, typer.Option("--encoding", help="Of a CSV or JSON file; utf-8. / 文字コード")
    ] = None,
    output: Annotated[
        str | None,
        typer.Option("--output", metavar="FILE", help="Answers: .parquet, .csv or .jsonl. / 結果の出力先"),
    ] = None,
    rejects: Annotated[
        str | None, typer.Option("--rejects", metavar="FILE", help="Rows that cannot be read (CSV). / 読み取れない行")
    ] = None,
    format_: Annotated[str, typer.Option("--format", help="Summary: text or json. / 集計の出力形式")] = "text",
    fail_on: Annotated[
        str, typer.Option("--fail-on", help="Statuses that exit with 1, or none. / 終了コード1とする状態")
    ] = "violation",
) -> None:
    """Screen technology transfers in bulk: a status, last day and exposure class for each row and rule.

    技術の提供の台帳を一括で判定し、行とルールごとに状態・期限・制裁の区分を出力します。
    """
    language: LanguageCode = lang.value
    with ending(language):
        from japan_ai_compliance.screening.case import screening_case
        from japan_ai_compliance.screening.engines import engine_named
        from japan_ai_compliance.screening.mapping import read_mapping
        from japan_ai_compliance.screening.request import Request

        statuses = read_fail_on(fail_on)
        if format_ not in FORMATS:
            raise UsageError("cli.unknown_format", None, {"name": format_, "known": ", ".join(FORMATS)})
        run = engine_named(engine, master)
        _check_files(ledger, output, rejects)
        dates = read_dates(as_of, law_as_of)
        rulebook = read_rulebook(rules)
        laws = check_laws(law, rulebook)
        _check_rules(rulebook, laws)
        request = Request(
            screening_case(rulebook, dates, company),
            ledger,
            language,
            laws,
            output,
            rejects,
            read_mapping(mapping) if mapping else {},
            encoding,
            progress=sys.stderr.isatty(),
        )
        result = run(request)
        if rulebook.custom:
            typer.echo(say("cli.custom_rules", language, laws=", ".join(rulebook.custom)), err=True)
        _tell(result, request, format_, language)
    if result.rejected:
        raise typer.Exit(INVALID)
    if not result.rows or not result.counts:
        raise typer.Exit(NOTHING)
    if any(result.total(status) for status in statuses):
        raise typer.Exit(FOUND)


def _check_rules(rulebook: Rulebook, laws: tuple[str, ...]) -> None:
    """Raise UsageError where no rule of ``laws`` is about the rows of a ledger."""
    from japan_ai_compliance.screening.model import SUBJECT

    about_rows = dict.fromkeys(rule.law for rule in rulebook.rules.values() if rule.subject == SUBJECT)
    if about_rows.keys().isdisjoint(laws or about_rows):
        raise UsageError("screening.no_rules", None, {"laws": ", ".join(laws), "known": ", ".join(about_rows) or "-"})


def _check_files(*paths: str | None) -> None:
    """Raise UsageError where one file would be read and written, or written twice."""
    named = [path for path in paths if path is not None]
    for number, path in enumerate(named):
        if any(Path(path).resolve() == Path(other).resolve() for other in named[:number]):
            raise UsageError("screening.same_file", None, {"path": path})


def _tell(result: "Result", request: "Request", format_: str, language: LanguageCode) -> None:
    from japan_ai_compliance.report.screen.summary import as_data, as_text, beside

    dates = request.case.dates
    if format_ == "json":
        put(document(as_data(result, dates, language)))
    else:
        put(as_text(result, dates, language))
    for line in beside(result, language):
        typer.echo(line, err=True)
