"""Reads a document, from a file, a stream, bytes or text, into a tree."""

import os
from typing import BinaryIO, NamedTuple

from japan_ai_compliance.documents.characters import check_characters
from japan_ai_compliance.documents.encoding import decoded
from japan_ai_compliance.documents.limits import DEFAULT_LIMITS, Limits
from japan_ai_compliance.documents.tree import Node, Scalar
from japan_ai_compliance.errors import InputError, Place
from japan_ai_compliance.escaping.visible import for_line

_BYTE_ORDER_MARK = "\ufeff"


class Document(NamedTuple):
    """A document as read: the tree, and the very bytes it was read from, for a digest."""

    path: str
    data: bytes
    root: Node


def read_file(path: str | os.PathLike[str], limits: Limits = DEFAULT_LIMITS) -> Document:
    """Read the file at ``path``.

    Raises InputError: ``documents.missing``, ``directory``, ``unreadable`` or ``too_large`` (before any of it
    is read), and whatever ``read_bytes`` raises.
    """
    name = os.fspath(path)
    with _opened(name) as stream:
        if os.fstat(stream.fileno()).st_size > limits.max_bytes:
            raise _too_large(name, limits)
        return read_stream(stream, name, limits)


def read_stream(stream: BinaryIO, path: str = "-", limits: Limits = DEFAULT_LIMITS) -> Document:
    """Read the rest of a binary ``stream``, such as standard input, and no more of it than ``limits`` allow.

    Raises InputError: ``documents.unreadable``, and whatever ``read_bytes`` raises.
    """
    try:
        data = stream.read(limits.max_bytes + 1)
    except OSError as error:
        raise _unreadable(path, error) from None
    return Document(path, data, read_bytes(data, path, limits))


def read_bytes(data: bytes, path: str, limits: Limits = DEFAULT_LIMITS) -> Node:
    """Return the tree of the document whose bytes are ``data``; ``path`` names it in errors.

    Raises InputError: ``documents.too_large``, ``encoding``, ``undecodable`` or ``binary``, and whatever
    ``read_text`` raises.
    """
    if len(data) > limits.max_bytes:
        raise _too_large(path, limits)
    return read_text(decoded(data, path), path, limits)


def read_text(text: str, path: str, limits: Limits = DEFAULT_LIMITS) -> Node:
    """Return the tree of the document ``text``.

    A ``path`` ending in ``.json`` is read as JSON; any other text that begins with a bracket or a brace is
    read as JSON if it is JSON, and everything else as YAML. Of ``limits``, ``max_bytes`` is not looked at.

    Raises InputError with the place and the cause where the text cannot be read or is not allowed.
    """
    text = text.removeprefix(_BYTE_ORDER_MARK)
    check_characters(text, path)
    root = _read(text, path, limits)
    if root is None or (isinstance(root, Scalar) and root.plain and not root.text):
        raise InputError("documents.empty", Place(path))
    return root


def _read(text: str, path: str, limits: Limits) -> Node | None:
    """The tree of ``text``. What reads the one language is not loaded for the other."""
    named_json = path.lower().endswith(".json")
    if named_json or text.lstrip()[:1] in ("{", "["):
        from japan_ai_compliance.documents.json_reader import NotJsonError, read_json

        try:
            return read_json(text, path, limits)
        except NotJsonError:
            if named_json:
                raise
    from japan_ai_compliance.documents.yaml_reader import read_yaml

    return read_yaml(text, path, limits)


def _opened(name: str) -> BinaryIO:
    if os.path.isdir(name):
        raise InputError("documents.directory", Place(name))
    try:
        return open(name, "rb")
    except (FileNotFoundError, NotADirectoryError):
        raise InputError("documents.missing", Place(name)) from None
    except (OSError, ValueError) as error:
        raise _unreadable(name, error) from None


def _unreadable(path: str, error: OSError | ValueError) -> InputError:
    reason = getattr(error, "strerror", None) or str(error)
    return InputError("documents.unreadable", Place(path), {"reason": for_line(reason)})


def _too_large(path: str, limits: Limits) -> InputError:
    return InputError("documents.too_large", Place(path), {"limit": limits.max_bytes})
