"""``schema report``: the JSON Schema of the JSON report."""

from japan_ai_compliance.cli.ending import Ending
from japan_ai_compliance.cli.run import Invocation, command
from japan_ai_compliance.cli.targets import JSON


@command(formats=JSON)
def report(invocation: Invocation) -> Ending:
    """Print the JSON Schema of the JSON report (``check --format json``), with its version.

    JSON形式の報告のJSONスキーマを、版とともに出力します。
    """
    from japan_ai_compliance.cli.delivery import deliver
    from japan_ai_compliance.report.check.schema import report_schema
    from japan_ai_compliance.wording.json_text import document

    deliver(invocation, lambda _: document(report_schema(invocation.language)))
    return Ending.CLEAN
