"""The columns a ledger may have, and which of them it has."""

import difflib
from collections.abc import Iterable, Mapping

from japan_ai_compliance.errors import InputError, Place
from japan_ai_compliance.escaping.visible import for_line
from japan_ai_compliance.rulebook.model import Rulebook, Subject
from japan_ai_compliance.screening.model import Column, Given

BASIS = "basis"
ROW = "row"
"""The column with the number of a row."""

LEFT_OUT = "none"
"""What a mapping file says of a column that states no fact."""


def possible_columns(rulebook: Rulebook, subject: str) -> dict[str, Column]:
    """Every column a ledger of ``subject`` may have, by name. Facts of lists inside an entry have no column."""
    found = {fact.name: Column(fact.name, fact) for fact in rulebook.children.get(subject, ()) if not fact.yearly}
    for record in rulebook.subjects.values():
        if subject in record.parents and not record.many and record.at:
            for fact in rulebook.children.get(record.name, ()):
                name = f"{record.at}.{fact.name}"
                found[name] = Column(name, fact, record.name)
    for column in list(found.values()):
        if column.fact.traits.judged:
            name = f"{column.name}.{BASIS}"
            found[name] = Column(name, column.fact, column.record, basis=True)
    return found


def identity_in(given: Mapping[str, Given], subject: Subject) -> str:
    """The column that tells rows apart: what identifies an entry, else the number of the row."""
    named = subject.identified_by
    return named if named is not None and named in given else ROW


def match_columns(
    names: Mapping[str, str], possible: Mapping[str, Column], renamed: Mapping[str, str], path: str, subject: str
) -> dict[str, Given]:
    """Which column of the ledger states which fact.

    ``names`` are the ledger's columns with their types, ``renamed`` the names of a mapping file. A column may be called
    by the fact's path, with or without the subject, with dots or underscores. Raises InputError for a column that is
    not known, or two for one fact.
    """
    spellings = _spellings(possible, subject)
    found: dict[str, Given] = {}
    for source, native in names.items():
        wanted = renamed.get(source, source)
        if wanted == LEFT_OUT:
            continue
        name = spellings.get(wanted.strip())
        if name is None:
            raise _unknown(source, spellings, path, subject)
        if name in found:
            values: dict[str, object] = {
                "column": for_line(source),
                "other": for_line(found[name].source),
                "fact": name,
            }
            raise InputError("screening.column_twice", Place(path), values)
        found[name] = Given(source, native)
    return found


def _spellings(possible: Iterable[str], subject: str) -> dict[str, str]:
    spelled: dict[str, str] = {}
    for name in possible:
        for one in (name, name.replace(".", "_")):
            spelled.setdefault(one, name)
            spelled.setdefault(f"{subject}.{one}", name)
    return spelled


def _unknown(source: str, spellings: Mapping[str, str], path: str, subject: str) -> InputError:
    near = difflib.get_close_matches(source, list(spellings), n=1)
    if near:
        values: dict[str, object] = {"column": for_line(source), "near": spellings[near[0]]}
        return InputError("screening.unknown_column_near", Place(path), values)
    return InputError("screening.unknown_column", Place(path), {"column": for_line(source), "subject": subject})
