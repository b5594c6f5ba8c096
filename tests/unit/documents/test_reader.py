import hashlib
import io
import os
from pathlib import Path

import pytest

from japan_ai_compliance.documents.limits import Limits
from japan_ai_compliance.documents.reader import read_bytes, read_file, read_stream, read_text
from japan_ai_compliance.documents.tree import view
from japan_ai_compliance.errors import Place

from .helpers import error_of


def test_a_file_gives_its_tree_and_its_bytes(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"\xef\xbb\xbfa: 1\r\n")
    document = read_file(path)
    assert view(document.root) == {"a": "1"}
    assert document.path == str(path)
    assert hashlib.sha256(document.data).digest() == hashlib.sha256(path.read_bytes()).digest()


def test_a_missing_file(tmp_path: Path) -> None:
    path = str(tmp_path / "none.yaml")
    error = error_of(lambda: read_file(path))
    assert (error.key, error.place) == ("documents.missing", Place(path))


def test_a_file_below_a_file_is_missing(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("x")
    assert error_of(lambda: read_file(tmp_path / "a" / "b")).key == "documents.missing"


def test_a_directory(tmp_path: Path) -> None:
    assert error_of(lambda: read_file(tmp_path)).key == "documents.directory"


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("builtins.open", forbidden)
    error = error_of(lambda: read_file(tmp_path / "a.yaml"))
    assert (error.key, error.values) == ("documents.unreadable", {"reason": "Permission denied"})


def test_a_path_no_file_can_have() -> None:
    assert error_of(lambda: read_file("a\0b")).key == "documents.unreadable"


def test_a_stream_that_fails() -> None:
    class Failing(io.BytesIO):
        def read(self, *_: object) -> bytes:
            raise OSError(5, "Input/output error")

    error = error_of(lambda: read_stream(Failing()))
    assert (error.key, error.place) == ("documents.unreadable", Place("-"))


def test_a_large_file_is_refused_before_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.yaml"
    path.touch()
    os.truncate(path, 50 * 1024 * 1024)
    monkeypatch.setattr("japan_ai_compliance.documents.reader.read_stream", None)
    error = error_of(lambda: read_file(path))
    assert (error.key, error.values) == ("documents.too_large", {"limit": 10 * 1024 * 1024})
    assert "10,485,760" in error.message()


def test_no_more_of_a_stream_is_read_than_allowed() -> None:
    stream = io.BytesIO(b"x" * 100)
    error = error_of(lambda: read_stream(stream, "-", Limits(max_bytes=10)))
    assert (error.key, error.place) == ("documents.too_large", Place("-"))
    assert stream.tell() == 11


def test_the_limit_itself_is_allowed() -> None:
    assert view(read_stream(io.BytesIO(b"a: 123"), limits=Limits(max_bytes=6)).root) == {"a": "123"}
    assert error_of(lambda: read_bytes(b"a: 1234", "-", Limits(max_bytes=6))).key == "documents.too_large"


def test_bytes_are_decoded() -> None:
    assert view(read_bytes("名: 社".encode("utf-16"), "-")) == {"名": "社"}
    assert error_of(lambda: read_bytes("名前: 会社".encode("cp932"), "-")).key == "documents.encoding"


def test_a_byte_order_mark_does_not_shift_columns() -> None:
    assert read_text("\ufeff'a'", "-") == read_text("'a'", "-")


def test_characters_are_checked_before_the_text_is_parsed() -> None:
    assert error_of(lambda: read_text("a: [\n\x1b", "-")).key == "documents.character"
    assert error_of(lambda: read_text("a: \0", "-")).key == "documents.binary"
    assert error_of(lambda: read_text("[\ud83d]", "a.json")).key == "documents.character"
