"""The formats, by name. Each is a module, imported when asked for, that writes a run as it comes or renders one held
whole."""

from importlib import import_module
from pathlib import PurePath
from typing import Protocol, cast

from japan_ai_compliance.assessment.run import Report, Run
from japan_ai_compliance.errors import UsageError
from japan_ai_compliance.messages import Language
from japan_ai_compliance.report.check.writer import Writer

FORMATS = {
    "text": "text_report",
    "json": "json_report",
    "sarif": "sarif_report",
    "junit": "junit_report",
    "github": "github_report",
    "gitlab": "gitlab_report",
    "markdown": "markdown_report",
    "html": "html_report",
    "csv": "csv_report",
}
_EXTENSIONS = {
    ".txt": "text",
    ".json": "json",
    ".sarif": "sarif",
    ".sarif.json": "sarif",
    ".xml": "junit",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".csv": "csv",
}


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


def split_target(target: str) -> tuple[str, str]:
    """Format and path of an ``--output`` value: a known format as prefix ``format:``, else by extension.

    Raises UsageError where neither tells.
    """
    prefix, colon, rest = target.partition(":")
    if colon and prefix in FORMATS:
        return prefix, rest
    suffixes = PurePath(target).suffixes
    for extension in ("".join(suffixes[-2:]).lower(), "".join(suffixes[-1:]).lower()):
        if extension in _EXTENSIONS:
            return _EXTENSIONS[extension], target
    name = PurePath(target).suffix or target
    raise UsageError("cli.unknown_format", None, {"name": name, "known": ", ".join(FORMATS)})
