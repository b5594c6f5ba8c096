"""``rules sql``: the statement that screens a ledger."""

from typing import Annotated

import typer

from japan_ai_compliance.cli.ending import Ending
from japan_ai_compliance.cli.options import LedgerSubject
from japan_ai_compliance.cli.run import Invocation, command
from japan_ai_compliance.cli.targets import TEXT_OR_JSON
from japan_ai_compliance.errors import UsageError
from japan_ai_compliance.messages import say

FORMATS = {**TEXT_OR_JSON, "text": (".sql", ".txt")}


@command("as_of", "law_as_of", "law", "rules", inputs=["company"], formats=FORMATS)
def sql(
    invocation: Invocation,
    dialect: Annotated[
        str,
        typer.Option(
            "--dialect",
            help="duckdb, spark, or another (default: duckdb). / SQL の方言（省略時: duckdb）",
            show_default=False,
        ),
    ] = "duckdb",
    subject: LedgerSubject = None,
    company: Annotated[
        str | None, typer.Option("--company", metavar="PROFILE", help="The company's facts. / 会社のプロファイル")
    ] = None,
) -> Ending:
    """Print the statement that `screen` runs, over a table `ledger` with one text column per fact.

    `screen` が実行する SQL を表示します。表 `ledger` は事実ごとに文字列の列を持つものとします。
    """
    from japan_ai_compliance.extras import need

    need("screen", "sqlglot")
    from japan_ai_compliance.cli.delivery import deliver
    from japan_ai_compliance.report.screen.summary import reason
    from japan_ai_compliance.screening.case import screening_case
    from japan_ai_compliance.screening.dialects import VERIFIED, dialects
    from japan_ai_compliance.screening.ledger_columns import ROW, possible_columns
    from japan_ai_compliance.screening.ledgers import ledger_of
    from japan_ai_compliance.screening.model import Given
    from japan_ai_compliance.screening.statement import compose
    from japan_ai_compliance.wording.json_text import document

    if dialect not in dialects():
        raise UsageError("screening.unknown_dialect", None, {"name": dialect, "known": ", ".join(dialects())})
    dates, rulebook, language = invocation.dates, invocation.rulebook, invocation.language
    rows = ledger_of(rulebook, invocation.laws, subject)
    given = {name: Given(name) for name in possible_columns(rulebook, rows.name)}
    case = screening_case(rulebook, dates, company)
    statement = compose(case, rows.name, given, rows.identified_by or ROW, invocation.laws)
    verified = dialect in VERIFIED
    left_out = {one.rule.id: reason(one, language) for one in statement.unscreened}

    def render(name: str) -> str:
        text = statement.sql(dialect, pretty=True)
        if name == "json":
            ids = [rule.id for rule in statement.rules]
            data = {"dialect": dialect, "verified": verified, "rules": ids, "not_screened": left_out}
            return document({**data, "sql": text})
        notes = [] if verified else [say("screening.unverified", language, known=", ".join(VERIFIED))]
        notes += [say("screening.not_screened", language, rule=id_, reason=why) for id_, why in left_out.items()]
        return "".join(f"-- {note}\n" for note in notes) + text + ";\n"

    deliver(invocation, render)
    return Ending.CLEAN if statement.rules else Ending.NOTHING
