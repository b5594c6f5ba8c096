"""Asked of one law, the mutants and what justifies them are those of its own files."""

from pathlib import Path

from japan_ai_compliance.linting.book import Book, open_book
from japan_ai_compliance.mutation.excuses import excuses
from japan_ai_compliance.mutation.kinds import all_mutants
from tests.support.toy import Section, element, law, parameter, prohibition, version, write


def two_laws(folder: Path) -> Book:
    """Two laws whose rules rest on a value that both may use; one of them also on a value of the other."""
    shared = law()
    for key in ("law", "rules"):
        shared.pop(key)
    write(folder / "common", {**shared, "parameters": {"most": parameter("number", version(5))}}, "common.yaml")
    justified: Section = {"justified": [{"mutants": ["x"], "reason": "y"}]}
    write(folder / "common", justified, "common.mutants.yaml")
    for name, condition in (("lamp", "shop.staff > most"), ("torch", "shop.staff > most and shop.staff > own")):
        content = law(prohibition(id=f"{name.upper()}-1", breach=[element(condition)]))
        content["law"] = {**law()["law"], "id": name}  # type: ignore[dict-item]
        for key in ("subjects", "enumerations", "facts", "parameters", "tables", "year"):
            content.pop(key)
        if name == "lamp":
            content["parameters"] = {"own": parameter("number", version(7))}
        write(folder / name, content, f"{name}.yaml")
    return open_book(folder)


def test_what_all_laws_share_is_left_to_all_laws(tmp_path: Path) -> None:
    book = two_laws(tmp_path)
    everything = {one.thing for one in all_mutants(book)}
    assert {"parameter most", "parameter own", "LAMP-1", "TORCH-1"} <= everything
    assert {one.thing for one in all_mutants(book, ["torch"])} == {"TORCH-1"}
    assert {one.thing for one in all_mutants(book, ["lamp"])} == {"LAMP-1", "parameter own"}
    assert {one.thing for one in all_mutants(book, ["lamp", "torch"])} == everything - {"parameter most"}


def test_what_shared_files_justify_is_not_asked_about(tmp_path: Path) -> None:
    book = two_laws(tmp_path)
    assert [one.mutant for one in excuses(book).justified] == ["x"]
    assert excuses(book, ["lamp"]).justified == ()
