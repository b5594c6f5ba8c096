"""A rule file is data: nothing in it is ever run, and what tries is refused with its place."""

from pathlib import Path

import pytest

from japan_ai_compliance.errors import RuleError
from japan_ai_compliance.linting.model import LintSettings
from japan_ai_compliance.linting.run import lint
from japan_ai_compliance.rulebook.authoring.build import load_rules
from japan_ai_compliance.rulebook.model import Words
from japan_ai_compliance.wording.values import filled
from tests.support.errors import error_of
from tests.support.toy import (
    TODAY,
    Section,
    consequence,
    deadline,
    element,
    exception,
    fact,
    law,
    limb,
    parameter,
    prohibition,
    requirement,
    scenario,
    step,
    subject,
    version,
    words,
    write,
)

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


BAD = "shop.open.__class__"
USES: dict[str, tuple[Section, dict[str, Section]]] = {
    "applies": (prohibition(applies=[element(BAD)]), {}),
    "breach": (prohibition(breach=[element(BAD)]), {}),
    "conduct": (prohibition(breach=[limb(BAD)]), {}),
    "requires": (requirement(requires=[element(BAD)]), {}),
    "review_when": (prohibition(review_when=[element(BAD)]), {}),
    "by": (deadline(by=BAD), {}),
    "done": (deadline(done=BAD), {}),
    "advised_by": (deadline(advised_by=BAD), {}),
    "uncertain_until": (deadline(uncertain_until=BAD), {}),
    "accurate": (deadline(accurate=BAD), {}),
    "reference": (deadline(reference=BAD), {}),
    "exception": (prohibition(unless=["plea"]), {"exceptions": {"plea": exception(element(BAD))}}),
    "definition": (prohibition(), {"definitions": {"shop.odd": {"when": BAD, **words()}}}),
    "time_bar": (
        prohibition(time_bar="bar"),
        {"time_bars": {"bar": {"until": BAD, "provision": "Art. 9", **words()}}},
    ),
    "maximum": (prohibition(consequences=["fine"]), {"consequences": {"fine": consequence(maximum=BAD)}}),
    "when": (prohibition(consequences=["fine"]), {"consequences": {"fine": consequence(when=BAD)}}),
    "figure": (prohibition(consequences=["fine"]), {"consequences": {"fine": consequence(figure=BAD)}}),
    "step": (
        prohibition(consequences=["fine"]),
        {"consequences": {"fine": consequence(scenarios=[scenario("first", step("a", BAD))])}},
    ),
    "scenario": (
        prohibition(consequences=["fine"]),
        {"consequences": {"fine": consequence(scenarios=[scenario("first", step("a", "unit"), when=BAD)])}},
    ),
}


@pytest.mark.parametrize(("rule", "sections"), USES.values(), ids=USES)
def test_a_hostile_condition_is_refused_wherever_one_may_stand(
    tmp_path: Path, rule: Section, sections: dict[str, Section]
) -> None:
    folder = write(tmp_path / "lamp", law(rule, **sections))
    error = error_of(lambda: load_rules(folder))
    lines = (folder / "lamp.yaml").read_text(encoding="utf-8").splitlines()
    number, line = next((number, line) for number, line in enumerate(lines, 1) if BAD in line)
    assert error.key.startswith("language.")
    assert (error.place and error.place.line, error.place and error.place.column) == (number, line.index(BAD) + 1)
    assert error.advice("en") != error.advice("ja")


@pytest.mark.parametrize("number", ["1" + "0" * 18, "1_000_000_000_000_000_000", "9" * 100, "9" * 5_000])
def test_a_number_too_long_is_refused_where_a_condition_is_a_bare_number(tmp_path: Path, number: str) -> None:
    folder = write(tmp_path / "lamp", law(deadline(by="NUMBER")))
    path = folder / "lamp.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("NUMBER", number), encoding="utf-8")
    error = error_of(lambda: load_rules(folder))
    assert error.key in ("language.too_large", "language.too_long", "language.syntax")
    assert error.place is not None
    assert error.place.path == str(path)


TEXTS = [
    "{threshold.__class__}",
    "{threshold.__class__.__mro__[1]}",
    "{threshold[0]}",
    "{threshold!r}",
    "{threshold:>1000000000}",
    "{threshold:{threshold}}",
    "{0}",
    "{}",
    "{ threshold }",
    "{Threshold}",
    "{threshold",
    "threshold}",
    "{{threshold}}",
    "%(threshold)s {nothing.x}",
    "${threshold.x}",
]


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("text", TEXTS)
def test_a_placeholder_that_asks_for_more_than_a_name_does_not_load(tmp_path: Path, text: str, language: str) -> None:
    hostile = {"en": "text", "ja": "文", language: text}
    folder = write(tmp_path / "lamp", law(prohibition(notes=[hostile])))
    error = error_of(lambda: load_rules(folder))
    assert error.key == "rulebook.bad_placeholder"
    assert error.place is not None
    lines = (folder / "lamp.yaml").read_text(encoding="utf-8").splitlines()
    assert error.place.line == next(number for number, line in enumerate(lines, 1) if text in line)
    assert error.place.column
    assert error.advice("en") != error.advice("ja")
    (found,) = lint(tmp_path, [], TODAY, (), LintSettings()).findings
    assert (found.check, found.level) == ("placeholders", "error")


SECTIONS = {
    "title": {"title": {"en": "{threshold!r}", "ja": "文"}},
    "element": {"applies": [{"id": "e", "when": "shop.open", "en": "{threshold!r}", "ja": "文"}]},
    "bearer": {"bearer": {"en": "{threshold!r}", "ja": "文"}},
}


@pytest.mark.parametrize("more", SECTIONS.values(), ids=SECTIONS)
def test_every_text_of_a_rule_is_looked_at(tmp_path: Path, more: dict[str, object]) -> None:
    folder = write(tmp_path / "lamp", law(prohibition(**more)))
    assert error_of(lambda: load_rules(folder)).key == "rulebook.bad_placeholder"


@pytest.mark.parametrize("section", ["facts", "parameters", "subjects", "enumerations", "exceptions"])
def test_every_text_of_a_declaration_is_looked_at(tmp_path: Path, section: str) -> None:
    bad = {"en": "{threshold.x}", "ja": "文"}
    declared: dict[str, Section] = {
        "facts": {"shop.odd": fact("boolean", note=bad)},
        "parameters": {"odd": {**parameter("number", version(1)), "label": bad}},
        "subjects": {"odd": subject(at="odd", label=bad)},
        "enumerations": {"odd": {"options": {"a": bad}}},
        "exceptions": {"odd": {**exception(element("shop.open")), "title": bad}},
    }
    folder = write(tmp_path / "lamp", law(prohibition(), **{section: declared[section]}))
    assert error_of(lambda: load_rules(folder)).key == "rulebook.bad_placeholder"


def test_a_bare_name_loads_and_one_of_no_parameter_stays_as_it_is(tmp_path: Path) -> None:
    rulebook = load_rules(write(tmp_path / "lamp", law(prohibition())))
    assert filled(Words("{threshold}, {nothing}", ""), "en", rulebook, TODAY) == "100 users, {nothing}"
