"""Settings of a repository: files that are none are refused in words."""

from datetime import date
from pathlib import Path

import pytest

from japan_ai_compliance.assessment.waiver_file import read_waivers
from japan_ai_compliance.documents.limits import DEFAULT_LIMITS
from japan_ai_compliance.errors import InputError
from japan_ai_compliance.settings import LONGEST, OWN, SHARED, Settings, read_settings

OF_OUR_OWN = """
fail-on = "violation, unknown"
waivers = "w.yaml"
lang = "ja"
rules = ["laws"]
longest-waiver-days = 90
"""


def read(folder: Path, text: str | bytes, name: str = OWN) -> Settings:
    """The settings of a folder with one such file."""
    (folder / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_settings(folder)


def refused(folder: Path, text: str | bytes, name: str = OWN) -> InputError:
    """How a file is refused."""
    with pytest.raises(InputError) as caught:
        read(folder, text, name)
    assert caught.value.place is not None
    assert caught.value.place.path == name
    assert caught.value.message("ja") != caught.value.message("en")
    return caught.value


def test_every_setting_is_read(tmp_path: Path) -> None:
    assert read(tmp_path, OF_OUR_OWN) == Settings("violation, unknown", "w.yaml", "ja", ("laws",), 90)


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert read_settings(tmp_path) == Settings()
    assert read(tmp_path, "[project]\nname = 'x'\n", SHARED) == Settings()
    assert read(tmp_path, "[tool.other]\nx = 'japan-ai-compliance'\n", SHARED) == Settings()


def test_a_table_of_the_shared_file_is_read_and_our_own_file_wins(tmp_path: Path) -> None:
    assert read(tmp_path, "[tool.japan-ai-compliance]\nlang = 'ja'\n", SHARED).lang == "ja"
    assert read(tmp_path, "lang = 'en'\n").lang == "en"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("lang = ", id="no value"),
        pytest.param(b"lang = '\x83\x5c'", id="Shift_JIS"),
        pytest.param(f"longest-waiver-days = {'9' * 5_000}", id="more digits than Python reads"),
        pytest.param(f"rules = {'[' * 5_000}{']' * 5_000}", id="lists in lists"),
        pytest.param("lang = 2026-02-30", id="impossible date"),
        pytest.param("lang = 'a'\nlang = 'b'", id="twice"),
    ],
)
def test_what_is_no_toml_is_refused(tmp_path: Path, text: str | bytes) -> None:
    assert refused(tmp_path, text).key == "settings.unreadable"
    shared = text if isinstance(text, bytes) else text.encode()
    assert refused_shared(tmp_path, shared).key == "settings.unreadable"


def refused_shared(folder: Path, text: bytes) -> InputError:
    """How the same is refused in the shared file."""
    (folder / OWN).unlink()
    return refused(folder, b"[tool.japan-ai-compliance]\n" + text, SHARED)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("language = 'ja'", "unknown_key"),
        ("lang = 1", "wrong_type"),
        ("rules = 'laws'", "wrong_type"),
        ("rules = [1]", "wrong_type"),
        ("longest-waiver-days = true", "wrong_type"),
        ("longest-waiver-days = 0", "wrong_type"),
        (f"longest-waiver-days = {LONGEST + 1}", "wrong_type"),
        (f"longest-waiver-days = {'9' * 40}", "wrong_type"),
    ],
)
def test_what_does_not_fit_is_refused(tmp_path: Path, text: str, key: str) -> None:
    assert refused(tmp_path, text).key == f"settings.{key}"


def test_a_table_that_is_none_is_refused(tmp_path: Path) -> None:
    assert refused(tmp_path, "[tool]\njapan-ai-compliance = 1\n", SHARED).key == "settings.wrong_type"


def test_a_file_that_may_not_be_opened_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def closed(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", closed)
    assert "Permission denied" in refused(tmp_path, OF_OUR_OWN).message("en")


def test_the_longest_life_of_a_waiver_may_reach_the_last_day_there_is(tmp_path: Path) -> None:
    path = tmp_path / "waivers.yaml"
    path.write_text("waivers: [{rule: A, subject: s, reason: r, owner: o, expires: 9999-12-31}]", encoding="utf-8")
    for on in (date(9999, 12, 30), date.max):
        (waiver,) = read_waivers(str(path), {"A"}, on, LONGEST)
        assert waiver.expires == date.max


def test_a_file_that_is_too_large_is_refused_before_it_is_read(tmp_path: Path) -> None:
    with (tmp_path / OWN).open("wb") as file:
        file.truncate(DEFAULT_LIMITS.max_bytes + 1)
    with pytest.raises(InputError) as caught:
        read_settings(tmp_path)
    assert caught.value.key == "documents.too_large"


def test_a_shared_file_without_a_word_of_us_is_not_looked_into(tmp_path: Path) -> None:
    assert read(tmp_path, b"# \x83\x5c [\n", SHARED) == Settings()
