"""The file an interview writes: read once, saved after every answer, never half-written."""

import codecs
import contextlib
import json
import os
import tempfile
from pathlib import Path

from japan_ai_compliance.documents.encoding import decoded
from japan_ai_compliance.documents.reader import read_file
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
        target = Path(self.path).resolve()
        try:
            if self._on_disk(target) != self._bytes:
                raise UsageError("interview.changed_meanwhile", Place(self.path))
            _replace(target, data)
        except OSError as error:
            values: dict[str, object] = {"path": self.path, "reason": error.strerror or str(error)}
            raise UsageError("cli.cannot_write", None, values) from None
        self.text, self._bytes = text, data

    @staticmethod
    def _on_disk(target: Path) -> bytes | None:
        try:
            return target.read_bytes()
        except FileNotFoundError:
            return None


def _replace(target: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        os.chmod(name, target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask())
        os.replace(name, target)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(name)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except ValueError:
        return False
    return True
