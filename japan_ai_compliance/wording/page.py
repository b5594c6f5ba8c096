"""A page of text being written: lines of a given width, in colour or not."""

from datetime import date

from japan_ai_compliance.engine.model import Note
from japan_ai_compliance.escaping.visible import for_terminal
from japan_ai_compliance.language.types import Type
from japan_ai_compliance.messages import Language, say
from japan_ai_compliance.rulebook.model import Rulebook, Words
from japan_ai_compliance.wording.citation import citation
from japan_ai_compliance.wording.layout import width, wrap
from japan_ai_compliance.wording.values import filled, note, phrase

NARROWEST, WIDEST = 50, 100

_STYLES = {"bold": "1", "faint": "2", "red": "1;31", "green": "32", "yellow": "33", "blue": "1;34"}


class Page:
    """Collects lines. Nothing on them can break out of them: what is not printable is spelled out."""

    def __init__(
        self, language: Language, rulebook: Rulebook, day: date, columns: int = 80, color: bool = False
    ) -> None:
        self.language = language
        self.rulebook = rulebook
        self.day = day
        self.columns = max(NARROWEST, min(columns, WIDEST))
        self.color = color
        self.lines: list[str] = []

    def __str__(self) -> str:
        return "\n".join([*self.lines, ""])

    # Words

    def say(self, key: str, /, **values: object) -> str:
        """A text of ``messages.report``, or of another subject where ``key`` names one."""
        return say(key if "." in key else f"report.{key}", self.language, **values)

    def words(self, words: Words, day: date | None = None) -> str:
        """A text of the rulebook with the values of ``day`` (default: the page's), on one line."""
        return " ".join(filled(words, self.language, self.rulebook, day or self.day).split())

    def value(self, value: object, kind: Type | None) -> str:
        """A value in words."""
        return phrase(value, kind, self.language, self.rulebook)

    def remark(self, remark: Note) -> str:
        """A remark on a finding."""
        return note(remark, self.language, self.rulebook, self.day)

    def cited(self, provision: str) -> str:
        """A provision as a reader of the language writes it."""
        return citation(provision, self.language, self.rulebook.citations)

    def listed(self, items: list[str]) -> str:
        """Items in a row."""
        return self.say("comma").join(items)

    # Lines

    def blank(self) -> None:
        """An empty line, unless the last one is."""
        if self.lines and self.lines[-1]:
            self.lines.append("")

    def line(self, character: str) -> None:
        """A line across the page."""
        self.put_raw(character * self.columns, style="faint")

    def title(self, text: str) -> None:
        """The title of a section."""
        self.blank()
        self.put(text, style="bold")

    def put(self, text: str, indent: int = 0, mark: str = "", style: str = "", mark_style: str = "") -> None:
        """A paragraph, wrapped; ``mark`` stands before its first line and the rest hangs below. Nothing where empty."""
        if not text and not mark:
            return
        mark = for_terminal(mark)
        before = " " * indent + self.painted(mark, mark_style)
        for line in wrap(for_terminal(text), self.columns - indent - width(mark)):
            self.lines.append((before + self.painted(line, style)).rstrip())
            before = " " * (indent + width(mark))

    def put_raw(self, line: str, style: str = "") -> None:
        """A line as it is, however long."""
        self.lines.append(self.painted(for_terminal(line), style).rstrip())

    def put_painted(self, line: str) -> None:
        """A line whose parts are made safe and painted already."""
        self.lines.append(line.rstrip())

    def painted(self, text: str, style: str) -> str:
        """``text`` in a style, where the page is in colour."""
        return f"\x1b[{_STYLES[style]}m{text}\x1b[0m" if self.color and style and text else text
