"""Rules that can never bind, and exceptions that can never save."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from tests.support.toy import Section, consequence, element, exception, limb, prohibition, requirement, subject
from tests.unit.linting.looking import AS_OF, findings, keys, line_of


@pytest.mark.parametrize(
    ("rule", "wanted"),
    [
        (prohibition(), []),
        (prohibition(applies=[element("shop.open and False")]), ["applies_never"]),
        (prohibition(applies=[element("shop.open or True")]), ["constant"]),
        (prohibition(breach=[element("False"), element("shop.open", "other")]), ["always_false"]),
        (requirement(requires=[element("False")]), ["always_false"]),
        (prohibition(applies=[element("shop.open", until=date(2024, 12, 31))]), ["element_outside_rule"]),
        (prohibition(applies=[element("shop.open", until=date(2025, 1, 1))]), []),
        (
            prohibition(applies=[element('shop.colour == "red"'), element('shop.colour == "blue"', "two")]),
            ["contradiction"],
        ),
        (prohibition(applies=[element('shop.colour in {"red"} and shop.colour != "red"')]), ["contradiction"]),
        (prohibition(applies=[element('shop.colour in {"red", "blue"} and shop.colour != "red"')]), []),
        (
            prohibition(applies=[element('shop.colour == "red"')], breach=[element('shop.colour == "blue"', "b")]),
            ["contradiction"],
        ),
        (prohibition(breach=[element('shop.colour == "red"'), element('shop.colour == "blue"', "b")]), []),
    ],
)
def test_rules(tmp_path: Path, rule: Section, wanted: list[str]) -> None:
    found = findings(tmp_path, "never-binds", rule)
    assert keys(found) == wanted
    assert {one.level for one in found} <= {"error"}


def test_a_condition_is_named_at_its_place(tmp_path: Path) -> None:
    (found,) = findings(tmp_path, "never-binds", prohibition(applies=[element("shop.open and False")]))
    assert line_of(found) == "when: shop.open and False"


def test_consequences(tmp_path: Path) -> None:
    rule = prohibition(consequences=["fine"])
    early = {"fine": consequence(until=date(2024, 12, 31))}
    assert keys(findings(tmp_path / "a", "never-binds", rule, consequences=early)) == ["consequence_outside_rules"]
    in_time = {"fine": consequence(until=date(2025, 1, 1))}
    assert findings(tmp_path / "b", "never-binds", rule, consequences=in_time) == []


def excepting(folder: Path, given: Section, rule: Section | None = None, **sections: Mapping[str, object]) -> list[str]:
    """What is found of one exception."""
    chosen = rule or prohibition(unless=["given"])
    return keys(findings(folder, "never-excepts", chosen, as_of=AS_OF, exceptions={"given": given}, **sections))


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        (exception(element("shop.lit")), []),
        (exception(element("False")), ["always_false"]),
        (exception(element("True")), ["constant"]),
        (exception(element("shop.lit"), until=date(2024, 12, 31)), ["exception_outside_rule"]),
        (exception(element("shop.lit"), until=date(2025, 1, 1)), []),
        (
            exception(element("shop.lit", until=date(2025, 6, 1)), start=date(2026, 1, 1)),
            ["element_outside_rule"],
        ),
        (exception(element('shop.colour == "red"'), element('shop.colour == "blue"', "b")), ["contradiction"]),
    ],
)
def test_exceptions(tmp_path: Path, given: Section, wanted: list[str]) -> None:
    assert excepting(tmp_path, given) == wanted


def test_a_claim_that_no_limb_binds(tmp_path: Path) -> None:
    claimed = exception(element("plea.safe"), claim="plea")
    recorded = prohibition(breach=[limb("shop.burning")], unless=["given"])
    plain = prohibition(breach=[limb("shop.glow")], unless=["given"])
    assert excepting(tmp_path / "a", claimed, recorded) == []
    assert excepting(tmp_path / "b", claimed, plain) == ["never_claimed"]


def test_a_claim_inside_a_record_of_what_is_bound(tmp_path: Path) -> None:
    inner = {"note": subject(at="note", **{"in": ["plea"]})}
    claimed = exception(element("shop.lit"), claim="note")
    assert excepting(tmp_path, claimed, subjects=inner) == []
