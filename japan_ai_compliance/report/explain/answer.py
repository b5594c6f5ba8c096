"""``explain``: find what an id names, and show it as text or data."""

import difflib
from datetime import date
from typing import TypeAlias

from japan_ai_compliance.errors import UsageError
from japan_ai_compliance.escaping.visible import for_line
from japan_ai_compliance.messages import Language, say
from japan_ai_compliance.report.explain.data import Data, Json
from japan_ai_compliance.report.explain.fact import write_fact, write_subject
from japan_ai_compliance.report.explain.paths import declared_path
from japan_ai_compliance.report.explain.rule import write_rule
from japan_ai_compliance.report.explain.value import write_parameter, write_table
from japan_ai_compliance.rulebook.model import FactDeclaration, Parameter, Rule, Rulebook, Subject, Table
from japan_ai_compliance.wording.page import Page

Explained: TypeAlias = Rule | FactDeclaration | Subject | Parameter | Table

_MOST_NEAR = 3
_LONGEST = 200


def find(identifier: str, rulebook: Rulebook, language: Language) -> Explained:
    """The rule, fact, list of entries, parameter or table of that id; a fact may be written as a path in a profile.

    Raises UsageError, naming what is near.
    """
    for name in (identifier, declared_path(identifier[:_LONGEST], rulebook)):
        for kind in (rulebook.rules, rulebook.facts, rulebook.subjects, rulebook.parameters, rulebook.tables):
            found = {known.casefold(): thing for known, thing in kind.items()}.get(name.casefold())
            if found is not None:
                return found
    known = [*rulebook.rules, *rulebook.facts, *rulebook.subjects, *rulebook.parameters, *rulebook.tables]
    near = difflib.get_close_matches(identifier[:_LONGEST], known, n=_MOST_NEAR) or [say("terms.none", language)]
    raise UsageError("cli.unknown_id", None, {"id": for_line(identifier), "near": ", ".join(near)})


def as_data(thing: Explained, rulebook: Rulebook, language: Language, day: date) -> Json:
    """What was found as dictionaries and lists."""
    data = Data(Page(language, rulebook, day))
    match thing:
        case Rule():
            return data.rule(thing)
        case FactDeclaration():
            return data.fact(thing)
        case Subject():
            return data.subject(thing)
        case Parameter():
            return data.parameter(thing)
        case Table():
            return data.table(thing)


def as_text(
    thing: Explained, rulebook: Rulebook, language: Language, day: date, *, width: int = 80, color: bool = False
) -> str:
    """What was found as text, ending in a newline."""
    page = Page(language, rulebook, day, width, color)
    match thing:
        case Rule():
            write_rule(page, thing)
        case FactDeclaration():
            write_fact(page, thing)
        case Subject():
            write_subject(page, thing)
        case Parameter():
            write_parameter(page, thing)
        case Table():
            write_table(page, thing)
    return str(page)
