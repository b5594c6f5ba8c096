"""Words on an HTML page: texts of the program and the rulebook, and text of a profile kept in its place."""

from datetime import date

from markupsafe import Markup, escape

from japan_ai_compliance.assessment.run import Run
from japan_ai_compliance.engine.model import Finding, Note, Period
from japan_ai_compliance.escaping.html import for_html
from japan_ai_compliance.escaping.visible import NAME, for_line
from japan_ai_compliance.messages import Language, say
from japan_ai_compliance.rulebook.model import Span, Words
from japan_ai_compliance.wording.page import Page


class Voice:
    """Says everything on a page, in one language. Whatever it returns is markup or is escaped by the template."""

    def __init__(self, run: Run, language: Language) -> None:
        self.language = language
        self.rulebook = run.rulebook
        self.today = run.dates.as_of
        self.page = Page(language, run.rulebook, run.dates.as_of)

    def say(self, key: str, /, **values: object) -> Markup:
        """A text of ``messages.html``, or of another subject where ``key`` names one; values are escaped."""
        slots = {name: f"{{{name}}}" for name in values}
        pattern = say(key if "." in key else f"html.{key}", self.language, **slots)
        return Markup(escape(pattern)).format(**{name: self._shown(value) for name, value in values.items()})

    def _shown(self, value: object) -> object:
        if isinstance(value, date):
            return self.day(value)
        return f"{value:,}" if isinstance(value, int) else value

    def day(self, day: date) -> Markup:
        """A date."""
        return Markup('<time datetime="{day}">{day}</time>').format(day=day.isoformat())

    def words(self, words: Words, day: date | None = None) -> str:
        """A text of the rulebook, with the values of ``day``."""
        return self.page.words(words, day)

    def cited(self, provision: str) -> str:
        """A provision as a reader of the language writes it."""
        return self.page.cited(provision)

    def remark(self, remark: Note) -> str:
        """A remark on a finding."""
        return self.page.remark(remark)

    def listed(self, items: list[Markup]) -> Markup:
        """Items in a row."""
        return self.say("report.comma").join(items)

    def about(self, finding: Finding) -> Markup:
        """What a finding is about, besides the company; empty for the company itself."""
        named: list[Markup] = []
        if self.name(finding):
            label = self.words(self.rulebook.subjects[finding.subject_kind].label)
            named.append(self.say("report.quoted", kind=label, name=for_html(finding.subject_id or "", NAME)))
        if finding.instance is not None:
            named.append(for_html(finding.instance, NAME))
        return self.listed(named)

    def name(self, finding: Finding) -> str:
        """The name of what a finding is about; empty for the company itself."""
        subject = self.rulebook.subjects.get(finding.subject_kind)
        if finding.subject_id is None or subject is None or not (subject.many or subject.parents):
            return ""
        return for_line(finding.subject_id, NAME)

    def period(self, period: Period) -> Markup:
        """The days of a violation in words."""
        if period.start is None:
            return self.say("report.going_on") if period.end is None else self.say("report.until", end=period.end)
        if period.end is None:
            return self.say("report.since", start=period.start)
        return self.say("report.from_until", start=period.start, end=period.end)

    def span(self, span: Span) -> Markup:
        """Days in which something is in force, in words."""
        match span.start, span.end:
            case None, None:
                return self.say("span_always")
            case start, None:
                return self.say("span_from", start=start)
            case None, end:
                return self.say("span_until", end=end)
            case start, end:
                return self.say("span_from_until", start=start, end=end)
