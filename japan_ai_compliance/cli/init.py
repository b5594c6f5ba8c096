"""``init``: asks what the laws need to know, and writes a profile."""

import shutil
import sys
from pathlib import Path, PurePath
from typing import Annotated

import typer

from japan_ai_compliance.cli.options import (
    AsOf,
    Lang,
    LawAsOf,
    Laws,
    RulesFolder,
    check_laws,
    chosen_language,
    read_dates,
    read_rulebook,
)
from japan_ai_compliance.cli.output import ending
from japan_ai_compliance.cli.terminal import NARROWEST, WIDEST
from japan_ai_compliance.errors import UsageError
from japan_ai_compliance.profile.load import SUFFIXES, load_profile
from japan_ai_compliance.settings import Settings, read_settings


def init(
    file: Annotated[
        str, typer.Argument(metavar="[FILE]", help="The profile to write, or to go on with. / 作成するプロファイル")
    ] = "company.yaml",
    update: Annotated[
        bool,
        typer.Option(
            "--update", help="Ask only what an existing profile lacks, most decisive first. / 不足している事項のみ質問"
        ),
    ] = False,
    as_of: AsOf = None,
    law_as_of: LawAsOf = None,
    law: Laws = None,
    rules: RulesFolder = None,
    lang: Annotated[Lang | None, typer.Option("--lang", help="Language of every text. / 表示言語")] = None,
) -> None:
    """Ask the questions of the laws that can apply, and write a commented profile.

    適用されうる法律の質問に答えて、コメント付きのプロファイルを作成します。
    """
    language = chosen_language(lang, Settings())
    with ending(language):
        settings = read_settings(Path())
        language = chosen_language(lang, settings)
        from japan_ai_compliance.interview.file import ProfileFile
        from japan_ai_compliance.interview.session import Scope, Session
        from japan_ai_compliance.interview.voice import Console

        if PurePath(file).suffix.lower() not in SUFFIXES or Path(file).is_dir():
            raise UsageError("interview.no_file", None, {"path": file})
        dates = read_dates(as_of, law_as_of)
        rulebook = read_rulebook(rules or list(settings.rules))
        laws = check_laws(law, rulebook)
        profile = ProfileFile(file)
        if update or Path(file).exists():
            profile.read()
            load_profile(file, rulebook)
        elif PurePath(file).suffix.lower() == ".json":
            raise UsageError("interview.no_file", None, {"path": file})
        columns = shutil.get_terminal_size().columns if sys.stdout.isatty() else 80
        voice = Console(language, max(NARROWEST, min(WIDEST, columns)))
        Session(Scope(rulebook, dates, laws, update), profile, voice).run()
