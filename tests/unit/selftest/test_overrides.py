"""Setting one value in a document."""

import pytest

from japan_ai_compliance.documents.reader import read_text
from japan_ai_compliance.documents.tree import View, view
from japan_ai_compliance.selftest.overrides import NoFitError, Step, replaced, steps


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("company", ["company"]),
        ("company.name", ["company", "name"]),
        ("software[0].conduct.engine", ["software", 0, "conduct", "engine"]),
        ("a[0][12].b", ["a", 0, 12, "b"]),
    ],
)
def test_paths(path: str, expected: list[Step]) -> None:
    assert steps(path) == expected


@pytest.mark.parametrize("path", ["", ".", "a.", ".a", "a..b", "a[", "a]", "a[x]", "a[-1]", "a[0", "a.[0]", "[]"])
def test_what_is_no_path(path: str) -> None:
    with pytest.raises(NoFitError):
        steps(path)


def changed(document: str, path: str, value: str) -> View:
    """The document with ``value`` at ``path``."""
    return view(replaced(read_text(document, "a.yaml"), steps(path), read_text(value, "b.yaml")))


@pytest.mark.parametrize(
    ("document", "path", "value", "result"),
    [
        ("{a: 1, b: 2}", "a", "3", {"a": "3", "b": "2"}),
        ("{a: 1}", "b", "{c: 2}", {"a": "1", "b": {"c": "2"}}),
        ("{a: 1}", "b.c.d", "2", {"a": "1", "b": {"c": {"d": "2"}}}),
        ("{a: [{b: 1}, {b: 2}]}", "a[1].b", "3", {"a": [{"b": "1"}, {"b": "3"}]}),
        ("{a: [1]}", "a[1]", "2", {"a": ["1", "2"]}),
        ("{a: []}", "a[0].b", "2", {"a": [{"b": "2"}]}),
        ("{a: [1, 2]}", "a", "[]", {"a": []}),
    ],
)
def test_values_are_set(document: str, path: str, value: str, result: View) -> None:
    assert changed(document, path, value) == result


@pytest.mark.parametrize(
    ("document", "path"),
    [
        ("{a: [1]}", "a[2]"),
        ("{a: {b: 1}}", "a[0]"),
        ("{b: 1}", "a[0]"),
        ("{a: []}", "a.b"),
        ("{a: [{b: 1}]}", "a.b"),
        ("{a: [{b: 1}]}", "a.b.c"),
    ],
)
def test_a_path_that_does_not_fit_what_is_there(document: str, path: str) -> None:
    with pytest.raises(NoFitError):
        changed(document, path, "2")


def test_the_document_itself_is_not_changed() -> None:
    document = read_text("{a: {b: 1}}", "a.yaml")
    replaced(document, ["a", "b"], read_text("2", "b.yaml"))
    assert view(document) == {"a": {"b": "1"}}
