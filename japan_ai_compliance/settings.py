"""Defaults of a repository: ``japan-ai-compliance.toml``, or ``[tool.japan-ai-compliance]`` in ``pyproject.toml``."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from japan_ai_compliance.documents.limits import DEFAULT_LIMITS
from japan_ai_compliance.errors import InputError, Place
from japan_ai_compliance.escaping.visible import for_line

OWN = "japan-ai-compliance.toml"
SHARED = "pyproject.toml"
TABLE = "japan-ai-compliance"

LONGEST_WAIVER = 365
LONGEST = 36_500
"""How many days a waiver may last at most, whatever is set."""


class Settings(NamedTuple):
    """Defaults for options that the command line leaves out. ``longest_waiver_days`` counts from the as-of date."""

    fail_on: str | None = None
    waivers: str | None = None
    lang: str | None = None
    rules: tuple[str, ...] = ()
    longest_waiver_days: int = LONGEST_WAIVER


def read_settings(folder: Path) -> Settings:
    """The settings that stand in ``folder``; the file of our own wins over ``pyproject.toml``.

    Paths are relative to ``folder``. Raises InputError for a file that does not read, an unknown key or a wrong type.
    """
    for name, shared in ((OWN, False), (SHARED, True)):
        path = folder / name
        if not path.is_file():
            continue
        data = _bytes_of(path)
        if shared and TABLE.encode() not in data:
            return Settings()
        table = _table(data, path, shared=shared)
        if table is not None:
            return _settings(table, path)
    return Settings()


def _bytes_of(path: Path) -> bytes:
    try:
        if path.stat().st_size > DEFAULT_LIMITS.max_bytes:
            raise InputError("documents.too_large", Place(path.name), {"limit": DEFAULT_LIMITS.max_bytes})
        return path.read_bytes()
    except OSError as problem:
        raise InputError("settings.unreadable", Place(path.name), {"problem": for_line(str(problem))}) from None


def _table(data: bytes, path: Path, *, shared: bool) -> Mapping[str, object] | None:
    import tomllib

    try:
        content: Mapping[str, object] = tomllib.loads(data.decode())
    except (ValueError, RecursionError) as problem:
        # Beside its own errors the parser raises what Python does on numbers too long and lists too deep.
        raise InputError("settings.unreadable", Place(path.name), {"problem": for_line(str(problem))}) from None
    if not shared:
        return content
    tool = content.get("tool")
    table = tool.get(TABLE) if isinstance(tool, dict) else None
    if table is not None and not isinstance(table, dict):
        raise InputError("settings.wrong_type", Place(path.name), {"key": TABLE, "expected": "table"})
    return table


_KINDS: Mapping[str, type] = {
    "fail-on": str,
    "waivers": str,
    "lang": str,
    "rules": list,
    "longest-waiver-days": int,
}


def _settings(table: Mapping[str, object], path: Path) -> Settings:
    place = Place(path.name)
    for key, value in table.items():
        expected = _KINDS.get(key)
        if expected is None:
            raise InputError("settings.unknown_key", place, {"key": for_line(key), "known": ", ".join(_KINDS)})
        wrong = not isinstance(value, expected) or isinstance(value, bool)
        if wrong or (isinstance(value, list) and not all(isinstance(one, str) for one in value)):
            raise InputError("settings.wrong_type", place, {"key": key, "expected": expected.__name__})
    days = table.get("longest-waiver-days", LONGEST_WAIVER)
    if not isinstance(days, int) or not 1 <= days <= LONGEST:
        limits = f"int, 1 to {LONGEST}"
        raise InputError("settings.wrong_type", place, {"key": "longest-waiver-days", "expected": limits})
    rules = table.get("rules")
    return Settings(
        fail_on=_text(table, "fail-on"),
        waivers=_text(table, "waivers"),
        lang=_text(table, "lang"),
        rules=tuple(str(one) for one in rules) if isinstance(rules, list) else (),
        longest_waiver_days=days,
    )


def _text(table: Mapping[str, object], key: str) -> str | None:
    value = table.get(key)
    return value if isinstance(value, str) else None
