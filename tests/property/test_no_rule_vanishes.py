"""Every rule answers for every profile, each finding once; asking no rule at all is an error."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from japan_ai_compliance import api
from japan_ai_compliance.engine.check import evaluate_profile
from japan_ai_compliance.engine.model import STATUSES, Dates
from japan_ai_compliance.errors import UsageError
from japan_ai_compliance.profile.build import build_profile
from tests.property.material import TODAY, Situation, book, identity, sample_documents
from tests.property.strategies import varied
from tests.property.values import limits

WHOLE = settings(max_examples=8)


@WHOLE
@given(st.sampled_from(sample_documents()), st.sampled_from(limits()), st.sampled_from(limits()))
def test_every_rule_of_every_law_answers(document: object, as_of: object, law_as_of: object) -> None:
    profile = build_profile(document, book(), "sample.yaml")  # type: ignore[arg-type]
    found = evaluate_profile(book(), profile, Dates(as_of, law_as_of))  # type: ignore[arg-type]
    assert {one.rule.id for one in found} == set(book().rules)
    keys = [(one.rule.id, one.subject_id, one.instance) for one in found]
    assert len(keys) == len(set(keys))


@given(varied(changes=4))
def test_a_rule_answers_with_known_statuses_each_finding_once(situation: Situation) -> None:
    found = situation.findings()
    keys = [identity(one) for one in found]
    assert keys
    assert len(keys) == len(set(keys))
    assert {one.finding.rule.id for one in found} == {situation.rule}
    assert {one.finding.status for one in found} <= set(STATUSES) - {"waived"}


def test_no_rule_at_all_is_an_error() -> None:
    profile = build_profile(sample_documents()[0], book(), "sample.yaml")
    with pytest.raises(UsageError):
        api.check(profile, TODAY, rulebook=book(), laws=["no_such_law"])
    with pytest.raises(UsageError):
        api.check(profile, TODAY, rulebook=replace(book(), rules={}))
