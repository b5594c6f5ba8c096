"""``penalty``: the exposure in depth, and the quick form."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.acceptance.conftest import Command

TODAY = "2026-11-23"
PROFILE = """
company: {{name: Example K.K., {company}}}
software:
  - name: Store
    kind: app_store
    designated: {{from: 2025-03-26}}
    conduct: {{other_payment_services_excluded: {{from: 2025-12-18, {conduct}}}}}
"""


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    path = tmp_path / "company.yaml"
    text = PROFILE.format(company="japan_sales: 250_000_000_000", conduct="relevant_sales: 12_345_678_901")
    path.write_text(text, encoding="utf-8")
    return path


def items(run: Command, *arguments: str | Path, status: int = 0) -> list[dict[str, Any]]:
    ran = run("penalty", *arguments, "--as-of", TODAY, "--format", "json")
    assert ran.status == status, ran.err
    data = json.loads(ran.out)
    found: list[dict[str, Any]] = (
        data["profiles"][0]["computed"][0]["scenarios"] if "profiles" in data else data["exposure"]
    )
    return found


@pytest.mark.parametrize(("repeat", "amount"), [((), 2_469_130_000), (("--repeat",), 3_703_700_000)])
def test_the_quick_form_is_exact_with_its_steps(run: Command, repeat: tuple[str, ...], amount: int) -> None:
    (item,) = items(run, "--rule", "MSCA-8-1", "--sales", "12345678901", *repeat)
    assert (item["low"], item["high"], item["unit"]) == (amount, amount, "JPY")
    assert [step["value"] for step in item["steps"]] == [12_345_678_901, "3/10" if repeat else "1/5", amount]
    assert all(step["provision"] for step in item["steps"])


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_quick_form_as_text(run: Command, language: str) -> None:
    ran = run("penalty", "--rule", "MSCA-8-1", "--sales", "12345678901", "--as-of", TODAY, "--lang", language)
    assert ran.status == 0, ran.err
    assert "2,469,130,000" in ran.out
    assert "12,345,678,901" in ran.out
    assert "20 %" in ran.out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--rule", "MSCA-99", "--sales", "5"), "MSCA-8-1"),
        (("--rule", "MSCA-9", "--sales", "5"), "cease-and-desist order"),
        (("--rule", "MSCA-8-1", "--sales", "-5"), "-5"),
        (("--rule", "MSCA-8-1", "--sales", "many"), "many"),
        (("--rule", "MSCA-8-1"), "--sales"),
        (("--sales", "5"), "--rule"),
        ((), "--rule"),
        (("company.yaml", "--rule", "MSCA-8-1", "--sales", "5"), "--rule"),
        (("--rule", "MSCA-8-1", "--sales", "5", "--as-of", "2025-12-17"), "2025-12-18"),
    ],
)
def test_a_command_line_that_makes_no_sense_exits_2_and_says_why(
    run: Command, arguments: tuple[str, ...], said: str
) -> None:
    ran = run("penalty", *arguments)
    assert ran.status == 2
    assert ran.out == ""
    assert said in ran.err
    assert "Traceback" not in ran.err


def test_scenarios_of_a_profile_stand_side_by_side(run: Command, profile: Path) -> None:
    found = items(run, profile, status=1)
    amounts = [(item["scenario"], item["low"], item["high"]) for item in found]
    assert amounts == [
        ("first", 2_469_130_000, 2_469_130_000),
        ("repeat", 3_703_700_000, 3_703_700_000),
        ("commitments", 0, 0),
        ("ceiling", 0, 50_000_000_000),
        ("ceiling", 0, 75_000_000_000),
    ]


@pytest.mark.parametrize(
    ("language", "question", "narrower"),
    [
        ("en", "UP TO 20 % OF SALES IN JAPAN, 30 % IF REPEATED?", "base is narrower"),
        ("ja", "日本における売上額の20 %、繰返しなら30 %が上限か", "法律上の基礎はこれより狭く"),
    ],
)
def test_the_question_people_ask_is_answered_first(
    run: Command, profile: Path, language: str, question: str, narrower: str
) -> None:
    ran = run("penalty", profile, "--as-of", TODAY, "--lang", language)
    assert ran.status == 1
    head, _, table = ran.out.partition("MSCA-8-1 ")
    assert question in head
    together = "".join(ran.out.split())
    assert "".join(narrower.split()) in together
    assert "50,000,000,000" in table
    assert "75,000,000,000" in table


def test_what_only_follows_from_disobeying_an_order_stands_apart(run: Command, profile: Path) -> None:
    out = run("penalty", profile, "--as-of", TODAY).out
    before, _, after = out.partition("Only if an order is disobeyed")
    assert "300,000,000" in after
    assert "300,000,000" not in before
    assert "late charge" in after
    assert "late charge" not in before


def test_a_ceiling_that_cannot_be_given_says_what_to_state(run: Command, samples: Path) -> None:
    out = run("penalty", samples / "fictional/breach.yaml", "--as-of", TODAY).out
    assert "No ceiling can be given" in out
    assert "japan_sales: unknown" in out


def test_no_breach_no_exposure(run: Command, samples: Path) -> None:
    ran = run("penalty", samples / "fictional/justified.yaml", "--as-of", TODAY)
    assert ran.status == 0
    assert "No exposure: no breach that can still be pursued was found." in ran.out


def test_nothing_evaluated_exits_3(run: Command, tmp_path: Path) -> None:
    assert run("penalty", tmp_path).status == 3


def test_a_file_that_does_not_read_exits_2(run: Command, tmp_path: Path) -> None:
    path = tmp_path / "bad.yaml"
    path.write_text("company: [", encoding="utf-8")
    assert run("penalty", path).status == 2


def test_fail_on_none_exits_0(run: Command, profile: Path) -> None:
    assert run("penalty", profile, "--as-of", TODAY, "--fail-on", "none").status == 0


def test_output_to_files(run: Command, profile: Path, tmp_path: Path) -> None:
    ran = run(
        "penalty", profile, "--as-of", TODAY, "--output", tmp_path / "a.json", "--output", f"text:{tmp_path / 'b'}"
    )
    assert (ran.status, ran.out) == (1, "")
    assert json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))["profiles"]
    assert "MSCA-8-1" in (tmp_path / "b").read_text(encoding="utf-8")


def test_a_rule_without_an_amount_on_sales_says_once_what_it_leads_to(run: Command) -> None:
    ran = run("penalty", "--rule", "FEFA-25-1", "--sales", "1", "--as-of", "2026-11-23")
    assert ran.status == 2
    named = ran.err.split("It leads to: ")[1].splitlines()[0].rstrip(".").split("; ")
    assert len(named) == len(set(named)) > 3
    assert "ban on technology transfers and related exports for up to 3 years" in named


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "the higher of the two: fixed ceiling JPY 700,000,000, multiple of the value JPY 4,500,000,000"),
        ("ja", "いずれか高い額：定額の上限 700,000,000円、価額の倍数 4,500,000,000円"),
    ],
)
def test_a_maximum_by_value_says_how_it_was_worked_out(
    run: Command, samples: Path, tmp_path: Path, language: str, said: str
) -> None:
    source = (samples / "fictional/university.yaml").read_text(encoding="utf-8")
    (tmp_path / "u.yaml").write_text(source.replace("value: 0", "value: 900_000_000"), encoding="utf-8")
    ran = run("penalty", "u.yaml", "--as-of", "2027-06-01", "--lang", language, "--fail-on", "none")
    assert ran.status == 0
    assert said in ran.out
