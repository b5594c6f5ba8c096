"""Speaking with whoever answers: a person at a terminal, or a script on standard input."""

import sys
from typing import Protocol

from japan_ai_compliance.escaping.visible import for_terminal
from japan_ai_compliance.messages import Language
from japan_ai_compliance.wording.layout import wrap


class InterviewVoice(Protocol):
    """Says lines, and asks for one. ``ask`` raises EOFError where there is no further answer."""

    language: Language
    patient: bool
    """Whether a wrong answer may be given again."""

    def put(self, text: str = "", indent: int = 0) -> None:
        """Say a paragraph."""

    def ask(self, prompt: str) -> str:
        """One answer, without blanks around it."""


class Console:
    """Standard output and input. At a terminal a wrong answer is asked for again; a script would go on with the answer
    to the next question, so it ends there."""

    def __init__(self, language: Language, columns: int) -> None:
        self.language = language
        self.patient = sys.stdin.isatty()
        self.columns = columns
        if self.patient:
            _edit_lines()
        elif hasattr(sys.stdin, "reconfigure"):
            sys.stdin.reconfigure(errors="surrogateescape")

    def put(self, text: str = "", indent: int = 0) -> None:
        """Say a paragraph, wrapped."""
        for line in wrap(for_terminal(text), self.columns - indent) or [""]:
            print(f"{' ' * indent}{line}")

    def ask(self, prompt: str) -> str:
        """One answer. Raises EOFError at the end of the input."""
        if self.patient:
            return input(prompt).strip()
        print(prompt, end="", flush=True)
        line = sys.stdin.readline()
        if not line:
            raise EOFError
        print()
        return line.strip()


def _edit_lines() -> None:
    """Let a person edit the line and recall earlier ones, where the platform can."""
    try:
        import readline  # noqa: F401
    except ImportError:
        return
