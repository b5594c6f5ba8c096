"""What every part of a profile's reader needs: the declarations, single values, and errors at their place."""

import difflib
from collections.abc import Callable, Collection, Sequence
from datetime import date
from typing import NoReturn, TypeVar

from japan_ai_compliance.documents.tree import Mapping, Node, Scalar
from japan_ai_compliance.errors import InputError, Place
from japan_ai_compliance.escaping.visible import for_line
from japan_ai_compliance.language.values import NoneType
from japan_ai_compliance.profile import scalars
from japan_ai_compliance.profile.model import UnknownType
from japan_ai_compliance.profile.scalars import MismatchError
from japan_ai_compliance.rulebook.model import Rulebook

T = TypeVar("T")
_LISTED = 12
MOST = 20
"""Errors of one profile that are told; after the last one the rest is not read."""
_QUOTED = ("key", "text", "id")
# What one would write for the two ends of a period.
_OTHER_WORDS = {"since": "from", "start": "from", "begin": "from", "to": "until", "till": "until", "end": "until"}


class EnoughError(Exception):
    """So much does not read that reading on is of no use to anybody."""


class Reader:
    """Reads single values of the profile at ``path``, and keeps the errors of those that do not read."""

    def __init__(self, rulebook: Rulebook, path: str) -> None:
        self.rulebook = rulebook
        self.path = path
        self.errors: list[InputError] = []

    def keep(self, error: InputError) -> None:
        """Keep an error, so that what stands beside it is read too. Raises EnoughError where they are many."""
        self.errors.append(error)
        if len(self.errors) == MOST:
            self.errors.append(InputError("profile.more_errors", Place(self.path), {"count": MOST}))
            raise EnoughError

    def finish(self) -> None:
        """Raise the first error that was kept, with the others beside it."""
        if self.errors:
            first, *others = self.errors
            first.beside = tuple(others)
            raise first

    def refuse(self, node: Node, key: str, /, **values: object) -> NoReturn:
        """Raise InputError at the place of ``node``."""
        safe = {name: for_line(str(text)) if name in _QUOTED else text for name, text in values.items()}
        raise InputError(f"profile.{key}", Place(self.path, node.line, node.column), safe)

    def unknown_key(self, key: Scalar, known: Sequence[str]) -> NoReturn:
        """Refuse a key that is none of ``known``, with the near match."""
        meant = _OTHER_WORDS.get(key.text)
        near = [meant] if meant in known else difflib.get_close_matches(key.text, known, n=1)
        if near:
            self.refuse(key, "unknown_key_near", key=key.text, near=near[0])
        self.refuse(key, "unknown_key", key=key.text, known=", ".join(sorted(known)[:_LISTED]))

    def unknown_option(self, node: Scalar, options: Collection[str]) -> NoReturn:
        """Refuse a value that is none of ``options``, with the near match."""
        near = difflib.get_close_matches(node.text, list(options), n=1, cutoff=0.5)
        if near:
            self.refuse(node, "unknown_option_near", text=node.text, near=near[0])
        self.refuse(node, "unknown_option", text=node.text, known=", ".join(list(options)[:_LISTED]))

    def scalar(self, node: Node, read: Callable[[Scalar], T], expected: str) -> T:
        """Read a scalar, turning a mismatch into an error with its place."""
        if not isinstance(node, Scalar):
            self.refuse(node, "not_a_value", expected=expected)
        try:
            return read(node)
        except MismatchError as problem:
            self.refuse(node, problem.key, **problem.values)

    def day(self, node: Node) -> date:
        """A date."""
        return self.scalar(node, scalars.day, "date")

    def text(self, node: Node) -> str:
        """A text as written."""
        return self.scalar(node, lambda scalar: scalar.text, "text")

    def origin(self, node: Mapping) -> tuple[str | None, date | None]:
        """What stands beside a value or a period: its ``source`` and the day ``as_of`` which it is known."""
        source, dated = node.get("source"), node.get("as_of")
        return None if source is None else self.text(source), None if dated is None else self.day(dated)


def special(node: Node) -> NoneType | UnknownType | None:
    """``none`` or ``unknown``, where that is all that is written."""
    return scalars.special(node) if isinstance(node, Scalar) else None
