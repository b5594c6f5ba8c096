"""PyYAML's parser in Python, for where it was built without libyaml: brought to read, and to refuse, what libyaml does.

Where the two differ, the one in C is right for us: it is what nearly every installation has.
"""

import re

import yaml
from yaml.scanner import ScannerError
from yaml.tokens import DirectiveToken, ScalarToken

_BREAKS = "\0\r\n\x85\u2028\u2029"
_BLANKS = " \t" + _BREAKS
_DIGITS = re.compile(r"[0-9A-Fa-f]+")
_SURROGATES = range(0xD800, 0xE000)
_LAST_CHARACTER = 0x10FFFF
_WHILE_PLAIN = "while scanning a plain scalar"
_WHILE_QUOTED = "while parsing a quoted scalar"


class PythonLoader(yaml.SafeLoader):
    """A loader whose events, errors and places are those of ``yaml.CSafeLoader`` in all but a few oddities.

    What still differs is refused by both or written by nobody: a tab after a tag, ``|#`` without a blank, the place of
    the empty value of a ``? key`` that ends a file.
    """

    def scan_to_next_token(self) -> None:
        """Skip blanks, comments and line breaks; a tab is a blank where no key can begin."""
        while True:
            while self.peek() == " " or (self.peek() == "\t" and (self.flow_level or not self.allow_simple_key)):
                self.forward()
            if self.peek() == "#":
                while self.peek() not in _BREAKS:
                    self.forward()
            if not self.scan_line_break():  # type: ignore[no-untyped-call]
                return
            if not self.flow_level:
                self.allow_simple_key = True

    def scan_plain(self) -> ScalarToken:
        """A text without quotes: inside brackets it may hold ``?``, and blanks in it may be tabs."""
        chunks: list[str] = []
        start = end = self.get_mark()
        indent = self.indent + 1
        spaces: list[str] = []
        while self.peek() != "#":
            length = self._visible(start)
            if not length:
                break
            self.allow_simple_key = False
            chunks += [*spaces, self.prefix(length)]
            self.forward(length)
            end = self.get_mark()
            spaces = self.scan_plain_spaces(indent, start)
            if not spaces or (not self.flow_level and self.column < indent):
                break
        return ScalarToken("".join(chunks), True, start, end)

    def _visible(self, start: yaml.Mark) -> int:
        """How many characters belong to the text before a blank, a line break or a mark that ends it."""
        length = 0
        while (character := self.peek(length)) not in _BLANKS:
            after = self.peek(length + 1)
            if character == ":" and self.flow_level and after in ",?[]{}" and after != "\0":
                self.forward(length)
                raise ScannerError(_WHILE_PLAIN, start, "found unexpected ':'", self.get_mark())
            if (character == ":" and after in _BLANKS) or (self.flow_level and character in ",[]{}"):
                break
            length += 1
        return length

    def scan_plain_spaces(self, indent: int, start_mark: yaml.Mark) -> list[str]:
        """The blanks within a text, as what they count for: one line break is a space, more are one less."""
        blanks, breaks = "", list[str]()
        while self.peek() in " \t\r\n\x85\u2028\u2029":
            if self.peek() in " \t":
                if breaks and self.peek() == "\t" and self.column < indent:
                    problem = "found a tab character that violates indentation"
                    raise ScannerError(_WHILE_PLAIN, start_mark, problem, self.get_mark())
                blanks += "" if breaks else self.peek()
                self.forward()
            else:
                breaks.append(self.scan_line_break())  # type: ignore[no-untyped-call]
                self.allow_simple_key = True
                if self.prefix(3) in ("---", "...") and self.peek(3) in _BLANKS:
                    return []
        if not breaks:
            return [blanks] if blanks else []
        first, *others = breaks
        return [*([first] if first != "\n" else [" "] if not others else []), *others]

    def scan_flow_scalar_non_spaces(self, double: bool, start_mark: yaml.Mark) -> list[str]:
        """A run of visible characters in quotes; an escape that stands for no character is refused where it is."""
        chunks: list[str] = []
        while True:
            length = 0
            while self.peek(length) not in "'\"\\" + _BLANKS:
                length += 1
            chunks.append(self.prefix(length))
            self.forward(length)
            character = self.peek()
            if not double and character == "'" and self.peek(1) == "'":
                chunks.append("'")
                self.forward(2)
            elif (double and character == "'") or (not double and character in '"\\'):
                chunks.append(character)
                self.forward()
            elif double and character == "\\":
                chunks += self._escape(start_mark)
            else:
                return chunks

    def _escape(self, start: yaml.Mark) -> list[str]:
        code = self.peek(1)
        if code in self.ESCAPE_REPLACEMENTS:
            self.forward(2)
            return [self.ESCAPE_REPLACEMENTS[code]]
        if code in self.ESCAPE_CODES:
            return [self._numbered(self.ESCAPE_CODES[code], start)]
        if code in "\r\n\x85\u2028\u2029":
            self.forward()
            self.scan_line_break()  # type: ignore[no-untyped-call]
            breaks: list[str] = self.scan_flow_scalar_breaks(True, start)
            return breaks
        raise ScannerError(_WHILE_QUOTED, start, "found unknown escape character", self.get_mark())

    def _numbered(self, length: int, start: yaml.Mark) -> str:
        self.forward(2)
        digits: str = self.prefix(length)
        if _DIGITS.fullmatch(digits) is None or len(digits) < length:
            raise ScannerError(_WHILE_QUOTED, start, "did not find expected hexdecimal number", self.get_mark())
        number = int(digits, 16)
        if number in _SURROGATES or number > _LAST_CHARACTER:
            raise ScannerError(_WHILE_QUOTED, start, "found invalid Unicode character escape code", self.get_mark())
        self.forward(length)
        return chr(number)

    def scan_directive(self) -> DirectiveToken:
        """A line that begins with ``%``; one that YAML does not know is refused."""
        start = self.get_mark()
        token: DirectiveToken = super().scan_directive()
        if token.name not in ("YAML", "TAG"):
            raise ScannerError("while scanning a directive", start, "found unknown directive name", token.end_mark)
        return token
