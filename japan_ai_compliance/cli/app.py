"""The application: its commands, and how it ends."""

import os
import sys

import typer

from japan_ai_compliance.cli import check, explain, rules, schema
from japan_ai_compliance.cli.options import version_option

app = typer.Typer(
    name="japan-ai-compliance",
    help="How a company stands under Japan's platform and technology-transfer law.\n\n"
    "日本のプラットフォーム規制・技術移転規制の下での会社の状況を判定します。",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
app.callback()(version_option)
app.command("check")(check.check)
app.command("explain")(explain.explain)
app.add_typer(rules.app, name="rules")
app.add_typer(schema.app, name="schema")


def main() -> None:
    """Run the command line. A closed pipe ends it quietly."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        app(prog_name="japan-ai-compliance")
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
