"""Rule files, samples and the README's YAML read the same with parsers that have nothing in common with libyaml."""

import re
from pathlib import Path

import pytest
import yaml
from ruamel.yaml import YAML

from japan_ai_compliance.documents.reader import read_file
from japan_ai_compliance.documents.tree import Mapping, Node, Sequence

ROOT = Path(__file__).resolve().parents[3]
FILES = sorted(path for folder in ("rules", "samples") for path in (ROOT / folder).rglob("*.yaml"))
README_BLOCKS = re.findall(r"^```yaml\n(.*?)^```$", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE | re.DOTALL)


def as_texts(node: Node) -> object:
    """What our own reader (libyaml, where it is there) made of a document, its scalars as they are written."""
    if isinstance(node, Mapping):
        return {key.text: as_texts(value) for key, value in node.entries}
    if isinstance(node, Sequence):
        return [as_texts(item) for item in node.items]
    return node.text


def by_pyyaml(text: str) -> object:
    yaml.load(text, Loader=yaml.SafeLoader)
    return yaml.load(text, Loader=yaml.BaseLoader)


def by_ruamel(text: str) -> object:
    YAML(typ="safe", pure=True).load(text)
    return YAML(typ="base", pure=True).load(text)


def test_there_is_something_to_read() -> None:
    assert len(FILES) > 100
    assert README_BLOCKS


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_file_says_the_same_to_every_reader(path: Path) -> None:
    text = path.read_text("utf-8")
    ours = as_texts(read_file(str(path)).root)
    assert by_pyyaml(text) == ours
    assert by_ruamel(text) == ours


@pytest.mark.parametrize("text", README_BLOCKS, ids=lambda text: str(text).partition("\n")[0])
def test_the_yaml_of_the_readme_says_the_same_to_every_reader(text: str) -> None:
    assert by_pyyaml(text) == by_ruamel(text)


@pytest.mark.parametrize("text", ["{en: Is it so?, ja: x}", "{en: Is it so?}"])
def test_a_reader_refuses_a_question_mark_without_quotes_before_a_comma_or_bracket(text: str) -> None:
    with pytest.raises(yaml.YAMLError):
        by_pyyaml(text)
