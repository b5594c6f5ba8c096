"""A part of the report for each company, taken as they come and given back the worst first."""

from collections.abc import Iterator

from japan_ai_compliance.assessment.model import Standing
from japan_ai_compliance.report.check.spool import Piece, Spool


class Sections:
    """Keeps how each company stands; the texts wait in a spool."""

    def __init__(self) -> None:
        self._spool = Spool()
        self._found: list[tuple[Standing, Piece]] = []

    def put(self, standing: Standing, text: str) -> None:
        """Keep the part on one company."""
        self._found.append((standing, self._spool.put(text)))

    @property
    def standings(self) -> list[Standing]:
        """How the companies stand, the worst first."""
        return [standing for standing, _ in self._ordered()]

    def drain(self) -> Iterator[str]:
        """The parts, the worst first; afterwards nothing is kept."""
        yield from self._spool.drain(piece for _, piece in self._ordered())

    def _ordered(self) -> list[tuple[Standing, Piece]]:
        return sorted(self._found, key=lambda found: found[0].rank)
