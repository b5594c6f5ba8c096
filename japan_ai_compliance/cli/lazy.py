"""A group whose commands are imported when they are called: the others cost nothing at start-up."""

from collections.abc import Mapping
from importlib import import_module
from typing import ClassVar

import click
import typer
from typer.core import TyperGroup
from typer.main import get_command


class LazyGroup(TyperGroup):
    """``modules`` names, for each command, the module in ``japan_ai_compliance.cli`` and what to take from it:
    a function (a command) or a ``typer.Typer`` (a group of commands)."""

    modules: ClassVar[Mapping[str, str]] = {}

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands, in the order of the help."""
        return list(self.modules)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import and build one command; None where there is none of that name."""
        where = self.modules.get(cmd_name)
        if where is None:
            return None
        module, _, attribute = where.partition(":")
        target = getattr(import_module(f"japan_ai_compliance.cli.{module}"), attribute)
        if not isinstance(target, typer.Typer):
            single = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
            single.command(cmd_name)(target)
            target = single
        command = get_command(target)
        command.name = cmd_name
        return command
