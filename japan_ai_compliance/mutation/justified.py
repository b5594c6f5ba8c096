"""Mutants that survive, beside those that a law's folder justifies: they change nothing that a case could notice."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from japan_ai_compliance.mutation.excuses import Justification
from japan_ai_compliance.mutation.model import Fate, Mutant

MOST_PERCENT = 3
"""The greatest part of all mutants that may be justified, in percent."""

_WHOLE = 100


@dataclass(frozen=True)
class MutationResult:
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


def judge(mutants: Sequence[Mutant], fates: Iterable[Fate], justified: Sequence[Justification]) -> MutationResult:
    """Match survivors with what is justified. One of what is killed, or does not exist, is idle."""
    known = {(one.folder, one.mutant): one for one in justified}
    left: list[Mutant] = []
    excused: list[tuple[Mutant, Justification]] = []
    for mutant, fate in zip(mutants, fates, strict=True):
        if fate.killer is not None:
            continue
        found = known.get((_folder(mutant), mutant.id))
        if found is None:
            left.append(mutant)
        else:
            excused.append((mutant, found))
    used = {one for _, one in excused}
    looked_at = {_folder(mutant) for mutant in mutants}
    idle = tuple(one for one in justified if one not in used and one.folder in looked_at)
    return MutationResult(len(mutants), tuple(left), tuple(excused), idle)


def _folder(mutant: Mutant) -> str:
    """The folder of the law that a mutant changes."""
    return str(Path(mutant.place.path).parent)
