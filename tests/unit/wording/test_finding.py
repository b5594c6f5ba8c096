from collections.abc import Mapping

from japan_ai_compliance.messages import formats
from japan_ai_compliance.report.check.csv_report import COLUMNS


def test_every_column_has_its_words() -> None:
    known: Mapping[str, object] = formats.TEXTS
    assert {f"column_{column}" for column in COLUMNS} <= set(known)
