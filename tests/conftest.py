"""Fixtures that several packages of tests share."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NoReturn

import pytest

from japan_ai_compliance import messages
from tests.support.toy import Bench, Section, bench

MakeBench = Callable[..., Bench]


@pytest.fixture(autouse=True)
def texts_exist(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """A text that is missing fails the test that meets it; users see its key."""

    def refuse(key: str, values: Mapping[str, object]) -> NoReturn:
        raise AssertionError(f"there is no text {key}")

    if "texts_may_be_missing" not in request.keywords:
        monkeypatch.setattr(messages, "missing", refuse)


@pytest.fixture
def lamp_law(tmp_path: Path) -> MakeBench:
    """Load the made-up law with the given rules and declarations; see ``tests.support.toy``."""

    def make(*rules: Section, **sections: Section) -> Bench:
        return bench(tmp_path / "lamp", *rules, **sections)

    return make
