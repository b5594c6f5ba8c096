"""The JSON Schema of the JSON report. Every key is required, and no others are allowed.

``SCHEMA_VERSION`` is its version.
"""

from typing import get_args

from japan_ai_compliance.assessment.schema_version import SCHEMA_VERSION
from japan_ai_compliance.assessment.waiver import State
from japan_ai_compliance.engine.model import Status
from japan_ai_compliance.engine.proof import Role
from japan_ai_compliance.messages import Language, say
from japan_ai_compliance.rulebook import kinds

Schema = dict[str, object]

_DIALECT = "https://json-schema.org/draft/2020-12/schema"

_TEXT: Schema = {"type": "string"}
_WHOLE: Schema = {"type": "integer"}
_TRUE_OR_FALSE: Schema = {"type": "boolean"}
_NULL: Schema = {"type": "null"}
_COUNT: Schema = {"type": "integer", "minimum": 0}
_PLACE: Schema = {"type": "integer", "minimum": 1}
_DAY: Schema = {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
_DIGEST: Schema = {"type": "string", "pattern": "^[0-9a-f]*$"}
_EXACT: Schema = {"type": ["integer", "string"]}


def report_schema(language: Language) -> Schema:
    """The schema, with its descriptions in ``language``."""
    return {
        "$schema": _DIALECT,
        "$id": f"urn:japan-ai-compliance:report:{SCHEMA_VERSION}",
        "title": say("report_schema.title", language),
        **_Described(language).report(),
    }


class _Described:
    """Builds the objects of the schema; each key carries its description."""

    def __init__(self, language: Language) -> None:
        self.language = language

    def report(self) -> Schema:
        law = self.object("law", id=_TEXT, title=_TEXT, checked_on=_DAY)
        return {
            **self.object(
                "report",
                schema_version={"const": SCHEMA_VERSION},
                tool=self.object("tool", name=_TEXT, version=_TEXT),
                as_of=_DAY,
                law_as_of=_DAY,
                rulebook=self.object("rulebook", digest=_DIGEST, laws=_list(law), custom=_list(_TEXT)),
                profiles=_list(_ref("profile")),
            ),
            "$defs": {
                "profile": self.profile(),
                "finding": self.finding(),
                "element": self.element(),
                "exposure": self.object("exposure", **self.exposure()),
                "amount": _any(_EXACT, _NULL, self.bounds()),
            },
        }

    def profile(self) -> Schema:
        waiver = self.object(
            "waiver",
            rule=_TEXT,
            subject=_TEXT,
            instance=_or_null(_TEXT),
            reason=_TEXT,
            owner=_TEXT,
            expires=_DAY,
            state={"enum": list(get_args(State))},
        )
        missing = self.object("missing", fact=_TEXT, question=_TEXT, decides=_list(_TEXT), yaml=_TEXT)
        facts = self.object("facts", as_of=_DAY, days_before=_COUNT, rules_since=_list(_TEXT))
        summary = self.object("summary", **{status: self.counted(status) for status in kinds.STATUSES})
        return self.object(
            "profile",
            path=_TEXT,
            sha256=_DIGEST,
            company=_TEXT,
            facts=_or_null(facts),
            verdict=_TEXT,
            findings=_list(_ref("finding")),
            exposure=_list(self.object("exposure", rule=_TEXT, **self.exposure())),
            missing=_list(missing),
            waivers=_list(waiver),
            summary=summary,
        )

    def counted(self, status: Status) -> Schema:
        """How many findings have a status, described by its word and what that means."""
        meaning = say(f"report_schema.summary_{status}", self.language)
        word = say(f"statuses.{status}", self.language)
        return {"description": say("formats.headline", self.language, status=word, text=meaning), **_COUNT}

    def finding(self) -> Schema:
        return self.object(
            "finding",
            rule=_TEXT,
            law=_TEXT,
            provision=_TEXT,
            title=_TEXT,
            kind={"enum": list(kinds.RULE_KINDS)},
            force={"enum": list(get_args(kinds.Force))},
            status={"enum": list(kinds.STATUSES)},
            subject=self.object("subject", kind=_TEXT, id=_or_null(_TEXT)),
            instance=_or_null(_TEXT),
            periods=_list(self.period()),
            due=_or_null(_DAY),
            advised_by=_or_null(_DAY),
            due_uncertain_until=_or_null(_DAY),
            exception=_or_null(self.object("exception", id=_TEXT, title=_TEXT, provision=_TEXT)),
            because=_list(_ref("element")),
            missing=_list(self.object("asked", fact=_TEXT, question=_TEXT)),
            location=self.object("location", line=_PLACE, column=_PLACE),
            notes=_list(_TEXT),
            exposure=_list(_ref("exposure")),
            confidence={"enum": list(get_args(kinds.Confidence))},
        )

    def element(self) -> Schema:
        fact = self.object("fact", path=_TEXT, value=self.value(), line=_PLACE, column=_PLACE, source=_or_null(_TEXT))
        distance = self.object(
            "distance", value=_EXACT, threshold=_EXACT, unit=_or_null(_TEXT), percent={"type": "string"}
        )
        return self.object(
            "element",
            element=_TEXT,
            role={"enum": list(get_args(Role))},
            provision=_TEXT,
            text=_TEXT,
            truth={"enum": ["true", "false", "unknown"]},
            facts=_list(fact),
            distance=_or_null(distance),
        )

    def value(self) -> Schema:
        """What a profile can state: a plain value, options, entries over time, or a number within limits."""
        return _any(_TRUE_OR_FALSE, _EXACT, _NULL, _list(_any(_TEXT, self.period())), self.bounds())

    def exposure(self) -> dict[str, Schema]:
        step = self.object("step", text=_TEXT, value=_ref("amount"), provision=_TEXT)
        return {
            "kind": {"enum": list(kinds.CONSEQUENCE_KINDS)},
            "name": _TEXT,
            "party": {"enum": list(kinds.PARTIES)},
            "unit": {"enum": [*kinds.AMOUNT_UNITS, None]},
            "low": _or_null(_WHOLE),
            "high": _or_null(_WHOLE),
            "scenario": _or_null(_TEXT),
            "basis": {"enum": list(get_args(kinds.AmountBasis))},
            "combine": {"enum": [*get_args(kinds.Combine), None]},
            "stage": {"enum": list(kinds.STAGES)},
            "provision": _TEXT,
            "assumptions": _list(_TEXT),
            "steps": _list(step),
        }

    def period(self) -> Schema:
        return self.object("period", **{"from": _or_null(_DAY), "until": _or_null(_DAY)})

    def bounds(self) -> Schema:
        return self.object("bounds", low=_or_null(_EXACT), high=_or_null(_EXACT))

    def object(self, name: str, /, **properties: Schema) -> Schema:
        """An object with exactly these keys."""
        described = {
            key: {"description": say(f"report_schema.{name}_{key}", self.language), **schema}
            for key, schema in properties.items()
        }
        return {
            "type": "object",
            "properties": described,
            "required": list(properties),
            "additionalProperties": False,
        }


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _any(*schemas: Schema) -> Schema:
    return {"anyOf": list(schemas)}


def _or_null(schema: Schema) -> Schema:
    return _any(schema, _NULL)


def _ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}
