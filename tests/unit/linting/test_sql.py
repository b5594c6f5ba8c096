"""Rules that bulk screening leaves out."""

from datetime import date

import pytest

from japan_ai_compliance.linting.book import open_book
from japan_ai_compliance.linting.checks import sql
from japan_ai_compliance.linting.model import Context
from japan_ai_compliance.rulebook.bundled import rules_folder


@pytest.mark.skipif(not sql.available(), reason="the extra that compiles rules is not installed")
def test_every_rule_left_out_is_named_with_its_reason() -> None:
    context = Context(open_book(rules_folder()), date(2026, 11, 23))
    for found in sql.CHECK.findings(context):
        assert found.level == "warning"
        assert found.values["rule"] in context.book.rulebook.rules
        assert found.values["reason"]


def test_without_the_extra_nothing_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sql, "available", lambda: False)
    assert list(sql.CHECK.findings(Context(open_book(rules_folder()), date(2026, 11, 23)))) == []
