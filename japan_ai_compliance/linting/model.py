"""What lint says, and what it looks at."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from japan_ai_compliance.errors import Place, inside
from japan_ai_compliance.linting.book import Book, Home
from japan_ai_compliance.messages import Language, say
from japan_ai_compliance.rulebook.model import Rule

Level = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class LintSettings:
    """What may be set. ``stale_after``: after how many days a statement of law is to be checked again."""

    stale_after: int = 180


@dataclass(frozen=True, slots=True)
class LintFinding:
    """Something wrong in a rule file: ``key`` names its message, ``key_advice`` beside it what to do."""

    check: str
    level: Level
    place: Place
    key: str
    values: dict[str, object] = field(default_factory=dict)

    def message(self, language: Language) -> str:
        """What is wrong, in one sentence."""
        return inside(self.values, say(self.key, language, **self.values))

    def advice(self, language: Language) -> str:
        """What to do about it."""
        return say(f"{self.key}_advice", language, **self.values)


@dataclass(frozen=True)
class Context:
    """What a check looks at: a book, the laws that are asked for (none: all), the day, and the settings."""

    book: Book
    as_of: date
    laws: frozenset[str] = frozenset()
    settings: LintSettings = field(default_factory=LintSettings)

    def wants(self, home: Home) -> bool:
        """Whether findings about a declaration are asked for."""
        return not self.laws or home.law in self.laws

    def declared(self, key: str) -> Iterator[tuple[str, Home]]:
        """The declarations under ``key`` that are asked for."""
        return ((name, home) for name, home in self.book.declared(key) if self.wants(home))

    def rules(self) -> Iterator[tuple[Rule, Home]]:
        """The rules that are asked for."""
        for name, home in self.book.rules.items():
            if self.wants(home):
                yield self.book.rulebook.rules[name], home


Look = Callable[[Context], Iterable[LintFinding]]


@dataclass(frozen=True, slots=True)
class Check:
    """A check by its id."""

    id: str
    level: Level
    look: Look

    def findings(self, context: Context) -> Iterator[LintFinding]:
        """What the check finds, in the order of the rulebook."""
        return iter(self.look(context))


@dataclass(frozen=True, slots=True)
class LintResult:
    """Everything that lint says. ``notes`` are keys of messages: what could not be looked at."""

    findings: tuple[LintFinding, ...]
    notes: tuple[str, ...] = ()

    @property
    def failed(self) -> bool:
        """Whether there is an error among the findings."""
        return any(finding.level == "error" for finding in self.findings)
