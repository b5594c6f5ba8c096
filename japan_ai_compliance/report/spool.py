"""Pieces of text that wait for their turn: in memory while they are few, on disk once they are many."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from tempfile import SpooledTemporaryFile, gettempdir

from japan_ai_compliance.errors import UsageError

_IN_MEMORY = 1 << 20


@dataclass(frozen=True, slots=True)
class Piece:
    """Where a text lies."""

    start: int
    size: int


class Spool:
    """Takes texts and gives them back in any order, byte for byte."""

    def __init__(self) -> None:
        self._file = SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115  closed when drained
        self._end = 0

    def put(self, text: str) -> Piece:
        """Keep a text. Raises UsageError where there is no room for it on disk."""
        data = text.encode("utf-8", "surrogatepass")
        try:
            self._file.seek(self._end)
            self._file.write(data)
        except OSError as error:
            values: dict[str, object] = {"path": gettempdir(), "reason": error.strerror or str(error)}
            raise UsageError("cli.cannot_write", None, values) from None
        piece = Piece(self._end, len(data))
        self._end += len(data)
        return piece

    def drain(self, pieces: Iterable[Piece]) -> Iterator[str]:
        """The texts of ``pieces`` in their order; afterwards nothing is kept."""
        with self._file:
            for piece in pieces:
                self._file.seek(piece.start)
                yield self._file.read(piece.size).decode("utf-8", "surrogatepass")
