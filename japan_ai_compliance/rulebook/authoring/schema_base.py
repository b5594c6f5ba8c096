"""What all parts of a rule file are made of: names, conditions, texts, evidence, and texts that change over time."""

from datetime import date
from typing import Annotated

from pydantic import Discriminator, Field, PlainValidator, Tag
from pydantic_core import PydanticCustomError

from japan_ai_compliance.rulebook import kinds
from japan_ai_compliance.rulebook.authoring.plain import Located
from japan_ai_compliance.rulebook.authoring.strict import Strict

Identifier = Annotated[str, Field(pattern=r"^[A-Za-z][A-Za-z0-9_.-]*$", max_length=120)]
Name = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$", max_length=80)]
Path = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+$", max_length=160)]


def _expression(value: object) -> Located:
    if isinstance(value, Located):
        return value
    if isinstance(value, bool | int):
        return Located(str(value), 0, 0)
    raise PydanticCustomError("not_a_condition", "a condition is written as text")


Expression = Annotated[Located, PlainValidator(_expression)]


class Bilingual(Strict):
    """A text in both languages; neither may be empty."""

    en: str = Field(min_length=1)
    ja: str = Field(min_length=1)


class SourceEntry(Strict):
    """A citation and its address."""

    text: str = Field(min_length=1)
    url: str = Field(pattern=r"^https?://")


class Evidence(Strict):
    """What every statement of law carries; gaps are filled from the file's ``defaults``."""

    sources: list[SourceEntry] | None = None
    checked_on: date | None = None
    confidence: kinds.Confidence | None = None


class Dates(Strict):
    """The days on which something is law, both inclusive; without one there is no limit."""

    start: date | None = Field(default=None, alias="from")
    until: date | None = None


class DatedCitation(Dates):
    """What a provision is called on some days, where it was renumbered."""

    value: str = Field(min_length=1)


class DatedName(Dates):
    """What something is called on some days, where the law renamed it."""

    value: Bilingual


def _list_or_one(value: object) -> str:
    return "(dated)" if isinstance(value, list) else "(one)"


Citation = Annotated[
    Annotated[str, Tag("(one)")] | Annotated[list[DatedCitation], Tag("(dated)"), Field(min_length=1)],
    Discriminator(_list_or_one),
]
"""A provision: one text, or a list of dated ones, one for each day."""

NameOverTime = Annotated[
    Annotated[Bilingual, Tag("(one)")] | Annotated[list[DatedName], Tag("(dated)"), Field(min_length=1)],
    Discriminator(_list_or_one),
]
"""A name in both languages, or a list of dated ones, one for each day."""
