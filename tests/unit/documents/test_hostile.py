"""Input made to crash or to stall the reader; each is read in a process of its own."""

import subprocess
import sys

import pytest

DEADLINE_SECONDS = 60
READ = """
from japan_ai_compliance.documents.reader import read_text
from japan_ai_compliance.errors import InputError
M = 10 * 1024 * 1024
try:
    read_text({text}, {path!r})
    print("ok")
except InputError as error:
    print(error.key)
"""


def outcome(text: str, path: str = "-") -> str:
    """Return ``ok`` or the key of the error that reading the value of the expression ``text`` ends in."""
    done = subprocess.run(
        [sys.executable, "-c", READ.format(text=text, path=path)],
        capture_output=True,
        text=True,
        timeout=DEADLINE_SECONDS,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.mark.parametrize("opening", ["[", "{", "- ", "? ", "[{", "{[", "[\n", '{"a":', '[{"a":', "{a: "])
def test_endless_nesting_is_refused_for_its_depth(opening: str) -> None:
    assert outcome(f"{opening!r} * 100_000") == "documents.too_deep"


@pytest.mark.parametrize("opening", ["[", '{"a":'])
def test_endless_nesting_of_json_is_refused_for_its_depth(opening: str) -> None:
    assert outcome(f"{opening!r} * 100_000", "a.json") == "documents.too_deep"


def test_endless_indentation_is_refused_for_its_depth() -> None:
    assert outcome("''.join(' ' * i + 'a:\\n' for i in range(2000))") == "documents.too_deep"


@pytest.mark.parametrize(
    "text",
    [
        "'a: ' + 'x' * (M - 8)",
        "'a: \"' + 'x' * (M - 8) + '\"'",
        "'a: \"' + '\\n' * (M - 8) + '\"'",
        "'a: \"' + '\\\\n' * (M // 2 - 8) + '\"'",
        "'a: |\\n' + ' x\\n' * (M // 3 - 8)",
        "'a: ' + 'x y ' * 250_000",
        "'[\"' + 'x' * (M - 8) + '\"]'",
        "'[\"' + '\\\\n' * (M // 2 - 8) + '\"]'",
        "'[' + '1' * (M - 8) + ']'",
        "'[' + '\\r\\n' * (M // 2 - 8) + ']'",
    ],
)
def test_one_huge_value_is_read(text: str) -> None:
    assert outcome(text) == "ok"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("''.join(f'k{i}: {i}\\n' for i in range(200_000))", "too_many"),
        ("'[' + '[],' * (M // 3 - 2) + ']'", "too_many"),
        ("'-\\n' * (M // 2)", "too_many"),
        ("''.join(f'%TAG !a{i}! x\\n' for i in range(400_000)) + '---\\na'", "tag"),
        ("'a: 1\\n...\\n' + ''.join(f'%TAG !a{i}! x\\n' for i in range(400_000)) + '---\\na'", "tag"),
        ("'---\\n' * (M // 4)", "many_documents"),
        ("'#x\\n' * (M // 3)", "empty"),
        ("'k' * (M - 3) + ': 1'", "syntax_colon"),
        ("'a: &a [' + '*a,' * (M // 3 - 4) + ']'", "anchor"),
        ("'[' + '\"' * (M - 1)", "syntax_bracket"),
        ("'[\"' + '\\\\' * (M - 3)", "syntax_escape"),
    ],
)
def test_floods_are_refused(text: str, expected: str) -> None:
    assert outcome(text) == f"documents.{expected}"


def test_many_keys_are_read() -> None:
    assert outcome("''.join(f'k{i}: {i}\\n' for i in range(50_000))") == "ok"
