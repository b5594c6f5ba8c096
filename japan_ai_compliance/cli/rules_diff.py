"""``rules diff``: what changed between two folders of rules, or two dates of one rulebook."""

import re
from datetime import date
from typing import Annotated

import typer

from japan_ai_compliance.cli.options import Lang, Language, Laws, RulesFolder, check_laws, read_date, read_rulebook
from japan_ai_compliance.cli.output import ending, put
from japan_ai_compliance.cli.targets import check_format
from japan_ai_compliance.errors import UsageError
from japan_ai_compliance.rulebook.model import Rulebook
from japan_ai_compliance.wording.json_text import document

FORMATS = {"text": (".txt",), "json": (".json",)}
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}\Z")


def diff(
    old: Annotated[str, typer.Argument(metavar="OLD", help="A folder of rules, or a date. / 旧")],
    new: Annotated[str, typer.Argument(metavar="NEW", help="A folder of rules, or a date. / 新")],
    law: Laws = None,
    rules: RulesFolder = None,
    lang: Language = Lang.en,
    format_: Annotated[str, typer.Option("--format", help="text or json. / 出力形式")] = "text",
) -> None:
    """Say in the words of the law what changed between two folders of rules, or two dates of one rulebook.

    二つのルールフォルダー、または同じルールブックの二つの日付の違いを示します。
    """
    with ending(lang.value):
        from japan_ai_compliance.history.diff import diff as compare
        from japan_ai_compliance.history.snapshot import snapshot
        from japan_ai_compliance.report.rules.diff import as_data, as_text

        chosen = check_format(format_, FORMATS)
        sides = [
            snapshot(rulebook, check_laws(law, rulebook) or rulebook.own_laws, day)
            for rulebook, day in _sides(old, new, rules)
        ]
        found = compare(*sides)
        if chosen == "json":
            put(document(as_data(found, old, new, lang.value)))
        else:
            put(as_text(found, lang.value))


def _sides(old: str, new: str, rules: list[str] | None) -> list[tuple[Rulebook, date | None]]:
    """The two rulebooks, each with its day where dates are compared. Raises UsageError."""
    dates = [bool(_DATE.match(one)) for one in (old, new)]
    if dates[0] != dates[1]:
        raise UsageError("history.mixed")
    if all(dates):
        rulebook = read_rulebook(rules)
        return [(rulebook, read_date("OLD", old)), (rulebook, read_date("NEW", new))]
    if rules:
        raise UsageError("history.rules_and_folders")
    return [(_read(one), None) for one in (old, new)]


def _read(folder: str) -> Rulebook:
    """The rulebook of a folder; one without shared declarations of its own is read beside the bundled laws."""
    from pathlib import Path

    from japan_ai_compliance.rulebook.authoring.build import load_rules
    from japan_ai_compliance.rulebook.authoring.files import read_folders

    path = Path(folder)
    if any(one.law is None for one in read_folders(path)):
        return load_rules(path)
    return read_rulebook([folder])
