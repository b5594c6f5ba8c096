"""Stating a fact in a text, and nothing else."""

from difflib import SequenceMatcher

import pytest
from hypothesis import given
from hypothesis import strategies as st

from japan_ai_compliance.documents.reader import read_text
from japan_ai_compliance.interview.insert import PlacementError, state, steps
from japan_ai_compliance.interview.written import UNKNOWN, Items, Keys, Plain, quoted

YES = Plain("true")


def test_a_path_is_keys_and_indices() -> None:
    assert steps("software[0].report.filed.FY2025") == ["software", 0, "report", "filed", "FY2025"]


@pytest.mark.parametrize(
    ("before", "path", "after"),
    [
        ("a:\n  b: 1\n", "a.c", "a:\n  b: 1\n  c: true\n"),
        ("a:\n  b: 1  # why\n\n# end\n", "a.c", "a:\n  b: 1  # why\n  c: true\n\n# end\n"),
        ("a:\n  b: 1", "a.c", "a:\n  b: 1\n  c: true\n"),
        ("a:\r\n  b: 1\r\nz: 2\r\n", "a.c", "a:\r\n  b: 1\r\n  c: true\r\nz: 2\r\n"),
        ("a: {b: 1}  # x\n", "a.c", "a: {b: 1, c: true}  # x\n"),
        ("a: {\n  b: 1, # x\n}\n", "a.c", "a: {\n  b: 1, c: true, # x\n}\n"),
        ("a: {b: 1}\n", "a.c.d", "a: {b: 1, c: {d: true}}\n"),
        ("a: unknown  # x\nb: 1\n", "a", "a: true  # x\nb: 1\n"),
        ("a:   # x\nb: 1\n", "a", "a: true   # x\nb: 1\n"),
        ("a: ~\n", "a.c", "a:\n  c: true\n"),
        ("a: {}  # x\nb: 1\n", "a.c.d", "a:  # x\n  c:\n    d: true\nb: 1\n"),
        ("a: {value: unknown, source: s}\n", "a", "a: {value: true, source: s}\n"),
        ("a: {value: {b: 1}, source: s}\n", "a.c", "a: {value: {b: 1, c: true}, source: s}\n"),
        ("a:\n  - n: x\n  - n: y\nb: 1\n", "a[0].c", "a:\n  - n: x\n    c: true\n  - n: y\nb: 1\n"),
        ("a:\n- n: x\n- n: y\n", "a[1].c.FY2025", "a:\n- n: x\n- n: y\n  c:\n    FY2025: true\n"),
        ("a: [{n: x}, {n: y}]\n", "a[1].c", "a: [{n: x}, {n: y, c: true}]\n"),
        ("a:\n  t: |\n    one\n    two\n\nb: 1\n", "a.c", "a:\n  t: |\n    one\n    two\n  c: true\n\nb: 1\n"),
        ("a: {c: true}\n", "a.c.from", "a: {c: {from: true}}\n"),
        ("a: {c: true}\n", "a.c.d", "a: {c: {from: unknown, d: true}}\n"),
        ("a:\n  c: true  # x\n", "a.c.d", "a:\n  c:  # x\n    from: unknown\n    d: true\n"),
    ],
)
def test_a_fact_goes_where_it_belongs(before: str, path: str, after: str) -> None:
    assert state(before, path, YES) == after


def test_blocks_and_lists_are_indented_and_commented() -> None:
    entries = Items((Keys((("name", quoted('A: "b" #c')),)), Keys((("name", quoted("日本")), ("kind", UNKNOWN)))))
    assert state("a: 1\n", "list", entries, "Which ones?") == (
        'a: 1\n\n# Which ones?\nlist:\n  - name: "A: \\"b\\" #c"\n  - name: "日本"\n    kind: unknown\n'
    )
    period = Keys((("from", Plain("2026-01-01")),))
    assert state("a:\n  b: 1\n", "a.c.d", period, "When?") == (
        "a:\n  b: 1\n  c:\n    # When?\n    d:\n      from: 2026-01-01\n"
    )
    assert state("a: {b: 1}\n", "a.c", entries.items[0]) == 'a: {b: 1, c: {name: "A: \\"b\\" #c"}}\n'


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("a:\n  b: [1]\n", "a.b"),
        ("a:\n  b: {c: 1}\n", "a.b"),
        ("a: [1]\n", "a[3].b"),
        ("a: {b: 1}\n", "a[0].c"),
        ("a: [\n", "a.b"),
        ("a: &x {b: 1}\nc: *x\n", "a.d"),
    ],
)
def test_what_has_no_place_is_not_forced(text: str, path: str) -> None:
    with pytest.raises(PlacementError):
        state(text, path, YES)


_WORDS = st.text("ab:#{}[]'\" 日,&-?\\", max_size=8)
_SCALARS = _WORDS.map(lambda text: quoted(text).text) | st.sampled_from(["1", "unknown", "none", "true", "2026-01-01"])


@st.composite
def _texts(draw: st.DrawFn) -> str:
    """Profiles in block and flow style, with comments and blank lines."""
    lines = []
    for number in range(draw(st.integers(1, 4))):
        note = draw(st.sampled_from(["", "  # note: {x", " # [", "   "]))
        style = draw(st.integers(0, 3))
        one, two = draw(_SCALARS), draw(_SCALARS)
        if style == 0:
            lines += [f"k{number}: {{x: {one}, y: {two}}}{note}"]
        elif style == 1:
            lines += [f"k{number}:{note}", f"  x: {one}{note}", *draw(st.sampled_from([[], [""], ["  # c"]]))]
        elif style == 2:
            lines += [f"k{number}:", f"    - x: {one}", f"      y: {two}{note}", "    # c", "    - {x: 1}"]
        else:
            lines += [f"k{number}: {one}{note}"]
    return draw(st.sampled_from(["\n", "\r\n"])).join([*lines, *draw(st.sampled_from([[], [""], ["", "# end", ""]]))])


@given(_texts(), st.sampled_from(["k0.new", "k1.new.er", "k0[0].new", "k2[1].new", "k9", "k0", "k3.x"]), _SCALARS)
def test_nothing_else_is_ever_touched(text: str, path: str, value: str) -> None:
    try:
        after = state(text, path, Plain(value), "A question?")
    except PlacementError:
        return
    same = SequenceMatcher(None, text.splitlines(), after.splitlines(), autojunk=False).get_opcodes()
    assert sum(end - begin for what, begin, end, _, _ in same if what in ("delete", "replace")) <= 1
    assert ("\r\n" in text) == ("\r\n" in after) or "\n" not in text
    assert after.count("#") >= text.count("#") - value.count("#") - text.count('"')
    assert read_text(after, "")
