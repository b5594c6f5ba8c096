"""Errors in rule files, and what to do about them."""

from japan_ai_compliance.messages import Texts

_README_EN = "rules/README.md describes the format."
_README_JA = "形式は rules/README.md にあります。"

TEXTS: Texts = {
    "schema_title": {"en": "Rule file", "ja": "ルールファイル"},
    "schema_description": {
        "en": "One file of a law: declarations, dated values, rules. " + _README_EN,
        "ja": "法律の一つのファイル（宣言、日付のある値、ルール）。" + _README_JA,
    },
    "no_folder": {"en": "There is no such folder of rules.", "ja": "そのルールのフォルダーはありません。"},
    "no_folder_advice": {
        "en": "Name a folder that holds rule files, or folders of them.",
        "ja": "ルールファイル、またはそのフォルダーを含むフォルダーを指定してください。",
    },
    "no_rules": {"en": "There are no rules here.", "ja": "ここにはルールがありません。"},
    "no_rules_advice": {
        "en": "A law needs a file with `law:` and at least one rule.",
        "ja": "法律には `law:` を持つファイルと一つ以上のルールが必要です。",
    },
    "not_a_mapping": {"en": "This is not a rule file.", "ja": "ルールファイルではありません。"},
    "not_a_mapping_advice": {"en": _README_EN, "ja": _README_JA},
    "format": {"en": "`{where}`: {problem}.", "ja": "`{where}`: {problem}"},
    "format_advice": {"en": _README_EN, "ja": _README_JA},
    "declared_twice": {
        "en": "`{name}` is declared twice (first: {first}).",
        "ja": "`{name}` が重複しています（最初: {first}）。",
    },
    "declared_twice_advice": {
        "en": "Give it another name, or remove one of them.",
        "ja": "別の名前にするか、一方を削除してください。",
    },
    "no_law": {"en": "Rules stand in a folder without `law:`.", "ja": "`law:` のないフォルダーにルールがあります。"},
    "no_law_advice": {
        "en": "Add `law:` to one file of the folder.",
        "ja": "フォルダー内の一つのファイルに `law:` を加えてください。",
    },
    "unknown_name": {"en": "`{name}` is not declared.", "ja": "`{name}` は宣言されていません。"},
    "unknown_name_advice": {
        "en": "Check the spelling, or declare it in this folder or in `common/`.",
        "ja": "綴りを確認するか、このフォルダーか `common/` で宣言してください。",
    },
    "list_with_details": {
        "en": "`{name}` is a list: nothing can be said of it here.",
        "ja": "`{name}` は一覧なので、ここで内容を加えることはできません。",
    },
    "list_with_details_advice": {
        "en": "Write the bare name of the list, or name its members one by one.",
        "ja": "一覧の名前だけを書くか、一覧の要素を一つずつ挙げてください。",
    },
    "no_subject_to_replace": {
        "en": "It names no `subject` of its own that `{name}` could take the place of.",
        "ja": "置き換えの対象となる `subject` の宣言がないため、`{name}` に置き換えられません。",
    },
    "no_subject_to_replace_advice": {
        "en": "Leave out `of`, or write `subject` where it is declared.",
        "ja": "`of` を外すか、宣言に `subject` を書いてください。",
    },
    "not_every_day": {
        "en": "The dated texts leave out a day, or have two for one.",
        "ja": "日付のある表記に、抜けている日または重複する日があります。",
    },
    "not_every_day_advice": {
        "en": "Begin each text on the day after the one before ends; the first needs no `from`, the last no `until`.",
        "ja": "各表記は前の表記が終わる日の翌日から始めてください。最初の `from` と最後の `until` は不要です。",
    },
    "circular": {"en": "`{name}` rests on itself.", "ja": "`{name}` が自分自身に依存しています。"},
    "circular_advice": {
        "en": "Follow the names from one to the next and cut the circle.",
        "ja": "名前を順にたどり、循環を断ってください。",
    },
    "unknown_unit": {"en": "`{unit}` is not a unit.", "ja": "`{unit}` という単位はありません。"},
    "unknown_unit_advice": {"en": "Known units: {known}.", "ja": "使える単位: {known}。"},
    "unit_without_number": {
        "en": "The unit `{unit}` does not say where its number stands.",
        "ja": "単位 `{unit}` に数値の位置が書かれていません。",
    },
    "unit_without_number_advice": {
        "en": 'Write {{number}} once in each text, in quotes: "{{number}} kg".',
        "ja": '各言語の文に {{number}} を一度、引用符で囲んで書いてください（"{{number}} kg" など）。',
    },
    "currency_without_unit": {
        "en": "No unit is declared for amounts in {unit}.",
        "ja": "{unit} の金額・期間を書くための単位が宣言されていません。",
    },
    "currency_without_unit_advice": {
        "en": "Declare one under `units`, with `currency:` or `measure:`, or let the folder `common` be read.",
        "ja": "`units` に `currency:` 又は `measure:` のある単位を宣言するか、`common` フォルダーを読み込んでください。",
    },
    "scenario_without_name": {
        "en": "The scenario `{id}` has no name, but it is not the only one.",
        "ja": "場合分けが複数あるのに、`{id}` に名前がありません。",
    },
    "scenario_without_name_advice": {
        "en": "Add `name: {{en: …, ja: …}}`: a reader is shown the scenarios side by side.",
        "ja": "`name: {{en: …, ja: …}}` を加えてください（各場合が名前とともに並べて示されます）。",
    },
    "yearly_fact": {
        "en": "`{name}` is stated by year; this rule is not asked year by year.",
        "ja": "`{name}` は年度ごとの事実ですが、このルールは年度ごとに適用されません。",
    },
    "yearly_fact_advice": {
        "en": "Use it in a rule with `every: fiscal_year`, or declare the fact without `yearly`.",
        "ja": "`every: fiscal_year` のルールで使うか、事実の `yearly` を外してください。",
    },
    "wrong_value": {"en": "The value does not fit: {problem}.", "ja": "値が合いません: {problem}"},
    "wrong_value_advice": {"en": _README_EN, "ja": _README_JA},
    "wrong_key_count": {"en": "A row needs {expected} keys.", "ja": "行には {expected} 個のキーが必要です。"},
    "wrong_key_count_advice": {
        "en": "Give one key per key of the table; `null` fits any value.",
        "ja": "表のキーと同数のキーを書いてください。`null` はすべての値に合います。",
    },
    "reversed_dates": {
        "en": "It ends on {end}, before it starts on {start}.",
        "ja": "終了日 {end} が開始日 {start} より前です。",
    },
    "reversed_dates_advice": {
        "en": "Check `from` and `until`; both days are within.",
        "ja": "`from` と `until` を確認してください。どちらの日も含まれます。",
    },
    "overlapping_values": {
        "en": "Two values are in force on the same day.",
        "ja": "同じ日に二つの値が有効です。",
    },
    "overlapping_values_advice": {
        "en": "Set `until` of the earlier value to the day before the later one begins.",
        "ja": "前の値の `until` を、次の値が始まる前日にしてください。",
    },
    "bad_placeholder": {
        "en": "`{text}` in a text is not a placeholder.",
        "ja": "文中の `{text}` は差し込みではありません。",
    },
    "bad_placeholder_advice": {
        "en": "Write the bare name of a parameter between the braces, or leave them out.",
        "ja": "波括弧の中にはパラメーターの名前だけを書くか、波括弧を外してください。",
    },
    "no_evidence": {"en": "`{missing}` is missing.", "ja": "`{missing}` がありません。"},
    "no_evidence_advice": {
        "en": "Give `sources` and `checked_on` here or under the file's `defaults`.",
        "ja": "ここ、またはファイルの `defaults` に `sources` と `checked_on` を書いてください。",
    },
    "missing_key": {"en": "A {kind} needs `{key}`.", "ja": "{kind} には `{key}` が必要です。"},
    "missing_key_advice": {"en": _README_EN, "ja": _README_JA},
    "misplaced_key": {"en": "`{key}` does not belong in a {kind}.", "ja": "`{key}` は {kind} には使えません。"},
    "misplaced_key_advice": {"en": _README_EN, "ja": _README_JA},
    "not_a_period": {"en": "`{name}` is not a period fact.", "ja": "`{name}` は period の事実ではありません。"},
    "not_a_period_advice": {
        "en": "`conduct:` takes a fact of type period; write other conditions under `when:`.",
        "ja": "`conduct:` には period 型の事実を書きます。その他の条件は `when:` に書いてください。",
    },
    "bad_case": {"en": "The case does not read: {problem}.", "ja": "事例が読めません: {problem}"},
    "bad_case_advice": {"en": _README_EN, "ja": _README_JA},
}
