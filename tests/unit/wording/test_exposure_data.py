"""Exposure in JSON: what each step of a computation came to."""

import json
from pathlib import Path

import pytest

from japan_ai_compliance.wording.exposure_data import exposure_data
from tests.support.toy import TODAY, bench, consequence, prohibition, scenario, shop, step


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("episode.sales", 1_000_000),
        ("rate", "1/5"),
        ("shop.event", "2026-03-01"),
        ("shop.filed", None),
        ("shop.lit", True),
        ("shop.colour", "red"),
        ("shop.staff", {"low": 0, "high": None}),
    ],
)
def test_a_step_is_a_number_a_day_a_text_or_nothing(tmp_path: Path, value: str, written: object) -> None:
    steps = [step("told", value), step("amount", "episode.sales * rate")]
    fine = consequence(scenarios=[scenario("first", *steps)])
    made = bench(tmp_path, prohibition(consequences=["fine"]), consequences={"fine": fine})
    told = shop("burning: {from: 2025-02-01, sales: 1_000_000}", "event: 2026-03-01", "lit: true", "colour: red")
    ((item,),) = (one.exposure for one in made.assessed(told))
    data = json.loads(json.dumps(exposure_data(item, made.rulebook, TODAY, "en")))
    assert data["high"] == 200_000
    assert data["steps"][0]["value"] == written
