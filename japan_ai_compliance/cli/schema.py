"""``schema``: JSON Schemas."""

import typer

from japan_ai_compliance.cli import schema_report
from japan_ai_compliance.cli.options import Lang, Language, RulesFolder, read_rulebook
from japan_ai_compliance.cli.output import ending, put
from japan_ai_compliance.wording.json_text import document

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
def profile(rules: RulesFolder = None, lang: Language = Lang.en) -> None:
    """Print the JSON Schema of a profile, for editors and validators.

    プロファイルのJSONスキーマを出力します。
    """
    with ending(lang.value):
        from japan_ai_compliance.profile.schema import profile_schema

        put(document(profile_schema(read_rulebook(rules), lang.value)))


@app.command("rules")
def rules(lang: Language = Lang.en) -> None:
    """Print the JSON Schema of a rule file, for editors and validators.

    ルールファイルのJSONスキーマを出力します。
    """
    with ending(lang.value):
        from japan_ai_compliance.rulebook.authoring.json_schema import rules_schema

        put(document(rules_schema(lang.value)))
