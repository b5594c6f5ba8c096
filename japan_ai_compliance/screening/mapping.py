"""A mapping file: what the columns of a ledger are called, and which facts they state."""

from japan_ai_compliance.documents.reader import read_file
from japan_ai_compliance.documents.tree import MappingNode, ScalarNode
from japan_ai_compliance.errors import InputError, Place


def read_mapping(path: str) -> dict[str, str]:
    """Facts by the names of columns. Raises InputError for what is no plain mapping of texts."""
    root = read_file(path).root
    if not isinstance(root, MappingNode):
        raise InputError("screening.bad_mapping", Place(path, root.line, root.column))
    found: dict[str, str] = {}
    for key, value in root.entries:
        if not isinstance(value, ScalarNode):
            raise InputError("screening.bad_mapping", Place(path, value.line, value.column))
        found[key.text] = value.text
    return found
