import pytest

from japan_ai_compliance.documents.position import moved, position


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", (1, 1)),
        ("ab", (1, 3)),
        ("ab\n", (2, 1)),
        ("ab\r\nc", (2, 2)),
        ("ab\rc", (2, 2)),
        ("a\n\nbc", (3, 3)),
        ("日本", (1, 3)),
        ("a\u2028b", (1, 4)),
    ],
)
def test_the_end_of_a_text(text: str, expected: tuple[int, int]) -> None:
    assert position(text, len(text)) == expected


def test_moving_on_keeps_the_line_until_it_ends() -> None:
    assert moved(4, 7, "  ") == (4, 9)
    assert moved(4, 7, "\n  ") == (5, 3)
