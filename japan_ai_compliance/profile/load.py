"""Profiles from files, folders and standard input."""

import hashlib
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from japan_ai_compliance.documents.encoding import decoded
from japan_ai_compliance.documents.reader import Document, read_file, read_stream
from japan_ai_compliance.documents.tree import MappingNode
from japan_ai_compliance.errors import InputError, Place
from japan_ai_compliance.profile.build import build_profile
from japan_ai_compliance.profile.model import Profile
from japan_ai_compliance.rulebook.model import Rulebook

STANDARD_INPUT = "-"
SUFFIXES = (".yaml", ".yml", ".json")


class Found(NamedTuple):
    """A file that may be a profile. ``named``: given on the command line, so that it must be one."""

    path: str
    named: bool


def discover(paths: Iterable[str]) -> Iterator[Found]:
    """The files that ``paths`` name; folders are searched for YAML and JSON, in the order of their names."""
    for path in paths:
        if path != STANDARD_INPUT and Path(path).is_dir():
            files = sorted(one for one in Path(path).rglob("*") if one.suffix.lower() in SUFFIXES and one.is_file())
            yield from (Found(str(one), named=False) for one in files)
        else:
            yield Found(path, named=True)


def load(found: Found, rulebook: Rulebook) -> Profile | None:
    """The profile of a file; None for a file of a folder that is no profile.

    Raises InputError where the file cannot be read, or was named and is no profile, or does not fit the declared facts.
    """
    document = _read(found.path)
    key = next((one.at for one in rulebook.subjects.values() if one.at and not one.parents and not one.many), "company")
    if not isinstance(document.root, MappingNode) or document.root.get(key) is None:
        if found.named:
            place = Place(found.path, document.root.line, document.root.column)
            raise InputError("profile.no_company", place, {"key": key})
        return None
    digest = hashlib.sha256(document.data).hexdigest()
    return build_profile(document.root, rulebook, found.path, digest, decoded(document.data, found.path))


def load_profile(path: str, rulebook: Rulebook) -> Profile:
    """The profile in the file at ``path`` (``-``: standard input).

    Raises InputError with the place of what does not read or fit.
    """
    profile = load(Found(path, named=True), rulebook)
    assert profile is not None
    return profile


def _read(path: str) -> Document:
    if path == STANDARD_INPUT:
        return read_stream(sys.stdin.buffer)
    return read_file(path)
