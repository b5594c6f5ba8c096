"""The formats, by name. Each is a module, imported when asked for, that writes a run as it comes or renders one held
whole."""

from importlib import import_module
from typing import Protocol, cast

from japan_ai_compliance.assessment.run import Report, Run
from japan_ai_compliance.errors import UsageError
from japan_ai_compliance.messages import Language
from japan_ai_compliance.report.check.names import FORMATS
from japan_ai_compliance.report.check.writer import Writer

__all__ = ["FORMATS", "Format", "format_named"]


class Format(Protocol):
    """What every format offers."""

    def writer(self, run: Run, language: Language) -> Writer:
        """A writer for the assessments of a run."""

    def render(self, report: Report, language: Language) -> str:
        """The whole report as text, ending in a newline."""


def format_named(name: str) -> Format:
    """The format called ``name``. Raises UsageError."""
    if name not in FORMATS:
        raise UsageError("cli.unknown_format", None, {"name": name, "known": ", ".join(FORMATS)})
    return cast("Format", import_module(f"japan_ai_compliance.report.check.{FORMATS[name]}"))
