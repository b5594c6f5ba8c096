"""Mutants of the law: a rulebook with one small change, and what became of it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from japan_ai_compliance.errors import Place
from japan_ai_compliance.mutation.reach import EVERYWHERE, Reach
from japan_ai_compliance.rulebook.model import Rulebook

Operator = Literal[
    "comparison", "number", "date", "dropped", "junction", "negated", "exception", "rate", "option", "force", "function"
]

Edit = Callable[[Rulebook], Rulebook]


@dataclass(frozen=True, slots=True)
class Change:
    """What was changed, as it reads in the rule file before and after (empty: it is gone)."""

    operator: Operator
    before: str
    after: str

    def __str__(self) -> str:
        return f"{self.before} -> {self.after}" if self.after else f"{self.before} dropped"


@dataclass(frozen=True, slots=True)
class Mutant:
    """One change: ``thing`` is what it is part of, ``where`` the part, ``rules`` those that rest on it.

    Only a case within ``reach`` that states ``option`` (None: whatever it states) can feel the change.
    """

    thing: str
    where: str
    change: Change
    place: Place
    rules: tuple[str, ...]
    edit: Edit
    option: str | None = None
    reach: Reach = EVERYWHERE

    @property
    def id(self) -> str:
        """What names the mutant from one run to the next: no line numbers in it."""
        return " > ".join(part for part in (self.thing, self.where, str(self.change)) if part)


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of a mutant: the case that failed on it, or None where all passed. ``tried``: cases that were run."""

    mutant: str
    killer: str | None
    tried: int
