"""Defaults of a repository: ``japan-ai-compliance.toml``, or ``[tool.japan-ai-compliance]`` in ``pyproject.toml``."""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from japan_ai_compliance.documents.limits import DEFAULT_LIMITS
from japan_ai_compliance.errors import InputError, Place, UsageError
from japan_ai_compliance.escaping.visible import for_line
from japan_ai_compliance.messages import LANGUAGES, Language

OWN = "japan-ai-compliance.toml"
SHARED = "pyproject.toml"
TABLE = "japan-ai-compliance"
REPOSITORY = ".git"
STANDARD_INPUT = "-"

LONGEST_WAIVER = 365
LONGEST = 36_500
"""How many days a waiver may last at most, whatever is set."""

_TEXT, _TEXTS, _DAYS = "string", "array of strings", f"integer from 1 to {LONGEST}"
_KINDS: Mapping[str, str] = {
    "fail-on": _TEXT,
    "waivers": _TEXT,
    "lang": _TEXT,
    "rules": _TEXTS,
    "law": _TEXTS,
    "longest-waiver-days": _DAYS,
}


class Settings(NamedTuple):
    """Defaults for options that the command line leaves out.

    ``path`` is the file they stand in, None where there is none. ``waivers`` and ``rules`` are paths that can be
    opened from the working folder. ``longest_waiver_days`` counts from the as-of date.
    """

    fail_on: str | None = None
    waivers: str | None = None
    lang: Language | None = None
    rules: tuple[str, ...] = ()
    law: tuple[str, ...] = ()
    longest_waiver_days: int = LONGEST_WAIVER
    path: str | None = None


def find_settings(inputs: Sequence[str] = ()) -> Settings:
    """The settings that hold for ``inputs`` (files, folders, ``-``); without any, for the working folder.

    Each is looked for from the input upwards to the root of its repository, the folder with ``.git``; outside a
    repository up to the working folder, where the input lies in it. The nearest holds, and in one folder the file of
    our own before ``pyproject.toml``. Where some inputs lead to a file and others to none, that file holds for all.

    Raises InputError for a file that does not read, an unknown key or a wrong value, and UsageError where two inputs
    lead to two files.
    """
    working = _working_folder()
    looked: dict[Path, Settings | None] = {}
    first: tuple[str, Settings] | None = None
    for name in inputs or (STANDARD_INPUT,):
        start = _folder_of(name, working)
        if start not in looked:
            looked[start] = _nearest(start, working)
        found = looked[start]
        if found is None:
            continue
        if first is None:
            first = name, found
        elif found.path != first[1].path:
            values: dict[str, object] = {
                "one": first[1].path,
                "input": first[0],
                "other": found.path,
                "second": name,
            }
            raise UsageError("settings.different", None, values)
    return Settings() if first is None else first[1]


def read_settings(path: str) -> Settings:
    """The settings in the file at ``path``: a table of ``pyproject.toml``, or the whole of any other file.

    Raises InputError for a file that does not read or holds no settings, an unknown key or a wrong value.
    """
    shared = Path(path).name == SHARED
    table = _table(_bytes_of(Path(path), path), path, shared=shared)
    if table is None:
        raise InputError("settings.no_table", Place(path), {"table": f"[tool.{TABLE}]"})
    return _settings(table, path)


def _folder_of(name: str, working: Path) -> Path:
    if name == STANDARD_INPUT:
        return working
    path = Path(os.path.abspath(name))
    return path if os.path.isdir(path) else path.parent


def _nearest(start: Path, working: Path) -> Settings | None:
    for folder in _upwards(start, working):
        found = _stated_in(folder, working)
        if found is not None:
            return found
    return None


def _upwards(start: Path, working: Path) -> list[Path]:
    """The folders in which the settings for what lies in ``start`` may stand, the nearest first."""
    folders = [start, *start.parents]
    for number, folder in enumerate(folders):
        if os.path.lexists(folder / REPOSITORY):
            return folders[: number + 1]
    return folders[: folders.index(working) + 1] if working in folders else [start]


def _stated_in(folder: Path, working: Path) -> Settings | None:
    own = folder / OWN
    if os.path.lexists(own):
        path = _named(own, working)
        return _settings(_table(_bytes_of(own, path), path, shared=False) or {}, path)
    shared = folder / SHARED
    if os.path.isfile(shared):
        path = _named(shared, working)
        data = _bytes_of(shared, path)
        table = _table(data, path, shared=True) if TABLE.encode() in data else None
        return None if table is None else _settings(table, path)
    return None


def _named(path: Path, working: Path) -> str:
    """A path as it is printed: from the working folder on, where it lies in it."""
    return str(path.relative_to(working) if path.is_relative_to(working) else path)


def _bytes_of(file: Path, path: str) -> bytes:
    try:
        if file.stat().st_size > DEFAULT_LIMITS.max_bytes:
            raise InputError("documents.too_large", Place(path), {"limit": DEFAULT_LIMITS.max_bytes})
        return file.read_bytes()
    except FileNotFoundError:
        raise InputError("documents.missing", Place(path)) from None
    except (OSError, ValueError) as problem:
        reason = getattr(problem, "strerror", None) or str(problem)
        raise InputError("documents.unreadable", Place(path), {"reason": for_line(reason)}) from None


def _table(data: bytes, path: str, *, shared: bool) -> Mapping[str, object] | None:
    import tomllib

    try:
        content: Mapping[str, object] = tomllib.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as problem:
        # Beside its own errors the parser raises what Python does on numbers too long and lists too deep.
        raise InputError("settings.unreadable", Place(path), {"problem": for_line(str(problem))}) from None
    if not shared:
        return content
    tool = content.get("tool")
    table = tool.get(TABLE) if isinstance(tool, dict) else None
    if table is not None and not isinstance(table, dict):
        raise InputError("settings.wrong_type", Place(path), {"key": TABLE, "expected": "table"})
    return table


def _settings(table: Mapping[str, object], path: str) -> Settings:
    place = Place(path)
    for key in table:
        if key not in _KINDS:
            raise InputError("settings.unknown_key", place, {"key": for_line(key), "known": ", ".join(_KINDS)})
    waivers = _text(table, "waivers", place)
    return Settings(
        fail_on=_text(table, "fail-on", place),
        waivers=None if waivers is None else _beside(path, waivers),
        lang=_language(_text(table, "lang", place), place),
        rules=tuple(_beside(path, one) for one in _texts(table, "rules", place)),
        law=_texts(table, "law", place),
        longest_waiver_days=_days(table, "longest-waiver-days", place),
        path=path,
    )


def _beside(path: str, stated: str) -> str:
    """A path of a settings file, which is relative to that file."""
    return os.path.join(os.path.dirname(path), stated)


def _text(table: Mapping[str, object], key: str, place: Place) -> str | None:
    value = table.get(key)
    if value is None:
        return None
    if not isinstance(value, str):
        raise InputError("settings.wrong_type", place, {"key": key, "expected": _KINDS[key]})
    return _filled(value, key, place)


def _texts(table: Mapping[str, object], key: str, place: Place) -> tuple[str, ...]:
    value = table.get(key, [])
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise InputError("settings.wrong_type", place, {"key": key, "expected": _KINDS[key]})
    return tuple(_filled(one, key, place) for one in value)


def _filled(value: str, key: str, place: Place) -> str:
    if not value.strip():
        raise InputError("settings.empty", place, {"key": key})
    if "\0" in value:
        raise InputError("settings.wrong_type", place, {"key": key, "expected": _KINDS[key]})
    return value


def _working_folder() -> Path:
    """The working folder; the root where it is gone."""
    try:
        return Path(os.path.abspath(""))
    except OSError:
        return Path(os.sep)


def _language(value: str | None, place: Place) -> Language | None:
    for known in LANGUAGES:
        if value == known:
            return known
    if value is None:
        return None
    raise InputError("settings.unknown_language", place, {"name": for_line(value), "known": ", ".join(LANGUAGES)})


def _days(table: Mapping[str, object], key: str, place: Place) -> int:
    value = table.get(key, LONGEST_WAIVER)
    if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= LONGEST:
        raise InputError("settings.wrong_type", place, {"key": key, "expected": _KINDS[key]})
    return value
