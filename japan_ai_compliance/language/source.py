"""The text of a condition as Python's parser sees it, and where in it a part of its tree stands."""

import ast
import re
import warnings

from japan_ai_compliance.language.misread import misread

_BREAK = re.compile(r"\r\n|\r|\n")


class Source:
    """A condition as written. Python's parser takes it without the blanks around it; places count with them."""

    def __init__(self, text: str) -> None:
        self._text = text.strip()
        before = _BREAK.split(text[: len(text) - len(text.lstrip())])
        self._lines = _BREAK.split(self._text)
        self._line = len(before)
        self._column = len(before[-1]) + 1

    def tree(self) -> ast.expr:
        """The tree of the expression. Raises what ``ast.parse`` raises, and never warns on the side."""
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return ast.parse(self._text, mode="eval").body

    def place_of(self, expression: ast.expr) -> tuple[int, int]:
        """The 1-based line and column of ``expression``; the parser counts bytes, a reader characters."""
        line = self._lines[expression.lineno - 1].encode()
        return self.place(expression.lineno, len(line[: expression.col_offset].decode(errors="replace")) + 1)

    def misread(self, error: SyntaxError) -> tuple[str, dict[str, object], int, int]:
        """Why the text does not parse: the name of the message, its values, and the place in the text as written."""
        line, column = error.lineno or 1, error.offset or 1
        starts = [0, *(one.end() for one in _BREAK.finditer(self._text))]
        offset = starts[min(line, len(starts)) - 1] + column - 1
        found = misread(self._text, offset)
        before = _BREAK.split(self._text[: found.offset])
        return found.key, found.values, *self.place(len(before), len(before[-1]) + 1)

    def place(self, line: int, column: int) -> tuple[int, int]:
        """The place in the text as written of a place in what the parser read."""
        return line + self._line - 1, column + (self._column - 1 if line == 1 else 0)
