"""A rule file is data: nothing in it is ever run, and what tries is refused with its place."""

from pathlib import Path

import pytest

from japan_ai_compliance.errors import RuleError
from japan_ai_compliance.linting.model import Settings
from japan_ai_compliance.linting.run import lint
from japan_ai_compliance.report.phrases import filled
from japan_ai_compliance.rulebook.authoring.build import load_rules
from japan_ai_compliance.rulebook.model import Words
from tests.support.errors import error_of
from tests.support.toy import TODAY, element, law, prohibition, write

CONDITIONS = {
    "attribute": "shop.__class__",
    "attribute of a text": '"a".__class__ == "b"',
    "attribute of a call": "earliest(shop.event).year > 1",
    "attributes below a fact": "shop.open.__class__.__mro__",
    "call of a built-in": "open('/etc/passwd')",
    "call of import": "__import__('os').system('true')",
    "call of eval": "eval('1')",
    "call of a method": "shop.name.format(shop)",
    "call of a call": "earliest(shop.event)(shop.event)",
    "call with a keyword": "happened(date=shop.event)",
    "call with stars": "happened(*shop.event)",
    "list comprehension": "[x for x in shop.lamps]",
    "set comprehension": "{x for x in shop.lamps}",
    "dictionary comprehension": "{x: 1 for x in shop.lamps}",
    "generator": "any(x for x in shop.lamps)",
    "lambda": "(lambda: True)()",
    "bare lambda": "lambda: shop.open",
    "huge number": f"shop.staff > {'9' * 19}",
    "number beyond what is parsed": f"shop.staff > {'9' * 1_900}",
    "power": "shop.staff > 9 ** 9 ** 9",
    "shift": "shop.staff > 1 << 99",
    "division": "shop.staff > 1 / 0",
    "modulo of a text": "'%s' % shop.name == 'a'",
    "repeated text": "'a' * 999999 == shop.name",
    "deep brackets": "(" * 300 + "shop.open" + ")" * 300,
    "deep negation": "not " * 200 + "shop.open",
    "deep lists": "[" * 500 + "]" * 500,
    "too long": "shop.open and " * 200 + "shop.open",
    "format string": "f'{shop.name}' == 'a'",
    "format string with a call": "f'{open(1)}' == 'a'",
    "walrus": "(x := shop.open)",
    "conditional": "True if shop.open else False",
    "subscript": "shop.name[0] == 'a'",
    "slice": "shop.name[0:1] == 'a'",
    "tuple": "(shop.open, shop.lit)",
    "dictionary": "{'a': 1}",
    "await": "await shop.open",
    "yield": "(yield shop.open)",
    "bytes": "b'a' == shop.name",
    "float": "shop.staff > 1e308",
    "complex": "shop.staff > 1j",
    "ellipsis": "...",
    "identity": "shop.open is True",
    "statement": "import os",
    "several statements": "shop.open; shop.lit",
    "assignment": "shop.open = True",
    "null byte": "shop.open\0",
    "name with two underscores": "__builtins__",
}


@pytest.mark.parametrize("condition", CONDITIONS.values(), ids=CONDITIONS)
def test_a_hostile_condition_is_refused_with_its_place(tmp_path: Path, condition: str) -> None:
    folder = write(tmp_path / "lamp", law(prohibition(breach=[element(condition, "hostile")])))
    error = error_of(lambda: load_rules(folder))
    assert isinstance(error, RuleError)
    assert error.place is not None
    assert error.place.path == str(folder / "lamp.yaml")
    if error.key.startswith("language."):
        lines = (folder / "lamp.yaml").read_text(encoding="utf-8").splitlines()
        here = next(number for number, line in enumerate(lines, 1) if "id: hostile" in line)
        assert error.place.line in (here, here + 1, here + 2)
        assert error.place.column


@pytest.mark.parametrize(
    "text",
    [
        "{threshold.__class__}",
        "{threshold.__class__.__mro__[1]}",
        "{threshold[0]}",
        "{threshold!r}",
        "{threshold:>1000000000}",
        "{0}",
        "{}",
        "{threshold",
        "%(threshold)s {nothing.x}",
    ],
)
def test_a_placeholder_that_asks_for_more_than_a_parameter(tmp_path: Path, text: str) -> None:
    write(tmp_path / "lamp", law(prohibition(notes=[{"en": text, "ja": "語"}])))
    outcome = lint(tmp_path, [], TODAY, (), Settings())
    lines = (tmp_path / "lamp" / "lamp.yaml").read_text(encoding="utf-8").splitlines()
    start = lines.index("  notes:") + 1
    found = [one for one in outcome.findings if start < (one.place.line or 0) <= start + 2]
    assert [one.level for one in found if one.check in ("placeholders", "format")] == ["error"]
    if outcome.findings[0].check != "format":
        rulebook = load_rules(tmp_path)
        assert filled(Words(text, text), "en", rulebook, TODAY) == text
