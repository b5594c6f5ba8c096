"""Printing, and ending with the right status."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import typer

from japan_ai_compliance.errors import ComplianceError
from japan_ai_compliance.messages import Language

FOUND, INVALID, NOTHING = 1, 2, 3


@contextmanager
def ending(language: Language) -> Iterator[None]:
    """Turn an error the user can mend into a message on standard error and exit status 2."""
    try:
        yield
    except ComplianceError as error:
        for one in error.each():
            complain(one, language)
        raise typer.Exit(INVALID) from None


def complain(error: ComplianceError, language: Language) -> None:
    """Print an error with its place and advice on standard error."""
    where = f"{error.place}: " if error.place else ""
    typer.echo(f"{where}{error.message(language)}\n  {error.advice(language)}", err=True)


def put(text: str) -> None:
    """Write a finished report to standard output as it is, without a line break of our own."""
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(newline="")
    sys.stdout.write(text)
    sys.stdout.flush()
