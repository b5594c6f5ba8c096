"""Printing: reports on standard output, what is said beside them on standard error."""

import sys

import typer

from japan_ai_compliance.errors import ComplianceError
from japan_ai_compliance.messages import Language


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
