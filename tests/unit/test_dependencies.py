"""Every dependency has a range with both ends; ``python -m tests.oldest`` and ``.ci/run`` run them."""

from pathlib import Path

import pytest

from tests.oldest.constraints import oldest, requirements

TEXT = (Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8")
MADE_UP = """
[build-system]
requires = ["lathe>=2"]
[project]
dependencies = ["lamp>=1.5,<3", "wick >= 2, < 4 ; python_version > '3'"]
[project.optional-dependencies]
light = ["japan-ai-compliance[dark]", "oil[thin]>=7.0.1,<8", "Lathe>=2"]
dark = ["shade"]
"""


def test_every_range_has_both_ends() -> None:
    found = list(requirements(TEXT))
    assert {"build", "project", "screen", "dev"} <= {one.of for one in found}
    assert [one for one in found if one.lower is None or one.upper is None] == []


def test_each_has_one_oldest_version() -> None:
    assert {"typer", "pydantic", "pyyaml", "rich", "duckdb", "hatchling", "pytest"} <= oldest(TEXT).keys()


def test_extras_and_markers_are_no_part_of_a_name_or_range() -> None:
    found = {one.name: (one.of, one.lower, one.upper) for one in requirements(MADE_UP)}
    assert found == {
        "lathe": ("build", "2", None),
        "lamp": ("project", "1.5", "3"),
        "wick": ("project", "2", "4"),
        "oil": ("light", "7.0.1", "8"),
        "Lathe": ("light", "2", None),
        "shade": ("dark", None, None),
    }


@pytest.mark.parametrize(
    ("text", "named"), [(MADE_UP, "dark: shade"), (MADE_UP.replace("Lathe>=2", "Lathe>=3"), "light: Lathe")]
)
def test_an_oldest_version_that_is_missing_or_ambiguous_is_named(text: str, named: str) -> None:
    with pytest.raises(ValueError, match=named):
        oldest(text)
