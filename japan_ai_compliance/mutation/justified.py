"""Mutants that change nothing, justified in the rule file they belong to.

A rule file lists them under ``mutants: {justified: [{mutant: …, reason: …}]}``, by the names that
the survivors are listed under.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from japan_ai_compliance.documents.tree import Mapping, Scalar
from japan_ai_compliance.documents.tree import Sequence as SequenceNode
from japan_ai_compliance.errors import Place
from japan_ai_compliance.linting.book import Book
from japan_ai_compliance.mutation.model import Fate, Mutant

MOST_PERCENT = 3
"""The greatest part of all mutants that may be justified, in percent."""

_WHOLE = 100


@dataclass(frozen=True, slots=True)
class Justification:
    """A mutant of a file that need not be killed, and why."""

    mutant: str
    reason: str
    place: Place


@dataclass(frozen=True)
class Verdict:
    """What became of all mutants: survivors without a justification, with one, and justifications of nothing."""

    count: int
    survivors: tuple[Mutant, ...]
    justified: tuple[tuple[Mutant, Justification], ...]
    idle: tuple[Justification, ...]

    @property
    def too_many(self) -> bool:
        """Whether more mutants are justified than may be; a small law may have one."""
        return len(self.justified) > 1 and len(self.justified) * _WHOLE > self.count * MOST_PERCENT

    @property
    def holds(self) -> bool:
        """Whether every mutant is killed or justified, and not too many are."""
        return not (self.survivors or self.idle or self.too_many)

    @property
    def share(self) -> Fraction:
        """The part of all mutants that is justified, in percent."""
        return Fraction(len(self.justified) * _WHOLE, self.count or 1)


def justifications(book: Book, laws: Collection[str] = ()) -> list[Justification]:
    """Everything that the rule files of ``laws`` (none: of all laws, and of shared folders) justify."""
    found: list[Justification] = []
    for folder, file in book.files():
        if laws and folder.law not in laws:
            continue
        section = file.document.get("mutants") if isinstance(file.document, Mapping) else None
        listed = section.get("justified") if isinstance(section, Mapping) else None
        for node in listed.items if isinstance(listed, SequenceNode) else ():
            name, reason = (node.get("mutant"), node.get("reason")) if isinstance(node, Mapping) else (None, None)
            if isinstance(name, Scalar) and isinstance(reason, Scalar):
                found.append(Justification(name.text, reason.text, Place(file.path, node.line, node.column)))
    return found


def judge(mutants: Sequence[Mutant], fates: Iterable[Fate], justified: Sequence[Justification]) -> Verdict:
    """Match survivors with what is justified. One of what is killed, or does not exist, is idle."""
    known = {(one.place.path, one.mutant): one for one in justified}
    left: list[Mutant] = []
    excused: list[tuple[Mutant, Justification]] = []
    for mutant, fate in zip(mutants, fates, strict=True):
        if fate.killer is not None:
            continue
        found = known.get((mutant.place.path, mutant.id))
        if found is None:
            left.append(mutant)
        else:
            excused.append((mutant, found))
    used = {one for _, one in excused}
    looked_at = {mutant.place.path for mutant in mutants}
    idle = tuple(one for one in justified if one not in used and one.place.path in looked_at)
    return Verdict(len(mutants), tuple(left), tuple(excused), idle)
