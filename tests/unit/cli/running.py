"""Running commands in this process, the bundled ones and made-up ones."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import click
import typer
from click.testing import CliRunner
from typer.main import get_command

from japan_ai_compliance.cli.app import app


@dataclass(frozen=True)
class Ran:
    """What a command left behind."""

    status: int
    out: str
    err: str


def ran(*arguments: object) -> Ran:
    """Run the command line; an exception that it does not turn into words is raised."""
    return _run(get_command(app), arguments)


def ran_alone(function: Callable[..., None], *arguments: object) -> Ran:
    """Run one made-up command."""
    alone = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    alone.command()(function)
    return _run(get_command(alone), arguments)


def _run(command: click.Command, arguments: tuple[object, ...]) -> Ran:
    done = CliRunner().invoke(command, [str(one) for one in arguments], catch_exceptions=False)
    return Ran(done.exit_code, done.stdout, done.stderr)


def commands(
    group: click.Command | None = None, path: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    """Every command of the command line, with the words that call it."""
    command = group or get_command(app)
    if not isinstance(command, click.Group):
        yield path, command
        return
    context = click.Context(command)
    for name in command.list_commands(context):
        below = command.get_command(context, name)
        assert below is not None
        yield from commands(below, (*path, name))
