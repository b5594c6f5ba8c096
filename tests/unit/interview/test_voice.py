"""Standard input and output: a script's answers end where its input does."""

import io
import sys

import pytest

from japan_ai_compliance.interview.voice import Console


class Terminal(io.StringIO):
    """An input that says it is a terminal."""

    def isatty(self) -> bool:
        """As a terminal does."""
        return True


def console(monkeypatch: pytest.MonkeyPatch, text: str, columns: int = 20) -> Console:
    """A console that reads ``text``."""
    monkeypatch.setattr(sys, "stdin", io.StringIO(text))
    return Console("en", columns)


def test_a_script_is_answered_line_by_line(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    voice = console(monkeypatch, "  one \n\ntwo")
    assert not voice.patient
    assert [voice.ask("? ") for _ in range(3)] == ["one", "", "two"]
    with pytest.raises(EOFError):
        voice.ask("? ")
    assert capsys.readouterr().out == "? \n? \n? \n? "


def test_a_paragraph_is_wrapped_and_indented(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    voice = console(monkeypatch, "")
    voice.put("one two three four five", indent=4)
    voice.put()
    voice.put("a\x1b[31mb")
    lines = capsys.readouterr().out.splitlines()
    assert lines[:3] == ["    one two three", "    four five", ""]
    assert "\x1b" not in lines[3]


def test_bytes_that_are_no_text_do_not_end_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\xff\xfe\n"), encoding="utf-8"))
    assert Console("ja", 20).ask("? ") == "\udcff\udcfe"


def test_a_person_is_asked_at_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", Terminal(" yes \n"))
    monkeypatch.setattr("builtins.input", lambda prompt: f" {prompt}yes ")
    voice = Console("en", 20)
    assert voice.patient
    assert voice.ask("? ") == "? yes"


def test_a_platform_without_line_editing_does_without(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", Terminal("x\n"))
    monkeypatch.setitem(sys.modules, "readline", None)
    assert Console("en", 20).patient
