"""The files given to ``compare``: profiles, or saved reports."""

import sys
from dataclasses import dataclass

from japan_ai_compliance.comparison.model import Side
from japan_ai_compliance.comparison.record import read_side
from japan_ai_compliance.documents.limits import DEFAULT_LIMITS, Limits
from japan_ai_compliance.documents.reader import Document, read_file, read_stream
from japan_ai_compliance.documents.tree import Mapping, Node, Scalar, Sequence
from japan_ai_compliance.errors import InputError, Place, UsageError

STANDARD_INPUT = "-"
REPORT_KEYS = ("schema_version", "profiles")
# A report repeats the proof of every finding, so one of many profiles is far larger than any of them.
REPORT_LIMITS = Limits(DEFAULT_LIMITS.max_bytes * 10, DEFAULT_LIMITS.max_depth, DEFAULT_LIMITS.max_nodes * 25)


@dataclass(frozen=True, slots=True)
class ProfileSource:
    """A file that is no report, and so has to be a profile."""

    path: str


def read_source(path: str) -> Side | ProfileSource:
    """The saved report at ``path`` (``-``: standard input), or word that it is a profile.

    Raises InputError for what is neither, and for a report that cannot be used.
    """
    document = read_stream(sys.stdin.buffer, path, REPORT_LIMITS) if path == STANDARD_INPUT else _read(path)
    root = document.root
    if isinstance(root, Mapping) and any(root.get(key) is not None for key in REPORT_KEYS):
        return read_side(plain(root), path)
    if not isinstance(root, Mapping):
        raise InputError("compare.neither", Place(path, root.line, root.column))
    if path == STANDARD_INPUT:
        raise UsageError("compare.stdin_profile")
    return ProfileSource(path)


def _read(path: str) -> Document:
    return read_file(path, REPORT_LIMITS)


def plain(node: Node) -> object:
    """The values of a JSON document as plain Python values; what is written in no JSON way stays text."""
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    if isinstance(node, Mapping):
        return {key.text: plain(value) for key, value in node.entries}
    return _scalar(node)


def _scalar(node: Scalar) -> object:
    words = {"true": True, "false": False, "null": None}
    if not node.plain:
        return node.text
    if node.text in words:
        return words[node.text]
    digits = node.text.removeprefix("-")
    return int(node.text) if digits.isascii() and digits.isdigit() and len(digits) <= _LONGEST else node.text


_LONGEST = 100
