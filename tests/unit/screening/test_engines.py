"""What screening needs beside the program is looked for before any of it is imported."""

import sys

import pytest

from japan_ai_compliance.screening.engines import engine_named
from tests.support.errors import error_of


@pytest.mark.parametrize(("engine", "module"), [("duckdb", "sqlglot"), ("spark", "pyspark")])
def test_the_command_that_installs_what_is_missing_is_named(
    monkeypatch: pytest.MonkeyPatch, engine: str, module: str
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    error = error_of(lambda: engine_named(engine, "local[2]"))
    assert error.key == "cli.missing_extra"
    assert error.values["extra"] == ("spark" if engine == "spark" else "screen")


def test_an_engine_that_is_not_known_is_refused_with_those_that_are() -> None:
    error = error_of(lambda: engine_named("oxen", ""))
    assert (error.key, error.values["known"]) == ("screening.unknown_engine", "duckdb, spark")
