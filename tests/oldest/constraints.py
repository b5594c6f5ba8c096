"""What the project depends on, and the oldest version of each that it allows."""

import re
import tomllib
from collections.abc import Iterator
from typing import NamedTuple

OWN = "japan-ai-compliance"
_REQUIREMENT = re.compile(r"(?P<name>[A-Za-z0-9._-]+)(?:\[[^]]*\])?\s*(?P<bounds>[^;]*)")
_LOWER = re.compile(r">=\s*([0-9][0-9A-Za-z.]*)")
_UPPER = re.compile(r"<\s*([0-9][0-9A-Za-z.]*)")


class Requirement(NamedTuple):
    """A dependency with the ends of its range; None where an end is open. ``of`` is the table that asks for it."""

    of: str
    name: str
    lower: str | None
    upper: str | None


def requirements(text: str) -> Iterator[Requirement]:
    """Every dependency in the text of a ``pyproject.toml``, those of its build and of its extras included."""
    data = tomllib.loads(text)
    tables = {
        "build": data["build-system"]["requires"],
        "project": data["project"]["dependencies"],
        **data["project"].get("optional-dependencies", {}),
    }
    for of, stated in tables.items():
        for one in stated:
            found = _REQUIREMENT.match(one)
            if found is None:
                raise ValueError(one)
            if found["name"] != OWN:
                lower, upper = (pattern.search(found["bounds"]) for pattern in (_LOWER, _UPPER))
                yield Requirement(of, found["name"], lower and lower[1], upper and upper[1])


def oldest(text: str) -> dict[str, str]:
    """The oldest version allowed of each dependency, by its name. Raises ValueError where two ranges disagree."""
    found: dict[str, str] = {}
    for one in requirements(text):
        if one.lower is None or found.setdefault(one.name.lower(), one.lower) != one.lower:
            raise ValueError(f"{one.of}: {one.name}")
    return found
