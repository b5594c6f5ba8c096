"""A made-up law on shops and their lamps: written to a folder as YAML, loaded like any other, so that no test of the
engine rests on the bundled laws."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from textwrap import dedent
from typing import NamedTuple

import yaml

from japan_ai_compliance.assessment.model import Assessed
from japan_ai_compliance.documents.reader import read_text
from japan_ai_compliance.engine.check import evaluate_profile
from japan_ai_compliance.engine.model import Case, Dates, Finding
from japan_ai_compliance.engine.proof import ProofStep, Role, listed
from japan_ai_compliance.language.values import Truth
from japan_ai_compliance.penalty.price import price
from japan_ai_compliance.profile.build import build_profile
from japan_ai_compliance.profile.model import Profile
from japan_ai_compliance.rulebook.authoring.build import load_rules
from japan_ai_compliance.rulebook.model import Rulebook

Section = dict[str, object]

START = date(2025, 1, 1)
"""Every rule of the made-up law is in force from this day unless a test says otherwise."""

TODAY = date(2026, 11, 23)

SOURCES = [{"text": "Lamp Act", "url": "https://example.jp/lamp"}]


def words(text: str = "words") -> Section:
    """A text in both languages."""
    return {"en": text, "ja": text}


def fact(kind: str, **more: object) -> Section:
    """A declared fact."""
    return {"type": kind, "label": words("label"), "question": words("question"), **more}


def subject(**more: object) -> Section:
    """A declared subject."""
    return {"label": words("subject"), "question": words("which"), **more}


def version(value: object, start: date | None = START, until: date | None = None, **more: object) -> Section:
    """A dated value."""
    dates: Section = {"from": start} if start else {}
    return {"value": value, **dates, **({"until": until} if until else {}), **more}


def parameter(kind: str, *versions: Section, **more: object) -> Section:
    """A parameter with its values over time."""
    return {"type": kind, "label": words("parameter"), "values": list(versions), **more}


def element(when: object = None, id_: str = "element", /, **more: object) -> Section:
    """An element or a limb."""
    condition: Section = {} if when is None else {"when": when}
    return {"id": id_, **condition, **words(), **_dated(more)}


def limb(conduct: str, id_: str = "limb", /, **more: object) -> Section:
    """A limb of a breach that is a period fact."""
    return {"id": id_, "conduct": conduct, **words(), **_dated(more)}


def _dated(more: Mapping[str, object]) -> Section:
    """``start`` is written ``from``, which Python keeps for itself."""
    return {"from" if key == "start" else key: value for key, value in more.items()}


def exception(*elements: Section, claim: str | None = None, **more: object) -> Section:
    """A named exception."""
    claimed: Section = {} if claim is None else {"claim": claim}
    return {"title": words("exception"), "provision": "Art. 9", "elements": list(elements), **claimed, **_dated(more)}


NAMES = {"first": "first time", "repeat": "repeated", "ceiling": "ceiling"}
"""The names of scenarios that are called by their role."""


def step(id_: str, value: str) -> Section:
    """A step of a computation."""
    return {"id": id_, "value": value, **words()}


def scenario(id_: str, *steps: Section, **more: object) -> Section:
    """A way a consequence can come out."""
    known = {"name": words(NAMES[id_]), "role": id_} if id_ in NAMES else {"name": words(id_)}
    return {"id": id_, **known, "steps": list(steps), **more}


def consequence(kind: str = "fine", /, **more: object) -> Section:
    """A consequence, in yen unless a test says otherwise."""
    given: Section = {"kind": kind, "name": words(kind), "stage": "direct", "provision": "Art. 20", "unit": "JPY"}
    return {**given, **_dated(more)}


class _Dumper(yaml.SafeDumper):
    """Writes everything in full: rule files have no aliases."""

    def ignore_aliases(self, _data: object) -> bool:
        """Never use an alias."""
        return True


def _rule(kind: str, more: Mapping[str, object]) -> Section:
    given: Section = {
        "id": "LAMP-1",
        "provision": "Art. 1",
        "title": words("rule"),
        "kind": kind,
        "subject": "shop",
        "in_force": {"from": START},
    }
    return {**given, **more}


def prohibition(**more: object) -> Section:
    """A prohibition on shops: by default that of burning."""
    return _rule("prohibition", {"breach": [limb("shop.burning")], **more})


def requirement(**more: object) -> Section:
    """A requirement of shops: by default that of being lit."""
    return _rule("requirement", {"requires": [element("shop.lit", "lit")], **more})


def deadline(**more: object) -> Section:
    """A deadline: by default to file within 30 days of the event."""
    return _rule("deadline", {"by": "add_days(shop.event, 30)", "done": "shop.filed", **more})


def authorisation(**more: object) -> Section:
    """An authorisation: by default a licence in place before the act."""
    return _rule(
        "authorisation", {"act": "shop.act", "by": "add_days(act_date, -1)", "done": "shop.licensed_on", **more}
    )


CALENDAR: Section = {
    "weekdays": [6, 7],
    "yearly": ["12-31", "01-01"],
    "days": [date(2026, 5, 4), date(2026, 5, 5), date(2026, 5, 6)],
    "known_until": date(2026, 12, 31),
}

SUBJECTS: Section = {
    "company": subject(at="company", identified_by="name"),
    "shop": subject(at="shops", many=True, identified_by="name"),
    "lamp": subject(at="lamps", **{"in": ["shop"]}, many=True, identified_by="id", over_time=True),
    "wick": subject(at="wicks", **{"in": ["lamp"]}, many=True, identified_by="id"),
    "order": subject(at="orders", **{"in": ["company"]}, many=True, identified_by="id"),
    "office": subject(at="office", **{"in": ["company"]}),
    "desk": subject(at="desk", **{"in": ["office"]}),
    "episode": subject(record=True, over_time=True),
    "plea": subject(at="plea", **{"in": ["episode", "lamp"]}),
}

FACTS: Section = {
    "company.name": fact("text"),
    "company.sales": fact("number", unit="yen"),
    "company.large": fact("boolean"),
    "company.motto": fact("text"),
    "office.size": fact("number", unit="persons"),
    "desk.wide": fact("boolean"),
    "order.id": fact("text"),
    "order.made": fact("date"),
    "shop.name": fact("text"),
    "shop.colour": fact("choice", of="colour"),
    "shop.shape": fact("choice", of="shape"),
    "shop.markets": fact("choices", of="colour"),
    "shop.open": fact("boolean"),
    "shop.lit": fact("boolean"),
    "shop.silent": fact("boolean", absent=False),
    "shop.unfair": fact("judgement"),
    "shop.staff": fact("number", unit="persons"),
    "shop.debt": fact("number", unit="yen", minimum=-1000),
    "shop.share": fact("number", unit="rate"),
    "shop.designated": fact("period"),
    "shop.glow": fact("period"),
    "shop.burning": fact("period", record="episode"),
    "shop.smoking": fact("period", record="episode"),
    "shop.guarded": fact("duty"),
    "shop.conduct.deep": fact("boolean"),
    "shop.users": fact("monthly_average", yearly=True, unit="users"),
    "shop.report": fact("date", yearly=True),
    "shop.event": fact("date"),
    "shop.filed": fact("date"),
    "shop.filing_true": fact("boolean"),
    "shop.act": fact("date"),
    "shop.licensed_on": fact("date"),
    "shop.decided": fact("date"),
    "lamp.id": fact("text"),
    "lamp.broken": fact("boolean"),
    "lamp.colour": fact("choice", of="colour"),
    "lamp.price": fact("number", unit="yen"),
    "lamp.debt": fact("number", unit="yen", minimum=-1000),
    "lamp.on": fact("period"),
    "wick.id": fact("text"),
    "wick.dry": fact("boolean"),
    "episode.sales": fact("number", unit="yen"),
    "episode.harm": fact("judgement"),
    "episode.wilful": fact("boolean"),
    "plea.fair": fact("judgement"),
    "plea.safe": fact("boolean"),
    "plea.abroad": fact("judgement"),
}

UNITS: Section = yaml.safe_load((Path(__file__).parents[2] / "rules/common/units.yaml").read_text("utf-8"))["units"]
"""Those of every law: a made-up one counts in them too."""

BASE: dict[str, Section] = {
    "units": UNITS,
    "law": {
        "id": "lamp",
        "title": words("Lamp Act"),
        "short": words("Lamp"),
        "url": "https://example.jp",
        "scope": words("lamps"),
        "limits": words("none"),
    },
    "defaults": {"sources": SOURCES, "checked_on": date(2026, 11, 1), "confidence": "high"},
    "year": {"starts_in_month": 4, "mark": "FY"},
    "subjects": SUBJECTS,
    "enumerations": {
        "colour": {
            "options": {name: words(name) for name in ("red", "green", "blue", "not_assessed")},
            "missing": ["not_assessed"],
        },
        "shape": {"options": {name: words(name) for name in ("round", "square")}},
    },
    "facts": FACTS,
    "parameters": {
        "threshold": parameter("number", version(100), unit="users"),
        "rate": parameter("number", version("20%"), unit="rate"),
        "unit": parameter("number", version(10_000), unit="yen"),
        "fine_limit": parameter("number", version(1_000_000), unit="yen"),
        "doubtful": parameter("number", version(10, confidence="low"), unit="persons"),
        "bright": parameter("choices", version(["red", "green"]), of="colour"),
        "holidays": parameter("calendar", version(CALENDAR)),
    },
    "tables": {
        "toll": {
            "keys": [{"of": "colour"}, {"of": "shape"}],
            "type": "boolean",
            "label": words("toll"),
            "rows": [
                {"keys": ["red", "round"], **version(True)},
                {"keys": ["red", None], **version(False)},
            ],
        }
    },
}


def law(*rules: Section, **sections: Section) -> dict[str, object]:
    """The content of the law's file: the shared declarations, those of a test, and its rules."""
    content: dict[str, object] = dict(BASE)
    for name, section in sections.items():
        content[name] = {**BASE.get(name, {}), **section}
    return {**content, "rules": list(rules)}


def write(folder: Path, content: Mapping[str, object], name: str = "lamp.yaml") -> Path:
    """Write a rule file; returns its folder."""
    folder.mkdir(parents=True, exist_ok=True)
    text = "".join(_shared(key) if value is BASE.get(key) else _dumped(key, value) for key, value in content.items())
    (folder / name).write_text(text, encoding="utf-8")
    return folder


def _dumped(key: str, value: object) -> str:
    return yaml.dump({key: value}, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=1_000)


@cache
def _shared(key: str) -> str:
    return _dumped(key, BASE[key])


def profile(rulebook: Rulebook, text: str, path: str = "profile.yaml") -> Profile:
    """A profile from YAML text."""
    return build_profile(read_text(dedent(text), path), rulebook, path)


@dataclass(frozen=True)
class Bench:
    """A rulebook in a temporary folder, and what it says of a profile."""

    rulebook: Rulebook

    def profile(self, text: str) -> Profile:
        """A profile from YAML text."""
        return profile(self.rulebook, text)

    def case(self, text: str, as_of: date = TODAY, law_as_of: date | None = None) -> Case:
        """A profile with its dates."""
        return Case(self.rulebook, self.profile(text), Dates(as_of, law_as_of or as_of))

    def all(self, text: str, as_of: date = TODAY, law_as_of: date | None = None) -> list[Finding]:
        """Every finding."""
        case = self.case(text, as_of, law_as_of)
        return evaluate_profile(case.rulebook, case.profile, case.dates)

    def one(self, text: str, as_of: date = TODAY, law_as_of: date | None = None) -> Finding:
        """The only finding."""
        (found,) = self.all(text, as_of, law_as_of)
        return found

    def assessed(self, text: str, as_of: date = TODAY, law_as_of: date | None = None) -> list[Assessed]:
        """Every finding with its exposure."""
        case = self.case(text, as_of, law_as_of)
        findings = evaluate_profile(case.rulebook, case.profile, case.dates)
        return [Assessed(finding, tuple(price(finding, case))) for finding in findings]


def shop(*lines: str, name: str = "S") -> str:
    """A profile with one shop; each line is a key of it, and may itself be several lines."""
    body = "\n".join(f"    {line}" for text in lines for line in dedent(text).strip("\n").splitlines())
    return f"company: {{name: K.K.}}\nshops:\n  - name: {name}\n{body}\n"


def bench(folder: Path, *rules: Section, **sections: Section) -> Bench:
    """A bench on the made-up law with the given rules and declarations."""
    return Bench(load_rules(write(folder, law(*rules, **sections))))


def missing_paths(finding: Finding) -> set[str]:
    """The places of the facts that a finding asks for."""
    return {reason.path for reason in finding.open}


class Proven(NamedTuple):
    """A step of a proof as the list of it names it."""

    id: str
    role: Role
    truth: Truth
    step: ProofStep


def because(finding: Finding) -> list[Proven]:
    """The proof of a finding as a list."""
    told = listed(finding.proof)
    return [Proven(one.step.of.id, one.role, one.step.truth, one.step) for one in told]


def codes(finding: Finding) -> set[str]:
    """The codes of a finding's notes."""
    return {note.code for note in finding.notes}


def periods(finding: Finding) -> list[tuple[date | None, date | None]]:
    """The periods of a violation."""
    return [(one.start, one.end) for one in finding.periods]
