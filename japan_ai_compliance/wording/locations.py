"""Where a finding stands, as other tools name places: a path relative to the working folder, and a line above 0."""

import os
from pathlib import PurePath
from urllib.parse import quote

from japan_ai_compliance.engine.model import Finding
from japan_ai_compliance.escaping.visible import visible
from japan_ai_compliance.profile.load import STANDARD_INPUT


def relative(path: str) -> str:
    """``path`` as seen from the working folder, with forward slashes; what lies outside begins with ``..``.

    Standard input stays ``-``, and a path on another drive stays as it is. What cannot be printed is spelled out.
    """
    return visible(_relative(path))


def uri(path: str) -> str:
    """``path`` as a relative reference: forward slashes, everything unusual %-encoded."""
    return quote(_relative(path), safe="/", errors="surrogateescape")


def is_file(path: str) -> bool:
    """Whether there is a file to point at: not standard input."""
    return path != STANDARD_INPUT


def place(finding: Finding) -> tuple[int, int]:
    """Line and column of a finding, both at least 1."""
    return max(1, finding.line), max(1, finding.column)


def _relative(path: str) -> str:
    if path == STANDARD_INPUT:
        return path
    if not os.path.isabs(path):
        return PurePath(os.path.normpath(path)).as_posix()
    try:
        return PurePath(os.path.relpath(path)).as_posix()
    except ValueError:
        return PurePath(path).as_posix()
