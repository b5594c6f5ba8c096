"""Two exemptions whose elements have the same ids: each answer names the one that is claimed, with its provision."""

import json
from pathlib import Path

import pytest

from tests.acceptance.conftest import Command

TODAY = "2026-11-23"
PROFILE = """
company: {{name: Example K.K.}}
transfers:
  - {{id: T, direction: outbound, provider: {{residency: resident}},
     recipient: {{residency: non_resident, country: VN}}, place: VN, control_row: {row}, activities: [use],
     dates: {{provision: 2026-09-01, sent: none, payment: none}}, inform: {{received: none}},
     end_use_concern: none, end_user_concern: none, written_or_sent: true, media_exported: false,
     sent_from_japan: false, licence: {{valid_from: none}},
     exemption: {{item: {item}, received_abroad: true, no_link_with_japan: true, crosses_border_by_resident: false}}}}
"""
WEAPONS = {"en": "Trade Ordinance Art. 9(2)(v)", "ja": "貿易外省令第9条第2項第5号"}
OTHERS = {"en": "Trade Ordinance Art. 9(2)(vi)", "ja": "貿易外省令第9条第2項第6号"}


@pytest.fixture
def exempt(tmp_path: Path) -> Path:
    """Technology of row 7, received and passed on abroad."""
    return _profile(tmp_path / "vi.yaml", "7", "vi")


def _profile(path: Path, row: str, item: str) -> Path:
    path.write_text(PROFILE.format(row=row, item=item), encoding="utf-8")
    return path


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("name", ["text", "html", "markdown", "csv", "sarif", "junit"])
def test_the_exemption_that_saves_is_named_in_every_format(
    run: Command, exempt: Path, name: str, language: str
) -> None:
    ran = run("check", exempt, "--as-of", TODAY, "--law", "fefa", "--format", name, "--lang", language)
    said = "".join(ran.out.replace("\\", "").split())
    title = {
        "en": "byexception:technologyofrows2to16receivedandpassedonabroad",
        "ja": "例外による：外国で受けた2から16の項の技術の外国間の取引",
    }[language]
    _, found, after = said.partition(title)
    assert found
    assert after[1:].startswith(OTHERS[language].replace(" ", ""))
    assert said.count({"en": "byexception:", "ja": "例外による："}[language]) == 1


def test_json_names_it_in_a_key_of_its_own(run: Command, exempt: Path) -> None:
    ran = run("check", exempt, "--as-of", TODAY, "--law", "fefa", "--format", "json")
    found = {one["rule"]: one for one in json.loads(ran.out)["profiles"][0]["findings"]}
    kept = found["FEFA-25-1"]
    assert (kept["status"], kept["exception"]["provision"]) == ("compliant", "Trade Ordinance Art. 9(2)(vi)")
    assert all(one["exception"] is None for one in found.values() if one["status"] != "compliant")


def test_another_exemption_behind_the_same_status_is_a_change(run: Command, tmp_path: Path) -> None:
    old, new = _profile(tmp_path / "v.yaml", "1", "v"), _profile(tmp_path / "vi.yaml", "7", "vi")
    ran = run("compare", old, new, "--as-of", TODAY, "--law", "fefa")
    said = " ".join(ran.out.split())
    assert (
        "exception: kept by row 1 technology received and passed on abroad (Trade Ordinance Art. 9(2)(v)) before"
        in said
    )
    assert "by technology of rows 2 to 16 received and passed on abroad (Trade Ordinance Art. 9(2)(vi)) now" in said
    data = json.loads(run("compare", old, new, "--as-of", TODAY, "--law", "fefa", "--format", "json").out)
    changes = {one["rule"]: one for one in data["profiles"][0]["changed"]}
    moved = changes["FEFA-25-1"]
    assert moved["status"] == {"from": "compliant", "to": "compliant"}
    assert [moved["exception"][side]["provision"] for side in ("from", "to")] == [WEAPONS["en"], OTHERS["en"]]


def test_in_japanese_too(run: Command, tmp_path: Path) -> None:
    old, new = _profile(tmp_path / "v.yaml", "1", "v"), _profile(tmp_path / "vi.yaml", "7", "vi")
    said = "".join(run("compare", old, new, "--as-of", TODAY, "--law", "fefa", "--lang", "ja").out.split())
    before, after = (f"外国間の取引（{provision['ja']}）により" for provision in (WEAPONS, OTHERS))
    assert f"例外：前は外国で受けた1の項の技術の{before}、" in said
    assert f"今は外国で受けた2から16の項の技術の{after}遵守" in said


def test_the_same_exemption_on_both_sides_is_none(run: Command, exempt: Path) -> None:
    assert "Nothing changed" in run("compare", exempt, exempt, "--as-of", TODAY, "--law", "fefa").out
