import pytest

from japan_ai_compliance.documents.reader import read_text

from .helpers import error_of, refused

pytestmark = pytest.mark.usefixtures("each_parser")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a:\n\tb: 1\n", ("syntax_tab", 2, 1)),
        ("\ta: 1\n", ("syntax_tab", 1, 1)),
        ("a: 1\n\tb: 2\n", ("syntax_tab", 2, 1)),
        ("a:\n  - 1\n\t- 2\n", ("syntax_tab", 3, 1)),
        ("a: |\n\tx\n", ("syntax_tab", 2, 1)),
        ('a: "foo\n', ("syntax_quote", 1, 4)),
        ("a: 1\nb: 'foo\nc: 2\n", ("syntax_quote", 2, 4)),
        ('a: "x\n---\nb"', ("syntax_quote", 1, 4)),
        ("a: 'it's'\n", ("syntax_after_quote", 1, 8)),
        ('a: "foo\nb: "bar"\n', ("syntax_after_quote", 2, 5)),
        ('- "x" y', ("syntax_after_quote", 1, 7)),
        ("a: [1, 2\nb: 3\n", ("syntax_bracket", 2, 2)),
        ("a: {x: 1, y: z: 1}", ("syntax_bracket", 1, 15)),
        ("a: [1}", ("syntax_bracket", 1, 6)),
        ("[a, b", ("syntax_bracket", 1, 6)),
        ("a: b: c\n", ("syntax_colon", 1, 5)),
        ("a: 1\r\nb: x: y\r\n", ("syntax_colon", 2, 5)),
        ("a: @x\n", ("syntax_start", 1, 4)),
        ("a: `x`\n", ("syntax_start", 1, 4)),
        ("a: %x\n", ("syntax_start", 1, 4)),
        ("a:\n  b: 1\n c: 2\n", ("syntax_indent", 3, 2)),
        ("- a\nb: 1\n", ("syntax_indent", 2, 1)),
        ("a: 1\n- b", ("syntax_indent", 2, 1)),
        ("a: 1\nb", ("syntax_key", 2, 1)),
        ("a: 1\nb\nc: 2\n", ("syntax_key", 2, 1)),
        ("a: - b", ("syntax_dash", 1, 4)),
        ("a: ]", ("syntax", 1, 4)),
        ("a: ? b", ("syntax", 1, 4)),
        ("a: |x\n", ("syntax", 1, 5)),
    ],
)
def test_the_cause_and_place_of_a_syntax_error(text: str, expected: tuple[str, int, int]) -> None:
    assert refused(text) == expected


@pytest.mark.parametrize("text", ['a: "C:\\q"', 'a: "\\xZZ"', 'a: "\\x\t"'])
def test_a_bad_escape_is_named(text: str) -> None:
    assert refused(text)[:2] == ("syntax_escape", 1)


def test_the_words_of_the_parser_are_kept() -> None:
    error = error_of(lambda: read_text("a: b: c", "a.yaml"))
    assert str(error.values["problem"]).startswith("mapping values are not allowed")


def test_the_line_of_the_opening_bracket_is_told() -> None:
    error = error_of(lambda: read_text("a: 1\nb: [1,\n  2\nc: 3\n", "a.yaml"))
    assert error.values["opened"] == 2
    assert "line 2" in error.message()


def test_the_forbidden_first_character_is_told() -> None:
    error = error_of(lambda: read_text("a: @x", "a.yaml"))
    assert error.values["character"] == "@"
