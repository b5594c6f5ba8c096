"""The settings of a repository hold for every command."""

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.acceptance.conftest import ROOT, Command, Ran

ON = ("--as-of", "2026-11-23")
SETTINGS = "japan-ai-compliance.toml"
LEDGER = "id,direction\nT-1,outbound\n"

PARASOL = """\
law:
  id: parasol
  title: {en: Parasol Act, ja: 日傘法}
  short: {en: parasol act, ja: 日傘法}
  url: https://example.org/parasol
  scope: {en: the width of parasols, ja: 日傘の幅}
  limits: {en: umbrellas, ja: 雨傘}
defaults:
  sources: [{text: Parasol Act, url: https://example.org/parasol}]
  checked_on: 2026-11-01
subjects:
  parasol:
    at: parasols
    many: true
    identified_by: id
    label: {en: parasol, ja: 日傘}
    question: {en: Which parasols are on sale?, ja: どの日傘を販売していますか。}
facts:
  parasol.id: {type: text, label: {en: mark, ja: 識別名}, question: {en: Its mark?, ja: 名称は何ですか。}}
  parasol.wide: {type: boolean, label: {en: wide, ja: 広い}, question: {en: Is it wide?, ja: 広いですか。}}
  transfer.shaded: {type: boolean, label: {en: shaded, ja: 日陰}, question: {en: In the shade?, ja: 日陰ですか。}}
rules:
  - id: PARASOL-1
    provision: Art. 1
    title: {en: Width, ja: 幅}
    kind: prohibition
    subject: parasol
    in_force: {from: 2020-01-01}
    breach: [{id: wide, when: parasol.wide, en: it is wide, ja: 広い}]
  - id: PARASOL-2
    provision: Art. 2
    title: {en: Shade, ja: 日陰}
    kind: prohibition
    subject: transfer
    in_force: {from: 2020-01-01}
    breach: [{id: lit, when: not transfer.shaded, en: it is in the sun, ja: 日なたである}]
"""
CASES = """\
profiles:
  shop: {company: {name: Shop}, parasols: [{id: P, wide: true}]}
cases:
  - name: too wide
    rule: PARASOL-1
    as_of: 2026-11-23
    given: shop
    expect: {status: violation}
"""


def put(path: Path, text: str) -> Path:
    """A file, with the folders that it stands in."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with a profile in a folder of its own; commands run there."""
    folder = tmp_path / "repository"
    put(folder / ".git/HEAD", "ref: refs/heads/main\n")
    put(folder / "legal/shop.yaml", "company: {name: Shop}\nparasols: [{id: P, wide: true}]\n")
    shutil.copy(ROOT / "samples/fictional/breach.yaml", folder / "legal/company.yaml")
    return folder


@pytest.fixture
def legal(repository: Path) -> Path:
    """The folder that commands are run in: below the one where the settings stand."""
    return repository / "legal"


@pytest.fixture
def changed(repository: Path) -> Path:
    """The law with a last day of its own, in the settings."""
    laws = repository / "laws/msca"
    shutil.copytree(ROOT / "rules/msca", laws)
    path = laws / "art-14.yaml"
    text, count = re.subn(
        r"(- id: MSCA-14\n(?:(?!- id:).*\n)*?    by: ).*", r"\1add_days(year_end, 10)", path.read_text("utf-8")
    )
    assert count == 1
    path.write_text(text, encoding="utf-8")
    return put(repository / SETTINGS, 'rules = ["laws"]\n')


@pytest.fixture
def parasol(repository: Path) -> Path:
    """A law that only the settings add."""
    put(repository / "laws/parasol/law.yaml", PARASOL)
    put(repository / "laws/parasol/law.cases.yaml", CASES)
    return put(repository / SETTINGS, 'rules = ["laws"]\n')


def said(ran: Ran, settings: Path) -> list[str]:
    """What is said beside the report; the settings and what they bring come first."""
    lines = ran.err.splitlines()
    assert lines[0] == f"Settings: {settings}"
    return lines[1:]


def due(ran: Ran) -> set[str]:
    """The last days that ``check`` gives for the yearly report."""
    findings = json.loads(ran.out)["profiles"][0]["findings"]
    return {one["due"] for one in findings if one["rule"] == "MSCA-14" and one["due"]}


# A law that the settings replace


def test_check_and_calendar_agree_on_the_last_day(run: Command, legal: Path, changed: Path) -> None:
    checked = run("check", "company.yaml", *ON, "--law", "msca", "--format", "json", cwd=legal)
    assert "2027-04-10" in due(checked)
    told = run("calendar", "company.yaml", *ON, "--law", "msca", cwd=legal)
    assert "2027-04-10" in told.out
    assert "2027-05-31" not in told.out
    for ran in (checked, told):
        assert f"The settings add or replace laws: {changed.parent / 'laws'}" in said(ran, changed)
        assert "rules of your own are in use (msca)" in ran.err


def test_every_command_takes_the_law_of_the_settings(run: Command, legal: Path, changed: Path) -> None:
    compared = run("compare", "company.yaml", "--from", "2026-11-23", "--to", "2027-04-11", cwd=legal)
    assert "2027-04-10" in compared.out
    explained = run("explain", "MSCA-14", *ON, cwd=legal)
    assert "working day" not in explained.out
    dates = run("rules", "diff", "2026-01-01", "2026-02-01", cwd=legal)
    priced = run("penalty", "company.yaml", *ON, "--law", "msca", cwd=legal)
    tested = run("rules", "test", "--law", "msca", cwd=legal)
    assert tested.status == 1
    assert "2027-04-10" in tested.out
    for ran in (compared, explained, dates, priced, tested):
        said(ran, changed)
        assert "rules of your own are in use (msca)" in ran.err


# A law that only the settings add


def adds(ran: Ran, settings: Path, *statuses: int) -> str:
    """What a command prints that knows of the law."""
    assert ran.status in (statuses or (0,)), ran.err
    said(ran, settings)
    return ran.out


def test_a_law_of_the_settings_is_known_to_every_command(run: Command, legal: Path, parasol: Path) -> None:
    only = ("--law", "parasol")

    def out(*arguments: str, status: int = 0) -> str:
        return adds(run(*arguments, cwd=legal), parasol, status)

    assert "PARASOL-1" in out("check", "shop.yaml", *ON, *only, status=1)
    assert "Shop" in out("penalty", "shop.yaml", *ON, *only, status=1)
    assert json.loads(out("calendar", "shop.yaml", *ON, *only, "--format", "json"))["rulebook"]["custom"] == ["parasol"]
    assert "Nothing changed" in out("compare", "shop.yaml", "shop.yaml", *ON, *only)
    assert "Width" in out("explain", "PARASOL-1", *ON)
    assert "parasols" in json.loads(out("schema", "profile"))["properties"]
    assert "PARASOL-1" in out("rules", "list", *only)
    assert "1 cases passed" in out("rules", "test", *only)
    assert "parasol" in out("rules", "lint", *ON)
    assert "PARASOL-2" in out("rules", "sql", *ON, *only, "--format", "json")
    assert out("rules", "diff", "2026-01-01", "2026-02-01", *only)
    assert "PARASOL-1" in out("rules", "coverage", *only, status=1)


def test_a_law_of_the_settings_screens_a_ledger(run: Command, legal: Path, parasol: Path) -> None:
    put(legal / "ledger.csv", "id,shaded\nT-1,false\nT-2,true\n")
    screened = run("screen", "ledger.csv", *ON, "--law", "parasol", "--format", "json", cwd=legal)
    (rule,) = json.loads(adds(screened, parasol, 1))["rules"]
    assert (rule["rule"], rule["summary"]["violation"], rule["summary"]["compliant"]) == ("PARASOL-2", 1, 1)


def test_a_law_of_the_settings_is_asked_about(run: Command, legal: Path, parasol: Path) -> None:
    asked = run("init", "new.yaml", *ON, "--law", "parasol", stdin=b"Shop\nP\ntrue\n", cwd=legal)
    assert "parasols" in asked.out, asked
    said(asked, parasol)


def test_without_the_settings_the_law_is_not_known(run: Command, legal: Path, parasol: Path) -> None:
    for arguments in (["explain", "PARASOL-1"], ["rules", "list", "--law", "parasol"]):
        ran = run(*arguments, "--no-config", cwd=legal)
        assert ran.status == 2
        assert "Settings:" not in ran.err


def test_two_folders_of_rules_are_compared_as_they_are(run: Command, legal: Path, parasol: Path) -> None:
    parasol.write_text('rules = ["laws"]\nlaw = ["msca"]\n')
    compared = run("rules", "diff", "../laws", "../laws", cwd=legal)
    assert compared.status == 0, compared.err
    assert said(compared, parasol) == []


# What else may stand in them


def laws(ran: Ran) -> list[str]:
    """The laws that a report covers."""
    return [one["id"] for one in json.loads(ran.out)["rulebook"]["laws"]]


def test_the_settings_limit_the_laws_and_the_command_line_beats_them(
    run: Command, legal: Path, repository: Path
) -> None:
    path = put(repository / SETTINGS, 'law = ["msca"]\n')
    limited = run("check", "company.yaml", *ON, "--format", "json", cwd=legal)
    assert laws(limited) == ["msca"]
    assert "The settings limit the laws to: msca" in said(limited, path)
    chosen = run("check", "company.yaml", *ON, "--format", "json", "--law", "fefa", cwd=legal)
    assert laws(chosen) == ["fefa"]
    assert not any("limit" in line for line in said(chosen, path))
    listed = run("rules", "list", "--format", "json", cwd=legal)
    assert {one["law"] for one in json.loads(listed.out)["rules"]} == {"msca"}
    told = run("calendar", "company.yaml", *ON, "--format", "json", cwd=legal)
    assert "fefa" not in told.out.lower()
    for ran in (listed, told):
        assert "The settings limit the laws to: msca" in said(ran, path)


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "company.yaml", *ON],
        ["penalty", "company.yaml", *ON],
        ["calendar", "company.yaml", *ON],
        ["compare", "company.yaml", "company.yaml", *ON],
        ["explain", "MSCA-14", *ON],
        ["schema", "profile"],
        ["schema", "report"],
        ["schema", "rules"],
        ["rules", "list"],
        ["rules", "coverage"],
        ["rules", "lint", *ON],
        ["rules", "diff", "2025-01-01", "2026-01-01"],
        ["screen", "ledger.csv", *ON],
    ],
    ids=lambda one: " ".join(one[:2]),
)
def test_the_language_of_the_settings_is_that_of_every_command(
    run: Command, legal: Path, repository: Path, arguments: list[str]
) -> None:
    path = put(repository / SETTINGS, 'lang = "ja"\n')
    put(legal / "ledger.csv", LEDGER)
    ran = run(*arguments, cwd=legal)
    assert re.search(r"[ぁ-ん]", ran.out), ran
    assert ran.err.startswith(f"設定: {path}\n")
    english = run(*arguments, "--lang", "en", cwd=legal)
    assert english.err.startswith(f"Settings: {path}\n")
    assert english.out != ran.out


@pytest.mark.parametrize("name", ["check", "penalty"])
def test_waivers_of_the_settings_are_named(run: Command, legal: Path, repository: Path, name: str) -> None:
    block = "{{rule: {}, subject: Example Store, reason: moving, owner: legal, expires: 2027-01-31}}"
    put(repository / "w.yaml", f"waivers: [{block.format('MSCA-8-1')}, {block.format('MSCA-8-2')}]\n")
    path = put(repository / SETTINGS, 'waivers = "w.yaml"\nlaw = ["msca"]\n')
    ran = run(name, "company.yaml", *ON, cwd=legal)
    assert ran.status == 0, ran.err
    assert f"The settings bring waivers: {repository / 'w.yaml'}" in said(ran, path)
    assert run(name, "company.yaml", *ON, "--no-config", "--law", "msca", cwd=legal).status == 1


@pytest.mark.parametrize("name", ["check", "penalty", "screen", "compare"])
def test_the_gate_of_the_settings_holds(run: Command, legal: Path, repository: Path, name: str) -> None:
    put(legal / "clean.yaml", "company: {name: Example Platform K.K.}\n")
    put(legal / "ledger.csv", LEDGER)
    inputs = {"screen": ["ledger.csv"], "compare": ["clean.yaml", "company.yaml"]}.get(name, ["company.yaml"])
    strict, lax = ("unknown", "none") if name == "screen" else ("violation", "none")
    for gate, status in ((strict, 1), (lax, 0)):
        path = put(repository / SETTINGS, f'fail-on = "{gate}"\n')
        ran = run(name, *inputs, *ON, cwd=legal)
        assert ran.status == status, ran
        said(ran, path)


# Which of them hold


def test_inputs_of_two_repositories_are_refused_unless_the_settings_are_named(
    run: Command, tmp_path: Path, repository: Path
) -> None:
    other = tmp_path / "other"
    put(other / ".git/HEAD", "")
    put(other / SETTINGS, 'fail-on = "none"\n')
    put(repository / SETTINGS, "")
    shutil.copy(repository / "legal/company.yaml", other / "company.yaml")
    inputs = ("repository/legal/company.yaml", "other/company.yaml")
    for name in ("check", "penalty", "calendar", "compare"):
        ran = run(name, *inputs, *ON)
        assert ran.status == 2
        assert ran.out == ""
        assert f"repository/{SETTINGS}" in ran.err
        assert f"other/{SETTINGS}" in ran.err
    named = run("check", *inputs, *ON, "--law", "msca", "--config", f"other/{SETTINGS}")
    assert (named.status, named.err.splitlines()[0]) == (0, f"Settings: other/{SETTINGS}")
    without = run("check", *inputs, *ON, "--law", "msca", "--no-config")
    assert (without.status, "Settings:" in without.err) == (1, False)


def test_the_settings_of_the_input_hold_wherever_the_command_is_run(
    run: Command, tmp_path: Path, repository: Path
) -> None:
    put(repository / SETTINGS, 'fail-on = "none"\n')
    put(tmp_path / SETTINGS, 'fail-on = "violation"\n')
    ran = run("check", "repository/legal/company.yaml", *ON, "--law", "msca")
    assert (ran.status, ran.err.splitlines()[0]) == (0, f"Settings: repository/{SETTINGS}")
    piped = run(
        "check", "-", *ON, "--law", "msca", stdin=(repository / "legal/company.yaml").read_bytes(), cwd=repository
    )
    assert (piped.status, piped.err.splitlines()[0]) == (0, f"Settings: {SETTINGS}")


def test_the_ledger_leads_to_its_settings(run: Command, repository: Path, legal: Path) -> None:
    put(repository / SETTINGS, 'fail-on = "unknown"\n')
    put(legal / "ledger.csv", LEDGER)
    ran = run("screen", "repository/legal/ledger.csv", *ON)
    assert (ran.status, ran.err.splitlines()[0]) == (1, f"Settings: repository/{SETTINGS}")


# Outputs

Written = Callable[[str], list[str]]
WRITERS: dict[str, list[str]] = {
    "check": ["check", "legal/company.yaml", *ON, "--law", "msca", "--fail-on", "none"],
    "penalty": ["penalty", "legal/company.yaml", *ON, "--law", "msca", "--fail-on", "none"],
    "calendar": ["calendar", "legal/company.yaml", *ON, "--law", "msca"],
    "compare": ["compare", "legal/company.yaml", "legal/company.yaml", *ON],
    "explain": ["explain", "MSCA-14", *ON],
    "schema profile": ["schema", "profile"],
    "schema rules": ["schema", "rules"],
    "schema report": ["schema", "report"],
    "rules list": ["rules", "list"],
    "rules coverage": ["rules", "coverage"],
    "rules diff": ["rules", "diff", "2025-01-01", "2026-01-01"],
    "rules sql": ["rules", "sql", *ON],
}


@pytest.mark.parametrize("name", WRITERS)
def test_every_command_writes_a_file_whole_and_the_others_where_one_cannot_be(
    run: Command, repository: Path, name: str
) -> None:
    put(repository / "a.json", "old")
    before = {one.name for one in repository.iterdir()}
    ran = run(*WRITERS[name], "--output", "json:gone/b", "--output", "a.json", cwd=repository)
    assert (ran.status, ran.out) == (2, ""), ran.err
    assert "gone/b cannot be written" in ran.err
    found: Any = json.loads((repository / "a.json").read_text(encoding="utf-8"))
    assert found
    assert {one.name for one in repository.iterdir()} == before
    printed = run(*WRITERS[name], "--output", "a.json", "--format", "json", cwd=repository)
    assert printed.status == 0, printed.err
    assert json.loads(printed.out) == found


@pytest.mark.parametrize(
    ("output", "why"),
    [
        ("json:legal/company.yaml", "read and written"),
        ("json:w.yaml", "read and written"),
        (f"json:{SETTINGS}", "read and written"),
        ("json:laws/parasol/law.yaml", "read and written"),
        ("html:a.json", "written twice"),
    ],
)
def test_no_output_goes_over_an_input_or_another(
    run: Command, repository: Path, parasol: Path, output: str, why: str
) -> None:
    put(repository / "w.yaml", "waivers: []\n")
    parasol.write_text('rules = ["laws"]\nwaivers = "w.yaml"\n')
    before = {path: path.read_bytes() for path in repository.rglob("*") if path.is_file()}
    ran = run("check", "legal", *ON, "--output", "a.json", "--output", output, cwd=repository)
    assert (ran.status, ran.out) == (2, "")
    assert why in ran.err
    assert {path: path.read_bytes() for path in repository.rglob("*") if path.is_file()} == before


def test_a_report_of_an_earlier_run_in_the_folder_that_is_looked_through_is_replaced(
    run: Command, repository: Path
) -> None:
    (repository / "legal/shop.yaml").unlink()
    given = ["check", ".", *ON, "--law", "msca", "--output", "report.json", "--output", "legal/quality.sarif.json"]
    assert run(*given, cwd=repository).status == 1
    (repository / "report.json").write_text("{}")
    again = run(*given, cwd=repository)
    assert again.status == 1, again.err
    assert json.loads((repository / "report.json").read_text(encoding="utf-8"))["profiles"]


def test_a_profile_that_does_not_read_is_not_written_over(run: Command, legal: Path) -> None:
    put(legal / "typo.json", '{"company": {"name": "A"}, "sofware": 1}')
    ran = run("check", ".", *ON, "--output", "typo.json", cwd=legal)
    assert ran.status == 2
    assert "typo.json would be read and written" in ran.err
    assert (legal / "typo.json").read_text().startswith('{"company"')


def test_a_ledger_is_not_written_over(run: Command, repository: Path, legal: Path) -> None:
    put(legal / "ledger.csv", LEDGER)
    put(legal / "mapping.csv", "id: id\n")
    given = ["screen", "ledger.csv", *ON, "--company", "company.yaml", "--mapping", "mapping.csv"]
    for more in (
        ["--output", "ledger.csv"],
        ["--output", "csv:company.yaml"],
        ["--output", "mapping.csv"],
        ["--rejects", "ledger.csv"],
        ["--output", "a.csv", "--rejects", "a.csv"],
    ):
        ran = run(*given, *more, cwd=legal)
        assert (ran.status, ran.out) == (2, ""), more
    assert (legal / "ledger.csv").read_text() == LEDGER
    assert not (legal / "a.csv").exists()
    named = run("screen", "ledger.csv", *ON, "--output", "csv:answers", cwd=legal)
    assert named.status == 0, named.err
    assert (legal / "answers").read_text().startswith("id,")
