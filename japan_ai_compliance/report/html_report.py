"""HTML: one self-contained file to read, check and print."""

from japan_ai_compliance.errors import UsageError
from japan_ai_compliance.messages import Language
from japan_ai_compliance.report.model import Report, Run, Writer, rendered

EXTRA = "html"


def writer(run: Run, language: Language) -> Writer:
    """A writer of HTML. Raises UsageError where Jinja2 is not installed."""
    try:
        import jinja2  # noqa: F401
    except ModuleNotFoundError:
        command = f"pip install 'japan-ai-compliance[{EXTRA}]'"
        raise UsageError("cli.missing_extra", None, {"extra": EXTRA, "command": command}) from None
    from japan_ai_compliance.report.html.document import DocumentWriter

    return DocumentWriter(run, language)


def render(report: Report, language: Language) -> str:
    """The report as an HTML document, ending in a newline. Raises UsageError where Jinja2 is not installed."""
    return rendered(writer(report, language), report)
