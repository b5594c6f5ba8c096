"""``rules sql``: the statement that screens a ledger."""

from typing import Annotated

import typer

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
from japan_ai_compliance.cli.output import NOTHING, ending, put
from japan_ai_compliance.errors import UsageError
from japan_ai_compliance.messages import Language as LanguageCode
from japan_ai_compliance.messages import say
from japan_ai_compliance.wording.json_text import document


def sql(
    dialect: Annotated[str, typer.Option("--dialect", help="duckdb, spark, or another. / SQL の方言")] = "duckdb",
    as_of: AsOf = None,
    law_as_of: LawAsOf = None,
    law: Laws = None,
    rules: RulesFolder = None,
    company: Annotated[
        str | None, typer.Option("--company", metavar="PROFILE", help="The company's facts. / 会社のプロファイル")
    ] = None,
    lang: Language = Lang.en,
    format_: Annotated[str, typer.Option("--format", help="text or json. / 出力形式")] = "text",
) -> None:
    """Print the statement that `screen` runs, over a table `ledger` with one text column per fact.

    `screen` が実行する SQL を表示します。表 `ledger` は事実ごとに文字列の列を持つものとします。
    """
    language: LanguageCode = lang.value
    with ending(language):
        from japan_ai_compliance.extras import need

        need("screen", "sqlglot")
        from japan_ai_compliance.report.screen.summary import reason
        from japan_ai_compliance.screening.case import screening_case
        from japan_ai_compliance.screening.dialects import VERIFIED, dialects
        from japan_ai_compliance.screening.ledger_columns import possible_columns
        from japan_ai_compliance.screening.model import Given
        from japan_ai_compliance.screening.statement import compose

        if dialect not in dialects():
            raise UsageError("screening.unknown_dialect", None, {"name": dialect, "known": ", ".join(dialects())})
        rulebook = read_rulebook(rules)
        case = screening_case(rulebook, read_dates(as_of, law_as_of), company)
        given = {name: Given(name) for name in possible_columns(rulebook)}
        statement = compose(case, given, "id", check_laws(law, rulebook))
        verified = dialect in VERIFIED
        left_out = {one.rule.id: reason(one, language) for one in statement.unscreened}
        if format_ == "json":
            ids = [rule.id for rule in statement.rules]
            data = {"dialect": dialect, "verified": verified, "rules": ids, "not_screened": left_out}
            put(document({**data, "sql": statement.sql(dialect, pretty=True)}))
        else:
            notes = [] if verified else [say("screening.unverified", language, known=", ".join(VERIFIED))]
            notes += [say("screening.not_screened", language, rule=id_, reason=why) for id_, why in left_out.items()]
            put("".join(f"-- {note}\n" for note in notes) + statement.sql(dialect, pretty=True) + ";\n")
    if not statement.rules:
        raise typer.Exit(NOTHING)
