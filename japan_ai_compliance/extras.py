"""Packages that only some commands need: the extras of the distribution."""

import re
from importlib import import_module
from importlib.metadata import PackageNotFoundError, requires

from japan_ai_compliance.errors import UsageError

DISTRIBUTION = "japan-ai-compliance"
_OF_EXTRA = re.compile(r"(?P<wanted>[^;]+?)\s*;\s*extra\s*==\s*['\"](?P<extra>[^'\"]+)['\"]\s*\Z")


def need(extra: str, *modules: str) -> None:
    """Raise UsageError, with the command that installs them, unless all ``modules`` of an extra can be imported."""
    try:
        for module in modules:
            import_module(module)
    except ImportError:
        raise UsageError("cli.missing_extra", None, {"extra": extra, "command": command(extra)}) from None


def command(extra: str) -> str:
    """What installs an extra, wherever the program itself came from: its packages, one by one."""
    try:
        stated = requires(DISTRIBUTION) or []
    except PackageNotFoundError:
        stated = []
    found = [match["wanted"] for one in stated if (match := _OF_EXTRA.match(one)) and match["extra"] == extra]
    return " ".join(["pip install", *(f'"{one}"' for one in found or [f"{DISTRIBUTION}[{extra}]"])])
