"""Reports on profiles of the made-up law."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from japan_ai_compliance.assessment.model import Assessment, assess
from japan_ai_compliance.assessment.run import Report
from japan_ai_compliance.engine.model import Dates
from japan_ai_compliance.rulebook.model import Rulebook
from tests.support.toy import (
    START,
    TODAY,
    Section,
    bench,
    consequence,
    element,
    exception,
    limb,
    prohibition,
    scenario,
    step,
    words,
)
from tests.support.toy import profile as read

CONSEQUENCES: Section = {
    "surcharge": consequence(
        "surcharge",
        party="company",
        basis="computed",
        assumptions=[words("all sales count")],
        scenarios=[
            scenario("first", step("base", "episode.sales"), step("amount", "base * rate")),
            scenario("repeat", step("base", "episode.sales"), step("amount", "base * rate * 2")),
        ],
    ),
    "fine": consequence("fine", party="company", basis="statutory_maximum", maximum="fine_limit"),
    "ban": {"kind": "ban", "name": words("ban on lamps"), "stage": "direct", "provision": "Art. 21"},
    "jail": consequence(
        "fine", name=words("fine for defiance"), stage="after_order", basis="statutory_maximum", maximum="fine_limit"
    ),
}
EXCEPTIONS: Section = {
    "plea": exception(element("plea.safe", "safe"), claim="plea", title=words("a plea of safety")),
}


@pytest.fixture
def rulebook(tmp_path: Path) -> Rulebook:
    """A prohibition with an exception and every kind of consequence."""
    rule = prohibition(
        applies=[element("shop.open", "open", en="the shop is open", ja="店が開いている")],
        breach=[
            limb("shop.burning", "burning", en="a lamp burns", ja="灯が燃えている"),
            limb("shop.smoking", "smoking"),
        ],
        unless=["plea"],
        consequences=["surcharge", "fine", "ban", "jail"],
    )
    return bench(tmp_path / "rules", rule, consequences=CONSEQUENCES, exceptions=EXCEPTIONS).rulebook


Assess = Callable[..., Assessment]


@pytest.fixture
def assessed(rulebook: Rulebook) -> Assess:
    """Assess a profile written in YAML."""

    def run(text: str, path: str = "profile.yaml", as_of: date = TODAY) -> Assessment:
        found = read(rulebook, text, path)._replace(text=text)
        return assess(rulebook, found, Dates(as_of, as_of))

    return run


def report(*assessments: Assessment) -> Report:
    """A report on assessments of one run."""
    first = assessments[0]
    return Report("1.2.3", first.rulebook, first.dates, (), assessments)


BURNING = f"""\
company: {{name: K.K.}}
shops:
  - name: Lamps and More
    open: true
    burning:
      from: {START}
      sales: 1_000_000
      plea: {{safe: false}}
    smoking: false
"""
