"""Pieces of text that wait for their turn: in memory while they are few, on disk once they are many."""

from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import IO, NamedTuple

from japan_ai_compliance.errors import UsageError

_IN_MEMORY = 1 << 20


class Piece(NamedTuple):
    """Where a text lies."""

    start: int
    size: int


class Spool:
    """Takes texts and gives them back in any order, byte for byte."""

    def __init__(self) -> None:
        self._file: IO[bytes] = BytesIO()
        self._on_disk = False
        self._end = 0

    def put(self, text: str) -> Piece:
        """Keep a text. Raises UsageError where there is no room for it on disk."""
        data = text.encode("utf-8", "surrogatepass")
        try:
            if not self._on_disk and self._end + len(data) > _IN_MEMORY:
                self._move()
            self._file.seek(self._end)
            self._file.write(data)
        except OSError as error:
            from tempfile import gettempdir

            values: dict[str, object] = {"path": gettempdir(), "reason": error.strerror or str(error)}
            raise UsageError("cli.cannot_write", None, values) from None
        piece = Piece(self._end, len(data))
        self._end += len(data)
        return piece

    def _move(self) -> None:
        """Go on in a file. Few runs are so long that they need one, and what makes one is slow to import."""
        from tempfile import TemporaryFile

        self._file.seek(0)
        file: IO[bytes] = TemporaryFile()  # noqa: SIM115  closed when drained
        file.write(self._file.read())
        self._file, self._on_disk = file, True

    def drain(self, pieces: Iterable[Piece]) -> Iterator[str]:
        """The texts of ``pieces`` in their order; afterwards nothing is kept."""
        with self._file:
            for piece in pieces:
                self._file.seek(piece.start)
                yield self._file.read(piece.size).decode("utf-8", "surrogatepass")
