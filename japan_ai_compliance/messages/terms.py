"""Units, truths and statuses in words."""

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
    "yen_one": {"en": "¥{number}", "ja": "{number}円"},
    "yen_many": {"en": "¥{number}", "ja": "{number}円"},
    "users_one": {"en": "{number} user", "ja": "{number}人"},
    "users_many": {"en": "{number} users", "ja": "{number}人"},
    "persons_one": {"en": "{number} person", "ja": "{number}人"},
    "persons_many": {"en": "{number} persons", "ja": "{number}人"},
    "days_one": {"en": "{number} day", "ja": "{number}日"},
    "days_many": {"en": "{number} days", "ja": "{number}日"},
    "months_one": {"en": "{number} month", "ja": "{number}か月"},
    "months_many": {"en": "{number} months", "ja": "{number}か月"},
    "years_one": {"en": "{number} year", "ja": "{number}年"},
    "years_many": {"en": "{number} years", "ja": "{number}年"},
    "percent_one": {"en": "{number} %", "ja": "{number} %"},
    "percent_many": {"en": "{number} %", "ja": "{number} %"},
    "verdict_breach": {
        "en": "{breaches} breach found; {open} points open.",
        "ja": "違反 {breaches} 件、未確定 {open} 件。",
    },
    "verdict_breaches": {
        "en": "{breaches} breaches found; {open} points open.",
        "ja": "違反 {breaches} 件、未確定 {open} 件。",
    },
    "verdict_waived": {"en": "Breaches waived: {waived}.", "ja": "免除された違反：{waived} 件。"},
    "verdict_open": {
        "en": "No breach found; {open} points open.",
        "ja": "違反は見つかっていませんが、未確定の点が {open} 件あります。",
    },
    "verdict_due": {
        "en": "No breach found; {due} duties to be done in time, nothing else open.",
        "ja": "違反は見つかっていません。期限前の義務が {due} 件あります。",
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
