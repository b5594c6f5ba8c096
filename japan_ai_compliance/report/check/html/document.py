"""The document, in pieces: its head, a part for each company, its foot."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from japan_ai_compliance.assessment.model import Assessment, Standing
from japan_ai_compliance.assessment.run import Run
from japan_ai_compliance.engine.model import STATUSES
from japan_ai_compliance.errors import ComplianceError
from japan_ai_compliance.escaping.html import for_html
from japan_ai_compliance.escaping.visible import SENTENCE, for_line
from japan_ai_compliance.messages import Language
from japan_ai_compliance.report.check.html.company import company
from japan_ai_compliance.report.check.html.glance import Glance
from japan_ai_compliance.report.check.html.voice import Voice
from japan_ai_compliance.report.check.sections import Sections
from japan_ai_compliance.wording.facts_age import overview_words
from japan_ai_compliance.wording.statuses import status_heading, status_word

_WEB = ("https://", "http://")


@dataclass(frozen=True, slots=True)
class Failure:
    """A profile that could not be read."""

    place: Markup | None
    message: str


@dataclass(frozen=True, slots=True)
class CompanyRow:
    """A company in the overview: where its part begins, and its numbers."""

    anchor: str
    name: Markup
    glance: Glance
    standing: Standing


class DocumentWriter:
    """A page on one company, or on several with an overview, the worst first."""

    def __init__(self, run: Run, language: Language) -> None:
        self._run = run
        self._voice = Voice(run, language)
        self._environment = _environment(self._voice, run, language)
        self._only: Assessment | None = None
        self._rows: list[CompanyRow] = []
        self._sections = Sections()

    def add(self, assessment: Assessment) -> None:
        """Take one assessment; the first is held until it is clear whether it stays alone."""
        if self._only is not None:
            self._put(self._only)
            self._only = None
            self._put(assessment)
        elif self._rows:
            self._put(assessment)
        else:
            self._only = assessment

    def close(self, failures: Sequence[ComplianceError]) -> Iterator[str]:
        """The pieces of the page."""
        alone = company(self._voice, self._only, "c1") if self._only else None
        rows = sorted(self._rows, key=lambda row: row.standing.rank)
        yield self._part(
            "head.html.j2",
            style=Markup(self._environment.get_template("style.css").render()),
            only=alone,
            rows=rows,
            statuses=[status for status in STATUSES if any(row.standing.summary[status] for row in rows)],
            failures=_failures(failures, self._voice),
            outdated=overview_words([row.standing for row in rows], self._voice.language),
        )
        if alone is not None:
            yield self._part("company.html.j2", company=alone, level=2)
        yield from self._sections.drain()
        custom = [for_html(one) for one in self._run.rulebook.custom]
        yield self._part("foot.html.j2", custom=self._voice.listed(custom))

    def _put(self, assessment: Assessment) -> None:
        found = company(self._voice, assessment, f"c{len(self._rows) + 1}")
        standing = assessment.standing
        self._rows.append(CompanyRow(found.anchor, found.name, found.glance, standing))
        self._sections.put(standing, self._part("article.html.j2", company=found, level=3))

    def _part(self, template: str, **values: object) -> str:
        """A piece of the page without empty lines, ending in a newline."""
        text = self._environment.get_template(template).render(values)
        return "\n".join(line.rstrip() for line in text.splitlines() if line.strip()) + "\n"


def is_web(address: str) -> bool:
    """Whether an address may become a link."""
    return address.startswith(_WEB)


def _environment(voice: Voice, run: Run, language: Language) -> Environment:
    environment = Environment(
        loader=PackageLoader("japan_ai_compliance.report.check.html"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(
        say=voice.say,
        words=voice.words,
        cited=voice.cited,
        code=Markup("<code>{}</code>").format,
        is_web=is_web,
        language=language,
        status_heading=status_heading,
        status_word=status_word,
        run=run,
    )
    return environment


def _failures(failures: Sequence[ComplianceError], voice: Voice) -> list[Failure]:
    return [
        Failure(
            for_html(str(error.place)) if error.place else None,
            for_line(error.message(voice.language), SENTENCE),
        )
        for error in failures
    ]
