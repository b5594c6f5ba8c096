"""Where the output of a command goes: standard output, or files by format."""

from collections.abc import Callable, Mapping
from pathlib import Path, PurePath

from japan_ai_compliance.cli.output import put
from japan_ai_compliance.errors import UsageError

Formats = Mapping[str, tuple[str, ...]]
"""The formats of a command, each with the endings of its files."""


def check_format(name: str, formats: Formats) -> str:
    """``name``, where it is one of ``formats``. Raises UsageError."""
    if name not in formats:
        raise UsageError("cli.unknown_format", None, {"name": name, "known": ", ".join(formats)})
    return name


def read_targets(outputs: list[str] | None, formats: Formats) -> list[tuple[str, str]]:
    """Format and path of each ``--output``: a known format as prefix ``format:``, else by extension.

    Raises UsageError where neither tells.
    """
    return [_target(output, formats) for output in outputs or ()]


def deliver(name: str, targets: list[tuple[str, str]], render: Callable[[str], str]) -> None:
    """Write every target, or the format ``name`` to standard output where there is none. Raises UsageError."""
    for format_, path in targets:
        text = render(format_)
        try:
            Path(path).write_text(text, encoding="utf-8", newline="")
        except OSError as error:
            values: dict[str, object] = {"path": path, "reason": error.strerror or str(error)}
            raise UsageError("cli.cannot_write", None, values) from None
    if not targets:
        put(render(name))


def _target(output: str, formats: Formats) -> tuple[str, str]:
    prefix, colon, rest = output.partition(":")
    if colon and prefix in formats:
        return prefix, rest
    extension = PurePath(output).suffix.lower()
    for name, extensions in formats.items():
        if extension in extensions:
            return name, output
    raise UsageError("cli.unknown_format", None, {"name": extension or output, "known": ", ".join(formats)})
