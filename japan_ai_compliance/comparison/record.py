"""Reads the data of a JSON report, and refuses what is none. Only what is compared is looked at."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import TypeVar, cast

from japan_ai_compliance.assessment.schema_version import SCHEMA_VERSION
from japan_ai_compliance.comparison.model import (
    Amount,
    Asked,
    Days,
    SeenElement,
    SeenFact,
    SeenFinding,
    SeenProfile,
    SeenStep,
    Side,
    Truth,
)
from japan_ai_compliance.engine.model import STATUSES, Status
from japan_ai_compliance.errors import InputError, Place
from japan_ai_compliance.escaping.visible import for_line

_TRUTHS: tuple[Truth, ...] = ("true", "false", "unknown")
_Known = TypeVar("_Known", bound=str)


def read_side(data: object, path: str) -> Side:
    """The report in ``data``. Raises InputError: another schema version, or no report (with the key that is wrong)."""
    top = _At(data, "", path)
    version = top.text("schema_version")
    if version != SCHEMA_VERSION:
        values: dict[str, object] = {"found": for_line(version), "known": SCHEMA_VERSION}
        raise InputError("compare.other_schema", Place(path), values)
    rulebook = top.inner("rulebook")
    return Side(
        path=path,
        as_of=top.day("as_of"),
        law_as_of=top.day("law_as_of"),
        version=top.inner("tool").text("version"),
        digest=rulebook.text("digest"),
        profiles=tuple(_profile(one) for one in top.items("profiles")),
    )


@dataclass(frozen=True, slots=True)
class _At:
    """A part of the report, and where it stands in it."""

    data: object
    where: str
    path: str

    def wrong(self, where: str) -> InputError:
        return InputError("compare.not_a_report", Place(self.path), {"where": for_line(where or "-")})

    def get(self, key: str) -> object:
        where = f"{self.where}.{key}" if self.where else key
        if not isinstance(self.data, dict) or key not in self.data:
            raise self.wrong(where)
        return self.data[key]

    def inner(self, key: str) -> "_At":
        return _At(self.get(key), f"{self.where}.{key}" if self.where else key, self.path)

    def items(self, key: str) -> "list[_At]":
        inner = self.inner(key)
        if not isinstance(inner.data, list):
            raise self.wrong(inner.where)
        return [_At(one, f"{inner.where}[{index}]", self.path) for index, one in enumerate(inner.data)]

    def text(self, key: str) -> str:
        value = self.get(key)
        if not isinstance(value, str):
            raise self.wrong(f"{self.where}.{key}" if self.where else key)
        return value

    def maybe_text(self, key: str) -> str | None:
        return None if self.get(key) is None else self.text(key)

    def whole(self, key: str) -> int:
        value = self.get(key)
        if not isinstance(value, int) or isinstance(value, bool):
            raise self.wrong(f"{self.where}.{key}")
        return value

    def maybe_whole(self, key: str) -> int | None:
        return None if self.get(key) is None else self.whole(key)

    def day(self, key: str) -> date:
        try:
            return date.fromisoformat(self.text(key))
        except ValueError:
            raise self.wrong(f"{self.where}.{key}" if self.where else key) from None

    def maybe_day(self, key: str) -> date | None:
        return None if self.get(key) is None else self.day(key)

    def one_of(self, key: str, known: Collection[_Known]) -> _Known:
        value = self.text(key)
        if value not in known:
            raise self.wrong(f"{self.where}.{key}")
        return cast("_Known", value)


def _profile(at: _At) -> SeenProfile:
    return SeenProfile(at.text("company"), at.text("path"), tuple(_finding(one) for one in at.items("findings")))


def _finding(at: _At) -> SeenFinding:
    subject, location = at.inner("subject"), at.inner("location")
    status: Status = at.one_of("status", STATUSES)
    return SeenFinding(
        rule=at.text("rule"),
        law=at.text("law"),
        provision=at.text("provision"),
        title=at.text("title"),
        status=status,
        subject_kind=subject.text("kind"),
        subject_id=subject.maybe_text("id"),
        instance=at.maybe_text("instance"),
        periods=tuple(Days(one.maybe_day("from"), one.maybe_day("until")) for one in at.items("periods")),
        due=at.maybe_day("due"),
        elements=tuple(_element(one) for one in at.items("because")),
        missing=tuple(Asked(one.text("fact"), one.text("question")) for one in at.items("missing")),
        amounts=tuple(_amount(one) for one in at.items("exposure")),
        line=location.whole("line"),
        column=location.whole("column"),
    )


def _element(at: _At) -> SeenElement:
    return SeenElement(
        id=at.text("element"),
        role=at.text("role"),
        provision=at.text("provision"),
        text=at.text("text"),
        truth=at.one_of("truth", _TRUTHS),
        facts=tuple(_fact(one) for one in at.items("facts")),
    )


def _fact(at: _At) -> SeenFact:
    return SeenFact(at.text("path"), at.get("value"), at.whole("line"), at.whole("column"), at.maybe_text("source"))


def _amount(at: _At) -> Amount:
    return Amount(
        kind=at.text("kind"),
        name=at.text("name"),
        party=at.text("party"),
        unit=at.maybe_text("unit"),
        low=at.maybe_whole("low"),
        high=at.maybe_whole("high"),
        scenario=at.maybe_text("scenario"),
        stage=at.text("stage"),
        provision=at.text("provision"),
        steps=tuple(SeenStep(one.text("text"), one.get("value"), one.text("provision")) for one in at.items("steps")),
    )
