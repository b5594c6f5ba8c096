"""Checks the coverage of a law: what covers each provision, and what does not fit."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from japan_ai_compliance.errors import Place
from japan_ai_compliance.rulebook.coverage.files import TextFiles, read_texts
from japan_ai_compliance.rulebook.coverage.provisions import Provision, article_count, provisions
from japan_ai_compliance.rulebook.coverage.schema import Entry
from japan_ai_compliance.rulebook.model import Rulebook, Words

ProblemKind = Literal["no_inventory", "text_without_inventory", "unknown_rule", "unknown_consequence", "unused_entry"]


@dataclass(frozen=True)
class CoveredProvision:
    """A provision, with the entry that covers it and the key it stands under; None: nothing covers it."""

    provision: Provision
    entry: Entry | None
    key: str | None


@dataclass(frozen=True)
class CoverageProblem:
    """Something in a law's coverage that does not fit: ``name`` is the rule, consequence or text in question."""

    kind: ProblemKind
    name: str
    key: str | None = None
    place: Place | None = None


@dataclass(frozen=True)
class TextCoverage:
    """One text of a law: its provisions in order, and what covers them."""

    name: str
    label: Words
    source: str
    version: str
    articles: int
    provisions: tuple[CoveredProvision, ...]

    @property
    def uncovered(self) -> tuple[CoveredProvision, ...]:
        """The provisions that nothing covers."""
        return tuple(one for one in self.provisions if one.entry is None)

    @property
    def by_rules(self) -> int:
        """How many provisions are encoded by rules."""
        return sum(1 for one in self.provisions if one.entry is not None and one.entry.rules)

    @property
    def by_reason(self) -> dict[str, int]:
        """How many provisions need no rule, for each reason that occurs."""
        return dict(Counter(one.entry.reason for one in self.provisions if one.entry and one.entry.reason))


@dataclass(frozen=True)
class LawCoverage:
    """The coverage of a law. ``unnamed``: its rules that cover no provision, which is worth a look but no failure."""

    law: str
    texts: tuple[TextCoverage, ...]
    problems: tuple[CoverageProblem, ...]
    unnamed: tuple[str, ...]

    @property
    def complete(self) -> bool:
        """Whether every provision is covered, and everything that is named exists."""
        return not self.problems and not any(text.uncovered for text in self.texts)


def check_coverage(rulebook: Rulebook, law: str, folder: Path) -> LawCoverage:
    """Check the coverage of ``law``, whose rule files stand in ``folder``.

    Raises RuleError where a file does not read.
    """
    files = read_texts(folder)
    rules = rulebook.of_law(law)
    known = frozenset(rule.id for rule in rules)
    carried = frozenset(one.id for rule in rules for one in rule.consequences)
    texts = tuple(_text(file) for file in files)
    named = {rule for text in texts for one in text.provisions if one.entry for rule in one.entry.rules}
    problems = [problem for file in files for problem in _problems(file, known, carried)]
    for file, text in zip(files, texts, strict=True):
        problems += _unused(file, text.provisions)
    if not files:
        problems.append(CoverageProblem("no_inventory", law, place=Place(str(folder))))
    return LawCoverage(law, texts, tuple(problems), tuple(rule.id for rule in rules if rule.id not in named))


def _text(file: TextFiles) -> TextCoverage:
    if file.inventory is None:
        return TextCoverage(file.name, file.label, "", "", 0, ())
    covered = tuple(_covered(provision, file) for provision in provisions(file.inventory))
    source, version = file.inventory.source, file.inventory.version
    return TextCoverage(file.name, file.label, source, version, article_count(file.inventory), covered)


def _covered(provision: Provision, file: TextFiles) -> CoveredProvision:
    """The entry of the provision itself, else of the narrowest that it stands under."""
    for key in (provision.key, *reversed(provision.wider)):
        if key in file.entries:
            return CoveredProvision(provision, file.entries[key], key)
    return CoveredProvision(provision, None, None)


def _problems(file: TextFiles, rules: frozenset[str], consequences: frozenset[str]) -> Iterator[CoverageProblem]:
    if file.inventory is None:
        yield CoverageProblem("text_without_inventory", file.name, place=next(iter(file.places.values()), None))
    for key, entry in file.entries.items():
        for rule in entry.rules:
            if rule not in rules:
                yield CoverageProblem("unknown_rule", rule, key, file.places[key])
        for consequence in entry.consequences:
            if consequence not in consequences:
                yield CoverageProblem("unknown_consequence", consequence, key, file.places[key])


def _unused(file: TextFiles, covered: Iterable[CoveredProvision]) -> Iterator[CoverageProblem]:
    """Entries that cover nothing: no such provision, or all below it has entries of its own."""
    used = {one.key for one in covered}
    if file.inventory is not None:
        for key in file.entries:
            if key not in used:
                yield CoverageProblem("unused_entry", file.name, key, file.places[key])
