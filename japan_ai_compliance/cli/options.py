"""Options that mean the same on every command, each declared once."""

import inspect
from collections.abc import Iterable
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Annotated

import typer

from japan_ai_compliance import __version__
from japan_ai_compliance.cli.targets import Formats
from japan_ai_compliance.errors import UsageError


class Lang(StrEnum):
    """Language of every text."""

    en = "en"
    ja = "ja"


@dataclass(frozen=True)
class Options:
    """What the command line gives; None: left out. A command takes those of them that fit it."""

    as_of: Annotated[
        str | None,
        typer.Option(
            metavar="YYYY-MM-DD",
            help="Date of the facts (default: today in Japan). / 事実の基準日（省略時: 日本の今日）",
        ),
    ] = None
    law_as_of: Annotated[
        str | None,
        typer.Option(
            metavar="YYYY-MM-DD",
            help="Hide law that starts later (default: --as-of). / 法令の基準日（省略時: --as-of）",
        ),
    ] = None
    law: Annotated[list[str] | None, typer.Option(help="Only this law (repeatable). / 対象の法律")] = None
    rules: Annotated[
        list[str] | None,
        typer.Option(metavar="DIR", help="Add or replace laws from this folder. / 法律を追加・差し替え"),
    ] = None
    lang: Annotated[
        Lang | None, typer.Option(help="Language of every text (default: en). / 表示言語（省略時: en）")
    ] = None
    format: Annotated[str | None, typer.Option(metavar="FORMAT")] = None
    output: Annotated[
        list[str] | None,
        typer.Option(
            metavar="[FORMAT:]FILE",
            help="Write a file (repeatable); then standard output only with --format."
            " / ファイルに出力（標準出力には --format 指定時のみ）",
        ),
    ] = None
    fail_on: Annotated[
        str | None,
        typer.Option(
            metavar="STATUS,…",
            help="Statuses that exit with 1, or none (default: violation)."
            " / 終了コード1とする状態（省略時: violation）",
        ),
    ] = None
    waivers: Annotated[str | None, typer.Option(metavar="FILE", help="Breaches that are waived for a time. / 免除")] = (
        None
    )
    config: Annotated[
        str | None,
        typer.Option(
            metavar="FILE",
            help="Settings (default: looked for from the input upwards). / 設定ファイル（省略時: 入力から上位を検索）",
        ),
    ] = None
    no_config: Annotated[bool, typer.Option("--no-config", help="Use no settings. / 設定を使わない")] = False

    def check(self) -> None:
        """Raise UsageError for an option that is given and empty, and for such as exclude each other."""
        for field in fields(self):
            given = getattr(self, field.name)
            values = given if isinstance(given, list) else [given]
            if any(one == "" for one in values):
                raise UsageError("cli.empty_option", None, {"option": flag(field.name)})
        if self.config is not None and self.no_config:
            raise UsageError("settings.config_or_none")


LedgerSubject = Annotated[
    str | None, typer.Option("--subject", metavar="NAME", help="What a row of the ledger is. / 台帳の行の種類")
]

ALWAYS = ("lang", "config", "no_config")
"""The options that every command takes."""


def flag(name: str) -> str:
    """What an option is called on the command line."""
    return "--" + name.replace("_", "-")


def parameters(names: Iterable[str], formats: Formats | None) -> list[inspect.Parameter]:
    """Those of the common options, as parameters of a function that Typer reads.

    ``formats`` are those that ``--format`` and ``--output`` know; None: the command takes neither.
    """
    wanted = {*names, *ALWAYS, *(("format", "output") if formats else ())}
    stated = inspect.get_annotations(Options)
    found = []
    for field in fields(Options):
        if field.name in wanted:
            annotation = _format(formats) if field.name == "format" and formats else stated[field.name]
            kind = inspect.Parameter.KEYWORD_ONLY
            found.append(inspect.Parameter(field.name, kind, default=field.default, annotation=annotation))
    return found


def _format(formats: Formats) -> object:
    """``--format``, with the names that the command knows and the one it takes by itself."""
    default = next(iter(formats))
    text = f"{', '.join(formats)} (default: {default}). / 出力形式（省略時: {default}）"
    return Annotated[str | None, typer.Option(metavar="FORMAT", help=text)]


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
