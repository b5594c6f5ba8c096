import json
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from japan_ai_compliance.documents.json_reader import NotJsonError
from japan_ai_compliance.documents.limits import Limits
from japan_ai_compliance.documents.reader import read_text
from japan_ai_compliance.documents.tree import MappingNode, ScalarNode, SequenceNode, View, view
from japan_ai_compliance.errors import InputError

from .helpers import error_of, refused


def test_every_value_has_its_place() -> None:
    root = read_text('{\n\t"a": "\\ud83d\\ude00", "b" : -1.5e+3,\r\n "c"\n:[true,\tnull]}', "a.json")
    assert root == MappingNode(
        (
            (ScalarNode("a", False, 2, 2, json=True), ScalarNode("😀", False, 2, 7, json=True)),
            (ScalarNode("b", False, 2, 23, json=True), ScalarNode("-1.5e+3", True, 2, 29)),
            (
                ScalarNode("c", False, 3, 2, json=True),
                SequenceNode((ScalarNode("true", True, 4, 3), ScalarNode("null", True, 4, 9)), 4, 2),
            ),
        ),
        1,
        1,
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('["\\/"]', ["/"]),
        ('["\\"\\\\\\b\\f\\n\\r\\t"]', ['"\\\b\f\n\r\t']),
        ('["\\u65E5"]', ["日"]),
        ('["\\\\ud83d"]', ["\\ud83d"]),
        ("[]", []),
        ("{}", {}),
        ("[ ]\n", []),
        (" \n\t[0, -0, 10, 1.0, 1E5, 1e-5]", ["0", "-0", "10", "1.0", "1E5", "1e-5"]),
        ('{"<<": {}, "*a": "&b", "!c": "d: e"}', {"<<": {}, "*a": "&b", "!c": "d: e"}),
        ('["a\u2028b", "a # b"]', ["a\u2028b", "a # b"]),
        (f'{{"{"k" * 2000}": 1}}', {"k" * 2000: "1"}),
    ],
)
@pytest.mark.parametrize("path", ["a.json", "A.JSON", "-"])
def test_json_is_read(text: str, expected: View, path: str) -> None:
    assert view(read_text(text, path)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('{"a": 1,\n "a": 2}', ("duplicate_key", 2, 2)),
        ('{"a": 1, "\\u0061": 2}', ("duplicate_key", 1, 10)),
        ('{"": 1}', ("empty_key", 1, 2)),
        ('["x\\ud83d"]', ("surrogate", 1, 4)),
        ('["\\ud83d\\ude00\\ude00"]', ("surrogate", 1, 15)),
        ('["\\\\\\ud83d\\n"]', ("surrogate", 1, 5)),
        ('["\\ude00\\ud83d"]', ("surrogate", 1, 3)),
        ('{"a": "\x01"}', ("character", 1, 8)),
    ],
)
@pytest.mark.parametrize("path", ["a.json", "-"])
def test_what_is_not_allowed_is_refused(text: str, expected: tuple[str, int, int], path: str) -> None:
    assert refused(text, path) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{a: 1}", ("json_key", 1, 2)),
        ('{"a": 1,}', ("json_key", 1, 9)),
        ("{'a': 1}", ("json_key", 1, 2)),
        ('{"a" 1}', ("json_mark", 1, 6)),
        ('{"a": 1 "b": 2}', ("json_mark", 1, 9)),
        ("[1 2]", ("json_mark", 1, 4)),
        ("[1}", ("json_mark", 1, 3)),
        ("[1,]", ("json_value", 1, 4)),
        ("[,1]", ("json_value", 1, 2)),
        ("[01]", ("json_value", 1, 2)),
        ("[.5]", ("json_value", 1, 2)),
        ("[+1]", ("json_value", 1, 2)),
        ("[NaN]", ("json_value", 1, 2)),
        ("[True]", ("json_value", 1, 2)),
        ("[１]", ("json_value", 1, 2)),
        ("[1] // note", ("json_rest", 1, 5)),
        ("[// note\n1]", ("json_value", 1, 2)),
        ("[]\n[]", ("json_rest", 2, 1)),
        ("]", ("json_value", 1, 1)),
        ("a: 1", ("json_value", 1, 1)),
        ('["a\n"]', ("json_string", 1, 2)),
        ('["a\t"]', ("json_string", 1, 2)),
        ('["a]', ("json_string", 1, 2)),
        ('["\\"]', ("json_string", 1, 2)),
        ('["a\\q"]', ("json_escape", 1, 4)),
        ('["\\u12G4"]', ("json_escape", 1, 3)),
        ("[\n {", ("json_unclosed", 2, 2)),
        ('{"a": [1,\n', ("json_unclosed", 1, 7)),
        ('{"a"', ("json_unclosed", 1, 1)),
        (" \n", ("empty", None, None)),
    ],
)
def test_broken_json_is_refused_with_its_place(text: str, expected: tuple[str, int | None, int | None]) -> None:
    assert refused(text, "a.json") == expected


def test_the_name_of_the_file_tells_json_in_any_case() -> None:
    assert refused("[1,]", "A.JSON")[0] == "json_value"


def test_a_grammar_error_is_told_apart_from_what_is_not_allowed() -> None:
    assert isinstance(error_of(lambda: read_text("[1,]", "a.json")), NotJsonError)
    assert not isinstance(error_of(lambda: read_text('{"": 1}', "a.json")), NotJsonError)


def test_yaml_that_only_looks_like_json_is_read_as_yaml() -> None:
    assert view(read_text("{a: [x, 'y'], }", "a.yaml")) == {"a": ["x", "y"]}
    assert view(read_text("{a: 1}\n# end\n", "-")) == {"a": "1"}
    assert refused("{a: 1", "-")[0] == "syntax_bracket"


def test_a_bare_value_is_a_document() -> None:
    assert read_text(' "a"', "a.json") == ScalarNode("a", False, 1, 2, json=True)
    assert read_text("null", "a.json") == ScalarNode("null", True, 1, 1)


def test_what_is_found_is_made_safe() -> None:
    error = error_of(lambda: read_text(f"[\u202e{'x' * 500}]", "a.json"))
    found = str(error.values["found"])
    assert found.startswith("\\u202e")
    assert len(found) <= 60


@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ('{"a":', "}"), ("[\n", "]")])
def test_depth_is_counted_exactly(opening: str, closing: str) -> None:
    inner = "1" if "a" in opening else ""
    read_text(opening * 64 + inner + closing * 64, "a.json")
    assert refused(opening * 65 + inner + closing * 65, "a.json")[0] == "too_deep"


def test_the_number_of_values_is_limited() -> None:
    error = error_of(lambda: read_text("[1, 2, 3]", "a.json", Limits(max_nodes=3)))
    assert error.key == "documents.too_many"


TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn"], exclude_characters="\ufeff"))
VALUES: st.SearchStrategy[object] = st.recursive(
    TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS.filter(bool), inner, max_size=4),
    max_leaves=12,
)


@pytest.mark.parametrize("dump", [json.dumps, lambda value: json.dumps(value, ensure_ascii=False, indent="\t")])
@given(value=VALUES)
def test_what_is_written_as_json_is_read_back(dump: Callable[[object], str], value: object) -> None:
    assert view(read_text(dump(value), "a.json")) == value


NOT_ALLOWED = ["documents.empty_key", "documents.duplicate_key", "documents.surrogate"]


def valid(text: str) -> bool:
    try:
        json.loads(text)
    except ValueError:
        return False
    return True


def outcome(text: str) -> str:
    try:
        read_text(text, "a.json")
    except NotJsonError:
        return "not JSON"
    except InputError as error:
        return error.key
    return "read"


@given(st.lists(st.sampled_from([*'[]{}:,"\\ \n\ta1-.0e', '"a"', '"b":', "\\u00e9", "true", "null"]), max_size=20))
def test_exactly_json_is_taken_for_json(pieces: list[str]) -> None:
    text = "".join(pieces)
    result = outcome(text)
    if not text.strip():
        assert result == "documents.empty"
    elif result not in NOT_ALLOWED:
        assert result == ("read" if valid(text) else "not JSON")
