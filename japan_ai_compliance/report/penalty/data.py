"""``penalty`` as JSON: the keys of the report, limited to what costs something."""

from collections.abc import Sequence

from japan_ai_compliance.assessment.in_depth import Computed, in_depth
from japan_ai_compliance.assessment.model import Assessment
from japan_ai_compliance.assessment.run import Report
from japan_ai_compliance.assessment.schema_version import SCHEMA_VERSION
from japan_ai_compliance.engine.model import Dates
from japan_ai_compliance.messages import Language
from japan_ai_compliance.penalty.quote import Quote
from japan_ai_compliance.rulebook.model import Rulebook
from japan_ai_compliance.wording.exposure_data import exposure_data, exposure_list
from japan_ai_compliance.wording.json_text import Json, document
from japan_ai_compliance.wording.receipt import receipt
from japan_ai_compliance.wording.values import filled, text
from japan_ai_compliance.wording.verdict import verdict


def render(report: Report, language: Language) -> str:
    """The exposure of every profile as a JSON document, ending in a newline."""
    profiles = [_profile(one, language, report) for one in report.assessments]
    return document({**receipt(report, language), "profiles": profiles})


def _profile(assessment: Assessment, language: Language, report: Report) -> Json:
    return {
        "path": assessment.profile.path,
        "sha256": assessment.profile.sha256,
        "company": assessment.profile.company,
        "verdict": verdict(assessment, language),
        "exposure": exposure_list(assessment, language),
        "computed": [_computed(one, language, report) for costs in in_depth(assessment) for one in costs.computed],
    }


def render_quotes(quotes: Sequence[Quote], rulebook: Rulebook, dates: Dates, language: Language, version: str) -> str:
    """What a bare amount comes to, as a JSON document, ending in a newline."""
    data: Json = {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "japan-ai-compliance", "version": version},
        "as_of": dates.as_of.isoformat(),
        "law_as_of": dates.law_as_of.isoformat(),
        "rulebook": {"digest": rulebook.digest, "custom": list(rulebook.custom)},
        "rule": quotes[0].rule.id,
        "law": quotes[0].rule.law,
        "provision": quotes[0].rule.provision,
        "title": text(quotes[0].rule.title, language),
        "sales": quotes[0].sales,
        "exposure": [exposure_data(one.exposure, rulebook, dates.as_of, language) for one in quotes],
    }
    return document(data)


def _computed(one: Computed, language: Language, report: Report) -> Json:
    """One breach with its scenarios, in the order of the rulebook."""
    rulebook, day = report.rulebook, report.dates.as_of
    period, headline = one.breach.period, one.consequence.headline
    return {
        "rule": one.finding.rule.id,
        "subject": {"kind": one.finding.subject_kind, "id": one.finding.subject_id},
        "instance": one.finding.instance,
        "limb": one.breach.limb,
        "period": {
            "from": period.start.isoformat() if period.start else None,
            "until": period.end.isoformat() if period.end else None,
        },
        "headline": filled(headline, language, rulebook, day) if headline else None,
        "scenarios": [exposure_data(item, rulebook, day, language) for item in one.scenarios],
    }
