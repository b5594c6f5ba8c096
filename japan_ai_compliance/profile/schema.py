"""The JSON Schema of a profile, from the declared facts. It accepts what the profile reader accepts."""

from collections.abc import Mapping
from typing import assert_never

from japan_ai_compliance.language.types import RATE
from japan_ai_compliance.messages import Language
from japan_ai_compliance.profile.build import DATED
from japan_ai_compliance.rulebook.kinds import BASES
from japan_ai_compliance.rulebook.model import FactDeclaration, Rulebook, Subject, Words

Schema = dict[str, object]

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_DATE: Schema = {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
_NOT_KNOWN: Schema = {"enum": [None, "unknown", "~", "null", ""]}
_NONE: Schema = {"const": "none"}
_PERCENT: Schema = {"type": "string", "pattern": r"^[0-9]+(\.[0-9]+)? ?%$"}
_MONTHS = 12


def profile_schema(rulebook: Rulebook, language: Language) -> Schema:
    """The schema as a dictionary; titles and descriptions are the labels and questions in ``language``."""
    return _Writer(rulebook, language).profile()


class _Writer:
    def __init__(self, rulebook: Rulebook, language: Language) -> None:
        self.rulebook = rulebook
        self.language = language

    def text(self, words: Words) -> str:
        return words.en if self.language == "en" else words.ja

    def profile(self) -> Schema:
        roots = [subject for subject in self.rulebook.subjects.values() if subject.at and not subject.parents]
        properties: Schema = {subject.at: self.place(subject) for subject in roots}
        properties[DATED] = _DATE
        definitions = {subject.name: self.entry(subject) for subject in self.rulebook.subjects.values()}
        definitions["period"] = _object(_EDGES)
        return {
            "$schema": _DRAFT,
            **_object(properties),
            "required": [subject.at for subject in roots if not subject.many][:1],
            "$defs": definitions,
        }

    def place(self, subject: Subject) -> Schema:
        """What stands at a subject's key: a list of entries, or one."""
        entry = _ref(subject.name)
        inner: Schema = {"type": "array", "items": entry} if subject.many else entry
        return {
            "title": self.text(subject.label),
            "description": self.text(subject.question),
            **_any(inner, _NONE, _NOT_KNOWN, _wrapped(_any(inner, _NONE, _NOT_KNOWN))),
        }

    def entry(self, subject: Subject) -> Schema:
        """One entry of a subject. Dotted fact names nest."""
        tree: dict[str, object] = {}
        for fact in self.rulebook.children.get(subject.name, ()):
            *outer, last = fact.name.split(".")
            level = tree
            for key in outer:
                inner = level.setdefault(key, {})
                assert isinstance(inner, dict)
                level = inner
            level[last] = fact
        properties = self.properties(tree)
        for nested in self.rulebook.subjects.values():
            if nested.at and subject.name in nested.parents:
                properties[nested.at] = self.place(nested)
        if subject.over_time:
            properties |= _EDGES
        return _object(properties)

    def properties(self, tree: Mapping[str, object]) -> Schema:
        found: Schema = {}
        for key, value in tree.items():
            if isinstance(value, FactDeclaration):
                found[key] = self.fact(value)
            elif isinstance(value, dict):
                found[key] = _any(_object(self.properties(value)), _NOT_KNOWN)
        return found

    def fact(self, fact: FactDeclaration) -> Schema:
        """A fact: its value, or the value with its source, or by year."""
        stated = self.stated(fact)
        if fact.yearly:
            pattern = f"^{self.rulebook.year.mark}[0-9]{{4}}$"
            by_year: Schema = {"type": "object", "patternProperties": {pattern: stated}, "additionalProperties": False}
            stated = _any(by_year, _NOT_KNOWN)
        return {"title": self.text(fact.label), "description": self.text(fact.question), **stated}

    def stated(self, fact: FactDeclaration) -> Schema:
        plain = self.value(fact)
        allowed = [plain, _NOT_KNOWN]
        if fact.traits.can_be_none:
            allowed.append(_NONE)
        return _any(*allowed, _wrapped(_any(*allowed), basis=fact.traits.judged))

    def value(self, fact: FactDeclaration) -> Schema:
        match fact.kind:
            case "boolean" | "judgement":
                return {"type": "boolean"}
            case "number":
                return self.number(fact, decimals=fact.type.unit == RATE.unit)
            case "monthly_average":
                figure = self.number(fact, decimals=True)
                month = _any(self.number(fact, decimals=False), _NONE, _NOT_KNOWN)
                months: Schema = {"type": "array", "items": month, "minItems": _MONTHS, "maxItems": _MONTHS}
                both = _object({"average": figure, "months": months})
                return _any(figure, months, {**both, "minProperties": 1})
            case "date":
                return _DATE
            case "choice":
                return self.choice(fact)
            case "choices":
                return {"type": "array", "items": self.choice(fact)}
            case "period" | "duty":
                entry = _ref(fact.record or "period")
                return _any({"type": "boolean"}, entry, {"type": "array", "items": entry})
            case "text":
                return {"type": ["string", "number", "boolean"]}
            case _:
                assert_never(fact.kind)

    def choice(self, fact: FactDeclaration) -> Schema:
        return {"enum": list(self.rulebook.enumerations[fact.type.of or ""].options)}

    @staticmethod
    def number(fact: FactDeclaration, *, decimals: bool) -> Schema:
        """A number, also as text: YAML 1.2 reads grouped digits as text."""
        sign = "[-+]?" if fact.minimum is None else "[+]?"
        fraction = r"(\.[0-9]+)?" if decimals else ""
        text: Schema = {"type": "string", "pattern": f"^{sign}[0-9]+(_[0-9]+)*{fraction}$"}
        number: Schema = {"type": "number" if decimals else "integer"}
        if fact.minimum is not None:
            number["minimum"] = fact.minimum
        percent: list[Schema] = [_PERCENT] if fact.type.unit == RATE.unit and decimals else []
        return _any(number, text, *percent)


def _object(properties: Schema) -> Schema:
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _any(*schemas: Schema) -> Schema:
    return {"anyOf": list(schemas)}


def _ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def _wrapped(value: Schema, *, basis: bool = False) -> Schema:
    properties: Schema = {"value": value, "source": {"type": "string"}, "as_of": _DATE}
    if basis:
        properties["basis"] = {"enum": list(BASES)}
    return {**_object(properties), "required": ["value"]}


_EDGE = _any(_DATE, _NONE, _NOT_KNOWN)
_EDGES: Schema = {"from": _EDGE, "until": _EDGE, "source": {"type": "string"}, "as_of": _DATE}
"""The keys of an entry over time beside its facts."""
