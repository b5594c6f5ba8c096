"""What to install where an extra is missing."""

import sys

import pytest

from japan_ai_compliance import extras
from japan_ai_compliance.errors import UsageError

STATED = [
    "pydantic<3,>=2.7",
    "lamp<8,>=7; extra == 'light'",
    'wick >=2 ; extra == "light"',
    "lamp<8,>=7; extra == 'lighter'",
]


def test_an_extra_is_installed_by_its_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    """They are on every index; the program itself may have come from a folder."""
    monkeypatch.setattr(extras, "requires", lambda _: STATED)
    assert extras.command("light") == 'pip install "lamp<8,>=7" "wick >=2"'


@pytest.mark.parametrize("stated", [None, [], STATED])
def test_where_nothing_is_stated_the_extra_is_named(monkeypatch: pytest.MonkeyPatch, stated: list[str] | None) -> None:
    monkeypatch.setattr(extras, "requires", lambda _: stated)
    assert extras.command("none") == 'pip install "japan-ai-compliance[none]"'


def test_without_a_distribution_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extras, "DISTRIBUTION", "no-such-distribution")
    assert extras.command("html") == 'pip install "no-such-distribution[html]"'


@pytest.mark.parametrize(
    ("extra", "package"),
    [("html", "jinja2"), ("calendar", "icalendar"), ("screen", "duckdb"), ("screen", "sqlglot"), ("spark", "pyspark")],
)
def test_the_extras_of_the_program_name_their_packages(extra: str, package: str) -> None:
    assert f'"{package}' in extras.command(extra)


def test_what_is_there_is_not_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    extras.need("html", "json", "html")
    monkeypatch.setitem(sys.modules, "lamp", None)
    with pytest.raises(UsageError) as raised:
        extras.need("html", "json", "lamp")
    assert raised.value.key == "cli.missing_extra"


def test_a_module_that_nobody_has_heard_of_is_missing() -> None:
    with pytest.raises(UsageError):
        extras.need("html", "json", "no_such_module")
