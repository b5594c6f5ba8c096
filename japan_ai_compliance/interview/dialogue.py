"""Asking one thing, until there is an answer that fits, or none."""

from collections.abc import Callable

from japan_ai_compliance.errors import ComplianceError
from japan_ai_compliance.escaping.visible import for_line
from japan_ai_compliance.interview.answers import AnswerReader, assessed, day, period, truth
from japan_ai_compliance.interview.asks import Ask
from japan_ai_compliance.interview.voice import InterviewVoice
from japan_ai_compliance.interview.written import NO_ENTRIES, NONE, UNKNOWN, Items, Keys, Plain, Written, quoted
from japan_ai_compliance.messages import say
from japan_ai_compliance.profile.scalars import MismatchError
from japan_ai_compliance.rulebook.model import FactDeclaration, Rulebook, Subject, Words

PROMPT = "> "
_MOST_OPTIONS = 20


class Dialogue:
    """Puts questions to a voice. ``words`` turns a text of the rulebook into a line of the voice's language."""

    def __init__(self, voice: InterviewVoice, rulebook: Rulebook, words: Callable[[Words], str]) -> None:
        self.voice = voice
        self.rulebook = rulebook
        self.words = words

    def say(self, key: str, /, **values: object) -> str:
        """A text of the interview."""
        return say(f"interview.{key}", self.voice.language, **values)

    def answer(self, ask: Ask) -> Written | None:
        """The answer; None where it is skipped. Raises MismatchError or InputError for one that does not fit, EOFError
        where there are no more."""
        if ask.kind == "list" and ask.subject is not None:
            return self._entries(ask, ask.subject)
        if ask.kind == "record":
            return self._record(ask)
        if ask.kind == "day" or ask.fact is None:
            return self._day(ask)
        reader = AnswerReader(ask.fact, self.rulebook)
        text = self._first(ask, self._expected(ask, ask.fact))
        if not text:
            return None
        written = reader.read(text)
        if ask.fact.traits.judged and isinstance(written, Plain) and written.text in ("true", "false"):
            return assessed(written, self.voice.ask(f"{self.say('whose')} {PROMPT}"))
        if ask.fact.traits.over_time == "conduct" and written == Plain("true"):
            return self._since(in_detail=ask.fact.record is not None)
        return written

    def _expected(self, ask: Ask, fact: FactDeclaration) -> str:
        """What can be typed, in one line."""
        if fact.traits.asked is not None:
            return self.say(fact.traits.asked)
        shape = ask.hint(self.rulebook)
        said = self.say("for_example", example=shape) if fact.example else shape
        return f"{said}{self.say('or_none')}" if fact.traits.value == "date" and "none" not in shape else said

    def _first(self, ask: Ask, expected: str) -> str:
        """The first line of an answer; ``?`` explains and asks again."""
        while True:
            text = self.voice.ask(f"{self.say('expects', expected=expected)} {PROMPT}")
            if text not in ("?", "？"):
                return text
            self._explain(ask)

    def _explain(self, ask: Ask) -> None:
        fact = ask.fact
        if fact is not None and fact.note is not None:
            self.voice.put(self.words(fact.note), 2)
        enumeration = self.rulebook.enumerations.get(fact.type.of or "") if fact is not None else None
        if enumeration is not None:
            options = list(enumeration.options.items())
            for name, label in options[:_MOST_OPTIONS]:
                self.voice.put(self.say("option", name=name, label=self.words(label)), 4)
            if len(options) > _MOST_OPTIONS:
                self.voice.put(self.say("more_options", count=len(options) - _MOST_OPTIONS), 4)
        example = ask.hint(self.rulebook)
        if example:
            self.voice.put(self.say("looks_like", example=example), 2)
        for rule in (self.rulebook.rules[name] for name in ask.decides[:_MOST_OPTIONS]):
            self.voice.put(self.say("decides", rule=rule.id, title=self.words(rule.title)), 2)
        self.voice.put(self.say("help"), 2)

    def _day(self, ask: Ask) -> Written | None:
        text = self._first(ask, self.say("expects_day"))
        return day(text) if text else None

    def _since(self, *, in_detail: bool) -> Written:
        """The days of something that is so; without them, that it is so now."""
        start = self.voice.ask(f"{self.say('since')} {PROMPT}")
        end = self.voice.ask(f"{self.say('until')} {PROMPT}")
        if not start and not end and not in_detail:
            return Plain("true")
        return period(day(start or UNKNOWN.text), day(end) if end else None)

    def _record(self, ask: Ask) -> Written | None:
        text = self._first(ask, self.say("expects_record"))
        if not text or text == UNKNOWN.text:
            return UNKNOWN if text else None
        if text == NONE.text or not truth(text):
            return NONE
        return Plain("{}")

    def _entries(self, ask: Ask, subject: Subject) -> Written | None:
        """The entries one by one; an empty line ends the list, and at once it skips the question."""
        found: list[Keys] = []
        while True:
            key = "first_entry" if not found else "next_entry"
            expected = self.say(f"{key}_day" if subject.identified_by is None else key)
            text = self._first(ask, expected)
            if not text:
                return Items(tuple(found)) if found else None
            if not found and text in (UNKNOWN.text, NONE.text, NO_ENTRIES.text):
                return UNKNOWN if text == UNKNOWN.text else NO_ENTRIES
            if subject.identified_by is None:
                entry = period(day(text))
            else:
                entry = Keys(((subject.identified_by, quoted(text)),))
            if entry in found:
                self.voice.put(self.say("twice", name=for_line(text)))
            else:
                found.append(entry)

    def complain(self, problem: MismatchError | ComplianceError) -> None:
        """Say why an answer does not fit, and what would."""
        if isinstance(problem, ComplianceError):
            message, advice = problem.message(self.voice.language), problem.advice(self.voice.language)
        else:
            values = {name: for_line(str(value)) if name == "text" else value for name, value in problem.values.items()}
            message = say(f"profile.{problem.key}", self.voice.language, **values)
            advice = say(f"profile.{problem.key}_advice", self.voice.language, **values)
        self.voice.put(f"{message} {advice}", 2)
