"""``schema report``: the JSON Schema of the JSON report."""

import json

from japan_ai_compliance.cli.options import Lang, Language
from japan_ai_compliance.cli.output import ending, put


def report(lang: Language = Lang.en) -> None:
    """Print the JSON Schema of the JSON report (``check --format json``), with its version.

    JSON形式の報告のJSONスキーマを、版とともに出力します。
    """
    with ending(lang.value):
        from japan_ai_compliance.report.schema import report_schema

        put(json.dumps(report_schema(lang.value), ensure_ascii=False, indent=2) + "\n")
