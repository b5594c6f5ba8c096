"""Where the reports of a run go: files, or standard output."""

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from japan_ai_compliance.assessment.run import Run
from japan_ai_compliance.cli import terminal
from japan_ai_compliance.cli.output import put
from japan_ai_compliance.errors import ComplianceError, UsageError
from japan_ai_compliance.messages import Language
from japan_ai_compliance.report.check.formats import format_named
from japan_ai_compliance.report.check.writer import Writer


class Output(NamedTuple):
    """A report being written, and the file it is for; None: standard output.

    ``summary``: the language in which what GitHub caps is appended to the summary of a step, whole. None: it is no such
    summary.
    """

    writer: Writer
    path: str | None = None
    summary: Language | None = None

    def deliver(self, failures: Sequence[ComplianceError]) -> None:
        """Finish the report and write it where it goes. Raises UsageError where that cannot be written to."""
        pieces = self.writer.close(failures)
        if self.summary is not None and self.path is not None:
            _append(self.path, pieces, self.summary)
            return
        if self.path is None:
            for piece in pieces:
                put(piece)
            return
        try:
            _write(self.path, pieces)
        except OSError as error:
            values: dict[str, object] = {"path": self.path, "reason": error.strerror or str(error)}
            raise UsageError("cli.cannot_write", None, values) from None


def open_outputs(run: Run, format_: str, targets: Sequence[tuple[str, str]], language: Language) -> list[Output]:
    """A report for each target (format and path), or one in ``format_`` on standard output where there is none.

    Raises UsageError where a format needs what is not installed.
    """
    if targets:
        return [Output(format_named(name).writer(run, language), path) for name, path in targets]
    if format_ == "text":
        from japan_ai_compliance.report.check.text_report import TextWriter

        return [Output(TextWriter(run, language, width=terminal.width(), color=terminal.color()))]
    found = [Output(format_named(format_).writer(run, language))]
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if format_ == "github" and summary:
        found.append(Output(format_named("markdown").writer(run, language), summary, language))
    return found


def _append(path: str, pieces: Iterable[str], language: Language) -> None:
    """Add to the summary that other commands of the step may have begun."""
    from japan_ai_compliance.report.check.github_report import step_summary

    with Path(path).open("a", encoding="utf-8") as file:
        file.write(step_summary(pieces, language))


def _write(path: str, pieces: Iterable[str]) -> None:
    with Path(path).open("w", encoding="utf-8", newline="") as file:
        file.writelines(pieces)
