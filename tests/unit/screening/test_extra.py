"""What screening needs beside the program is looked for before any of it is imported."""

import sys

import pytest

from japan_ai_compliance.screening.engines import engine_named
from japan_ai_compliance.screening.extra import need
from tests.support.errors import error_of


def test_what_is_there_is_enough() -> None:
    need("screen", "json", "duckdb")


@pytest.mark.parametrize(("engine", "module"), [("duckdb", "sqlglot"), ("spark", "pyspark")])
def test_the_command_that_installs_what_is_missing_is_named(
    monkeypatch: pytest.MonkeyPatch, engine: str, module: str
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    error = error_of(lambda: engine_named(engine, "local[2]"))
    assert error.key == "cli.missing_extra"
    assert error.values["extra"] == ("spark" if engine == "spark" else "screen")


def test_a_module_that_is_ruled_out_or_unheard_of_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "duckdb", None)
    assert error_of(lambda: need("screen", "json", "duckdb")).key == "cli.missing_extra"
    assert error_of(lambda: need("screen", "json", "no_such_module")).key == "cli.missing_extra"


def test_an_engine_that_is_not_known_is_refused_with_those_that_are() -> None:
    error = error_of(lambda: engine_named("oxen", ""))
    assert (error.key, error.values["known"]) == ("screening.unknown_engine", "duckdb, spark")
