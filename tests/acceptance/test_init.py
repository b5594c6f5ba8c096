"""``init`` at a terminal and from a script: what it writes, ``check`` accepts."""

import json
import os
import signal
import sys
from pathlib import Path
from typing import Any

import pexpect
import pytest
import yaml

from tests.acceptance.conftest import Command

AS_OF = ("--as-of", "2026-11-23")
CTRL_D, CTRL_C = "\x04", "\x03"

WORDS: dict[str, dict[str, str]] = {
    "en": {
        "company": "What is the company called",
        "gate": "Which operating systems, app stores",
        "next": "the next one",
        "designated": "been designated",
        "since": "Since when",
        "until": "Until when",
        "kind": "Which kind of smartphone software",
        "wrong": "not one of the possible values",
        "explained": "app_store: app store for smartphones",
        "saved": "Saved:",
        "name": "Example Terminal K.K.",
    },
    "ja": {
        "company": "会社の名称は何ですか",
        "gate": "どの基本動作ソフトウェア",
        "next": "次の項目",
        "designated": "指定を受けていますか",
        "since": "いつからですか",
        "until": "いつまでですか",
        "kind": "スマートフォン向けソフトウェアのどの種類",
        "wrong": "選択肢にありません",
        "explained": "app_store：アプリストア",
        "saved": "保存しました",
        "name": "架空端末株式会社",
    },
}


def _heeding_keys() -> None:
    """Ctrl+C counts, even where these tests were begun in the background of a shell, which has it ignored."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


class Person:
    """Somebody at a terminal."""

    def __init__(self, installed: Path, folder: Path, *arguments: str) -> None:
        environment = {**os.environ, "PYTHONPATH": str(installed), "PYTHONUTF8": "1", "TERM": "xterm"}
        environment.pop("NO_COLOR", None)
        command = ["-m", "japan_ai_compliance", "init", *arguments, *AS_OF, "--law", "msca"]
        self.child = pexpect.spawn(
            sys.executable,
            command,
            cwd=folder,
            env=environment,
            encoding="utf-8",
            timeout=90,
            dimensions=(50, 400),
            preexec_fn=_heeding_keys,
        )

    def answers(self, question: str, answer: str) -> None:
        """Wait for the question, and for the prompt after it; then type."""
        self.child.expect_exact(question)
        self.child.expect_exact("> ")
        self.child.sendline(answer)

    def leaves(self, key: str) -> str:
        """Wait for the next prompt, press a key, and read to the end; the exit status must be 0.

        On a busy machine a key can come before the line is being read, and then waits for the next: as a person would,
        press again.
        """
        self.child.expect_exact("> ")
        for _ in range(9):
            self.child.send(key)
            if self.child.expect([pexpect.EOF, pexpect.TIMEOUT], timeout=10) == 0:
                break
        self.child.close()
        assert self.child.exitstatus == 0, self.child.before
        return str(self.child.before)


def checked(run: Command, path: Path) -> dict[str, Any]:
    """What ``check`` says of the profile."""
    ran = run("check", path, *AS_OF, "--law", "msca", "--format", "json")
    assert ran.status in (0, 1), ran.err
    data: dict[str, Any] = json.loads(ran.out)
    (profile,) = data["profiles"]
    assert isinstance(profile, dict)
    return profile


@pytest.mark.parametrize("language", ["en", "ja"])
def test_an_interview_at_a_terminal_ends_in_a_profile_that_check_accepts(
    installed: Path, run: Command, tmp_path: Path, language: str
) -> None:
    words = WORDS[language]
    person = Person(installed, tmp_path, "new.yaml", "--lang", language)
    person.answers(words["company"], words["name"])
    person.answers(words["gate"], "Store One")
    person.answers(words["next"], "")
    person.answers(words["designated"], "yes")
    person.answers(words["since"], "2025-03-26")
    person.answers(words["until"], "")
    person.answers(words["kind"], "shop")
    person.child.expect_exact(words["wrong"])
    person.child.expect_exact("> ")
    person.child.sendline("?")
    person.answers(words["explained"], "app_store")
    assert words["saved"] in person.leaves(CTRL_D)

    path = tmp_path / "new.yaml"
    text = path.read_text(encoding="utf-8")
    assert yaml.safe_load(text)["software"] == [
        {"name": "Store One", "designated": {"from": yaml.safe_load("2025-03-26")}, "kind": "app_store"}
    ]
    assert any(line.strip().startswith("# ") and words["kind"] in line for line in text.splitlines())
    profile = checked(run, path)
    assert profile["company"] == words["name"]
    assert profile["summary"]["unknown"]
    assert not any(fact["fact"] in ("software.kind", "software.designated") for fact in profile["missing"])


def test_an_interrupted_interview_is_saved_and_goes_on(installed: Path, run: Command, tmp_path: Path) -> None:
    first = Person(installed, tmp_path, "new.yaml")
    first.answers(WORDS["en"]["company"], "Example K.K.")
    first.answers(WORDS["en"]["gate"], "Store One")
    first.answers(WORDS["en"]["next"], "")
    first.leaves(CTRL_C)
    between = (tmp_path / "new.yaml").read_text(encoding="utf-8")
    checked(run, tmp_path / "new.yaml")

    second = Person(installed, tmp_path, "new.yaml")
    second.answers("Going on", "no")
    second.leaves(CTRL_D)
    after = (tmp_path / "new.yaml").read_text(encoding="utf-8")
    assert after.startswith(between)
    assert "designated: false" in after
    assert sorted(one.name for one in tmp_path.iterdir()) == ["new.yaml"]


def test_a_terminal_that_goes_away_leaves_what_was_answered(installed: Path, run: Command, tmp_path: Path) -> None:
    person = Person(installed, tmp_path, "new.yaml")
    person.answers(WORDS["en"]["company"], "Example K.K.")
    person.child.expect_exact("> ")
    person.child.kill(signal.SIGKILL)
    person.child.close()
    assert checked(run, tmp_path / "new.yaml")["company"] == "Example K.K."


def test_an_update_adds_lines_and_changes_nothing_else(run: Command, samples: Path, tmp_path: Path) -> None:
    path = tmp_path / "company.yaml"
    before = (samples / "fictional/breach.yaml").read_text(encoding="utf-8")
    path.write_text(before, encoding="utf-8", newline="")
    asked = checked(run, path)["missing"]
    ran = run("init", "--update", path, *AS_OF, "--law", "msca", stdin=b"none\nnone\n")
    assert ran.status == 0, ran.err
    after = path.read_text(encoding="utf-8")
    kept = iter(after.splitlines())
    assert all(line in kept for line in before.splitlines())
    assert after != before
    still = [one["fact"] for one in checked(run, path)["missing"]]
    assert asked[0]["fact"] not in still, "the most decisive question comes first"
    assert asked[0]["question"].split()[0] in ran.out


def test_a_script_is_stopped_at_an_answer_that_does_not_fit(run: Command, tmp_path: Path) -> None:
    answers = "Example K.K.\nStore One\n\nperhaps\nyes\n"
    ran = run("init", "new.yaml", *AS_OF, "--law", "msca", stdin=answers.encode(), cwd=tmp_path)
    assert ran.status == 2
    assert "software[0]" in ran.err
    assert "Traceback" not in ran.err
    assert checked(run, tmp_path / "new.yaml")["company"] == "Example K.K."


@pytest.mark.parametrize(
    ("name", "content", "arguments"),
    [
        ("missing.yaml", None, ["--update"]),
        ("company.json", b'{"company": {"name": "A"}}', ["--update"]),
        ("broken.yaml", b"company: {name: A", []),
        ("other.yaml", b"name: A\n", []),
        ("wrong.yaml", b"company: {name: A}\nsoftwear: []\n", []),
        ("notes.txt", None, []),
        (".", None, []),
        ("no/folder.yaml", None, []),
    ],
)
def test_what_cannot_be_gone_on_with_is_refused_and_left_alone(
    run: Command, tmp_path: Path, name: str, content: bytes | None, arguments: list[str]
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    ran = run("init", *arguments, name, *AS_OF, stdin=b"Example K.K.\n", cwd=tmp_path)
    assert ran.status == 2
    assert "Traceback" not in ran.err
    assert name.partition("/")[0] in ran.err
    assert content is None or (tmp_path / name).read_bytes() == content
