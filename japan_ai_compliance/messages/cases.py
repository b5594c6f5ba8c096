"""Errors in case files, what to do about them, and what differs between a case and what came out."""

from japan_ai_compliance.messages import Texts

_README_EN = "rules/README.md describes case files."
_README_JA = "事例ファイルについては rules/README.md にあります。"

TEXTS: Texts = {
    "not_a_case_file": {
        "en": "A case file has `profiles` and `cases`, and nothing else.",
        "ja": "事例ファイルには `profiles` と `cases` だけを書きます。",
    },
    "not_a_case_file_advice": {"en": _README_EN, "ja": _README_JA},
    "unknown_key": {"en": "`{key}` is no key of a case.", "ja": "`{key}` という事例のキーはありません。"},
    "unknown_key_advice": {"en": "A case has: {known}.", "ja": "事例のキー: {known}。"},
    "unknown_key_near": {"en": "`{key}` is no key of a case.", "ja": "`{key}` という事例のキーはありません。"},
    "unknown_key_near_advice": {"en": "Did you mean `{near}`?", "ja": "`{near}` の誤りではありませんか。"},
    "no_cases": {"en": "`cases` is no list.", "ja": "`cases` がリストではありません。"},
    "no_cases_advice": {"en": "Write a list of cases under it.", "ja": "その下に事例のリストを書いてください。"},
    "not_a_case": {"en": "A case is a block of keys and values.", "ja": "事例はキーと値のブロックです。"},
    "not_a_case_advice": {"en": _README_EN, "ja": _README_JA},
    "lacks_key": {"en": "`{key}` is missing.", "ja": "`{key}` がありません。"},
    "lacks_key_advice": {"en": "Add it. " + _README_EN, "ja": "加えてください。" + _README_JA},
    "not_a_text": {"en": "`{key}` is no text.", "ja": "`{key}` が文字列ではありません。"},
    "not_a_text_advice": {"en": "Write one word or text after it.", "ja": "一つの語か文字列を書いてください。"},
    "not_a_date": {"en": "`{text}` is not a date.", "ja": "`{text}` は日付ではありません。"},
    "not_a_date_advice": {
        "en": "Write a day of the calendar as YYYY-MM-DD.",
        "ja": "実在する日付を YYYY-MM-DD の形で書いてください。",
    },
    "no_expectation": {
        "en": "`expect` is neither a finding nor a list of findings, or one of them is empty.",
        "ja": "`expect` が判定でもそのリストでもないか、空のものがあります。",
    },
    "no_expectation_advice": {
        "en": "Say what must come out, such as {{status: violation}}.",
        "ja": "{{status: violation}} のように、出るべき結果を書いてください。",
    },
    "given_or_profile": {
        "en": "A case has either `given` or `profile`.",
        "ja": "事例には `given` か `profile` のどちらか一方を書きます。",
    },
    "given_or_profile_advice": {
        "en": "Name a shared profile with `given`, or write its own under `profile`.",
        "ja": "共有のプロファイルは `given` で指定し、個別のものは `profile` に書いてください。",
    },
    "no_profile": {
        "en": "There is no profile `{name}` in this file.",
        "ja": "このファイルにプロファイル `{name}` はありません。",
    },
    "no_profile_advice": {"en": "There are: {known}.", "ja": "あるもの: {known}。"},
    "no_profile_near": {
        "en": "There is no profile `{name}` in this file.",
        "ja": "このファイルにプロファイル `{name}` はありません。",
    },
    "no_profile_near_advice": {"en": "Did you mean `{near}`?", "ja": "`{near}` の誤りではありませんか。"},
    "set_not_a_block": {
        "en": "`set` is no block of paths and values.",
        "ja": "`set` がパスと値のブロックではありません。",
    },
    "set_not_a_block_advice": {
        "en": 'Write it as {{"software[0].designated": true}}.',
        "ja": '{{"software[0].designated": true}} のように書いてください。',
    },
    "set_no_path": {"en": "`{path}` is no path.", "ja": "`{path}` はパスではありません。"},
    "set_no_path_advice": {
        "en": "Write keys with dots and positions in brackets: software[0].designated.",
        "ja": "software[0].designated のように、キーはドット、位置は角括弧で書いてください。",
    },
    "set_no_entry": {
        "en": "`{path}` does not fit the profile: there is no entry {position}.",
        "ja": "`{path}` はプロファイルに合いません。{position} 番目の要素がありません。",
    },
    "set_no_entry_advice": {
        "en": "Positions begin with 0; a list grows by one at its end.",
        "ja": "位置は 0 から数えます。末尾に一つだけ加えられます。",
    },
    "set_no_key": {
        "en": "`{path}` does not fit the profile: a list has no key `{key}`.",
        "ja": "`{path}` はプロファイルに合いません。リストにキー `{key}` はありません。",
    },
    "set_no_key_advice": {
        "en": "Name the entry by its position first, such as [0].",
        "ja": "先に [0] のように要素の位置を書いてください。",
    },
    "no_rule": {"en": "There is no rule `{name}`.", "ja": "ルール `{name}` はありません。"},
    "no_rule_advice": {"en": "`rules list` prints all rules.", "ja": "すべてのルールは `rules list` で表示できます。"},
    "no_rule_near": {"en": "There is no rule `{name}`.", "ja": "ルール `{name}` はありません。"},
    "no_rule_near_advice": {"en": "Did you mean `{near}`?", "ja": "`{near}` の誤りではありませんか。"},
    "expected": {"en": "{key}: expected {expected}, found {found}", "ja": "{key}: 期待 {expected}、結果 {found}"},
    "expected_none": {"en": "{key}: expected none, found {found}", "ja": "{key}: なしを期待、結果 {found}"},
    "not_among": {"en": "{key}: {one} is not among {found}", "ja": "{key}: {one} が {found} の中にありません"},
    "came_out": {"en": "{key}: {one} came out", "ja": "{key}: {one} が出ました"},
    "unknown_expectation": {
        "en": "expect: `{key}` is no expectation; there are: {known}",
        "ja": "expect: `{key}` という期待はありません。使えるもの: {known}",
    },
    "unknown_expectation_near": {
        "en": "expect: `{key}` is no expectation; did you mean `{near}`?",
        "ja": "expect: `{key}` という期待はありません。`{near}` の誤りではありませんか",
    },
    "none_fits": {
        "en": "expect: no finding fits; there are: {found}",
        "ja": "expect: 合う判定がありません。あるもの: {found}",
    },
    "many_fit": {
        "en": "expect: {count} findings fit; name one of them: {found}",
        "ja": "expect: {count} 件の判定が合います。一つを指定してください: {found}",
    },
    "no_findings": {
        "en": "expect: the rule has no finding for this profile",
        "ja": "expect: このプロファイルに対するルールの判定がありません",
    },
    "because_block": {
        "en": "because: it names elements with their truth, such as {{designated: true}}",
        "ja": "because: {{designated: true}} のように要素とその真偽を書きます",
    },
    "no_exposure_item": {
        "en": "no_exposure: it takes a name, a kind or a scenario, or an item as under exposure",
        "ja": "no_exposure: 名前・種類・シナリオ、または exposure と同じ形の項目を書きます",
    },
    "profile_error": {"en": "{place}: {message} {advice}", "ja": "{place}: {message} {advice}"},
}
