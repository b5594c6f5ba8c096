"""Writing reports where they go. One that cannot be written does not stop the others."""

import os
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from japan_ai_compliance.cli import terminal
from japan_ai_compliance.cli.printing import put
from japan_ai_compliance.cli.run import Invocation
from japan_ai_compliance.cli.targets import Target
from japan_ai_compliance.documents.whole_file import not_written, write_whole
from japan_ai_compliance.errors import ComplianceError
from japan_ai_compliance.messages import Language

if TYPE_CHECKING:
    from japan_ai_compliance.assessment.model import Assessment
    from japan_ai_compliance.assessment.run import Run
    from japan_ai_compliance.report.check.writer import Writer


def deliver(invocation: Invocation, render: Callable[[str], str]) -> None:
    """Write what a command came to to each target of the run; ``render`` makes the text of a format."""
    for target in invocation.targets:
        with invocation.going_on():
            _write(target.path, [render(target.format)])


class Output(NamedTuple):
    """A report on profiles being written, and the file it is for; None: standard output.

    ``summary``: the language in which what GitHub caps is appended to the summary of a step, whole. None: it is no such
    summary.
    """

    writer: "Writer"
    path: str | None = None
    summary: Language | None = None

    def deliver(self, failures: Sequence[ComplianceError]) -> None:
        """Finish the report and write it where it goes. Raises UsageError where that cannot be written to."""
        pieces = self.writer.close(failures)
        if self.summary is not None and self.path is not None:
            _append(self.path, pieces, self.summary)
        else:
            _write(self.path, pieces)


class Outputs:
    """All reports of a run over profiles, written as the profiles come."""

    def __init__(self, invocation: Invocation, run: "Run") -> None:
        """Raises UsageError where a format needs what is not installed."""
        self.invocation = invocation
        self.open = [one for target in invocation.targets for one in _opened(target, run, invocation.language)]

    def add(self, assessment: "Assessment") -> None:
        """Take one assessment into every report."""
        for one in list(self.open):
            try:
                one.writer.add(assessment)
            except ComplianceError as error:
                self.invocation.complain(error)
                self.open.remove(one)

    def deliver(self, failures: Sequence[ComplianceError]) -> None:
        """Finish every report. ``failures``: the profiles that did not read."""
        for one in self.open:
            with self.invocation.going_on():
                one.deliver(failures)


def _opened(target: Target, run: "Run", language: Language) -> list[Output]:
    from japan_ai_compliance.report.check.formats import format_named

    if target.path is not None:
        return [Output(format_named(target.format).writer(run, language), target.path)]
    if target.format == "text":
        from japan_ai_compliance.report.check.text_report import TextWriter

        return [Output(TextWriter(run, language, width=terminal.width(), color=terminal.color()))]
    found = [Output(format_named(target.format).writer(run, language))]
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if target.format == "github" and summary:
        found.append(Output(format_named("markdown").writer(run, language), summary, language))
    return found


def _append(path: str, pieces: Iterable[str], language: Language) -> None:
    """Add to the summary that other commands of the step may have begun."""
    from japan_ai_compliance.report.check.github_report import step_summary

    try:
        with Path(path).open("a", encoding="utf-8") as file:
            file.write(step_summary(pieces, language))
    except OSError as error:
        raise not_written(path, error) from None


def _write(path: str | None, pieces: Iterable[str]) -> None:
    if path is not None:
        write_whole(path, pieces)
        return
    for piece in pieces:
        put(piece)
