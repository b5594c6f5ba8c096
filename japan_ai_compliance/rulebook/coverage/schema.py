"""Inventory and coverage files as Pydantic models."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from japan_ai_compliance.rulebook.authoring.schema_base import Bilingual, Identifier, Name
from japan_ai_compliance.rulebook.authoring.strict import Strict

Item = Annotated[str, Field(pattern=r"^[ivxlc]+(-[0-9]+)*$")]
SubItem = Annotated[str, Field(pattern=r"^[a-z]{1,2}$")]
Items = dict[Item, list[SubItem]]
Reason = Literal[
    "purpose",
    "definition",
    "scope",
    "interpretation",
    "delegated",
    "transitional",
    "procedure",
    "formality",
    "power_of_authority",
    "duty_of_authority",
    "right",
    "duty_of_others",
    "court",
    "sanction",
    "civil_claim",
    "criminal_provision",
]
CARRIED_BY_CONSEQUENCES = frozenset({"sanction", "civil_claim", "criminal_provision"})


def _paragraphs(value: object) -> object:
    """``deleted``, a list of paragraphs, or paragraphs with their items, all as the last."""
    if value == "deleted":
        return {}
    if isinstance(value, list):
        return {str(number): {} for number in value}
    if isinstance(value, dict):
        return {number: _items(items) for number, items in value.items()}
    return value


def _items(value: object) -> object:
    """Items, or items with their letters, all as the last; what is neither is left for the model to refuse."""
    if isinstance(value, list) and all(isinstance(item, str | int) for item in value):
        return {item: [] for item in value}
    return value


Paragraphs = Annotated[dict[Annotated[int, Field(ge=1)], Items], BeforeValidator(_paragraphs)]
ArticleNumber = Annotated[str, Field(pattern=r"^[0-9]+(-[0-9]+)*$")]


class Block(Strict):
    """A chapter, or the supplementary provisions of one enactment: its articles, or paragraphs without an article.

    ``others``: how many more articles (in supplementary provisions: enactments) it has that are not listed one by one.
    """

    chapter: ArticleNumber | None = None
    articles: dict[ArticleNumber, Paragraphs] = Field(default_factory=dict)
    paragraphs: Paragraphs = Field(default_factory=dict)
    others: int = Field(default=0, ge=0)


class Inventory(Strict):
    """The provisions of one text, numbers only. ``only``: the articles that are listed one by one; empty: all."""

    source: str = Field(pattern=r"^https?://")
    version: str
    only: list[str] = Field(default_factory=list)
    main: list[Block] = Field(min_length=1)
    supplementary: list[Block] = Field(default_factory=list)

    @model_validator(mode="before")
    @classmethod
    def _texts(cls, value: object) -> object:
        """Numbers and dates that stand without quotes are texts."""
        if not isinstance(value, dict):
            return value
        only = value.get("only", [])
        listed = [str(one) for one in only] if isinstance(only, list) else only
        return {**value, "version": str(value.get("version", "")), "only": listed}


class Entry(Strict):
    """What covers a provision: rules, or a reason why it needs none; and the consequences that carry it."""

    rules: list[Identifier] = Field(default_factory=list)
    reason: Reason | None = None
    consequences: list[Name] = Field(default_factory=list)

    @model_validator(mode="after")
    def _one_of_two(self) -> "Entry":
        if bool(self.rules) == bool(self.reason):
            raise PydanticCustomError("rules_or_reason", "give either `rules` or a `reason`")
        if self.reason in CARRIED_BY_CONSEQUENCES and not self.consequences:
            raise PydanticCustomError("needs_consequences", "it needs `consequences`", {"reason": self.reason})
        return self


class CoveredText(Strict):
    """A text of the law, and what covers its provisions."""

    label: Bilingual
    provisions: dict[str, Entry]


class CoverageFile(Strict):
    """The texts of a law, by the names of their inventories."""

    texts: dict[Name, CoveredText]
