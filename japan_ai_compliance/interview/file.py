"""The file an interview writes: read once, saved after every answer, never half-written."""

import codecs
import json
from pathlib import Path

from japan_ai_compliance.documents.encoding import decoded
from japan_ai_compliance.documents.reader import read_file
from japan_ai_compliance.documents.whole_file import not_written, write_whole
from japan_ai_compliance.errors import InputError, Place, UsageError

_UTF_16_AND_32 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)


class ProfileFile:
    """A profile on disk and its text."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.text = ""
        self._mark = b""
        self._bytes: bytes | None = None

    @property
    def exists(self) -> bool:
        """Whether there is something to go on with."""
        return self._bytes is not None

    def read(self) -> None:
        """Read the file. Raises InputError where it cannot be read, or where lines cannot be inserted into it."""
        data = read_file(self.path).data
        if data.startswith(_UTF_16_AND_32):
            raise InputError("interview.not_utf8", Place(self.path))
        text = decoded(data, self.path)
        if self.path.lower().endswith(".json") or _is_json(text):
            raise InputError("interview.json", Place(self.path))
        self._mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
        self.text, self._bytes = text, data

    def save(self, text: str) -> None:
        """Write ``text`` in one step: the file is as before, or wholly new.

        Raises UsageError where it cannot be written, or where somebody else has changed it meanwhile.
        """
        data = self._mark + text.encode()
        if self._on_disk() != self._bytes:
            raise UsageError("interview.changed_meanwhile", Place(self.path))
        write_whole(self.path, [data])
        self.text, self._bytes = text, data

    def _on_disk(self) -> bytes | None:
        try:
            return Path(self.path).read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise not_written(self.path, error) from None


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except ValueError:
        return False
    return True
