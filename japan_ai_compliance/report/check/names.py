"""What the formats of ``check`` are called, the module that holds each, and the endings of their files."""

from collections.abc import Mapping

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
ENDINGS: Mapping[str, tuple[str, ...]] = {
    "text": (".txt",),
    "json": (".json",),
    "sarif": (".sarif", ".sarif.json"),
    "junit": (".xml",),
    "github": (),
    "gitlab": (),
    "markdown": (".md", ".markdown"),
    "html": (".html", ".htm"),
    "csv": (".csv",),
}
"""By these an ``--output`` is known that names no format; what is not listed here needs its name before the file."""
