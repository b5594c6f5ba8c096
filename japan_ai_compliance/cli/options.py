"""Options that mean the same on every command, and reading their values."""

from datetime import date, datetime, timedelta, timezone
from enum import StrEnum
from typing import Annotated

import typer

from japan_ai_compliance import __version__
from japan_ai_compliance.calendar_range import check_range
from japan_ai_compliance.engine.model import Dates
from japan_ai_compliance.errors import UsageError
from japan_ai_compliance.messages import LANGUAGES
from japan_ai_compliance.messages import Language as LanguageCode
from japan_ai_compliance.rulebook.model import Rulebook
from japan_ai_compliance.settings import Settings

JAPAN = timezone(timedelta(hours=9))


class Lang(StrEnum):
    """Language of every text."""

    en = "en"
    ja = "ja"


Language = Annotated[Lang, typer.Option("--lang", help="Language of every text. / 表示言語")]
AsOf = Annotated[
    str | None, typer.Option("--as-of", metavar="YYYY-MM-DD", help="Date of the facts; today in Japan. / 事実の基準日")
]
LawAsOf = Annotated[
    str | None,
    typer.Option("--law-as-of", metavar="YYYY-MM-DD", help="Hide law that starts later; --as-of. / 法令の基準日"),
]
Laws = Annotated[list[str] | None, typer.Option("--law", help="Only this law (repeatable). / 対象の法律")]
LedgerSubject = Annotated[
    str | None, typer.Option("--subject", metavar="NAME", help="What a row of the ledger is. / 台帳の行の種類")
]
RulesFolder = Annotated[
    list[str] | None,
    typer.Option("--rules", metavar="DIR", help="Add or replace laws from this folder. / 法律を追加・差し替え"),
]


def version_option(
    version: Annotated[
        bool, typer.Option("--version", is_eager=True, help="Print the version. / バージョンを表示")
    ] = False,
) -> None:
    """How a company stands under Japan's platform and technology-transfer law.

    日本のプラットフォーム規制・技術移転規制の下での会社の状況を判定します。
    """
    if version:
        typer.echo(__version__)
        raise typer.Exit


def chosen_language(lang: Lang | None, settings: Settings) -> LanguageCode:
    """The language asked for, else that of the settings, else English. Raises UsageError for a wrong setting."""
    if lang is not None:
        return lang.value
    if settings.lang is None:
        return "en"
    for known in LANGUAGES:
        if settings.lang == known:
            return known
    raise UsageError("cli.unknown_language", None, {"name": settings.lang, "known": ", ".join(LANGUAGES)})


def read_dates(as_of: str | None, law_as_of: str | None) -> Dates:
    """The dates of a run. Raises UsageError for what is no date, or one too far away to reckon with."""
    facts = read_date("--as-of", as_of) if as_of else datetime.now(JAPAN).date()
    return Dates(facts, read_date("--law-as-of", law_as_of) if law_as_of else facts)


def read_date(option: str, text: str) -> date:
    """A date given on the command line. Raises UsageError for what is none, or is too far away to reckon with."""
    try:
        if len(text) != len("YYYY-MM-DD"):
            raise ValueError
        day = date.fromisoformat(text)
    except ValueError:
        raise UsageError("cli.bad_date", None, {"option": option, "text": text}) from None
    return check_range(option, day)


def read_rulebook(folders: list[str] | None) -> Rulebook:
    """The bundled rulebook, or one with the laws of ``folders`` added or replaced.

    Raises RuleError where rule files do not load.
    """
    from japan_ai_compliance.rulebook.bundled import load_bundled, rules_folder

    if not folders:
        return load_bundled()
    from pathlib import Path

    from japan_ai_compliance.rulebook.authoring.build import load_rules

    return load_rules(rules_folder(), [Path(folder) for folder in folders])


def check_laws(laws: list[str] | None, rulebook: Rulebook) -> tuple[str, ...]:
    """The laws asked for. Raises UsageError for one that is not loaded."""
    for law in laws or ():
        if law not in rulebook.laws:
            raise UsageError("cli.unknown_law", None, {"law": law, "known": ", ".join(rulebook.laws)})
    return tuple(laws or ())
