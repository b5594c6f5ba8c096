"""Truths and statuses in words."""

from japan_ai_compliance.messages import Texts

TEXTS: Texts = {
    "separator": {"en": ", ", "ja": "、"},
    "none": {"en": "none", "ja": "なし"},
    "unknown": {"en": "not known", "ja": "不明"},
    "true": {"en": "yes", "ja": "はい"},
    "false": {"en": "no", "ja": "いいえ"},
    "period_going_on": {"en": "going on", "ja": "継続中"},
    "period_never": {"en": "at no time", "ja": "一度もない"},
    "period_always": {"en": "at all times", "ja": "常に"},
    "period_not_now": {"en": "not now", "ja": "現在はない"},
    "period_entries": {"en": "at times", "ja": "期間あり"},
    "at_least": {"en": "at least {amount}", "ja": "{amount}以上"},
    "at_most": {"en": "at most {amount}", "ja": "{amount}以下"},
    "count_breaches_one": {"en": "{count} breach found", "ja": "違反 {count} 件"},
    "count_breaches_many": {"en": "{count} breaches found", "ja": "違反 {count} 件"},
    "count_open_one": {"en": "{count} point open", "ja": "未確定の点が {count} 件"},
    "count_open_many": {"en": "{count} points open", "ja": "未確定の点が {count} 件"},
    "count_duties_one": {"en": "{count} duty", "ja": "{count} 件"},
    "count_duties_many": {"en": "{count} duties", "ja": "{count} 件"},
    "verdict_breach": {"en": "{breaches}; {open}.", "ja": "{breaches}、{open}あります。"},
    "verdict_old_facts": {"en": "On facts of {day}: {verdict}", "ja": "{day} 時点の事実による判定：{verdict}"},
    "verdict_waived": {"en": "Breaches waived: {waived}.", "ja": "免除された違反：{waived} 件。"},
    "verdict_open": {
        "en": "No breach found; {open}.",
        "ja": "違反は見つかっていませんが、{open}あります。",
    },
    "verdict_due": {
        "en": "No breach found; {due} to be done in time, nothing else open.",
        "ja": "違反は見つかっていません。期限前の義務が {due}あります。",
    },
    "verdict_clear": {
        "en": "No breach found; nothing open.",
        "ja": "違反は見つからず、未確定の点もありません。",
    },
    "verdict_nothing_applies": {
        "en": "None of the rules binds this company on these facts.",
        "ja": "この事実の下では、いずれのルールもこの会社に適用されません。",
    },
}
