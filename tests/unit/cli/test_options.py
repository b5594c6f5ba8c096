"""The options that mean the same everywhere."""

import re

import click
import pytest

from japan_ai_compliance.cli.options import ALWAYS, Lang, Options
from japan_ai_compliance.report.check.names import FORMATS
from tests.support.errors import error_of
from tests.unit.cli.running import commands

ALL = dict(commands())


def helps(words: tuple[str, ...]) -> dict[str, str]:
    """The help of each option of a command."""
    return {one.name or "": one.help or "" for one in ALL[words].params if isinstance(one, click.Option)}


@pytest.mark.parametrize("words", ALL)
def test_every_command_takes_those_that_always_fit(words: tuple[str, ...]) -> None:
    assert set(ALWAYS) <= helps(words).keys()


def test_an_option_says_the_same_on_every_command() -> None:
    said: dict[str, set[str]] = {}
    own: dict[tuple[str, ...], set[str]] = {("screen",): {"output"}}
    for words in ALL:
        for name, text in helps(words).items():
            if name in Options.__dataclass_fields__ and name != "format" and name not in own.get(words, set()):
                said.setdefault(name, set()).add(text)
    assert said.keys() >= {"as_of", "law_as_of", "law", "rules", "lang", "output", "fail_on", "waivers", "config"}
    assert {name: len(texts) for name, texts in said.items() if len(texts) > 1} == {}


@pytest.mark.parametrize("words", ALL)
def test_a_default_is_told_as_one_in_both_languages(words: tuple[str, ...]) -> None:
    for name, text in helps(words).items():
        english, _, japanese = text.partition(" / ")
        assert ";" not in english or "default" not in english, name
        assert ("(default: " in english) == ("（省略時: " in japanese), (name, text)
        stated = re.search(r"\(default: ([a-z0-9*\[\]-]+)\)", english)
        if stated:
            assert f"（省略時: {stated[1]}）" in japanese, (name, text)


def test_help_names_every_format_there_is() -> None:
    assert helps(("check",))["format"].startswith(f"{', '.join(FORMATS)} (default: text)")
    assert helps(("calendar",))["format"].startswith("text, json, ics (default: text)")


@pytest.mark.parametrize(
    ("given", "option"),
    [
        (Options(as_of=""), "--as-of"),
        (Options(law_as_of=""), "--law-as-of"),
        (Options(format=""), "--format"),
        (Options(fail_on=""), "--fail-on"),
        (Options(waivers=""), "--waivers"),
        (Options(config=""), "--config"),
        (Options(law=["a", ""]), "--law"),
        (Options(rules=["", "a"]), "--rules"),
        (Options(output=[""]), "--output"),
    ],
)
def test_an_option_that_is_given_and_empty_is_refused(given: Options, option: str) -> None:
    error = error_of(given.check)
    assert error.key == "cli.empty_option"
    assert error.message("en").startswith(option)


def test_settings_and_none_exclude_each_other() -> None:
    assert error_of(Options(config="a.toml", no_config=True).check).key == "settings.config_or_none"


def test_what_is_left_out_or_filled_is_let_through() -> None:
    Options().check()
    Options("2026-11-23", None, ["a"], [], Lang.ja, "json", ["a.json"], "none", "w.yaml", "c.toml").check()
