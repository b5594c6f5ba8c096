"""Where the laws that come with the program are: a checkout reads its files, an installed wheel its compiled module."""

import sys
from pathlib import Path
from types import ModuleType

import pytest

from japan_ai_compliance.rulebook import bundled


def test_a_checkout_reads_its_own_rules() -> None:
    folder = bundled.rules_folder()
    assert folder == Path(__file__).resolve().parents[3] / "rules"
    assert set(bundled.load_bundled().laws) == {path.parent.name for path in folder.glob("*/law.yaml")}


@pytest.mark.parametrize("beside", [[], ["pyproject.toml"], ["rules"]])
def test_elsewhere_it_is_the_copy_in_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, beside: list[str]
) -> None:
    """A folder called ``rules`` beside the package, or a project file, is no checkout by itself."""
    for name in beside:
        (tmp_path / name).touch() if "." in name else (tmp_path / name).mkdir()
    monkeypatch.setattr(bundled, "_PACKAGE", tmp_path / "package")
    assert bundled.rules_folder() == tmp_path / "package" / "_rules"


def test_an_installed_package_takes_the_compiled_laws(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compiled = ModuleType("japan_ai_compliance._compiled")
    rulebook = bundled.load_bundled()
    monkeypatch.setattr(compiled, "RULEBOOK", rulebook, raising=False)
    monkeypatch.setitem(sys.modules, compiled.__name__, compiled)
    monkeypatch.setattr(bundled, "_PACKAGE", tmp_path / "package")
    assert bundled.load_bundled() is rulebook
