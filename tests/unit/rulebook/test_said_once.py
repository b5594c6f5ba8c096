"""What a law says it says once: few of its lines stand in it twice."""

from collections import Counter
from pathlib import Path

import pytest

RULES = Path(__file__).resolve().parents[3] / "rules"
LAWS = sorted(path.name for path in RULES.iterdir() if (path / "law.yaml").is_file())
OTHER_FILES = (".cases.yaml", ".inventory.yaml", ".coverage.yaml")
MOST_PERCENT = 20


def lines(law: str) -> list[str]:
    """The lines of a law's files, without comments, blanks and indentation."""
    files = [path for path in sorted((RULES / law).glob("*.yaml")) if not path.name.endswith(OTHER_FILES)]
    stripped = [line.strip() for path in files for line in path.read_text("utf-8").splitlines()]
    return [line for line in stripped if line and not line.startswith("#")]


def share(written: list[str]) -> float:
    """The part of the lines that stand twice or more, in percent."""
    counts = Counter(written)
    return 100 * sum(count for count in counts.values() if count > 1) / len(written)


def test_a_line_that_stands_twice_counts_each_time() -> None:
    assert share(["a", "b", "a", "c"]) == 50


def test_there_are_laws() -> None:
    assert len(LAWS) > 1


@pytest.mark.parametrize("law", LAWS)
def test_few_lines_stand_in_a_law_twice(law: str) -> None:
    assert share(lines(law)) < MOST_PERCENT
