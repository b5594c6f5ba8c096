"""PyYAML may have been built without libyaml: everything reads, and is refused, as with it."""

import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from japan_ai_compliance.documents import yaml_reader
from japan_ai_compliance.documents.limits import Limits
from japan_ai_compliance.documents.reader import read_text
from japan_ai_compliance.documents.tree import Node
from japan_ai_compliance.documents.yaml_python import PythonLoader
from japan_ai_compliance.errors import InputError

ROOT = Path(__file__).parents[3]
FILES = sorted([*ROOT.glob("rules/**/*.yaml"), *ROOT.glob("samples/**/*.yaml")])
LIMITS = Limits(max_depth=8, max_nodes=200)

TEXTS = [
    "a: 1\nb: [x, y]\n",
    "{en: What is it called?, ja: 名称は何ですか}",
    "{a: ?x, b: x?}",
    "a\t: 1",
    "a: x\ty\t",
    "a: 1\t# comment",
    "[\n\t1,\n\t2]",
    "a: |\n  x\n  y\n\nb: >-\n  x\n   y\n",
    "a: x\n  y\n\n  z\n",
    "a: 'x\n  y\n\n  z'\n",
    'a: "x\\\n  y \\x41\\u3042\\U0001F600\\n"\n',
    "a: {b: 1, c: {}}",
    "a: 1\na: 2\n",
    "a:\n  - b\n - c\n",
    "a:\n\tb: 1\n",
    "a: 1\n\tb: 2\n",
    "a: b: c\n",
    "a: - b\n",
    "a: @b\n",
    "a: `b`\n",
    "a: %b\n",
    "a: {b: 1\n",
    "a: [1, 2\nb: 3\n",
    "[1}",
    "[",
    "]",
    "a: }",
    "{a:?[",
    "{a: 1, b:[1]}",
    "a: 'x\n",
    'a: "x\n',
    'a: "x" y\n',
    'a: "\\q"',
    'a: "\\x4"',
    'a: "\\ud83d"',
    'a: "\\ud83d\\ude00"',
    'a: "\\UFFFFFFFF"',
    'a: "\\U00110000"',
    "a: &x 1\nb: *x\n",
    "a: &x 1\n",
    "a: *x\n",
    "a: !!str 1\n",
    "a: !x 1\n",
    "<<: {a: 1}\n",
    "? [a]\n: 1\n",
    ": 1\n",
    "a: 1\n---\nb: 2\n",
    "a: 1\n...\nb\n",
    "%YAML 1.2\n---\na: 1\n",
    "%YAML 2.0\n---\na: 1\n",
    "%TAG ! x\n---\na: 1\n",
    "%b\n",
    "%\n",
    "a: >x\n  b\n",
    "a: |0\n  b\n",
    "a\nb: 1\n",
    "[" * 9 + "]" * 9,
    "[" * 500,
    "{a: " * 9 + "1" + "}" * 9,
    "[" + "1, " * 300 + "]",
    "- " * 9 + "a",
    "",
    "# nothing\n",
    "~",
]


def outcome(text: str, limits: Limits) -> Node | tuple[str, str, str]:
    """The tree of ``text``, or its error in both languages."""
    try:
        return read_text(text, "a.yaml", limits)
    except InputError as error:
        return str(error), error.message("ja"), error.advice("ja")


@pytest.fixture
def without(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """What a PyYAML without libyaml lacks is gone."""
    if not hasattr(yaml, "CSafeLoader"):
        pytest.skip("this installation of PyYAML has no parser in C to compare with")
    monkeypatch.delattr(yaml, "CSafeLoader")
    assert yaml_reader._loader() is PythonLoader
    return monkeypatch


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_trees_errors_places_and_limits_are_the_same(text: str, without: pytest.MonkeyPatch) -> None:
    found = outcome(text, LIMITS)
    without.undo()
    assert yaml_reader._loader() is yaml.CSafeLoader
    assert found == outcome(text, LIMITS)


@pytest.mark.parametrize("path", FILES, ids=[str(path.relative_to(ROOT)) for path in FILES])
def test_every_rule_file_and_sample_reads_the_same(path: Path, without: pytest.MonkeyPatch) -> None:
    text = path.read_text(encoding="utf-8")
    found = read_text(text, "a.yaml")
    without.undo()
    assert found == read_text(text, "a.yaml")


WITHOUT = """\
import sys
import yaml

for name in [one for one in vars(yaml) if one.startswith("C") and one.endswith(("Loader", "Dumper", "Parser"))]:
    delattr(yaml, name)
sys.modules["yaml._yaml"] = None
yaml.__with_libyaml__ = False
from japan_ai_compliance.cli import main

main()
"""


def run(*arguments: str, libyaml: bool) -> tuple[int, str, str]:
    """The status and the outputs of a command, with libyaml or without."""
    code = WITHOUT if not libyaml else "from japan_ai_compliance.cli import main\n\nmain()\n"
    call = [sys.executable, "-c", code, *arguments]
    done = subprocess.run(call, capture_output=True, text=True, encoding="utf-8", check=False, cwd=ROOT)
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize(
    ("profile", "status"),
    [("company: {name: K.K.}\nsoftware: []\ntransfers: []\n", 0), ("company: {name: [K.K.}\n", 2), ("a: &x 1\n", 2)],
)
def test_a_command_runs_without_libyaml_and_says_the_same(tmp_path: Path, profile: str, status: int) -> None:
    path = tmp_path / "profile.yaml"
    path.write_text(profile, encoding="utf-8")
    arguments = ("check", str(path), "--as-of", "2026-11-23", "--lang", "ja")
    found = run(*arguments, libyaml=False)
    assert found[0] == status
    assert found == run(*arguments, libyaml=True)
