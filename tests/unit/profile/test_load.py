"""Profiles from files and folders."""

import hashlib
from pathlib import Path

import pytest

from japan_ai_compliance.profile.load import Found, discover, load, load_profile
from japan_ai_compliance.rulebook.authoring.build import load_rules
from japan_ai_compliance.rulebook.model import Rulebook
from tests.support.errors import error_of
from tests.support.toy import law, prohibition, write


@pytest.fixture(scope="module")
def rulebook(tmp_path_factory: pytest.TempPathFactory) -> Rulebook:
    """The made-up law."""
    return load_rules(write(tmp_path_factory.mktemp("lamp"), law(prohibition())))


def test_a_folder_is_searched_in_the_order_of_names(tmp_path: Path) -> None:
    for name in ("b.yaml", "a.yml", "c.JSON", "notes.txt", "sub/d.yaml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x: 1", encoding="utf-8")
    found = list(discover([str(tmp_path)]))
    assert [Path(one.path).name for one in found] == ["a.yml", "b.yaml", "c.JSON", "d.yaml"]
    assert not any(one.named for one in found)


def test_a_file_that_is_named_is_named(tmp_path: Path) -> None:
    assert list(discover([str(tmp_path / "x.yaml"), "-"])) == [
        Found(str(tmp_path / "x.yaml"), True),
        Found("-", True),
    ]


def test_a_profile_with_its_digest(tmp_path: Path, rulebook: Rulebook) -> None:
    path = tmp_path / "p.yaml"
    path.write_bytes("company: {name: 会社}\n".encode())
    profile = load_profile(str(path), rulebook)
    assert (profile.company, profile.sha256) == ("会社", hashlib.sha256(path.read_bytes()).hexdigest())


@pytest.mark.parametrize("text", ["name: other\n", "- a\n", "compny: {name: K.K.}\n"])
def test_in_a_folder_what_is_no_profile_is_skipped_but_named_it_must_be_one(
    tmp_path: Path, rulebook: Rulebook, text: str
) -> None:
    path = tmp_path / "p.yaml"
    path.write_text(text, encoding="utf-8")
    assert load(Found(str(path), named=False), rulebook) is None
    error = error_of(lambda: load(Found(str(path), named=True), rulebook))
    assert error.key == "profile.no_company"
    assert error.place is not None
    assert (error.place.line, error.place.column) == (1, 1)
