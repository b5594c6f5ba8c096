from collections.abc import Mapping
from string import Formatter

import pytest

from japan_ai_compliance.engine.model import STATUSES
from japan_ai_compliance.messages import LANGUAGES, Texts, formats, report_schema
from japan_ai_compliance.report.check.csv_report import COLUMNS


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("texts", [formats.TEXTS, report_schema.TEXTS], ids=["formats", "report_schema"])
def test_both_languages_have_the_same_placeholders(texts: Texts) -> None:
    for key, text in texts.items():
        assert tuple(text) == LANGUAGES, key
        assert placeholders(text["en"]) == placeholders(text["ja"]), key


def test_every_status_and_column_has_its_words() -> None:
    known: Mapping[str, object] = formats.TEXTS
    assert {f"status_{status}" for status in STATUSES} <= set(known)
    assert {f"column_{column}" for column in COLUMNS} <= set(known)
