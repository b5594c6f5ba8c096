"""Where a report goes: the values of ``--output``, read in one place."""

import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path, PurePath
from typing import NamedTuple

from japan_ai_compliance.documents.whole_file import is_stream
from japan_ai_compliance.errors import UsageError

Formats = Mapping[str, tuple[str, ...]]
"""The formats of a command, each with the endings of its files; the first is the default."""

TEXT_OR_JSON: Formats = {"text": (".txt",), "json": (".json",)}
JSON: Formats = {"json": TEXT_OR_JSON["json"]}
STANDARD_INPUT = "-"


class Target(NamedTuple):
    """A report to write: its format, and the file it is for; None: standard output."""

    format: str
    path: str | None = None


def check_format(name: str, formats: Formats) -> str:
    """``name``, where it is one of ``formats``. Raises UsageError."""
    if name not in formats:
        raise UsageError("cli.unknown_format", None, {"name": name, "known": ", ".join(formats)})
    return name


def read_targets(format_: str | None, outputs: Sequence[str], formats: Formats) -> list[Target]:
    """The reports asked for: a file for each ``--output``, and standard output where a format is asked for by name or
    no file is.

    Raises UsageError for a format that is not known and a file that tells none.
    """
    chosen = None if format_ is None else check_format(format_, formats)
    files = [read_target(one, formats) for one in outputs]
    if chosen is None and files:
        return files
    return [Target(chosen or next(iter(formats))), *files]


def read_target(output: str, formats: Formats) -> Target:
    """Format and file of one ``--output``: a known format as prefix ``format:``, else by the ending of the file.

    Raises UsageError where neither tells, or no file is named.
    """
    prefix, colon, rest = output.partition(":")
    if output.endswith(os.sep):
        raise UsageError("cli.no_file", None, {"text": output})
    if colon and prefix in formats:
        if not rest:
            raise UsageError("cli.no_file", None, {"text": output})
        return Target(prefix, rest)
    name = PurePath(output).name.lower()
    endings = [(ending, format_) for format_, known in formats.items() for ending in known if name.endswith(ending)]
    if not endings:
        raise UsageError(
            "cli.unknown_format", None, {"name": PurePath(output).suffix or output, "known": ", ".join(formats)}
        )
    return Target(max(endings, key=lambda one: len(one[0]))[1], output)


def check_apart(outputs: Iterable[str], inputs: Iterable[str], rules: Iterable[Path] = ()) -> None:
    """Raise UsageError where an output would go over a file that the run reads, by whatever name, or over another.

    ``rules`` are the folders of rules: their files are read as well.
    """
    read = {_identity(one) for one in inputs if one != STANDARD_INPUT}
    folders = [Path(os.path.realpath(one)) for one in rules]
    written = set()
    for output in outputs:
        identity = _identity(output)
        if identity in read or _is_rule_file(output, folders):
            raise UsageError("cli.read_and_written", None, {"path": output})
        if is_stream(output):
            continue
        if identity in written:
            raise UsageError("cli.written_twice", None, {"path": output})
        written.add(identity)


def _identity(path: str) -> tuple[int, int] | str:
    """The file that a path leads to; of one that is not there yet, its name without links."""
    try:
        found = os.stat(path)
    except OSError:
        return os.path.realpath(path)
    return found.st_dev, found.st_ino


def _is_rule_file(path: str, folders: Sequence[Path]) -> bool:
    real = Path(os.path.realpath(path))
    return real.suffix == ".yaml" and real.is_file() and any(one in real.parents[:2] for one in folders)
