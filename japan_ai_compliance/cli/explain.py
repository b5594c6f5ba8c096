"""``explain``: a rule, fact or parameter."""

from typing import Annotated

import typer

from japan_ai_compliance.cli.ending import Ending
from japan_ai_compliance.cli.run import Invocation, command
from japan_ai_compliance.cli.targets import TEXT_OR_JSON


@command("as_of", "rules", formats=TEXT_OR_JSON)
def explain(
    invocation: Invocation,
    identifier: Annotated[
        str,
        typer.Argument(metavar="ID", help="A rule, fact, parameter or table. / ルール・事実・パラメーター・表の名前"),
    ],
) -> Ending:
    """Explain a rule, fact or parameter: elements, questions, sources, history, consequences.

    ルール・事実・パラメーターの内容（要件、質問、出典、値の推移、効果）を説明します。
    """
    from japan_ai_compliance.cli.delivery import deliver
    from japan_ai_compliance.report.explain.answer import as_data, as_text, find
    from japan_ai_compliance.wording.json_text import document

    day, rulebook, language = invocation.dates.as_of, invocation.rulebook, invocation.language
    found = find(identifier, rulebook, language)

    def render(name: str) -> str:
        if name == "json":
            return document(as_data(found, rulebook, language, day))
        return as_text(found, rulebook, language, day)

    deliver(invocation, render)
    return Ending.CLEAN
