"""Errors in a profile, and what to do about them."""

from japan_ai_compliance.messages import Texts

TEXTS: Texts = {
    "not_a_mapping": {
        "en": "{what} is not a block of keys and values.",
        "ja": "{what} はキーと値の組ではありません。",
    },
    "not_a_mapping_advice": {
        "en": "Write it as `key: value` lines, indented below its name.",
        "ja": "名前の下に字下げして「キー: 値」の行で書いてください。",
    },
    "no_company": {
        "en": "There is no `{key}:` at the top, so this is not a profile.",
        "ja": "先頭に `{key}:` がないため、プロファイルではありません。",
    },
    "no_company_advice": {
        "en": "Begin the file with `{key}: {{name: …}}`.",
        "ja": "ファイルを `{key}: {{name: …}}` で始めてください。",
    },
    "unknown_key": {
        "en": "The key `{key}` is not known here.",
        "ja": "キー `{key}` はここでは使えません。",
    },
    "unknown_key_advice": {
        "en": "Known here: {known}. `schema profile` lists all keys.",
        "ja": "ここで使えるキー: {known}。すべてのキーは `schema profile` で確認できます。",
    },
    "unknown_key_near": {
        "en": "The key `{key}` is not known here.",
        "ja": "キー `{key}` はここでは使えません。",
    },
    "unknown_key_near_advice": {
        "en": "Did you mean `{near}`?",
        "ja": "`{near}` の誤りではありませんか。",
    },
    "not_a_value": {
        "en": "A single value is expected here ({expected}), not a list or a block of keys.",
        "ja": "ここには一つの値（{expected}）が必要です。リストやキーの組は書けません。",
    },
    "not_a_value_advice": {
        "en": "Write the value itself, or `{{value: …, source: …}}`.",
        "ja": "値そのもの、または `{{value: …, source: …}}` を書いてください。",
    },
    "not_a_list": {
        "en": "`{key}` is not a list.",
        "ja": "`{key}` はリストではありません。",
    },
    "not_a_list_advice": {
        "en": "Begin each entry with `- `; write `[]` where there are none, `unknown` where it is not known.",
        "ja": "各項目を `- ` で始めてください。該当がなければ `[]`、不明なら `unknown` と書きます。",
    },
    "more_errors": {
        "en": "There may be more: reading stopped after {count} errors.",
        "ja": "ほかにもあるかもしれません。{count}件の誤りがあったため、そこで読み込みを止めました。",
    },
    "more_errors_advice": {
        "en": "Mend these and check again.",
        "ja": "上の誤りを直してから、もう一度実行してください。",
    },
    "duplicate_entry": {
        "en": "The entry `{id}` already stands in line {line}.",
        "ja": "項目 `{id}` は {line} 行目に既にあります。",
    },
    "duplicate_entry_advice": {
        "en": "Give each entry a name or id of its own.",
        "ja": "項目ごとに異なる名前または id を付けてください。",
    },
    "ends_before_start": {
        "en": "The period ends on {end}, before it starts on {start}.",
        "ja": "期間の終了日 {end} が開始日 {start} より前です。",
    },
    "ends_before_start_advice": {
        "en": "Check `from` and `until`; both days belong to the period.",
        "ja": "`from` と `until` を確認してください。どちらの日も期間に含まれます。",
    },
    "not_by_year": {
        "en": "`{key}` is stated by year.",
        "ja": "`{key}` は年度ごとに記載します。",
    },
    "not_by_year_advice": {
        "en": "Write `{{{example}: …}}`.",
        "ja": "`{{{example}: …}}` のように書いてください。",
    },
    "not_a_year": {
        "en": "`{text}` is not a year as the law counts it.",
        "ja": "`{text}` は年度の表記ではありません。",
    },
    "not_a_year_advice": {
        "en": "Write it like `{example}`.",
        "ja": "`{example}` のように書いてください。",
    },
    "none_not_allowed": {
        "en": "`{key}` cannot be `none`.",
        "ja": "`{key}` に `none` は使えません。",
    },
    "none_not_allowed_advice": {
        "en": "Write `false` where it does not hold, `unknown` where it is not known.",
        "ja": "当てはまらなければ `false`、不明なら `unknown` と書いてください。",
    },
    "not_over_time": {
        "en": "`{text}` does not say whether, or from when to when, this holds.",
        "ja": "`{text}` では、該当するかどうか、またはその期間が分かりません。",
    },
    "not_over_time_advice": {
        "en": "Write `{{from: YYYY-MM-DD}}` (with `until:` where it has ended), `true`, `false` or `unknown`.",
        "ja": "`{{from: YYYY-MM-DD}}`（終了していれば `until:` も）、`true`、`false`、`unknown` のいずれかを書いてください。",
    },
    "not_boolean": {
        "en": "`{text}` is neither `true` nor `false`.",
        "ja": "`{text}` は `true` でも `false` でもありません。",
    },
    "not_boolean_advice": {
        "en": "Write `true`, `false` or `unknown`, without quotes.",
        "ja": "引用符なしで `true`、`false`、`unknown` のいずれかを書いてください。",
    },
    "not_a_number": {
        "en": "`{text}` is not a whole number.",
        "ja": "`{text}` は整数ではありません。",
    },
    "not_a_number_advice": {
        "en": "Write digits only, such as `46_000_000`; no words, commas, units or quotes.",
        "ja": "`46_000_000` のように数字だけで書いてください。単位、コンマ、引用符は付けません。",
    },
    "number_too_long": {
        "en": "`{text}` is too long a number.",
        "ja": "`{text}` は桁数が多すぎます。",
    },
    "number_too_long_advice": {
        "en": "Check the digits; nothing in this law is that large.",
        "ja": "桁数を確認してください。",
    },
    "below_minimum": {
        "en": "`{text}` is below {minimum}, the least that is possible here.",
        "ja": "`{text}` は、ここで可能な最小値 {minimum} を下回っています。",
    },
    "below_minimum_advice": {
        "en": "Check the sign and the digits.",
        "ja": "符号と桁を確認してください。",
    },
    "not_a_date": {
        "en": "`{text}` is not a date.",
        "ja": "`{text}` は日付ではありません。",
    },
    "not_a_date_advice": {
        "en": "Write it as YYYY-MM-DD; `unknown` where it is not known.",
        "ja": "YYYY-MM-DD の形で書いてください。不明なら `unknown` です。",
    },
    "impossible_date": {
        "en": "There is no such day as `{text}`.",
        "ja": "`{text}` という日は存在しません。",
    },
    "impossible_date_advice": {
        "en": "Check the month and the day; dates are written YYYY-MM-DD.",
        "ja": "月と日を確認してください。日付は YYYY-MM-DD で書きます。",
    },
    "unknown_option": {
        "en": "`{text}` is not one of the possible values.",
        "ja": "`{text}` は選択肢にありません。",
    },
    "unknown_option_advice": {
        "en": "Possible: {known}; or `unknown`.",
        "ja": "選択肢: {known}。不明なら `unknown`。",
    },
    "unknown_option_near": {
        "en": "`{text}` is not one of the possible values.",
        "ja": "`{text}` は選択肢にありません。",
    },
    "unknown_option_near_advice": {
        "en": "Did you mean `{near}`?",
        "ja": "`{near}` の誤りではありませんか。",
    },
    "unknown_basis": {
        "en": "`{text}` is not a basis of an assessment.",
        "ja": "`{text}` は評価の根拠として使えません。",
    },
    "unknown_basis_advice": {
        "en": "Write `own`, `counsel` or `authority`.",
        "ja": "`own`（自社）、`counsel`（弁護士等）、`authority`（当局）のいずれかを書いてください。",
    },
    "no_figures": {
        "en": "`{key}` gives no figures.",
        "ja": "`{key}` に数値がありません。",
    },
    "no_figures_advice": {
        "en": "Write the average, or `months:` with the twelve monthly figures.",
        "ja": "平均値、または `months:` に12か月分の数値を書いてください。",
    },
    "not_twelve": {
        "en": "`{key}` is not a list of twelve monthly figures.",
        "ja": "`{key}` は12か月分の数値のリストではありません。",
    },
    "not_twelve_advice": {
        "en": "Give one figure per month from the first month of the year; `unknown` for a month that is missing.",
        "ja": "年度の最初の月から順に1か月1つずつ書いてください。不明な月は `unknown` です。",
    },
    "figures_disagree": {
        "en": "The stated average {average} and the monthly figures (average {months}) disagree.",
        "ja": "記載された平均 {average} と月次の数値（平均 {months}）が一致しません。",
    },
    "figures_disagree_advice": {
        "en": "Give only one of them, or correct the wrong one.",
        "ja": "どちらか一方だけにするか、誤っている方を直してください。",
    },
}
