import pytest

from japan_ai_compliance.documents.limits import Limits
from japan_ai_compliance.documents.reader import read_text
from japan_ai_compliance.documents.tree import MappingNode, ScalarNode, SequenceNode, view

from .helpers import error_of, refused

pytestmark = pytest.mark.usefixtures("each_parser")


def test_every_value_has_its_place() -> None:
    root = read_text("name: 株式会社  # note\nitems:\n  - 1\n  - 'yes'\nempty:\nlast: x\n", "a.yaml")
    assert isinstance(root, MappingNode)
    assert (root.line, root.column) == (1, 1)
    assert root.get("name") == ScalarNode("株式会社", True, 1, 7)
    assert root.get("items") == SequenceNode((ScalarNode("1", True, 3, 5), ScalarNode("yes", False, 4, 5)), 3, 3)
    assert root.get("empty") == ScalarNode("", True, 5, 7)
    assert [(key.text, key.line, key.column) for key, _ in root.entries][-1] == ("last", 6, 1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("yes", ScalarNode("yes", True, 1, 1)),
        ("2026-11-23", ScalarNode("2026-11-23", True, 1, 1)),
        ("~", ScalarNode("~", True, 1, 1)),
        ('"yes"', ScalarNode("yes", False, 1, 1)),
        ("'0o7'", ScalarNode("0o7", False, 1, 1)),
        ("|\n  12\n", ScalarNode("12\n", False, 1, 1)),
        (">\n  12\n  13\n", ScalarNode("12 13\n", False, 1, 1)),
        ('""', ScalarNode("", False, 1, 1)),
    ],
)
def test_scalars_keep_their_text(text: str, expected: ScalarNode) -> None:
    assert read_text(text, "a.yaml") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: {b: [1, 2], c: x}", {"a": {"b": ["1", "2"], "c": "x"}}),
        ("[a: b]", [{"a": "b"}]),
        ("{a, b: }", {"a": "", "b": ""}),
        ("? a\n: b\n", {"a": "b"}),
        ("%YAML 1.2\n---\na: 1\n...\n", {"a": "1"}),
        ("a: 1\r\nb: 2\r\n", {"a": "1", "b": "2"}),
        ("a: 1\rb: 2\r", {"a": "1", "b": "2"}),
        ("'<<': 1\nnull: 2", {"<<": "1", "null": "2"}),
        ("a: x*y & z !", {"a": "x*y & z !"}),
        ("100%: '%TAG'", {"100%": "%TAG"}),
        ('a: "\\u65e5\\U0001f600"', {"a": "日😀"}),
    ],
)
def test_ordinary_documents_are_read(text: str, expected: object) -> None:
    assert view(read_text(text, "a.yaml")) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: &x 1\nb: *x\n", ("anchor", 1, 4)),
        ("a: &x [1]", ("anchor", 1, 4)),
        ("&x a: 1", ("anchor", 1, 1)),
        ("a: & x", ("anchor", 1, 4)),
        ("a: 1\nb: *x\n", ("alias", 2, 4)),
        ("*x : 1", ("alias", 1, 1)),
        ("a: *", ("alias", 1, 4)),
        ("a: !!python/object:os.system {}", ("tag", 1, 4)),
        ("a: !!python/object/apply:os.system [ls]", ("tag", 1, 4)),
        ("a: !foo x", ("tag", 1, 4)),
        ("a: !!str 1", ("tag", 1, 4)),
        ("a: ! 1", ("tag", 1, 4)),
        ("a: !e!x 1", ("tag", 1, 4)),
        ("!!map {a: 1}", ("tag", 1, 1)),
        ("a: !<x 1", ("tag", 1, 4)),
        ("# note\n%TAG !e! x:\n---\na: 1", ("tag", 2, 1)),
        ("# note\r%TAG !e! x:\r---\ra: 1", ("tag", 2, 1)),
        ("a: 1\n<<: {b: 2}", ("merge_key", 2, 1)),
        ("a: 1\nb:\n  c: 1\n  d: 2\n  c: 3\n", ("duplicate_key", 5, 3)),
        ("a: 1\n'a': 2", ("duplicate_key", 2, 1)),
        ("{a: 1, a: 2}", ("duplicate_key", 1, 8)),
        ("? [a]\n: 1", ("complex_key", 1, 3)),
        ("? {a: b}\n: 1", ("complex_key", 1, 3)),
        ("name: {{ company }}", ("complex_key", 1, 8)),
        ("'': 1", ("empty_key", 1, 1)),
        ("?\n: 1", ("empty_key", 1, 2)),
        ("a: 1\n---\nb: 2", ("many_documents", 2, 1)),
        ("a: 1\n---\n", ("many_documents", 2, 1)),
        ("a: 1\n...\nb: 2", ("many_documents", 3, 1)),
        ('{"a": 1}\n{"b": 2}', ("many_documents", 2, 1)),
        ('a: "\\ud83d"', ("surrogate", 1, 5)),
        ("a: 1 # x\u2028b: 2", ("character", 1, 9)),
    ],
)
def test_what_is_not_allowed_is_refused_with_its_place(text: str, expected: tuple[str, int, int]) -> None:
    name, line, column = refused(text)
    assert (name, line) == expected[:2]
    # Of an escape the parser in Python knows only where the string begins.
    assert column in (expected[2], 4) if name == "surrogate" else column == expected[2]


@pytest.mark.parametrize("text", ["", "\n\n", "# only a note\n", "---\n", "---\n# note\n...\n", " \n \n"])
def test_a_document_without_content_is_refused(text: str) -> None:
    assert refused(text) == ("empty", None, None)


def test_values_of_errors_are_made_safe() -> None:
    error = error_of(lambda: read_text('"\\e[31m": 1\n"\\e[31m": 2\n', "a.yaml"))
    assert error.values == {"key": "\\x1b[31m", "first_line": 1}
    error = error_of(lambda: read_text("a: !!python/name:os.system 1", "a.yaml"))
    assert error.values == {"tag": "!!python/name:os.system"}
    error = error_of(lambda: read_text(f"a: !{'x' * 500} 1", "a.yaml"))
    assert len(str(error.values["tag"])) <= 60


def nested(depth: int, opening: str, closing: str = "") -> str:
    return opening * depth + closing * depth


@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ("- ", ""), ("[\n", "]"), ("{a: ", "}")])
def test_depth_is_counted_exactly(opening: str, closing: str) -> None:
    read_text(nested(64, opening, closing), "a.yaml")
    assert refused(nested(65, opening, closing))[0] == "too_deep"


def test_limits_can_be_given() -> None:
    error = error_of(lambda: read_text("- - - x", "a.yaml", Limits(max_depth=2)))
    assert error.key == "documents.too_deep"
    error = error_of(lambda: read_text("- a\n- b\n", "a.yaml", Limits(max_nodes=2)))
    assert error.key == "documents.too_many"


@pytest.mark.parametrize("text", ['a: "\\UFFFFFFFF"', f"%YAML 1.{'1' * 9000}\n---\na: 1", "%YAML 2.0\n---\na: 1"])
def test_no_other_error_escapes(text: str) -> None:
    assert refused(text)[0] in ("syntax", "syntax_escape")
