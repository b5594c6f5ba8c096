"""``init``: asks what the laws need to know, and writes a profile."""

import shutil
import sys
from pathlib import Path, PurePath
from typing import Annotated

import typer

from japan_ai_compliance.cli.ending import Ending
from japan_ai_compliance.cli.run import Invocation, command
from japan_ai_compliance.cli.terminal import NARROWEST, WIDEST
from japan_ai_compliance.errors import UsageError


@command("as_of", "law_as_of", "law", "rules", inputs=["file"])
def init(
    invocation: Invocation,
    file: Annotated[
        str, typer.Argument(metavar="[FILE]", help="The profile to write, or to go on with. / 作成するプロファイル")
    ] = "company.yaml",
    update: Annotated[
        bool,
        typer.Option(
            "--update", help="Ask only what an existing profile lacks, most decisive first. / 不足している事項のみ質問"
        ),
    ] = False,
) -> Ending:
    """Ask the questions of the laws that can apply, and write a commented profile.

    適用されうる法律の質問に答えて、コメント付きのプロファイルを作成します。
    """
    from japan_ai_compliance.interview.file import ProfileFile
    from japan_ai_compliance.interview.session import InterviewScope, Session
    from japan_ai_compliance.interview.voice import Console
    from japan_ai_compliance.profile.load import SUFFIXES, load_profile

    if PurePath(file).suffix.lower() not in SUFFIXES or Path(file).is_dir():
        raise UsageError("interview.no_file", None, {"path": file})
    scope = InterviewScope(invocation.rulebook, invocation.dates, invocation.laws, update)
    profile = ProfileFile(file)
    if update or Path(file).exists():
        profile.read()
        load_profile(file, scope.rulebook)
    elif PurePath(file).suffix.lower() == ".json":
        raise UsageError("interview.no_file", None, {"path": file})
    columns = shutil.get_terminal_size().columns if sys.stdout.isatty() else 80
    voice = Console(invocation.language, max(NARROWEST, min(WIDEST, columns)))
    Session(scope, profile, voice).run()
    return Ending.CLEAN
