"""The same as plain data, for ``--format json``."""

from collections.abc import Iterable

from japan_ai_compliance.language.nodes import Node
from japan_ai_compliance.language.types import Type
from japan_ai_compliance.profile.questions import yaml_line
from japan_ai_compliance.report.explain.fact import absence, sample_path
from japan_ai_compliance.report.explain.rule import TIMES
from japan_ai_compliance.report.explain.spans import tested
from japan_ai_compliance.report.explain.uses import asked, computations, conditions, rules_asking, rules_with_value
from japan_ai_compliance.report.explain.value import value_words
from japan_ai_compliance.rulebook.kinds import MAIN_LISTS
from japan_ai_compliance.rulebook.model import (
    Consequence,
    Element,
    ExceptionUse,
    FactDeclaration,
    Parameter,
    Rule,
    Source,
    Span,
    Subject,
    Table,
    Version,
)
from japan_ai_compliance.wording.page import Page

Json = dict[str, object]


class Data:
    """Writes what is explained as dictionaries and lists, in one language, with the values of the page's day."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.rulebook = page.rulebook

    def rule(self, rule: Rule) -> Json:
        """A rule."""
        page = self.page
        return {
            "what": "rule",
            "id": rule.id,
            "law": rule.law,
            "provision": rule.provision,
            "title": page.words(rule.title),
            "kind": rule.kind,
            "force": rule.force,
            "bearer": page.words(rule.bearer) if rule.bearer else None,
            "subject": rule.subject,
            "yearly": rule.yearly,
            "in_force": _span(rule.span),
            **{listed: self.elements(rule.elements(listed)) for listed in MAIN_LISTS},
            "timing": self.timing(rule),
            "unless": [self.exception(use) for use in rule.unless],
            "review_when": self.elements(rule.review_when),
            "consequences": [self.consequence(one) for one in rule.consequences],
            "notes": [page.words(remark) for remark in rule.notes],
            "asks": self.questions(asked((*conditions(rule), *computations(rule)))),
            "sources": _sources(rule.sources),
            "checked_on": rule.checked_on.isoformat(),
            "confidence": rule.confidence,
        }

    def fact(self, fact: FactDeclaration) -> Json:
        """A fact."""
        enumeration = self.rulebook.enumerations.get(fact.type.of or "")
        listed = fact.traits.has_options and enumeration is not None
        options = enumeration.options if enumeration is not None and listed else {}
        return {
            "what": "fact",
            "id": fact.path,
            "label": self.page.words(fact.label),
            "question": self.page.words(fact.question),
            "type": fact.kind,
            "yearly": fact.yearly,
            "unit": fact.type.unit,
            "absent": absence(self.page, fact),
            "options": {name: self.page.words(label) for name, label in options.items()},
            "note": self.page.words(fact.note) if fact.note else None,
            "yaml": yaml_line(fact.path, sample_path(self.page, fact), self.rulebook),
            "used_by": [rule.id for rule in rules_asking(fact.path, self.rulebook)],
        }

    def subject(self, subject: Subject) -> Json:
        """A list of entries, or a block of keys."""
        return {
            "what": "subject",
            "id": subject.name,
            "label": self.page.words(subject.label),
            "question": self.page.words(subject.question),
            "many": subject.many,
            "yaml": yaml_line(subject.name, subject.at, self.rulebook) if subject.at else None,
            "facts": [fact.path for fact in self.rulebook.children.get(subject.name, ())],
            "used_by": [rule.id for rule in rules_asking(subject.name, self.rulebook)],
        }

    def parameter(self, parameter: Parameter) -> Json:
        """A parameter, or an open question of law, which has no value."""
        if parameter.open_question:
            version = self.version(parameter.versions[0], parameter.type)
            return {
                "what": "open_question",
                "id": parameter.name,
                "label": self.page.words(parameter.label),
                **{key: version[key] for key in ("sources", "checked_on", "confidence")},
                "used_by": [rule.id for rule in rules_with_value(parameter.name, self.rulebook)],
            }
        return {
            "what": "parameter",
            "id": parameter.name,
            "label": self.page.words(parameter.label),
            "unit": parameter.type.unit,
            "values": [self.version(one, parameter.type) for one in parameter.versions],
            "used_by": [rule.id for rule in rules_with_value(parameter.name, self.rulebook)],
        }

    def table(self, table: Table) -> Json:
        """A table."""
        rows = []
        for row in table.rows:
            keys = [
                None if key is None else self.page.value(key, kind)
                for key, kind in zip(row.keys, table.keys, strict=True)
            ]
            rows.append({"keys": keys, **self.version(row.version, table.type)})
        return {
            "what": "table",
            "id": table.name,
            "label": self.page.words(table.label),
            "rows": rows,
            "used_by": [rule.id for rule in rules_with_value(table.name, self.rulebook)],
        }

    # Parts

    def elements(self, elements: Iterable[Element]) -> list[Json]:
        return [
            {
                "element": element.id,
                "text": self.page.words(element.text),
                "provision": element.provision,
                "conduct": element.conduct.path if element.conduct else None,
                "tested": self.said(element.when),
                "in_force": _span(element.span),
                "confidence": element.confidence,
            }
            for element in elements
        ]

    def said(self, node: Node | None) -> str | None:
        return None if node is None else tested(self.page, node)

    def timing(self, rule: Rule) -> Json | None:
        return None if rule.timing is None else {name: self.said(getattr(rule.timing, name)) for name in TIMES}

    def exception(self, use: ExceptionUse) -> Json:
        return {
            "exception": use.id,
            "title": self.page.words(use.title),
            "provision": use.provision,
            "claim": use.claim,
            "elements": self.elements(use.elements),
            "unless": [self.exception(against) for against in use.unless],
        }

    def consequence(self, one: Consequence) -> Json:
        return {
            "kind": one.kind,
            "name": self.page.words(one.name),
            "party": one.party,
            "unit": one.unit,
            "basis": one.basis,
            "combine": one.combine,
            "stage": one.stage,
            "provision": one.provision,
            "in_force": _span(one.span),
            "scenarios": [
                {
                    "scenario": scenario.id,
                    "when": self.said(scenario.when),
                    "steps": [
                        {
                            "text": self.page.words(step.text),
                            "computed": self.said(step.value),
                            "provision": step.provision,
                        }
                        for step in scenario.steps
                    ],
                }
                for scenario in one.scenarios
            ],
            "sources": _sources(one.sources),
            "confidence": one.confidence,
        }

    def questions(self, names: Iterable[str]) -> list[Json]:
        found: list[Json] = []
        for name in names:
            declared = self.rulebook.facts.get(name) or self.rulebook.subjects.get(name)
            if declared is not None:
                question = self.page.words(declared.question)
                found.append({"fact": name, "question": question})
        return found

    def version(self, version: Version, kind: Type) -> Json:
        return {
            "value": value_words(self.page, version, kind),
            "in_force": _span(version.span),
            "sources": _sources(version.sources),
            "checked_on": version.checked_on.isoformat(),
            "confidence": version.confidence,
        }


def _span(span: Span) -> Json:
    start, end = span.start, span.end
    return {"from": start.isoformat() if start else None, "until": end.isoformat() if end else None}


def _sources(sources: Iterable[Source]) -> list[Json]:
    return [{"text": source.text, "url": source.url} for source in sources]
