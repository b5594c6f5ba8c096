"""What is asked, in which order, and what stands in the file afterwards."""

from pathlib import Path

import pytest

from japan_ai_compliance.documents.reader import read_text
from japan_ai_compliance.documents.tree import view
from japan_ai_compliance.errors import InputError, UsageError
from japan_ai_compliance.interview.file import ProfileFile
from japan_ai_compliance.interview.session import Session
from tests.conftest import MakeBench
from tests.support.toy import (
    Section,
    consequence,
    deadline,
    element,
    exception,
    fact,
    prohibition,
    scenario,
    step,
    subject,
)
from tests.unit.interview.conftest import Interview

PLEA = exception(element("plea.fair", "fair"), claim="plea")


def on(number: int, *facts: str) -> Section:
    """A prohibition on all of some facts of a shop."""
    return prohibition(id=f"LAMP-{number}", breach=[element(" and ".join(f"shop.{name}" for name in facts), "all")])


def content(path: Path) -> object:
    return view(read_text(path.read_text(encoding="utf-8"), str(path)))


def questions(*names: str) -> Section:
    """Boolean facts of a shop, each asking after its own name."""
    return {f"shop.{name}": {**fact("boolean"), "question": {"en": f"{name}?", "ja": f"{name}か。"}} for name in names}


def test_a_new_profile_is_asked_for_from_the_top_and_reads(
    lamp_law: MakeBench, interview: Interview, path: Path
) -> None:
    bench = lamp_law(on(1, "open"), on(2, "lit", "open"), facts=questions("open", "lit"))
    voice = interview(bench, "Lamps: K.K.", "North", "South", "", "yes", "no", "", "unknown")
    assert voice.waiting == []
    assert content(path) == {
        "facts_as_of": "2026-11-23",
        "company": {"name": "Lamps: K.K."},
        "shops": [
            {"name": "North", "open": "true", "lit": "false"},
            {"name": "South", "open": "unknown", "lit": "unknown"},
        ],
    }
    text = path.read_text(encoding="utf-8")
    assert "    # open?\n    open: true\n    # lit?\n    lit: false\n" in text
    assert bench.profile(text).company == "Lamps: K.K."
    assert "== North" in voice.text
    assert "One question is open" not in voice.text
    assert f"check {path}"[:40] in voice.text


def test_one_entry_is_finished_before_the_next(lamp_law: MakeBench, interview: Interview) -> None:
    bench = lamp_law(on(1, "open"), on(2, "lit"), facts=questions("open", "lit"))
    voice = interview(bench, "K.K.", "North", "South", "", *["yes"] * 4)
    asked = [line for line in voice.said if line.endswith("?") and not line.startswith("which")]
    assert asked[-4:] == ["open?", "lit?", "open?", "lit?"]


def test_only_what_can_matter_is_asked(lamp_law: MakeBench, interview: Interview) -> None:
    rule = prohibition(applies=[element("shop.open", "applies")], breach=[element("shop.lit", "breach")])
    bench = lamp_law(rule, facts=questions("open", "lit"))
    assert "lit?" not in interview(bench, "K.K.", "North", "", "no").said
    assert "lit?" not in interview(bench, update=True).said


def test_an_update_asks_what_decides_most_first_and_ranks_again(
    lamp_law: MakeBench, interview: Interview, path: Path
) -> None:
    names = ("open", "lit", "deep")
    bench = lamp_law(
        on(1, "open", "lit"), on(2, "open"), on(3, "deep"), on(4, "deep"), on(5, "deep"), facts=questions(*names)
    )
    path.write_text("company: {name: K.K.}\nshops: [{name: N, lit: unknown}]  # two lamps\n")
    voice = interview(bench, "no", "no", update=True)
    assert [line for line in voice.said if line.rstrip("?") in names] == ["deep?", "open?"]
    assert (
        path.read_text()
        == "company: {name: K.K.}\nshops: [{name: N, lit: unknown, deep: false, open: false}]  # two lamps\n"
    )


def test_an_update_leaves_what_is_skipped_as_it_is(lamp_law: MakeBench, interview: Interview, path: Path) -> None:
    bench = lamp_law(on(1, "open"), on(2, "lit"))
    before = "# ours\ncompany: {name: K.K.}\nshops:\n  - name: N   # north\n    lit: unknown\n"
    path.write_text(before)
    interview(bench, "", "", update=True)
    assert path.read_text() == before


def test_an_interview_goes_on_where_it_was_left(lamp_law: MakeBench, interview: Interview, path: Path) -> None:
    bench = lamp_law(on(1, "open"), on(2, "lit"), facts=questions("open", "lit"))
    assert "Stopped." in interview(bench, "K.K.", "North", "", "").text
    between = path.read_text()
    assert content(path) == {
        "facts_as_of": "2026-11-23",
        "company": {"name": "K.K."},
        "shops": [{"name": "North", "open": "unknown"}],
    }
    voice = interview(bench, "yes")
    assert "open?" not in voice.said
    assert path.read_text() == f"{between}    # lit?\n    lit: true\n"
    assert "Going on" in voice.text


def test_a_list_that_is_broken_off_is_not_taken_for_complete(
    lamp_law: MakeBench, interview: Interview, path: Path
) -> None:
    interview(lamp_law(on(1, "open")), "K.K.", "North")
    assert content(path) == {"facts_as_of": "2026-11-23", "company": {"name": "K.K."}}


@pytest.mark.parametrize(("answer", "written"), [("none", []), ("unknown", "unknown"), ("", "unknown")])
def test_no_entries_and_not_known_are_different(
    lamp_law: MakeBench, interview: Interview, path: Path, answer: str, written: object
) -> None:
    interview(lamp_law(on(1, "open")), "K.K.", answer)
    found = content(path)
    assert isinstance(found, dict)
    assert found["shops"] == written


def test_a_company_without_a_name_of_its_own_is_begun_as_unknown(
    lamp_law: MakeBench, interview: Interview, path: Path
) -> None:
    rule = prohibition(subject="company", breach=[element("company.large", "large")])
    interview(lamp_law(rule, subjects={"company": subject(at="company")}))
    assert content(path) == {"facts_as_of": "2026-11-23", "company": "unknown"}
    assert "# which\ncompany: unknown\n" in path.read_text(encoding="utf-8")


def test_nothing_is_written_before_the_first_answer(lamp_law: MakeBench, interview: Interview, path: Path) -> None:
    assert "was not written" in interview(lamp_law(on(1, "open"))).text
    assert not path.exists()


def test_a_key_pressed_again_at_the_end_breaks_nothing_off(
    lamp_law: MakeBench, interview: Interview, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a busy machine a person presses Ctrl+C twice: what was answered is saved, and that is all there is to do."""

    def pressed(_: Session) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Session, "_conclude", pressed)
    interview(lamp_law(on(1, "open"), facts=questions("open")), "K.K.", "North", "")
    assert content(path) == {
        "facts_as_of": "2026-11-23",
        "company": {"name": "K.K."},
        "shops": [{"name": "North"}],
    }


def test_a_wrong_answer_is_explained_and_asked_for_again(lamp_law: MakeBench, interview: Interview, path: Path) -> None:
    voice = interview(lamp_law(on(1, "open")), "K.K.", "North", "", "perhaps", "?", "yes")
    assert "neither `true` nor `false`" in voice.text
    assert "LAMP-1" in voice.text
    assert "open: true" in path.read_text()


def test_a_script_ends_at_a_wrong_answer(lamp_law: MakeBench, interview: Interview, path: Path) -> None:
    with pytest.raises(UsageError, match=r"shops\[0\]\.open"):
        interview(lamp_law(on(1, "open")), "K.K.", "North", "", "perhaps", "yes", patient=False)
    assert "open" not in path.read_text()


def test_conduct_is_asked_for_with_its_days_its_excuse_and_what_it_earned(
    lamp_law: MakeBench, interview: Interview, path: Path
) -> None:
    priced = consequence(scenarios=[scenario("first", step("amount", "episode.sales * rate"))], figure="episode.sales")
    rule = prohibition(unless=["plea"], consequences=["cost"])
    bench = lamp_law(rule, exceptions={"plea": PLEA}, consequences={"cost": priced})
    voice = interview(bench, "K.K.", "North", "", "yes", "2026-01-05", "", "no", "5_000")
    assert voice.waiting == []
    found = content(path)
    assert isinstance(found, dict)
    assert found["shops"] == [
        {"name": "North", "burning": {"from": "2026-01-05", "plea": "none", "sales": "5_000"}},
    ]


def test_a_claimed_excuse_is_asked_through(lamp_law: MakeBench, interview: Interview, path: Path) -> None:
    bench = lamp_law(prohibition(unless=["plea"]), exceptions={"plea": PLEA})
    voice = interview(bench, "K.K.", "North", "", "yes", "", "", "yes", "yes", "counsel")
    assert voice.waiting == []
    found = content(path)
    assert isinstance(found, dict)
    assert found["shops"] == [
        {"name": "North", "burning": {"from": "unknown", "plea": {"fair": {"value": "true", "basis": "counsel"}}}}
    ]


def test_the_days_of_conduct_that_is_merely_so_are_asked_for(
    lamp_law: MakeBench, interview: Interview, path: Path
) -> None:
    bench = lamp_law(on(1, "designated", "glow"))
    shop = "shops:\n  - name: N\n    designated: true  # yes\n    glow: {until: 2026-03-01}\n"
    path.write_text(f"company: {{name: K.K.}}\n{shop}")
    interview(bench, "2026-01-01", update=True)
    assert path.read_text().endswith("    designated:  # yes\n      from: 2026-01-01\n    glow: {until: 2026-03-01}\n")


def test_a_last_day_that_is_not_known_is_asked_for(lamp_law: MakeBench, interview: Interview, path: Path) -> None:
    bench = lamp_law(prohibition(applies=[element("shop.open", "open")]))
    path.write_text("company: {name: K.K.}\nshops: [{name: N, burning: {from: 2026-01-01, until: unknown}}]\n")
    interview(bench, "", "2026-02-01", update=True)
    assert "until: 2026-02-01" in path.read_text()


def test_years_share_a_block_and_a_comment(lamp_law: MakeBench, interview: Interview, path: Path) -> None:
    asked = {**fact("monthly_average", yearly=True, unit="users"), "question": {"en": "users?", "ja": "利用者"}}
    rule = deadline(
        applies=[element("shop.users >= threshold", "many")], every="fiscal_year", by="year_end", done="shop.report"
    )
    interview(lamp_law(rule, facts={"shop.users": asked}), "K.K.", "North", "", "90", "1 2 3 4 5 6 7 8 9 10 11 12")
    text = path.read_text()
    assert text.count("# users?") == 1
    assert "    users:\n" in text
    assert ": 90\n" in text


def test_both_languages(lamp_law: MakeBench, interview: Interview, path: Path) -> None:
    bench = lamp_law(on(1, "open"), facts=questions("open"))
    voice = interview(bench, "ランプ株式会社", "北店", "", "はい", language="ja")
    assert "openか。" in voice.said
    text = path.read_text(encoding="utf-8")
    assert "# openか。" in text
    assert "会社のプロファイル" in text
    assert "保存しました" in voice.text


# The file


def test_a_mark_line_ends_and_permissions_are_kept(lamp_law: MakeBench, interview: Interview, path: Path) -> None:
    path.write_bytes(b"\xef\xbb\xbfcompany: {name: K.K.}\r\nshops:\r\n  - name: N\r\n")
    path.chmod(0o640)
    interview(lamp_law(on(1, "open")), "yes", update=True)
    assert path.read_bytes().endswith(b"  - name: N\r\n    # question\r\n    open: true\r\n")
    assert path.read_bytes().startswith(b"\xef\xbb\xbfcompany: {name: K.K.}\r\n")
    assert path.stat().st_mode & 0o777 == 0o640
    assert not list(path.parent.glob(".company*"))


def test_a_link_stays_a_link(lamp_law: MakeBench, interview: Interview, path: Path) -> None:
    real = path.with_name("real.yaml")
    real.write_text("company: {name: K.K.}\nshops: [{name: N}]\n")
    path.symlink_to(real)
    interview(lamp_law(on(1, "open")), "yes", update=True)
    assert path.is_symlink()
    assert "open: true" in real.read_text()


def test_what_somebody_else_wrote_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "p.yaml"
    path.write_text("company: {name: A}\n")
    file = ProfileFile(str(path))
    file.read()
    path.write_text("company: {name: B}\n")
    with pytest.raises(UsageError, match="changed by somebody else"):
        file.save("company: {name: C}\n")
    assert path.read_text() == "company: {name: B}\n"
    assert [one.name for one in tmp_path.iterdir()] == ["p.yaml"]


def test_a_folder_that_cannot_be_written_to_is_said(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be written"):
        ProfileFile(str(tmp_path / "no" / "p.yaml")).save("company: {}\n")


def test_a_write_that_fails_half_way_leaves_the_file_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "p.yaml"
    path.write_text("company: {name: A}\n")
    file = ProfileFile(str(path))
    file.read()

    def full(_old: str, _new: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.replace", full)
    with pytest.raises(UsageError, match="No space left"):
        file.save("company: {name: B}\n")
    assert file.text == path.read_text() == "company: {name: A}\n"
    assert [one.name for one in tmp_path.iterdir()] == ["p.yaml"]


@pytest.mark.parametrize(
    ("name", "data"),
    [("p.json", b'{"company": {"name": "A"}}'), ("p.yaml", b'{"company": 1}'), ("p.yaml", "a: b".encode("utf-16"))],
)
def test_files_without_lines_to_insert_are_refused(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(InputError):
        ProfileFile(str(tmp_path / name)).read()
