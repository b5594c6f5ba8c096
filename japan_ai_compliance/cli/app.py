"""The application: its commands, and how it ends."""

import gc
import os
import sys
from collections.abc import Mapping
from typing import ClassVar

import typer

from japan_ai_compliance.cli.lazy import LazyGroup
from japan_ai_compliance.cli.options import version_option

_SELDOM = 100
"""How many times more seldom garbage is looked for: most of what a run makes, rules first, is needed until it ends."""


class Commands(LazyGroup):
    """The commands, each with the module that holds it."""

    modules: ClassVar[Mapping[str, str]] = {
        "check": "check:check",
        "init": "init:init",
        "penalty": "penalty:penalty",
        "explain": "explain:explain",
        "compare": "compare:compare",
        "calendar": "calendar:calendar",
        "screen": "screen:screen",
        "rules": "rules:app",
        "schema": "schema:app",
    }


app = typer.Typer(
    cls=Commands,
    name="japan-ai-compliance",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
app.callback()(version_option)


def main() -> None:
    """Run the command line. A closed pipe ends it quietly; a console's code page never makes it fail."""
    gc.set_threshold(_SELDOM * gc.get_threshold()[0])
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        app(prog_name="japan-ai-compliance")
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
