"""Every text exists in both languages with the same placeholders."""

from importlib import import_module
from string import Formatter
from typing import get_args

import pytest

from japan_ai_compliance.engine.model import STATUSES
from japan_ai_compliance.language.types import UNITS
from japan_ai_compliance.language.values import ReasonKind
from japan_ai_compliance.messages import LANGUAGES, Texts
from japan_ai_compliance.rulebook.model import Confidence, FactKind, Force, RuleKind

SUBJECTS = ("report", "explain", "words", "terms")


def texts(subject: str) -> Texts:
    """The texts of a subject."""
    found: Texts = import_module(f"japan_ai_compliance.messages.{subject}").TEXTS
    return found


@pytest.mark.parametrize("subject", SUBJECTS)
def test_both_languages_have_the_same_placeholders(subject: str) -> None:
    for key, text in texts(subject).items():
        assert tuple(text) == LANGUAGES, key
        english, japanese = ({name for _, name, _, _ in Formatter().parse(text[one]) if name} for one in LANGUAGES)
        assert english == japanese, key


def test_every_kind_has_its_words() -> None:
    explain, report = texts("explain"), texts("report")
    assert {f"type_{kind}" for kind in get_args(FactKind)} <= set(explain)
    assert {f"kind_{kind}" for kind in get_args(RuleKind)} <= set(explain)
    assert {f"force_{force}" for force in get_args(Force)} <= set(explain)
    assert {f"unit_{unit}" for unit in UNITS} <= set(explain)
    assert {f"reason_{kind}" for kind in get_args(ReasonKind)} <= set(report)
    assert {f"confidence_{level}" for level in get_args(Confidence)} <= set(report)
    assert {"waived", "kept", "outside", "open_points", "breaches", "due"} <= set(report)
    assert len(STATUSES) == 7
