"""``schema``: JSON Schemas."""

import typer

from japan_ai_compliance.cli import schema_report
from japan_ai_compliance.cli.ending import Ending
from japan_ai_compliance.cli.run import Invocation, command
from japan_ai_compliance.cli.targets import JSON

app = typer.Typer(
    no_args_is_help=True, add_completion=False, rich_markup_mode=None, help="JSON Schemas. / JSONスキーマ"
)


@app.callback()
def schema() -> None:
    """JSON Schemas.

    JSONスキーマ
    """


app.command("report")(schema_report.report)


@app.command("profile")
@command("rules", formats=JSON)
def profile(invocation: Invocation) -> Ending:
    """Print the JSON Schema of a profile, for editors and validators.

    プロファイルのJSONスキーマを出力します。
    """
    from japan_ai_compliance.cli.delivery import deliver
    from japan_ai_compliance.profile.schema import profile_schema
    from japan_ai_compliance.wording.json_text import document

    schema = profile_schema(invocation.rulebook, invocation.language)
    deliver(invocation, lambda _: document(schema))
    return Ending.CLEAN


@app.command("rules")
@command(formats=JSON)
def rules(invocation: Invocation) -> Ending:
    """Print the JSON Schema of a rule file, for editors and validators.

    ルールファイルのJSONスキーマを出力します。
    """
    from japan_ai_compliance.cli.delivery import deliver
    from japan_ai_compliance.rulebook.authoring.json_schema import rules_schema
    from japan_ai_compliance.wording.json_text import document

    deliver(invocation, lambda _: document(rules_schema(invocation.language)))
    return Ending.CLEAN
