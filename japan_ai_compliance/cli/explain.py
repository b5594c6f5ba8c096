"""``explain``: a rule, fact or parameter."""

from typing import Annotated

import typer

from japan_ai_compliance.cli.options import AsOf, Lang, Language, RulesFolder, read_dates, read_rulebook
from japan_ai_compliance.cli.output import ending, put
from japan_ai_compliance.errors import UsageError
from japan_ai_compliance.wording.json_text import document

FORMATS = ("text", "json")


def explain(
    identifier: Annotated[
        str,
        typer.Argument(metavar="ID", help="A rule, fact, parameter or table. / ルール・事実・パラメーター・表の名前"),
    ],
    as_of: AsOf = None,
    rules: RulesFolder = None,
    lang: Language = Lang.en,
    format_: Annotated[str, typer.Option("--format", help="text or json. / 出力形式")] = "text",
) -> None:
    """Explain a rule, fact or parameter: elements, questions, sources, history, consequences.

    ルール・事実・パラメーターの内容（要件、質問、出典、値の推移、効果）を説明します。
    """
    with ending(lang.value):
        from japan_ai_compliance.report.explain.answer import as_data, as_text, find

        if format_ not in FORMATS:
            raise UsageError("cli.unknown_format", None, {"name": format_, "known": ", ".join(FORMATS)})
        day = read_dates(as_of, None).as_of
        rulebook = read_rulebook(rules)
        found = find(identifier, rulebook, lang.value)
        if format_ == "json":
            put(document(as_data(found, rulebook, lang.value, day)))
        else:
            put(as_text(found, rulebook, lang.value, day))
