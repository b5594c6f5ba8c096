"""What the golden files hold: the formats on the fictional samples, on a fixed day, with version and digest blanked.

Only the law that the breaches in the samples are about is evaluated, so that a further law changes nothing here.
"""

import json
from collections.abc import Callable
from contextlib import chdir
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path

from japan_ai_compliance.assessment.model import assess
from japan_ai_compliance.assessment.run import Report
from japan_ai_compliance.engine.model import Dates
from japan_ai_compliance.messages import Language
from japan_ai_compliance.profile.load import load_profile
from japan_ai_compliance.report.check.formats import format_named
from japan_ai_compliance.report.check.schema import report_schema
from japan_ai_compliance.rulebook.authoring.build import load_rules
from japan_ai_compliance.rulebook.model import Rulebook

FOLDER = Path(__file__).parent
ROOT = FOLDER.parents[1]
DAY = date(2026, 11, 23)
ALL = ("below-threshold", "breach", "justified")
_LAWS = ("msca",)


@dataclass(frozen=True)
class Golden:
    """A golden file, and how its content is made."""

    file: str
    content: Callable[[], str]

    def __str__(self) -> str:
        return self.file

    @property
    def path(self) -> Path:
        """Where it lies."""
        return FOLDER / self.file


@cache
def rulebook() -> Rulebook:
    """The rules of the checkout, with their digest blanked."""
    return replace(load_rules(ROOT / "rules"), digest="0" * 64)


@cache
def report(samples: tuple[str, ...]) -> Report:
    """A run over the samples, their paths relative to the checkout."""
    dates = Dates(DAY, DAY)
    with chdir(ROOT):
        profiles = [load_profile(f"samples/fictional/{name}.yaml", rulebook()) for name in samples]
    return Report("0", rulebook(), dates, _LAWS, tuple(assess(rulebook(), one, dates, _LAWS) for one in profiles))


def golden(file: str, format_: str, language: Language = "en", samples: tuple[str, ...] = ALL) -> Golden:
    """The golden file of a format."""
    return Golden(file, lambda: format_named(format_).render(report(samples), language))


GOLDEN = (
    golden("breach.json", "json", samples=("breach",)),
    golden("fictional.sarif", "sarif"),
    golden("fictional.junit.xml", "junit"),
    golden("fictional.github.txt", "github"),
    golden("fictional.gitlab.json", "gitlab"),
    golden("fictional.md", "markdown"),
    golden("fictional.ja.md", "markdown", "ja"),
    golden("fictional.csv", "csv"),
    golden("fictional.ja.csv", "csv", "ja"),
    Golden("report.schema.json", lambda: json.dumps(report_schema("en"), ensure_ascii=False, indent=2) + "\n"),
)
