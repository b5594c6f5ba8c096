"""One run of a command: what is read for it, and how it ends."""

from pathlib import Path
from typing import Annotated

import pytest
import typer

from japan_ai_compliance.cli.delivery import deliver
from japan_ai_compliance.cli.ending import Ending
from japan_ai_compliance.cli.run import Invocation, command
from japan_ai_compliance.cli.targets import TEXT_OR_JSON
from japan_ai_compliance.engine.model import Dates
from japan_ai_compliance.errors import InputError, Place, UsageError
from japan_ai_compliance.messages import LANGUAGES
from japan_ai_compliance.settings import OWN
from tests.unit.cli.running import Ran, commands, ran, ran_alone

COMMANDS = dict(commands())
MORE: dict[tuple[str, ...], list[str]] = {("penalty",): ["--rule", "X", "--sales", "1"], ("init",): ["c.yaml"]}
"""What a command needs beside its arguments, to get as far as its settings."""

LAW = """\
law:
  id: lamp
  title: {en: Lamp Act, ja: 灯法}
  short: {en: lamp act, ja: 灯法}
  url: https://example.org/lamp
  scope: {en: lamps, ja: 灯}
  limits: {en: none, ja: なし}
defaults:
  sources: [{text: Lamp Act, url: https://example.org/lamp}]
  checked_on: 2026-11-01
subjects:
  lamp:
    at: lamps
    many: true
    identified_by: id
    label: {en: lamp, ja: 灯}
    question: {en: Which lamps are there?, ja: どの灯がありますか。}
facts:
  lamp.id: {type: text, label: {en: mark, ja: 識別名}, question: {en: Which one?, ja: どれですか。}}
  lamp.lit: {type: boolean, label: {en: lit, ja: 点灯}, question: {en: Is it lit?, ja: 点灯していますか。}}
rules:
  - id: LAMP-1
    provision: Art. 1
    title: {en: Lamps are lit, ja: 灯をともす}
    kind: prohibition
    subject: lamp
    in_force: {from: 2020-01-01}
    breach: [{id: dark, when: not lamp.lit, en: it is dark, ja: 消えている}]
"""


@pytest.fixture(autouse=True)
def working(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder in no repository."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def lamps(tmp_path: Path) -> Path:
    """A folder with a law of one's own."""
    folder = tmp_path / "laws/lamp"
    folder.mkdir(parents=True)
    (folder / "law.yaml").write_text(LAW, encoding="utf-8")
    return folder.parent


def arguments(words: tuple[str, ...]) -> list[str]:
    """What a command needs to be called at all."""
    return ["company.yaml" for one in COMMANDS[words].params if one.required] + MORE.get(words, [])


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_every_command_reads_the_settings_and_ends_here(words: tuple[str, ...], tmp_path: Path) -> None:
    """Each stops at settings that do not read, says so once, and exits with 2."""
    (tmp_path / OWN).write_text("lang = 'fr'\n")
    found = ran(*words, *arguments(words))
    assert (found.status, found.out) == (2, ""), found
    assert found.err.startswith(f"{OWN}: The setting `lang`"), found
    assert len(found.err.splitlines()) == 2


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_every_command_takes_its_settings_from_a_file_that_is_named(words: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / OWN).write_text("lang = 'fr'\n")
    (tmp_path / "other.toml").write_text("law = 1\n")
    found = ran(*words, *arguments(words), "--config", "other.toml")
    assert found.status == 2
    assert found.err.startswith("other.toml: The setting `law`"), found


def test_no_module_of_a_command_ends_it_by_itself() -> None:
    folder = Path(__file__).parents[3] / "japan_ai_compliance/cli"
    ending = {path.name for path in folder.glob("*.py") if "typer.Exit" in path.read_text("utf-8")}
    assert ending == {"run.py", "options.py"}


# A command of its own, to see what it is given


def seen(*options: str, **keywords: object) -> tuple[list[Invocation], Ran]:
    """How a made-up command is called with all common options."""
    got: list[Invocation] = []

    @command("as_of", "law_as_of", "law", "rules", "fail_on", "waivers", inputs=["files"], formats=TEXT_OR_JSON)
    def look(invocation: Invocation, files: Annotated[list[str] | None, typer.Argument()] = None) -> Ending:
        got.append(invocation)
        for name in keywords.get("read", ()):  # type: ignore[attr-defined]
            getattr(invocation, name)
        return Ending.CLEAN

    return got, ran_alone(look, *options)


def test_the_command_line_beats_the_settings(tmp_path: Path, lamps: Path) -> None:
    (tmp_path / OWN).write_text("lang = 'ja'\nlaw = ['msca']\nrules = ['gone']\nfail-on = 'due'\n")
    ([found], end) = seen("--lang", "en", "--law", "lamp", "--rules", str(lamps), "--fail-on", "none")
    assert end == Ran(0, "", f"Settings: {OWN}\n")
    assert (found.language, found.laws, found.fail_on) == ("en", ("lamp",), frozenset())


def test_what_the_settings_bring_is_said_when_it_is_used(tmp_path: Path, lamps: Path) -> None:
    (tmp_path / "w.yaml").write_text("waivers: []\n")
    (tmp_path / OWN).write_text("law = ['lamp']\nrules = ['laws']\nwaivers = 'w.yaml'\n")
    _, end = seen()
    assert end.err == f"Settings: {OWN}\n"
    ([found], end) = seen(read=("laws", "waivers"))
    assert found.laws == ("lamp",)
    said = end.err.splitlines()
    assert said[0] == f"Settings: {OWN}"
    assert "The settings limit the laws to: lamp" in said
    assert "The settings add or replace laws: laws" in said
    assert "The settings bring waivers: w.yaml" in said
    assert any("rules of your own are in use (lamp)" in one for one in said)


def test_without_settings_nothing_is_said(tmp_path: Path) -> None:
    ([found], end) = seen("--as-of", "2026-11-23", read=("laws", "waivers", "fail_on", "dates"))
    assert end == Ran(0, "", "")
    assert (found.laws, found.waivers, found.fail_on, found.language) == ((), [], frozenset({"violation"}), "en")
    assert isinstance(found.dates, Dates)


def test_no_settings_are_read_where_none_are_wanted(tmp_path: Path) -> None:
    (tmp_path / OWN).write_text("lang = 'fr'\n")
    assert seen("--no-config")[1] == Ran(0, "", "")
    assert seen("--no-config", "--config", OWN)[1].status == 2


@pytest.mark.parametrize(("text", "read"), [("fail-on = 'never'", "fail_on"), ("law = ['nolaw']", "laws")])
def test_a_wrong_value_of_the_settings_is_told_with_its_file(tmp_path: Path, text: str, read: str) -> None:
    (tmp_path / OWN).write_text(text)
    (_, end) = seen(read=[read])
    assert end.status == 2
    assert end.err.splitlines()[-2].startswith(f"{OWN}: ")


@pytest.mark.parametrize("option", ["--as-of", "--law-as-of", "--law", "--rules", "--fail-on", "--waivers", "--output"])
def test_an_empty_option_is_refused(option: str) -> None:
    (_, end) = seen(option, "")
    assert end.status == 2
    assert end.err.startswith(f"{option} is empty.")


@pytest.mark.parametrize("name", ["company.yaml", "w.yaml", OWN, "laws/lamp/law.yaml"])
def test_nothing_that_is_read_is_written_over(tmp_path: Path, lamps: Path, name: str) -> None:
    (tmp_path / "company.yaml").write_text("company: {name: A}")
    (tmp_path / "w.yaml").write_text("waivers: []\n")
    (tmp_path / OWN).write_text("rules = ['laws']\nwaivers = 'w.yaml'\n")
    before = (tmp_path / name).read_bytes()
    (_, end) = seen("company.yaml", "--output", f"json:{name}")
    assert end.status == 2
    assert "read and written" in end.err
    assert (tmp_path / name).read_bytes() == before


# How it ends


def ended(*steps: Ending | Exception) -> Ran:
    """How a command ends that comes to this: errors that are told on the way, one that stops it, and its ending."""

    @command(formats=TEXT_OR_JSON)
    def go(invocation: Invocation) -> Ending:
        for step in steps[:-1]:
            assert isinstance(step, InputError)
            invocation.complain(step)
        last = steps[-1]
        if isinstance(last, Exception):
            raise last
        deliver(invocation, lambda name: f"{name}\n")
        return last

    return ran_alone(go)


BAD = InputError("documents.missing", Place("a.yaml"))


@pytest.mark.parametrize(
    ("steps", "status"),
    [
        ([Ending.CLEAN], 0),
        ([Ending.FOUND], 1),
        ([Ending.NOTHING], 3),
        ([BAD, Ending.CLEAN], 2),
        ([BAD, Ending.FOUND], 2),
        ([BAD, Ending.NOTHING], 2),
        ([UsageError("compare.too_many")], 2),
        ([BAD, UsageError("compare.too_many")], 2),
    ],
)
def test_the_worst_that_was_reached_is_the_status(steps: list[Ending | Exception], status: int) -> None:
    assert ended(*steps).status == status


def test_that_nothing_was_evaluated_is_said_where_that_is_the_end() -> None:
    assert ended(Ending.NOTHING).err.startswith("Nothing was evaluated")
    assert "Nothing was evaluated" not in ended(BAD, Ending.NOTHING).err


def test_errors_are_told_with_those_beside_them() -> None:
    both = InputError("documents.missing", Place("a.yaml"), beside=(InputError("documents.empty", Place("b.yaml")),))
    assert [line.partition(":")[0] for line in ended(both).err.splitlines() if line[0] != " "] == ["a.yaml", "b.yaml"]


def test_an_error_of_the_program_is_not_turned_into_words() -> None:
    with pytest.raises(ZeroDivisionError):
        ended(ZeroDivisionError())


@pytest.mark.parametrize("language", LANGUAGES)
def test_errors_are_in_the_language_asked_for(language: str) -> None:
    (_, end) = seen("--lang", language, "--config", "gone.toml")
    assert (
        end.err
        == {
            "en": "gone.toml: The file does not exist.\n  Check the path.\n",
            "ja": "gone.toml: ファイルが見つかりません。\n  パスを確認してください。\n",
        }[language]
    )
