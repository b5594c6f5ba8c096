"""The made-up law, its cases and its mutants."""

from collections.abc import Mapping
from pathlib import Path

from japan_ai_compliance.linting.book import Book, open_book
from japan_ai_compliance.mutation.kinds import all_mutants
from japan_ai_compliance.mutation.model import Mutant
from tests.support.toy import TODAY, Section, law, write


def book(
    folder: Path,
    *rules: Section,
    cases: list[Section] | None = None,
    excuses: Mapping[str, object] | None = None,
    **sections: Mapping[str, object],
) -> Book:
    """The made-up law with these rules and cases, and what stands beside these."""
    root = write(folder / "lamp", law(*rules, **{key: dict(one) for key, one in sections.items()})).parent
    if cases:
        write(root / "lamp", {"cases": cases}, "lamp.cases.yaml")
    if excuses:
        write(root / "lamp", excuses, "lamp.mutants.yaml")
    return open_book(root)


def case(name: str, status: str, shop: Section, rule: str = "LAMP-1", **more: object) -> Section:
    """A case about one shop."""
    profile = {"company": {"name": "K.K."}, "shops": [{"name": "S", **shop}]}
    given: Section = {"name": name, "rule": rule, "as_of": TODAY, "profile": profile}
    expect = {"status": status, **{key: value for key, value in more.items() if key == "exposure"}}
    return {**given, **{key: value for key, value in more.items() if key != "exposure"}, "expect": expect}


def changes(found: Book, thing: str) -> list[str]:
    """What is changed in one thing, with its part."""
    return [f"{one.where}: {one.change}" for one in all_mutants(found) if one.thing == thing]


def mutant(found: Book, id_: str) -> Mutant:
    """The mutant of that id."""
    (chosen,) = [one for one in all_mutants(found) if one.id == id_]
    return chosen
