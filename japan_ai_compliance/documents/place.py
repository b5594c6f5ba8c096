"""From a node to the place an error names."""

from japan_ai_compliance.documents.tree import Node
from japan_ai_compliance.errors import Place


def place_of(path: str, node: Node) -> Place:
    """Return where ``node`` begins in the document ``path``."""
    return Place(path, node.line, node.column)
