"""The document: its environment, and what is the same for all companies."""

from dataclasses import dataclass

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from japan_ai_compliance.engine.model import STATUSES
from japan_ai_compliance.messages import Language
from japan_ai_compliance.report.html.company import company
from japan_ai_compliance.report.html.voice import Voice
from japan_ai_compliance.report.model import Report
from japan_ai_compliance.report.safe import SENTENCE, safe
from japan_ai_compliance.report.text.heading import worst_first

_WEB = ("https://", "http://")


@dataclass(frozen=True, slots=True)
class Failure:
    """A profile that could not be read."""

    place: Markup | None
    message: str


def write(report: Report, language: Language) -> str:
    """The whole document, ending in a newline."""
    voice = Voice(report, language)
    ordered = worst_first(report.assessments)
    companies = [company(voice, one, f"c{number}") for number, one in enumerate(ordered, start=1)]
    environment = _environment()
    style = Markup(environment.get_template("style.css").render())
    page = environment.get_template("document.html.j2").render(
        say=voice.say,
        words=voice.words,
        cited=voice.cited,
        code=Markup("<code>{}</code>").format,
        is_web=is_web,
        language=language,
        style=style,
        report=report,
        companies=companies,
        several=len(companies) != 1,
        statuses=[status for status in STATUSES if any(one.summary[status] for one in ordered)],
        failures=_failures(report, voice),
        custom=voice.listed([voice.own(one) for one in report.rulebook.custom]),
    )
    return "\n".join(line.rstrip() for line in page.splitlines() if line.strip()) + "\n"


def is_web(address: str) -> bool:
    """Whether an address may become a link."""
    return address.startswith(_WEB)


def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("japan_ai_compliance.report.html"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _failures(report: Report, voice: Voice) -> list[Failure]:
    return [
        Failure(
            voice.own(str(error.place)) if error.place else None,
            safe(error.message(voice.language), SENTENCE),
        )
        for error in report.failures
    ]
