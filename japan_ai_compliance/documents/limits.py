"""How large a document may be."""

from typing import NamedTuple


class Limits(NamedTuple):
    """What a document may hold at most.

    ``max_bytes`` counts the bytes of the file, ``max_depth`` the lists and mappings inside one another,
    ``max_nodes`` all keys, values, lists and mappings together.
    """

    max_bytes: int = 10 * 1024 * 1024
    max_depth: int = 64
    max_nodes: int = 200_000


DEFAULT_LIMITS = Limits()
