"""Errors a user can mend: each has a place, a message and advice, in either language."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from japan_ai_compliance.messages import Language, say


class Place(NamedTuple):
    """Where an error stands: a file (or ``-`` for standard input), and a 1-based line and column where known."""

    path: str
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        return ":".join(str(part) for part in (self.path, self.line, self.column) if part is not None)


def inside(values: Mapping[str, object], message: str) -> str:
    """``message`` after what of a file it is about."""
    within = values.get("within")
    return f"{within}: {message}" if within else message


@dataclass(eq=False)
class ComplianceError(Exception):
    """Base of all errors a user can mend.

    ``key`` names the message; ``key_advice`` beside it is what to do about it. ``beside`` is what else is wrong with
    the same document, in its order.
    """

    key: str
    place: Place | None = None
    values: dict[str, object] = field(default_factory=dict)
    beside: tuple["ComplianceError", ...] = ()

    def each(self) -> Iterator["ComplianceError"]:
        """This error, then those beside it."""
        yield self
        yield from self.beside

    def message(self, language: Language = "en") -> str:
        """What is wrong, in one sentence, without the place."""
        return say(self.key, language, **self.values)

    def advice(self, language: Language = "en") -> str:
        """What the user can do about it, in one sentence."""
        return say(f"{self.key}_advice", language, **self.values)

    def __str__(self) -> str:
        where = f"{self.place}: " if self.place else ""
        return f"{where}{self.message()} {self.advice()}"


class InputError(ComplianceError):
    """A document that cannot be read, or a profile that does not fit the declared facts."""


class RuleError(ComplianceError):
    """A rule file that cannot be read or does not check. Of its ``values``, ``within`` is what of the file it is in."""

    def message(self, language: Language = "en") -> str:
        """What is wrong, in one sentence, after the id of the rule or name of the declaration that it is in."""
        return inside(self.values, super().message(language))


class UsageError(ComplianceError):
    """A command line, or a call of the library, that does not make sense."""
