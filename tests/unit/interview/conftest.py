"""Driving an interview on the made-up law, with the answers given beforehand."""

from collections.abc import Callable
from pathlib import Path

import pytest

from japan_ai_compliance.engine.model import Dates
from japan_ai_compliance.interview.file import ProfileFile
from japan_ai_compliance.interview.session import InterviewScope, Session
from japan_ai_compliance.messages import Language
from tests.support.toy import TODAY, Bench


class Answers:
    """A voice that gives its answers one after the other, and keeps what was said."""

    def __init__(self, *answers: str, language: Language = "en", patient: bool = True) -> None:
        self.language = language
        self.patient = patient
        self.waiting = list(answers)
        self.said: list[str] = []
        self.prompts: list[str] = []

    def put(self, text: str = "", indent: int = 0) -> None:
        """Keep what is said, indented or not."""
        self.said.append(" " * indent + text)

    def ask(self, prompt: str) -> str:
        """The next answer."""
        self.prompts.append(prompt)
        if not self.waiting:
            raise EOFError
        return self.waiting.pop(0)

    @property
    def text(self) -> str:
        """All that was said."""
        return "\n".join(self.said)


Interview = Callable[..., Answers]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the profile is written."""
    return tmp_path / "company.yaml"


@pytest.fixture
def interview(path: Path) -> Interview:
    """Hold an interview; the voice with what is left of its answers."""

    def hold(bench: Bench, *answers: str, update: bool = False, **more: object) -> Answers:
        voice = Answers(*answers, **more)  # type: ignore[arg-type]
        file = ProfileFile(str(path))
        if path.exists():
            file.read()
        Session(InterviewScope(bench.rulebook, Dates(TODAY, TODAY), (), update), file, voice).run()
        return voice

    return hold
