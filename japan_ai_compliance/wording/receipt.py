"""What a report says of the run it comes from, as data: program, dates, rules."""

from japan_ai_compliance.assessment.run import Run
from japan_ai_compliance.assessment.schema_version import SCHEMA_VERSION
from japan_ai_compliance.messages import Language
from japan_ai_compliance.wording.exposure_data import iso
from japan_ai_compliance.wording.json_text import Json
from japan_ai_compliance.wording.values import text


def receipt(run: Run, language: Language) -> Json:
    """The head of every JSON report: schema, program, dates, and the rulebook with the laws that were evaluated."""
    return {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "japan-ai-compliance", "version": run.version},
        "as_of": iso(run.dates.as_of),
        "law_as_of": iso(run.dates.law_as_of),
        "rulebook": {
            "digest": run.rulebook.digest,
            "laws": [
                {"id": law.id, "title": text(law.title, language), "checked_on": iso(law.checked_on)}
                for law in run.covered
            ],
            "custom": list(run.rulebook.custom),
        },
    }
