"""An interview from its first question to its last: every answer is checked, written and saved before the next one."""

from contextlib import suppress
from dataclasses import dataclass

from japan_ai_compliance.documents.reader import read_text
from japan_ai_compliance.documents.tree import view
from japan_ai_compliance.engine.missing import Missing
from japan_ai_compliance.engine.model import Dates
from japan_ai_compliance.errors import ComplianceError, InputError, UsageError
from japan_ai_compliance.escaping.visible import for_line
from japan_ai_compliance.interview.asks import Ask, entry_name, stated_at
from japan_ai_compliance.interview.dialogue import Dialogue
from japan_ai_compliance.interview.file import ProfileFile
from japan_ai_compliance.interview.insert import PlacementError, Step, state
from japan_ai_compliance.interview.order import Order
from japan_ai_compliance.interview.voice import InterviewVoice
from japan_ai_compliance.interview.written import UNKNOWN, Keys, Written, block, comment_lines
from japan_ai_compliance.messages import say
from japan_ai_compliance.profile.build import DATED, build_profile
from japan_ai_compliance.profile.load import load_profile
from japan_ai_compliance.profile.model import Profile
from japan_ai_compliance.profile.questions import yaml_line
from japan_ai_compliance.profile.scalars import MismatchError
from japan_ai_compliance.rulebook.model import Rulebook, Subject, Words
from japan_ai_compliance.wording.values import filled


@dataclass(frozen=True, slots=True)
class InterviewScope:
    """What an interview is about: the laws (empty: all), on which dates, and whether it only completes a profile."""

    rulebook: Rulebook
    dates: Dates
    laws: tuple[str, ...] = ()
    update: bool = False


class Session:
    """One interview on one file."""

    def __init__(self, scope: InterviewScope, file: ProfileFile, voice: InterviewVoice) -> None:
        self.scope = scope
        self.file = file
        self.voice = voice
        self.order = Order(scope.rulebook, scope.dates, scope.laws, by_entry=not scope.update, again=scope.update)
        self.dialogue = Dialogue(voice, scope.rulebook, self.words)
        self.asked: set[str] = set()
        self.missing: list[Missing] = []
        self.named = ""

    def words(self, words: Words) -> str:
        """A text of the rulebook with the values of the day, on one line."""
        return " ".join(filled(words, self.voice.language, self.scope.rulebook, self.scope.dates.as_of).split())

    def run(self) -> None:
        """Ask until nothing is left to ask, or until the answers end: what has been answered is saved by then.

        Raises UsageError where the file cannot be written, or where a script gives an answer that does not fit.
        """
        try:
            self._greet()
            if not self.file.exists:
                self._begin()
            self._go_on()
        except (EOFError, KeyboardInterrupt):
            self.voice.put()
            self.voice.put(self.dialogue.say("stopped" if self.file.exists else "stopped_empty", path=self.file.path))
        if self.file.exists:
            with suppress(KeyboardInterrupt):  # pressed once more: everything is saved by now
                self._conclude()

    def _greet(self) -> None:
        known = "greeting_update" if self.scope.update else "greeting_resume"
        self.voice.put(self.dialogue.say(known if self.file.exists else "greeting", path=for_line(self.file.path)))
        self.voice.put(self.dialogue.say("help"))

    # A new profile

    def _begin(self) -> None:
        """Write a profile of nothing but who it is about."""
        subject = next(
            one for one in self.scope.rulebook.subjects.values() if one.at and not one.parents and not one.many
        )
        name = self._name(subject)
        header = [f"# {line}" for line in comment_lines(self.dialogue.say("header"), 0)]
        lines = [*header, f"{DATED}: {self.scope.dates.as_of}", ""]
        identity = subject.identified_by
        if identity is None:
            lines += block(subject.at, UNKNOWN, 0, self.words(subject.question))
        else:
            question = self.words(self.scope.rulebook.facts[f"{subject.name}.{identity}"].question)
            lines += block(subject.at, Keys(((identity, name),)), 0, question)
        self.file.save("\n".join([*lines, ""]))

    def _name(self, subject: Subject) -> Written:
        fact = self.scope.rulebook.facts.get(f"{subject.name}.{subject.identified_by}")
        if fact is None:
            return UNKNOWN
        ask = Ask("fact", f"{subject.at}.{fact.name}", fact.question, (), fact)
        self._put(ask)
        while True:
            try:
                return self.dialogue.answer(ask) or UNKNOWN
            except (MismatchError, InputError) as problem:
                self._refuse(problem, "")

    # Questions

    def _go_on(self) -> None:
        group: tuple[Step, ...] = ()
        profile = self._profile(self.file.text)
        while True:
            self.missing = self.order.missing(profile)
            left = self._left()
            if not left:
                return
            ask = self.order.first(left, group)
            while not (changed := self._pose(ask)) and (left := self._left()):
                group = ask.group
                ask = self.order.first(left, group)
            if changed is None:
                return
            profile, group = changed, ask.group

    def _left(self) -> list[Ask]:
        return self.order.asks(self.missing, view(read_text(self.file.text, self.file.path)), self.asked)

    def _pose(self, ask: Ask) -> Profile | None:
        """Ask, and save the answer; the profile as it is then, or None where it says no more than before."""
        self.asked.add(ask.path)
        self._put(ask)
        while True:
            try:
                answer = self.dialogue.answer(ask)
                if answer is None:
                    self._skip(ask)
                    return None
                return self._state(ask, answer)
            except (MismatchError, InputError) as problem:
                self._refuse(problem, ask.path)

    def _put(self, ask: Ask) -> None:
        """The question, under the name of the entry where that has changed."""
        document = view(read_text(self.file.text, self.file.path)) if self.file.exists else ""
        name = entry_name(document, ask.path, self.scope.rulebook) if ask.group else ""
        self.voice.put()
        if name and name != self.named:
            self.voice.put(self.dialogue.say("about", name=for_line(name), count=len(self._left())))
        self.named = name
        year = ask.path.rpartition(".")[2] if ask.fact is not None and ask.fact.yearly else ""
        question = self.dialogue.say(
            "since_when" if ask.kind == "day" else "question", question=self.words(ask.question)
        )
        self.voice.put(f"[{year}] {question}" if year else question)

    def _state(self, ask: Ask, answer: Written) -> Profile | None:
        """Write the answer down. Raises InputError where the profile would not be read with it."""
        try:
            text = state(self.file.text, ask.path, answer, self._comment(ask))
        except PlacementError:
            self._hand_over(ask)
            return None
        profile = self._profile(text)
        self.file.save(text)
        return profile

    def _skip(self, ask: Ask) -> None:
        """What is not known is written down in a new profile; one that is only completed stays as it is."""
        document = view(read_text(self.file.text, self.file.path))
        if self.scope.update or ask.kind == "day" or stated_at(document, ask.path) is not None:
            return
        try:
            text = state(self.file.text, ask.path, UNKNOWN, self._comment(ask))
            self._profile(text)
        except (PlacementError, InputError):
            return
        self.file.save(text)

    def _comment(self, ask: Ask) -> str:
        """The question, once: not for each year, and not above a day."""
        if ask.kind == "day":
            return ""
        document = view(read_text(self.file.text, self.file.path))
        years = stated_at(document, ask.path.rpartition(".")[0]) if ask.fact is not None and ask.fact.yearly else None
        return "" if years is not None else self.words(ask.question)

    def _profile(self, text: str) -> Profile:
        return build_profile(read_text(text, self.file.path), self.scope.rulebook, self.file.path, text=text)

    def _refuse(self, problem: MismatchError | ComplianceError, path: str) -> None:
        """Say what is wrong with an answer. Raises UsageError where there is nobody to give another one."""
        self.dialogue.complain(problem)
        if not self.voice.patient:
            raise UsageError("interview.bad_answer", None, {"path": path or self.file.path})

    def _hand_over(self, ask: Ask) -> None:
        fact = ask.fact or ask.subject
        assert fact is not None
        name = ask.fact.path if ask.fact is not None else fact.name
        line = yaml_line(name, ask.path, self.scope.rulebook)
        self.voice.put(self.dialogue.say("no_place", path=ask.path, yaml=line), 2)

    # The end

    def _conclude(self) -> None:
        profile = load_profile(self.file.path, self.scope.rulebook)
        still = len(self.order.missing(profile))
        self.voice.put()
        self.voice.put(self.dialogue.say("saved", path=for_line(self.file.path)))
        if still:
            key = "open_one" if still == 1 else "open_many"
            self.voice.put(self.dialogue.say(key, count=still, path=for_line(self.file.path)))
        self.voice.put(say("interview.now_check", self.voice.language, path=for_line(self.file.path)))
