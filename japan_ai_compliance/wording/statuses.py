"""Statuses in words. The code, which ``--fail-on`` takes and JSON has, stands beside the word where a reader meets it
first."""

from collections.abc import Mapping
from typing import Literal

from japan_ai_compliance.engine.model import Status
from japan_ai_compliance.messages import Language, say
from japan_ai_compliance.wording.page import Page

OpenKind = Literal["for_review", "for_facts", "for_other"]
_OPEN: Mapping[OpenKind, Status] = {"for_review": "review", "for_facts": "unknown", "for_other": "unknown"}


def status_word(status: Status, language: Language) -> str:
    """The word for a finding: ``breach``."""
    return say(f"statuses.{status}", language)


def status_heading(status: Status, language: Language) -> str:
    """What stands above several findings: ``Breaches``."""
    heading = say(f"statuses.{status}_many", language)
    return heading[:1].upper() + heading[1:]


def with_code(status: Status, language: Language) -> str:
    """The word with the code behind it: ``breach (violation)``; the word alone where the two are the same."""
    word = status_word(status, language)
    return word if word == status else say("statuses.with_code", language, word=word, code=status)


def counted_heading(status: Status, count: int, language: Language) -> str:
    """The heading with how many findings stand below it: ``Breaches (2)``."""
    return say("statuses.counted", language, heading=status_heading(status, language), count=count)


def code_beside(status: Status, language: Language) -> str:
    """What follows a heading: `` - violation``; nothing where the code is the word."""
    same = say(f"statuses.{status}_many", language) == status
    return "" if same else say("statuses.beside", language, code=status)


def write_title(page: Page, status: Status, count: int) -> None:
    """The title of the section of a status on a page of text: the heading, and quietly the code."""
    counted = counted_heading(status, count, page.language).upper()
    title = say("statuses.title", page.language, counted=counted)
    page.blank()
    page.put_painted(page.painted(title, "bold") + page.painted(code_beside(status, page.language), "faint"))


def open_heading(page: Page, kind: OpenKind) -> str:
    """What stands above open findings: the status with its code, and what they wait for."""
    named = with_code(_OPEN[kind], page.language)
    return page.say(kind, status=named[:1].upper() + named[1:])


def uncertain_words(status: Status, language: Language) -> str:
    """Why a last day of a duty that is not settled may not be one: facts are missing, or it needs legal review."""
    return say("report.due_if", language) if status == "unknown" else status_word(status, language)
