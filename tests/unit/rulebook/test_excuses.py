"""What stands beside the cases of a law: accepted in form, and without a trace in the rulebook."""

from dataclasses import replace
from pathlib import Path

import pytest

from japan_ai_compliance.linting.book import open_book
from japan_ai_compliance.mutation.excuses import excuses
from japan_ai_compliance.rulebook.authoring.build import load_rules
from tests.support.errors import error_of
from tests.support.toy import Section, law, prohibition, write

GONE: Section = {"reason": "nobody can tell", "mutants": ["LAMP-1 > element lit dropped"]}
NEVER: Section = {"truth": "unknown", "reason": "why", "of": ["LAMP-1 > breach > lit"]}


def folder(where: Path, beside: Section | None = None) -> Path:
    """A law, with a file beside its cases."""
    made = write(where / "lamp", law(prohibition()))
    if beside is not None:
        write(made, beside, "lamp.mutants.yaml")
    return where


def test_excuses_leave_no_trace_in_the_rulebook(tmp_path: Path) -> None:
    plain = load_rules(folder(tmp_path / "plain"))
    excused = load_rules(folder(tmp_path / "excused", {"justified": [GONE], "never": [NEVER]}))
    assert replace(excused, digest=plain.digest) == plain
    assert excused.digest != plain.digest, "the digest is over the files as they are"


def test_each_mutant_has_its_reason_and_its_place(tmp_path: Path) -> None:
    more: Section = {"reason": "another", "mutants": ["LAMP-1 > a", "LAMP-1 > b"]}
    found = excuses(open_book(folder(tmp_path, {"justified": [GONE, more]})))
    assert [(one.mutant, one.reason) for one in found.justified] == [
        ("LAMP-1 > element lit dropped", "nobody can tell"),
        ("LAMP-1 > a", "another"),
        ("LAMP-1 > b", "another"),
    ]
    assert [one.place.line for one in found.justified] == [4, 7, 8]
    assert {one.folder for one in found.justified} == {str(tmp_path / "lamp")}


def test_only_the_laws_that_are_asked_for_are_looked_at(tmp_path: Path) -> None:
    book = open_book(folder(tmp_path, {"justified": [GONE]}))
    assert excuses(book, ["lamp"]).justified
    assert not excuses(book, ["wick"]).justified


@pytest.mark.parametrize(
    ("beside", "key", "where"),
    [
        ({"never": [{**NEVER, "truth": "perhaps"}]}, "not_a_choice", "never[0].truth"),
        ({"never": [{**NEVER, "reason": ""}]}, "empty_text", "never[0].reason"),
        ({"never": [{**NEVER, "reason": 1}]}, "not_a_text", "never[0].reason"),
        ({"never": [{**NEVER, "of": []}]}, "nothing_listed", "never[0].of"),
        ({"never": [{**NEVER, "truth": one} for one in ("true", "false", "unknown")]}, "never_anything", ""),
        ({"never": "unknown"}, "not_a_list", "never"),
        ({"justified": [{"mutants": ["a"]}]}, "lacks_key", "justified[0]"),
        ({"justified": [{"reason": "b", "mutants": [""]}]}, "empty_text", "justified[0].mutants[0]"),
        ({"justified": [{"reason": "b", "mutants": []}]}, "nothing_listed", "justified[0].mutants"),
        ({"justified": [{**GONE, "by": "me"}]}, "unknown_key", "justified[0]"),
        ({"most": 5}, "unknown_key", ""),
    ],
)
def test_what_does_not_fit_is_refused(tmp_path: Path, beside: Section, key: str, where: str) -> None:
    book = open_book(folder(tmp_path, beside))
    (error,) = error_of(lambda: excuses(book)).each()
    assert (error.key, error.values.get("within", "")) == (f"rulebook.{key}", where)


@pytest.mark.parametrize("key", ["mutants", "never"])
def test_a_rule_file_itself_has_no_excuses(tmp_path: Path, key: str) -> None:
    write(tmp_path / "lamp", {**law(prohibition()), key: {}})
    error = error_of(lambda: load_rules(tmp_path))
    assert (error.key, error.values["key"]) == ("rulebook.unknown_key", key)
