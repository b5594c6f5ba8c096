"""HTML: one self-contained file to read, check and print."""

from japan_ai_compliance.assessment.run import Report, Run
from japan_ai_compliance.extras import need
from japan_ai_compliance.messages import Language
from japan_ai_compliance.report.check.writer import Writer, rendered


def writer(run: Run, language: Language) -> Writer:
    """A writer of HTML. Raises UsageError where Jinja2 is not installed."""
    need("html", "jinja2")
    from japan_ai_compliance.report.check.html.document import DocumentWriter

    return DocumentWriter(run, language)


def render(report: Report, language: Language) -> str:
    """The report as an HTML document, ending in a newline. Raises UsageError where Jinja2 is not installed."""
    return rendered(writer(report, language), report)
