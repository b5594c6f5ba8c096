"""A document to a profile: every key must be declared, every value must fit its declared type."""

from datetime import date

from japan_ai_compliance.documents.tree import MappingNode, Node
from japan_ai_compliance.errors import InputError
from japan_ai_compliance.profile.entries import Entries
from japan_ai_compliance.profile.model import Entry, Profile
from japan_ai_compliance.profile.reading import EnoughError, Reader
from japan_ai_compliance.rulebook.model import Rulebook

DATED = "facts_as_of"


def build_profile(document: Node, rulebook: Rulebook, path: str, sha256: str = "", text: str = "") -> Profile:
    """Check ``document`` against the declarations of ``rulebook``.

    Raises InputError at the first thing that does not fit, with its line, column and advice, and what else does not
    fit ``beside`` it.
    """
    reader = Reader(rulebook, path)
    entries = Entries(reader)
    if not isinstance(document, MappingNode):
        reader.refuse(document, "not_a_mapping", what=path)
    root = Entry("", None, "", document.line, document.column)
    try:
        dated = _fill(root, document, entries)
    except EnoughError:
        dated = None
    reader.finish()
    return Profile(path, sha256, root, dated, text)


def _fill(root: Entry, document: MappingNode, entries: Entries) -> date | None:
    """Read everything into ``root``; the date of the facts, where there is one. Raises EnoughError."""
    reader = entries.reader
    dated: date | None = None
    for key, value in document.entries:
        subject = entries.nested("", key.text)
        try:
            if key.text == DATED:
                dated = reader.day(value)
            elif subject is None:
                reader.unknown_key(key, [*(one.at for one in entries.subjects_in("")), DATED])
            else:
                entries.place_nested(root, subject, value)
        except InputError as error:
            reader.keep(error)
    return dated
