"""Every kind of fact, rule and status has its words."""

from importlib import import_module
from typing import get_args

from japan_ai_compliance.engine.model import STATUSES
from japan_ai_compliance.language.values import ReasonKind
from japan_ai_compliance.messages import Texts
from japan_ai_compliance.rulebook.kinds import Confidence, FactKind, Force, RuleKind


def texts(subject: str) -> Texts:
    """The texts of a subject."""
    found: Texts = import_module(f"japan_ai_compliance.messages.{subject}").TEXTS
    return found


def test_every_kind_has_its_words() -> None:
    explain, report = texts("explain"), texts("report")
    assert {f"type_{kind}" for kind in get_args(FactKind)} <= set(explain)
    assert {f"kind_{kind}" for kind in get_args(RuleKind)} <= set(explain)
    assert {f"force_{force}" for force in get_args(Force)} <= set(explain)
    assert {f"reason_{kind}" for kind in get_args(ReasonKind)} <= set(report)
    assert {f"confidence_{level}" for level in get_args(Confidence)} <= set(report)
    statuses = {name for status in STATUSES for name in (status, f"{status}_many")}
    assert statuses <= set(texts("statuses"))
