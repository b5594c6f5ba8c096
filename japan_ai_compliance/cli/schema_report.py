"""``schema report``: the JSON Schema of the JSON report."""

from japan_ai_compliance.cli.options import Lang, Language
from japan_ai_compliance.cli.output import ending, put
from japan_ai_compliance.wording.json_text import document


def report(lang: Language = Lang.en) -> None:
    """Print the JSON Schema of the JSON report (``check --format json``), with its version.

    JSON形式の報告のJSONスキーマを、版とともに出力します。
    """
    with ending(lang.value):
        from japan_ai_compliance.report.check.schema import report_schema

        put(document(report_schema(lang.value)))
