import codecs

import pytest

from japan_ai_compliance.documents.encoding import decoded
from japan_ai_compliance.errors import Place

from .helpers import error_of

TEXT = "会社名: 株式会社テスト\n説明: これは日本語の説明です。\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"),
        codecs.BOM_UTF32_BE + TEXT.encode("utf-32-be"),
    ],
)
def test_unicode_is_read_without_its_mark(data: bytes) -> None:
    assert decoded(data, "a.yaml") == TEXT


@pytest.mark.parametrize(
    ("codec", "name"),
    [("shift_jis", "Shift_JIS (CP932)"), ("cp932", "Shift_JIS (CP932)"), ("euc_jp", "EUC-JP")],
)
@pytest.mark.parametrize("text", [TEXT, "name: 株式会社\n", "name: カタカナ\n"])
def test_japanese_encodings_are_named(codec: str, name: str, text: str) -> None:
    error = error_of(lambda: decoded(b"a: 1\n" + text.encode(codec), "a.yaml"))
    assert error.key == "documents.encoding"
    assert error.values == {"encoding": name}
    assert error.place is not None
    assert error.place.line == 2


def test_half_width_katakana_of_shift_jis_is_named() -> None:
    error = error_of(lambda: decoded("name: ｱｲｳｴｵ株式会社".encode("cp932"), "a.yaml"))
    assert error.values == {"encoding": "Shift_JIS (CP932)"}


def test_damaged_utf8_is_not_taken_for_shift_jis() -> None:
    data = "a: 日本\nb: 語".encode()[:-1]
    error = error_of(lambda: decoded(data, "a.yaml"))
    assert (error.key, error.place) == ("documents.undecodable", Place("a.yaml", 2, 4))
    assert error.values == {"encoding": "UTF-8", "byte": "0xE8"}


def test_a_stray_byte_is_placed() -> None:
    error = error_of(lambda: decoded(b"a: 1\nb: caf\xe9\n", "a.yaml"))
    assert (error.key, error.place) == ("documents.undecodable", Place("a.yaml", 2, 7))
    assert error.values == {"encoding": "UTF-8", "byte": "0xE9"}


def test_broken_utf16_is_placed() -> None:
    error = error_of(lambda: decoded(codecs.BOM_UTF16_LE + "a\nb".encode("utf-16-le") + b"x", "a.yaml"))
    assert (error.key, error.place) == ("documents.undecodable", Place("a.yaml", 2, 2))
    assert error.values == {"encoding": "UTF-16-LE", "byte": "0x78"}


def test_binary_content_is_placed() -> None:
    error = error_of(lambda: decoded(b"\x89PNG\n\x1a\n\0\0", "a.yaml"))
    assert (error.key, error.place) == ("documents.binary", Place("a.yaml", 3, 1))
