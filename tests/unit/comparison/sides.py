"""Sides of a comparison, from profiles of the made-up law."""

import json
from datetime import date
from typing import Any

from japan_ai_compliance.assessment.model import assess
from japan_ai_compliance.assessment.run import Report
from japan_ai_compliance.comparison.compare import compare
from japan_ai_compliance.comparison.model import Category, Change, Comparison, Form, Side
from japan_ai_compliance.comparison.record import read_side
from japan_ai_compliance.engine.model import Dates
from japan_ai_compliance.report.check.json_report import as_data
from tests.support.toy import TODAY, Bench, profile


def report(bench: Bench, *profiles: str, as_of: date = TODAY, law_as_of: date | None = None) -> Any:
    """The data of a JSON report on these profiles, as it comes back from a file."""
    dates = Dates(as_of, law_as_of or as_of)
    read = [profile(bench.rulebook, text, f"{index}.yaml") for index, text in enumerate(profiles)]
    assessments = tuple(assess(bench.rulebook, one, dates) for one in read)
    return json.loads(json.dumps(as_data(Report("0", bench.rulebook, dates, (), assessments), "en")))


def side(bench: Bench, *profiles: str, as_of: date = TODAY, law_as_of: date | None = None) -> Side:
    """A side with these profiles."""
    return read_side(report(bench, *profiles, as_of=as_of, law_as_of=law_as_of), "side.json")


def between(bench: Bench, text: str, old: date, new: date) -> Comparison:
    """One profile on two dates."""
    return compare("dates", side(bench, text, as_of=old), side(bench, text, as_of=new), bench.rulebook)


def against(bench: Bench, old: str, new: str, form: Form = "profiles") -> Comparison:
    """Two profiles on the same date."""
    return compare(form, side(bench, old), side(bench, new), bench.rulebook)


def changes(comparison: Comparison, category: Category) -> list[Change]:
    """The changes of one category in all profiles."""
    return [change for profile in comparison.profiles for change in profile.of(category)]


def only(comparison: Comparison) -> Change:
    """The one change there is."""
    (found,) = [change for profile in comparison.profiles for change in profile.changes]
    return found
