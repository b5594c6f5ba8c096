"""``rules diff``: what changed between two folders of rules, or two dates of one rulebook."""

import re
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from japan_ai_compliance.cli.ending import Ending
from japan_ai_compliance.cli.run import Invocation, command
from japan_ai_compliance.cli.targets import TEXT_OR_JSON
from japan_ai_compliance.errors import UsageError

if TYPE_CHECKING:
    from japan_ai_compliance.rulebook.model import Rulebook

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}\Z")


@command("law", "rules", formats=TEXT_OR_JSON)
def diff(
    invocation: Invocation,
    old: Annotated[str, typer.Argument(metavar="OLD", help="A folder of rules, or a date. / 旧")],
    new: Annotated[str, typer.Argument(metavar="NEW", help="A folder of rules, or a date. / 新")],
) -> Ending:
    """Say in the words of the law what changed between two folders of rules, or two dates of one rulebook.

    二つのルールフォルダー、または同じルールブックの二つの日付の違いを示します。
    """
    from japan_ai_compliance.cli.delivery import deliver
    from japan_ai_compliance.history.diff import diff as compare
    from japan_ai_compliance.history.snapshot import snapshot
    from japan_ai_compliance.report.rules.diff import as_data, as_text
    from japan_ai_compliance.wording.json_text import document

    language = invocation.language
    sides = [
        snapshot(rulebook, _laws(invocation, rulebook, day) or rulebook.own_laws, day)
        for rulebook, day in _sides(invocation, old, new)
    ]
    found = compare(*sides)

    def render(name: str) -> str:
        return document(as_data(found, old, new, language)) if name == "json" else as_text(found, language)

    deliver(invocation, render)
    return Ending.CLEAN


def _sides(invocation: Invocation, old: str, new: str) -> "list[tuple[Rulebook, date | None]]":
    """The two rulebooks, each with its day where dates are compared. Two folders are compared as they are, whatever the
    settings add. Raises UsageError."""
    from japan_ai_compliance.cli.dates import read_date

    dates = [bool(_DATE.match(one)) for one in (old, new)]
    if dates[0] != dates[1]:
        raise UsageError("history.mixed")
    if all(dates):
        days = read_date("OLD", old), read_date("NEW", new)
        return [(invocation.rulebook, day) for day in days]
    if invocation.given.rules is not None:
        raise UsageError("history.rules_and_folders")
    folders = [Path(old), Path(new)]
    invocation.keep_apart((), rules=folders)
    return [(_read(one), None) for one in folders]


def _laws(invocation: Invocation, rulebook: "Rulebook", day: "date | None") -> tuple[str, ...]:
    """The laws asked for; of two folders, those that the command line names."""
    return () if day is None and invocation.given.law is None else invocation.laws_in(rulebook)


def _read(folder: Path) -> "Rulebook":
    """The rulebook of a folder; one without shared declarations of its own is read beside the bundled laws."""
    from japan_ai_compliance.rulebook.authoring.build import load_rules
    from japan_ai_compliance.rulebook.authoring.files import read_folders
    from japan_ai_compliance.rulebook.bundled import rules_folder

    if any(one.law is None for one in read_folders(folder)):
        return load_rules(folder)
    return load_rules(rules_folder(), [folder])
