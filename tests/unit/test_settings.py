"""Settings of a repository: where they are looked for, and files that are none are refused in words."""

from datetime import date
from pathlib import Path

import pytest

from japan_ai_compliance.assessment.waiver_file import read_waivers
from japan_ai_compliance.documents.limits import DEFAULT_LIMITS
from japan_ai_compliance.errors import ComplianceError, InputError, UsageError
from japan_ai_compliance.settings import LONGEST, OWN, SHARED, Settings, find_settings, read_settings
from tests.support.errors import error_of

OF_OUR_OWN = """
fail-on = "violation, unknown"
waivers = "w.yaml"
lang = "ja"
rules = ["laws", "/usr/laws"]
law = ["msca", "parasol"]
longest-waiver-days = 90
"""


@pytest.fixture(autouse=True)
def working(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder in no repository."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def put(path: Path, text: str | bytes = "lang = 'ja'\n") -> Path:
    """A file, with the folders that it stands in."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def read(folder: Path, text: str | bytes, name: str = OWN) -> Settings:
    """The settings of a folder with one such file."""
    put(folder / name, text)
    return find_settings([str(folder)])


def refused(folder: Path, text: str | bytes, name: str = OWN) -> ComplianceError:
    """How a file is refused."""
    error = error_of(lambda: read(folder, text, name))
    assert isinstance(error, InputError)
    assert error.place is not None
    assert error.place.path == name
    return error


# What a file says


def test_every_setting_is_read(tmp_path: Path) -> None:
    wanted = Settings("violation, unknown", "w.yaml", "ja", ("laws", "/usr/laws"), ("msca", "parasol"), 90, OWN)
    assert read(tmp_path, OF_OUR_OWN) == wanted


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert find_settings() == Settings()
    assert read(tmp_path, "[project]\nname = 'x'\n", SHARED) == Settings()
    assert read(tmp_path, "[tool.other]\nx = 'japan-ai-compliance'\n", SHARED) == Settings()


def test_a_table_of_the_shared_file_is_read_and_our_own_file_wins(tmp_path: Path) -> None:
    assert read(tmp_path, "[tool.japan-ai-compliance]\nlang = 'ja'\n", SHARED).lang == "ja"
    assert read(tmp_path, "\ufefflang = 'en'\n").lang == "en"


def test_an_empty_file_of_our_own_holds(tmp_path: Path) -> None:
    put(tmp_path / SHARED, "[tool.japan-ai-compliance]\nlang = 'ja'\n")
    assert read(tmp_path, "") == Settings(path=OWN)


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


def refused_shared(folder: Path, text: bytes) -> ComplianceError:
    """How the same is refused in the shared file."""
    (folder / OWN).unlink()
    return refused(folder, b"[tool.japan-ai-compliance]\n" + text, SHARED)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("language = 'ja'", "unknown_key"),
        ("lang = 1", "wrong_type"),
        ("lang = 'fr'", "unknown_language"),
        ("waivers = ''", "empty"),
        ("rules = 'laws'", "wrong_type"),
        ("rules = [1]", "wrong_type"),
        ('rules = ["a\\u0000b"]', "wrong_type"),
        ('waivers = "a\\u0000b"', "wrong_type"),
        ("rules = ['']", "empty"),
        ("law = 'msca'", "wrong_type"),
        ("law = [' ']", "empty"),
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


def test_settings_that_are_not_where_a_link_says_are_refused(tmp_path: Path) -> None:
    (tmp_path / OWN).symlink_to(tmp_path / "gone.toml")
    assert error_of(find_settings).key == "documents.missing"


def test_a_file_that_is_too_large_is_refused_before_it_is_read(tmp_path: Path) -> None:
    with (tmp_path / OWN).open("wb") as file:
        file.truncate(DEFAULT_LIMITS.max_bytes + 1)
    assert error_of(find_settings).key == "documents.too_large"


def test_a_shared_file_without_a_word_of_us_is_not_looked_into(tmp_path: Path) -> None:
    assert read(tmp_path, b"# \x83\x5c [\n", SHARED) == Settings()


def test_the_longest_life_of_a_waiver_may_reach_the_last_day_there_is(tmp_path: Path) -> None:
    path = tmp_path / "waivers.yaml"
    path.write_text("waivers: [{rule: A, subject: s, reason: r, owner: o, expires: 9999-12-31}]", encoding="utf-8")
    for on in (date(9999, 12, 30), date.max):
        (waiver,) = read_waivers(str(path), {"A"}, on, LONGEST)
        assert waiver.expires == date.max


# Where they are looked for


def repository(folder: Path) -> Path:
    """A folder that is the root of a repository."""
    put(folder / ".git/HEAD", "")
    return folder


def test_they_are_looked_for_from_the_input_upwards(tmp_path: Path) -> None:
    root = repository(tmp_path / "repository")
    put(root / OWN)
    profile = put(root / "legal/japan/company.yaml", "company: {name: A}")
    for given in (profile, profile.parent, root, root / "legal/new.yaml"):
        assert find_settings([str(given)]).lang == "ja", given


def test_the_nearest_holds(tmp_path: Path) -> None:
    root = repository(tmp_path / "repository")
    put(root / OWN)
    put(root / "legal" / SHARED, "[tool.japan-ai-compliance]\nlang = 'en'\n")
    put(root / "legal/japan" / SHARED, "[project]\nname = 'japan-ai-compliance'\n")
    assert find_settings([str(root / "legal/japan/company.yaml")]).path == f"repository/legal/{SHARED}"


def test_nothing_is_looked_for_above_the_repository(tmp_path: Path) -> None:
    put(tmp_path / OWN)
    root = repository(tmp_path / "repository")
    assert find_settings([str(root / "company.yaml")]) == Settings()


def test_a_repository_may_be_linked_by_a_file(tmp_path: Path) -> None:
    put(tmp_path / OWN)
    put(tmp_path / "worktree/.git", "gitdir: elsewhere")
    assert find_settings([str(tmp_path / "worktree/company.yaml")]) == Settings()


def test_outside_a_repository_they_are_looked_for_up_to_the_working_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path / "above" / OWN)
    profile = put(tmp_path / "above/desk/profiles/company.yaml", "")
    monkeypatch.chdir(put(tmp_path / "elsewhere/note.txt", "").parent)
    assert find_settings([str(profile)]) == Settings()
    monkeypatch.chdir(tmp_path / "above")
    assert find_settings(["work/profiles/company.yaml"]).lang == "ja"
    monkeypatch.chdir(tmp_path / "above/desk")
    assert find_settings(["profiles/company.yaml"]) == Settings()


def test_without_an_input_the_search_starts_in_the_working_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = repository(tmp_path / "repository")
    put(root / OWN)
    monkeypatch.chdir(put(root / "legal/company.yaml", "").parent)
    assert find_settings() == find_settings(["-"]) == Settings(lang="ja", path=str(root / OWN))


def test_a_working_folder_that_is_gone_has_no_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "gone").mkdir()
    monkeypatch.chdir(tmp_path / "gone")
    (tmp_path / "gone").rmdir()
    assert find_settings([str(tmp_path / "company.yaml")]) == Settings()


def test_inputs_that_lead_to_two_files_are_refused_and_both_named(tmp_path: Path) -> None:
    for name in "ab":
        put(repository(tmp_path / name) / OWN)
    error = error_of(lambda: find_settings(["a/company.yaml", "b/company.yaml"]))
    assert isinstance(error, UsageError)
    for language in ("en", "ja"):
        for name in "ab":
            assert f"{name}/{OWN}" in error.message(language)
            assert f"{name}/company.yaml" in error.message(language)


def test_where_only_some_inputs_lead_to_a_file_it_holds_for_all(tmp_path: Path) -> None:
    put(repository(tmp_path / "a") / OWN)
    repository(tmp_path / "b")
    assert find_settings(["b/company.yaml", "a/company.yaml", "a/other.yaml"]).path == f"a/{OWN}"


def test_paths_are_relative_to_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = repository(tmp_path / "repository")
    put(root / OWN, OF_OUR_OWN)
    found = find_settings([str(root / "company.yaml")])
    assert (found.waivers, found.rules) == ("repository/w.yaml", ("repository/laws", "/usr/laws"))
    monkeypatch.chdir(put(root / "legal/company.yaml", "").parent)
    found = find_settings(["company.yaml"])
    assert (found.waivers, found.rules) == (str(root / "w.yaml"), (str(root / "laws"), "/usr/laws"))


# A file that is named


def test_a_file_that_is_named_is_read_whatever_it_is_called(tmp_path: Path) -> None:
    put(tmp_path / "conf/strict.toml", "waivers = 'w.yaml'\n")
    assert read_settings("conf/strict.toml") == Settings(waivers="conf/w.yaml", path="conf/strict.toml")


def test_of_a_shared_file_that_is_named_the_table_is_read(tmp_path: Path) -> None:
    put(tmp_path / SHARED, "[tool.japan-ai-compliance]\nlang = 'ja'\n")
    assert read_settings(SHARED).lang == "ja"
    put(tmp_path / SHARED, "[tool.other]\n")
    assert error_of(lambda: read_settings(SHARED)).key == "settings.no_table"


@pytest.mark.parametrize(("path", "key"), [("gone.toml", "missing"), (".", "unreadable")])
def test_a_file_that_is_named_and_cannot_be_read_is_refused(path: str, key: str) -> None:
    error = error_of(lambda: read_settings(path))
    assert error.key == f"documents.{key}"
    assert error.place is not None
    assert error.place.path == path
