"""Rules that bulk screening leaves out."""

import sys
from datetime import date
from pathlib import Path

import pytest

from japan_ai_compliance.linting.book import open_book
from japan_ai_compliance.linting.checks import sql
from japan_ai_compliance.linting.model import Context
from japan_ai_compliance.rulebook.bundled import rules_folder
from tests.support.toy import Section, element, fact, requirement, subject
from tests.unit.linting.looking import findings, line_of


@pytest.mark.skipif(not sql.available(), reason="the extra that compiles rules is not installed")
def test_every_rule_left_out_is_named_with_its_reason() -> None:
    context = Context(open_book(rules_folder()), date(2026, 11, 23))
    for found in sql.CHECK.findings(context):
        assert found.level == "warning"
        assert found.values["rule"] in context.book.rulebook.rules
        assert found.values["reason"]


@pytest.mark.skipif(not sql.available(), reason="the extra that compiles rules is not installed")
def test_a_rule_that_does_not_compile_is_warned_of(tmp_path: Path) -> None:
    declared: Section = {
        "transfer.id": fact("text"),
        "transfer.made": fact("date"),
        "box.id": fact("text"),
        "box.sealed": fact("boolean"),
    }
    rows: Section = {
        "transfer": subject(at="transfers", many=True, identified_by="id", ledger=True),
        "box": subject(at="boxes", **{"in": ["transfer"]}, many=True, identified_by="id"),
    }
    ways = {"LAMP-1": "happened(transfer.made)", "LAMP-2": "any(transfer.boxes, box.sealed)"}
    rules = [requirement(id=id_, subject="transfer", requires=[element(when)]) for id_, when in ways.items()]
    (found,) = findings(tmp_path, "sql", *rules, facts=declared, subjects=rows)
    assert (found.level, found.values["rule"]) == ("warning", "LAMP-2")
    assert found.values["reason"] == "list: transfer.boxes"
    assert line_of(found) == "- id: LAMP-2"


def test_the_extra_is_looked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "japan_ai_compliance.screening.statement", None)
    assert not sql.available()


def test_without_the_extra_nothing_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sql, "available", lambda: False)
    assert list(sql.CHECK.findings(Context(open_book(rules_folder()), date(2026, 11, 23)))) == []
