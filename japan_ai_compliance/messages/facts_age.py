"""What is said of facts that are older than the day of the check."""

from japan_ai_compliance.messages import Texts

TEXTS: Texts = {
    "days_one": {"en": "{number} day", "ja": "{number}日"},
    "days_many": {"en": "{number} days", "ja": "{number}日"},
    "older": {
        "en": "The facts were stated {days} before the day of the check; what has changed since is not in them.",
        "ja": "事実の記載は判定の基準日より {days}前のものです。その後の変化は含まれていません。",
    },
    "outdated": {
        "en": "CAUTION: the facts were stated on {day}, {days} before the day of the check. {rules} only after that day; facts of that day cannot show how the company stands under them.",
        "ja": "【注意】事実の記載は {day} 時点のもので、判定の基準日より {days}前です。判定したルールのうち {rules}はその後に適用が始まっており、その遵守の有無はこの時点の事実からは分かりません。",
    },
    "rules_one": {"en": "1 of the rules looked at began to bind", "ja": "1 件"},
    "rules_many": {"en": "{count} of the rules looked at began to bind", "ja": "{count} 件"},
    "overview": {
        "en": "Companies judged on facts older than some of the rules: {count} of {total}.",
        "ja": "一部のルールの適用開始より前の事実により判定した会社：{total} 社のうち {count} 社。",
    },
    "aside": {"en": "{company}: {said}", "ja": "{company}：{said}"},
}
