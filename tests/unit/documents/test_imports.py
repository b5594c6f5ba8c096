"""What is loaded to read a document."""

import subprocess
import sys

import pytest

CODE = """
import sys
before = set(sys.modules)
from japan_ai_compliance.documents.reader import read_text
read_text(sys.argv[1], sys.argv[2])
print(*sys.modules.keys() - before)
"""


def loaded(text: str, path: str) -> set[str]:
    """The modules that reading ``text`` loads."""
    command = [sys.executable, "-c", CODE, text, path]
    return set(subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stdout.split())


@pytest.mark.parametrize(
    ("text", "path", "reader", "other"),
    [
        ("a: 1", "a.yaml", "yaml_reader", "json_reader"),
        ('{"a": 1}', "a.json", "json_reader", "yaml_reader"),
        ('{"a": 1}', "-", "json_reader", "yaml_reader"),
    ],
)
def test_nothing_slow_is_loaded_and_one_reader_only(text: str, path: str, reader: str, other: str) -> None:
    found = loaded(text, path)
    assert f"japan_ai_compliance.documents.{reader}" in found
    assert f"japan_ai_compliance.documents.{other}" not in found
    assert ("yaml" in found) is (reader == "yaml_reader")
    assert not {name.partition(".")[0] for name in found} & {"pydantic", "rich", "typer", "hashlib", "asyncio"}
