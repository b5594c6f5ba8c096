"""The one word for each status, and what stands above several findings of it. Every text and format says these."""

from japan_ai_compliance.messages import Texts

TEXTS: Texts = {
    "violation": {"en": "breach", "ja": "違反"},
    "violation_many": {"en": "breaches", "ja": "違反"},
    "due": {"en": "due", "ja": "期限前"},
    "due_many": {"en": "due", "ja": "期限前"},
    "review": {"en": "needs legal review", "ja": "要法的評価"},
    "review_many": {"en": "needs legal review", "ja": "要法的評価"},
    "unknown": {"en": "unknown", "ja": "不明"},
    "unknown_many": {"en": "unknown", "ja": "不明"},
    "compliant": {"en": "kept", "ja": "遵守"},
    "compliant_many": {"en": "kept", "ja": "遵守"},
    "not_applicable": {"en": "does not apply", "ja": "適用なし"},
    "not_applicable_many": {"en": "does not apply", "ja": "適用なし"},
    "waived": {"en": "waived", "ja": "適用免除"},
    "waived_many": {"en": "waived", "ja": "適用免除"},
    # How they are set: the code is what --fail-on takes and what JSON has.
    "with_code": {"en": "{word} ({code})", "ja": "{word}（{code}）"},
    "counted": {"en": "{heading} ({count})", "ja": "{heading}（{count} 件）"},
    "title": {"en": "{counted}", "ja": "【{counted}】"},
    "beside": {"en": " - {code}", "ja": " {code}"},
}
