"""Fixtures that several packages of tests share."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.toy import Bench, Section, bench

MakeBench = Callable[..., Bench]


@pytest.fixture
def lamp_law(tmp_path: Path) -> MakeBench:
    """Load the made-up law with the given rules and declarations; see ``tests.support.toy``."""

    def make(*rules: Section, **sections: Section) -> Bench:
        return bench(tmp_path / "lamp", *rules, **sections)

    return make
