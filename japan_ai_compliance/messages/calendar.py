"""What ``calendar`` says."""

from japan_ai_compliance.messages import Texts

TEXTS: Texts = {
    "backwards": {
        "en": "--from ({since}) is later than --until ({until}).",
        "ja": "--from（{since}）が --until（{until}）より後です。",
    },
    "backwards_advice": {"en": "Swap the two dates.", "ja": "二つの日付を入れ替えてください。"},
    "heading": {
        "en": "Deadlines as of {day}, those before {since} left out",
        "ja": "{day} 時点の期限一覧（{since} より前のものを除く）",
    },
    "heading_until": {
        "en": "Deadlines as of {day}, from {since} to {until}",
        "ja": "{day} 時点の期限一覧（{since} から {until} まで）",
    },
    "none": {"en": "No deadline in these days.", "ja": "この期間に期限はありません。"},
    "passed": {"en": "PASSED ({count})", "ja": "【過ぎたもの（{count} 件）】"},
    "ahead": {"en": "AHEAD ({count})", "ja": "【これからのもの（{count} 件）】"},
    "undated": {"en": "LAST DAY NOT KNOWN ({count})", "ja": "【期限が判明しないもの（{count} 件）】"},
    "undated_rule": {
        "en": "Facts are missing that decide whether, and by when, these must be done.",
        "ja": "義務の有無や期限を決める事実が不足しています。",
    },
    "row": {"en": "{title}, {provision}", "ja": "{title}（{provision}）"},
    "occasion_advised": {"en": "advised", "ja": "推奨日"},
    "occasion_due": {"en": "last day", "ja": "期限"},
    "occasion_uncertain_until": {"en": "unclear", "ja": "不明確"},
    "explained_advised": {
        "en": "practice recommends this day; the last day is {due}",
        "ja": "実務上推奨される日。期限は {due}",
    },
    "explained_uncertain_until": {
        "en": "the law leaves open whether this day is still in time; the safe last day is {due}",
        "ja": "この日でも期限内といえるかは法令上不明確。確実な期限は {due}",
    },
    "in_days": {"en": "in {count} days", "ja": "あと {count} 日"},
    "in_one_day": {"en": "tomorrow", "ja": "明日"},
    "today": {"en": "today", "ja": "本日"},
    "days_ago": {"en": "{count} days ago", "ja": "{count} 日経過"},
    "one_day_ago": {"en": "yesterday", "ja": "昨日"},
    "mark_unknown": {
        "en": "if it binds and is not done: facts are missing",
        "ja": "適用があり未了の場合（事実が不足）",
    },
    "mark_missing": {"en": "OVERDUE: not done", "ja": "期限超過：未了"},
    "mark_late": {"en": "done late", "ja": "遅れて実施"},
    "mark_false": {"en": "done, but not complete and true", "ja": "実施されたが内容に不備又は虚偽"},
    # iCalendar
    "name": {"en": "Compliance deadlines", "ja": "法令上の期限"},
    "summary_advised": {"en": "Advised day: {title} ({company})", "ja": "推奨日：{title}（{company}）"},
    "summary_due": {"en": "Last day: {title} ({company})", "ja": "期限：{title}（{company}）"},
    "summary_uncertain_until": {
        "en": "Unclear whether still in time: {title} ({company})",
        "ja": "期限内か不明確な最終日：{title}（{company}）",
    },
    "as_of": {
        "en": "As of {day}; information, not legal advice.",
        "ja": "{day} 時点の情報であり、法的助言ではありません。",
    },
}
