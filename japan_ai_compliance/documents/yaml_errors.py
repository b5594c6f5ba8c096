"""Translates what a YAML parser complains about into errors a user can act on.

The parsers in C and in Python word the same problem differently; both wordings are matched. ``context`` is
what the parser was in the middle of, and ``problem`` what it met there.
"""

import re
from typing import NamedTuple

import yaml

from japan_ai_compliance.documents.position import position
from japan_ai_compliance.errors import InputError, Place
from japan_ai_compliance.escaping.visible import for_line

_SURROGATE = re.compile(r"\\[uU](?:0000)?([dD][89a-fA-F][0-9a-fA-F]{2})")
_WORD = re.compile(r"\S{0,100}")

_BY_PROBLEM = {
    "mapping values are not allowed": "syntax_colon",
    "sequence entries are not allowed": "syntax_dash",
    "cannot start any token": "syntax_start",
    "could not find expected ':'": "syntax_key",
    "<document start>": "many_documents",
    "tag handle": "tag",
}
_BY_CONTEXT = {
    "flow sequence": "syntax_bracket",
    "flow mapping": "syntax_bracket",
    "a tag": "tag",
    "an anchor": "anchor",
    "an alias": "alias",
}
# These are wrong where they begin; the parser notices it only later, often at the end of the file.
_WHERE_IT_BEGAN = ("syntax_quote", "syntax_key", "tag", "anchor", "alias")
_ESCAPES = ("syntax_escape", "surrogate")


# How the parser in C words what the one in Python says.
_WORDINGS = [
    (re.compile(python, re.DOTALL), c)
    for python, c in (
        (r"expected the node content, but found .*", "did not find expected node content"),
        (r"expected (',' or '[\]}]'), but got .*", r"did not find expected \1"),
        (r"expected <block end>, but found '-'", "did not find expected '-' indicator"),
        (r"expected <block end>, but found .*", "did not find expected key"),
        (r"mapping keys are not allowed here", "mapping keys are not allowed in this context"),
        (r"expected indentation indicator in the range 1-9, .*", "found an indentation indicator equal to 0"),
        (r"expected chomping or indentation indicators, .*", "did not find expected comment or line break"),
        (r"expected a comment or a line break, .*", "did not find expected comment or line break"),
        (r"expected a digit or ' ', .*", "did not find expected comment or line break"),
        (r"expected a digit, but .*", "did not find expected version number"),
        (r"expected a digit or '\.', .*", "did not find expected digit or '.' character"),
        (r"expected alphabetic or numeric character, .*", "could not find expected directive name"),
        (r"found incompatible YAML document .*", "found incompatible YAML document"),
    )
]


class _Complaint(NamedTuple):
    """What the parser says: ``at`` is the offset of the problem, ``began`` that of what was being read."""

    context: str
    problem: str
    at: int
    began: int
    text: str

    @property
    def character(self) -> str:
        """The character complained about; empty at the end of the text."""
        return self.text[self.at : self.at + 1]

    @property
    def before(self) -> str:
        """The line up to that character, without the blanks around it."""
        start = max(self.text.rfind("\n", 0, self.at), self.text.rfind("\r", 0, self.at)) + 1
        return self.text[start : self.at].strip()

    @property
    def escape(self) -> int:
        """The offset of the backslash, where the problem is with an escape in double quotes."""
        return max(self.text.rfind("\\", 0, self.at + 1), 0)

    @property
    def surrogate(self) -> re.Match[str] | None:
        """The escape complained about, where it stands for half of a surrogate pair."""
        return _SURROGATE.match(self.text, self.escape)


def explained(error: yaml.MarkedYAMLError, text: str, path: str) -> InputError:
    """Return the error to raise for the parser's ``error``: its place in ``text`` and its likely cause."""
    at = error.problem_mark or error.context_mark
    began = error.context_mark or error.problem_mark
    complaint = _Complaint(
        error.context or "", _worded(error.problem or ""), at.index if at else 0, began.index if began else 0, text
    )
    name = _name(complaint)
    place = Place(path, *position(text, _offset(complaint, name)))
    return InputError(f"documents.{name}", place, _values(complaint))


def _worded(problem: str) -> str:
    """The problem as the parser in C words it, so that an error reads the same whichever found it."""
    for python, c in _WORDINGS:
        if python.fullmatch(problem):
            return python.sub(c, problem)
    return problem


def _offset(complaint: _Complaint, name: str) -> int:
    if name in _WHERE_IT_BEGAN:
        return complaint.began
    return complaint.escape if name in _ESCAPES else complaint.at


def _values(complaint: _Complaint) -> dict[str, object]:
    word = _WORD.match(complaint.text, complaint.began)
    start = for_line(word[0]) if word else ""
    surrogate = complaint.surrogate
    return {
        "problem": for_line(complaint.problem),
        "opened": position(complaint.text, complaint.began)[0],
        "character": for_line(complaint.character),
        "escape": f"\\u{surrogate[1].lower()}" if surrogate else "",
        "tag": start,
        "name": start.lstrip("&*"),
    }


def _name(complaint: _Complaint) -> str:
    """Name the message for ``complaint``, from the most telling sign to the least."""
    by_problem = (name for sign, name in _BY_PROBLEM.items() if sign in complaint.problem)
    by_context = (name for sign, name in _BY_CONTEXT.items() if sign in complaint.context)
    return (
        _in_quotes(complaint)
        or _at_tab(complaint)
        or next(by_problem, None)
        or next(by_context, None)
        or _in_block(complaint)
        or "syntax"
    )


def _in_quotes(complaint: _Complaint) -> str | None:
    if "quoted scalar" not in complaint.context:
        return None
    if "unexpected" in complaint.problem:
        return "syntax_quote"
    return "surrogate" if complaint.surrogate else "syntax_escape"


def _at_tab(complaint: _Complaint) -> str | None:
    return "syntax_tab" if complaint.character == "\t" or "tab character" in complaint.problem else None


def _in_block(complaint: _Complaint) -> str | None:
    if not complaint.context.endswith(("block mapping", "block collection")):
        return None
    if not complaint.before:
        return "syntax_indent"
    return "syntax_after_quote" if complaint.before[-1] in "'\"" else None
