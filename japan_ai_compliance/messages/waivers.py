"""Errors in a waiver file, and what is said of waivers."""

from japan_ai_compliance.messages import Texts

TEXTS: Texts = {
    "no_list": {
        "en": "There is no list `waivers:` in this file.",
        "ja": "このファイルに `waivers:` のリストがありません。",
    },
    "no_list_advice": {
        "en": "Begin it with `waivers:` and one `- rule: …` block per waiver.",
        "ja": "`waivers:` で始め、免除ごとに `- rule: …` の組を書いてください。",
    },
    "not_a_block": {"en": "A waiver is a block of keys and values.", "ja": "免除はキーと値の組で書きます。"},
    "not_a_block_advice": {
        "en": "Write rule, subject, reason, owner and expires.",
        "ja": "rule、subject、reason、owner、expires を書いてください。",
    },
    "unknown_key": {"en": "The key `{key}` is not known here.", "ja": "キー `{key}` はここでは使えません。"},
    "unknown_key_advice": {"en": "Known here: {known}.", "ja": "ここで使えるキー: {known}"},
    "missing_key": {"en": "A waiver needs `{key}`.", "ja": "免除には `{key}` が必要です。"},
    "missing_key_advice": {
        "en": "All of rule, subject, reason, owner and expires are required.",
        "ja": "rule、subject、reason、owner、expires はすべて必須です。",
    },
    "not_a_text": {"en": "`{key}` is a single text.", "ja": "`{key}` は一つの文字列です。"},
    "not_a_text_advice": {"en": "Write one line of text.", "ja": "1行で書いてください。"},
    "unknown_rule": {"en": "There is no rule `{rule}`.", "ja": "`{rule}` というルールはありません。"},
    "unknown_rule_advice": {"en": "`rules list` names them.", "ja": "`rules list` で確認できます。"},
    "bad_date": {"en": "`{text}` is not a date.", "ja": "`{text}` は日付ではありません。"},
    "bad_date_advice": {"en": "Write the last day as YYYY-MM-DD.", "ja": "最終日を YYYY-MM-DD で書いてください。"},
    "too_long": {
        "en": "The waiver lasts too long: {latest} is the latest day.",
        "ja": "免除期間が長すぎます。最も遅い日は {latest} です。",
    },
    "too_long_advice": {
        "en": "Shorten it, or set `longest-waiver-days` in the settings.",
        "ja": "短くするか、設定の `longest-waiver-days` を変更してください。",
    },
    "expired": {
        "en": "Waiver expired on {day}, waives nothing: {rule}, {subject} ({owner}) at {place}",
        "ja": "{day} に失効した免除（効力なし）：{rule}、{subject}（{owner}）{place}",
    },
    "unused": {
        "en": "Waiver not used: {rule}, {subject} ({owner}) at {place}",
        "ja": "使われていない免除：{rule}、{subject}（{owner}）{place}",
    },
}
