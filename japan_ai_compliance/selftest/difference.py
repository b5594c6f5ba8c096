"""What differs between a case and what came out of it, to be said in either language."""

from dataclasses import dataclass, field

from japan_ai_compliance.errors import ComplianceError
from japan_ai_compliance.escaping.visible import WHOLE, for_line
from japan_ai_compliance.messages import Language, say


@dataclass(frozen=True)
class Difference:
    """A difference: the name of its message in ``messages.cases``, and the values in it."""

    key: str
    values: dict[str, object] = field(default_factory=dict)

    def text(self, language: Language = "en") -> str:
        """The difference in one line."""
        return say(f"cases.{self.key}", language, **{name: _written(one) for name, one in self.values.items()})


@dataclass(frozen=True)
class Unread:
    """The profile of a case does not read."""

    error: ComplianceError

    def text(self, language: Language = "en") -> str:
        """The error with its place and advice."""
        place = str(self.error.place)
        return say(
            "cases.profile_error",
            language,
            place=place,
            message=self.error.message(language),
            advice=self.error.advice(language),
        )


Problem = Difference | Unread


def _written(value: object) -> str:
    """A value as a case writes it."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_written(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(_written, value)) + "]"
    return for_line(str(value), WHOLE)
