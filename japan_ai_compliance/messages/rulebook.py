"""Errors in rule files, and what to do about them."""

from japan_ai_compliance.messages import Texts

_README_EN = "rules/README.md describes the format."
_README_JA = "形式は rules/README.md にあります。"

_KINDS_OF_VALUES = {
    "not_a_text": ("a text", "文字列"),
    "not_a_whole_number": ("a whole number", "整数"),
    "not_a_truth": ("`true` or `false`", "`true` か `false`"),
    "not_a_date": ("a date", "日付"),
    "not_a_list": ("a list", "リスト"),
    "not_a_block": ("a block of keys and values", "キーと値のブロック"),
    "not_a_single_value": ("a single value", "単一の値"),
}
_WRITE = {
    "not_a_text": (
        "Write a text, in quotes if it looks like a number or a date.",
        "文字列を書いてください。数値や日付に見えるものは引用符で囲みます。",
    ),
    "not_a_whole_number": (
        "Write it in digits, such as 15 or 1_500_000.",
        "15 や 1_500_000 のように数字で書いてください。",
    ),
    "not_a_truth": ("Write `true` or `false`, without quotes.", "引用符なしで `true` か `false` と書いてください。"),
    "not_a_date": (
        "Write a day of the calendar as YYYY-MM-DD, such as 2026-03-31.",
        "実在する日付を 2026-03-31 のように YYYY-MM-DD の形で書いてください。",
    ),
    "not_a_list": (
        "Write it as `[…]`, or as lines that begin with `- `.",
        "`[…]` または `- ` で始まる行として書いてください。",
    ),
    "not_a_block": (
        "Write it as `{{…}}`, or as indented lines of `key: value`.",
        "`{{…}}` または字下げした `キー: 値` の行として書いてください。",
    ),
    "not_a_single_value": (
        "Write one number, text, `true` or `false`.",
        "数値、文字列、`true`、`false` のいずれか一つを書いてください。",
    ),
}

_FORMAT: Texts = {
    **{
        key: {"en": f"`{{text}}` is not {en}.", "ja": f"`{{text}}` は{ja}ではありません。"}
        for key, (en, ja) in _KINDS_OF_VALUES.items()
    },
    **{f"{key}_advice": {"en": en, "ja": ja} for key, (en, ja) in _WRITE.items()},
    "unknown_key": {"en": "`{key}` is no key here.", "ja": "`{key}` というキーはここにはありません。"},
    "unknown_key_advice": {"en": "Known here: {known}.", "ja": "ここで使えるキー: {known}。"},
    "unknown_key_near": {"en": "`{key}` is no key here.", "ja": "`{key}` というキーはここにはありません。"},
    "unknown_key_near_advice": {"en": "Did you mean `{near}`?", "ja": "`{near}` の誤りではありませんか。"},
    "unknown_key_comma": {"en": "`{key}` is no key here.", "ja": "`{key}` というキーはここにはありません。"},
    "unknown_key_comma_advice": {
        "en": "A text with a comma inside {{ }} needs quotes: put them around the whole text before it.",
        "ja": "{{ }} の中でコンマを含む文字列には引用符が必要です。手前の文字列全体を囲んでください。",
    },
    "lacks_key": {"en": "`{key}` is missing.", "ja": "`{key}` がありません。"},
    "lacks_key_advice": {"en": "Add it. " + _README_EN, "ja": "加えてください。" + _README_JA},
    "no_value": {"en": "The value is missing.", "ja": "値がありません。"},
    "no_value_advice": {
        "en": "Write it after the key, or remove the key.",
        "ja": "キーの後に値を書くか、キーを削除してください。",
    },
    "not_a_choice": {"en": "`{text}` is none of: {known}.", "ja": "`{text}` は次のいずれでもありません: {known}。"},
    "not_a_choice_advice": {"en": "Write one of them.", "ja": "いずれかを書いてください。"},
    "not_a_choice_near": {
        "en": "`{text}` is none of: {known}.",
        "ja": "`{text}` は次のいずれでもありません: {known}。",
    },
    "not_a_choice_near_advice": {"en": "Did you mean `{near}`?", "ja": "`{near}` の誤りではありませんか。"},
    "bad_name": {"en": "`{text}` cannot be a name.", "ja": "`{text}` は名前にできません。"},
    "bad_name_advice": {
        "en": "A name begins with a small letter; small letters, digits and `_` follow.",
        "ja": "名前は英小文字で始まり、英小文字・数字・`_` が続きます。",
    },
    "bad_path": {"en": "`{text}` cannot be the name of a fact.", "ja": "`{text}` は事実の名前にできません。"},
    "bad_path_advice": {
        "en": "Write the subject, a dot and a name, such as `software.kind`: small letters, digits and `_`.",
        "ja": "`software.kind` のように、主体、ドット、名前を英小文字・数字・`_` で書いてください。",
    },
    "bad_id": {"en": "`{text}` cannot be an id.", "ja": "`{text}` は ID にできません。"},
    "bad_id_advice": {
        "en": "An id begins with a letter; letters, digits, `_`, `.` and `-` follow.",
        "ja": "ID は英字で始まり、英字・数字・`_`・`.`・`-` が続きます。",
    },
    "bad_provision": {"en": "`{text}` is no number of a provision.", "ja": "`{text}` は条項の番号ではありません。"},
    "bad_provision_advice": {
        "en": "Articles are numbered as 25 or 25-2, paragraphs 1, items iv, what is below them a.",
        "ja": "条は 25 や 25-2、項は 1、号は iv、その下は a のように書きます。",
    },
    "not_an_address": {"en": "`{text}` is no address on the web.", "ja": "`{text}` はウェブのアドレスではありません。"},
    "not_an_address_advice": {
        "en": "An address begins with https:// or http://.",
        "ja": "アドレスは https:// か http:// で始まります。",
    },
    "empty_text": {"en": "The text is empty.", "ja": "文字列が空です。"},
    "empty_text_advice": {"en": "Write it, or remove the key.", "ja": "内容を書くか、キーを削除してください。"},
    "nothing_listed": {"en": "There is nothing in it.", "ja": "中身がありません。"},
    "nothing_listed_advice": {
        "en": "Give one entry at least, or remove the key.",
        "ja": "少なくとも一つ書くか、キーを削除してください。",
    },
    "too_many_listed": {"en": "There are more than {limit} entries.", "ja": "{limit} 個を超えています。"},
    "too_many_listed_advice": {"en": "Remove those that are too many.", "ja": "余分なものを削除してください。"},
    "too_long_text": {
        "en": "`{text}` is longer than {limit} characters.",
        "ja": "`{text}` は {limit} 文字を超えています。",
    },
    "too_long_text_advice": {"en": "Shorten it.", "ja": "短くしてください。"},
    "too_small": {"en": "`{text}` is less than {limit}.", "ja": "`{text}` は {limit} より小さい値です。"},
    "too_small_advice": {"en": "Write {limit} or more.", "ja": "{limit} 以上にしてください。"},
    "too_big": {"en": "`{text}` is more than {limit}.", "ja": "`{text}` は {limit} より大きい値です。"},
    "too_big_advice": {"en": "Write {limit} or less.", "ja": "{limit} 以下にしてください。"},
    "not_a_condition": {
        "en": "A condition stands here as a block or a list.",
        "ja": "条件がブロックかリストになっています。",
    },
    "not_a_condition_advice": {
        "en": "Write it as one text, in quotes if it begins with `{{` or `[`.",
        "ja": "一つの文字列として書いてください。`{{` や `[` で始まる場合は引用符で囲みます。",
    },
    "never_anything": {
        "en": "The same thing is said never to be true, false or unknown.",
        "ja": "同じものが真・偽・不明のいずれにもならないとされています。",
    },
    "never_anything_advice": {"en": "Leave it one truth at least.", "ja": "少なくとも一つは残してください。"},
    "rules_or_reason": {
        "en": "A provision has either `rules` that encode it or a `reason`, not both and not neither.",
        "ja": "規定には `rules` か `reason` のどちらか一方だけを書きます。",
    },
    "rules_or_reason_advice": {
        "en": "Name the rules, or say why none is needed.",
        "ja": "ルールを挙げるか、不要な理由を書いてください。",
    },
    "needs_consequences": {
        "en": "The reason `{reason}` needs the `consequences` that carry it.",
        "ja": "理由 `{reason}` には、それを担う `consequences` が必要です。",
    },
    "needs_consequences_advice": {
        "en": "Name them, or give another reason.",
        "ja": "該当する効果を挙げるか、別の理由にしてください。",
    },
    "misfit": {"en": "This does not fit the format of the file.", "ja": "ファイルの形式に合いません。"},
    "misfit_advice": {"en": _README_EN, "ja": _README_JA},
}

_TWICE_EN = "`{name}` is declared twice: first at {first}, and again here."
_TWICE_JA = "`{name}` が二度宣言されています。最初は {first}、二度目はここです。"
_NAMES: Texts = {
    "declared_twice": {"en": _TWICE_EN, "ja": _TWICE_JA},
    "declared_twice_advice": {
        "en": "Give it another name, or remove one of them.",
        "ja": "別の名前にするか、一方を削除してください。",
    },
    "declared_twice_in_all": {"en": _TWICE_EN, "ja": _TWICE_JA},
    "declared_twice_in_all_advice": {
        "en": "Give it another name, or remove one of them. Subjects and their keys in the profile, facts and definitions, "
        "parameters and tables, and enumerations are shared by all laws; exceptions, consequences and time bars are each "
        "law's own.",
        "ja": "別の名前にするか、一方を削除してください。主体とプロファイル内のキー、事実と定義、パラメーターと表、列挙の名前は"
        "全法令で共有され、例外・効果・期間制限の名前は法令ごとです。",
    },
    "fact_in_fact": {
        "en": "`{inner}` stands below `{name}`, which is a fact itself.",
        "ja": "`{inner}` は、それ自体が事実である `{name}` の下にあります。",
    },
    "fact_in_fact_advice": {
        "en": "A profile nests them, so rename one of the two.",
        "ja": "プロファイルでは入れ子になるため、どちらかの名前を変えてください。",
    },
    "unknown_name": {"en": "`{name}` is not declared.", "ja": "`{name}` は宣言されていません。"},
    "unknown_name_advice": {
        "en": "Check the spelling, or declare it in this folder or in `common/`.",
        "ja": "綴りを確認するか、このフォルダーか `common/` で宣言してください。",
    },
    "unknown_name_near": {"en": "`{name}` is not declared.", "ja": "`{name}` は宣言されていません。"},
    "unknown_name_near_advice": {"en": "Did you mean `{near}`?", "ja": "`{near}` の誤りではありませんか。"},
    "not_a_fact": {"en": "`{name}` is not a fact.", "ja": "`{name}` は事実ではありません。"},
    "not_a_fact_advice": {
        "en": "`figure:` takes the name of a number that a profile may state.",
        "ja": "`figure:` にはプロファイルに書ける数値の名前を書きます。",
    },
}

_VALUES: Texts = {
    "wrong_value": {"en": "`{text}` does not fit the type {kind}.", "ja": "`{text}` は {kind} 型に合いません。"},
    "wrong_value_advice": {
        "en": "Correct the value or the type. " + _README_EN,
        "ja": "値か型を直してください。" + _README_JA,
    },
    "not_a_number": {"en": "`{text}` is not a number.", "ja": "`{text}` は数値ではありません。"},
    "not_a_number_advice": {
        "en": "Write digits, such as 1_500_000, 0.25, 1/4 or 25%.",
        "ja": "1_500_000、0.25、1/4、25% のように書いてください。",
    },
    "calendar_keys": {
        "en": "A calendar has the keys weekdays, yearly, days and known_until, all of them and no others.",
        "ja": "calendar には weekdays、yearly、days、known_until のすべてが必要で、ほかのキーは書けません。",
    },
    "calendar_lists": {
        "en": "weekdays, yearly and days of a calendar are lists.",
        "ja": "calendar の weekdays、yearly、days はリストです。",
    },
    "calendar_weekdays": {
        "en": "The weekdays of a calendar are numbers from 1 (Monday) to 7 (Sunday).",
        "ja": "calendar の weekdays は 1（月曜日）から 7（日曜日）までの数です。",
    },
    "calendar_no_workday": {
        "en": "No day of the week is left to work on.",
        "ja": "執務できる曜日が残っていません。",
    },
    "calendar_yearly": {
        "en": "The yearly days of a calendar are texts of the form MM-DD, in quotes.",
        "ja": "calendar の yearly は引用符で囲んだ MM-DD 形式の文字列です。",
    },
    "calendar_dates": {
        "en": "The days of a calendar and its known_until are dates.",
        "ja": "calendar の days と known_until は日付です。",
    },
    **{
        f"calendar_{key}_advice": {
            "en": "See rules/common/calendar.yaml.",
            "ja": "rules/common/calendar.yaml を参照してください。",
        }
        for key in ("keys", "lists", "weekdays", "no_workday", "yearly", "dates")
    },
}

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
    "more_errors": {
        "en": "{count} mistakes are told; there may be more.",
        "ja": "{count} 件の誤りを示しました。ほかにもある可能性があります。",
    },
    "more_errors_advice": {"en": "Mend these first.", "ja": "まずこれらを直してください。"},
    **_FORMAT,
    **_NAMES,
    "no_law": {"en": "Rules stand in a folder without `law:`.", "ja": "`law:` のないフォルダーにルールがあります。"},
    "no_law_advice": {
        "en": "Add `law:` to one file of the folder.",
        "ja": "フォルダー内の一つのファイルに `law:` を加えてください。",
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
    **_VALUES,
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
    "missing_key_advice": {
        "en": "Add it, or change the kind. " + _README_EN,
        "ja": "加えるか、種類を変えてください。" + _README_JA,
    },
    "misplaced_key": {"en": "`{key}` does not belong in a {kind}.", "ja": "`{key}` は {kind} には使えません。"},
    "misplaced_key_advice": {
        "en": "Remove it, or change the kind. " + _README_EN,
        "ja": "削除するか、種類を変えてください。" + _README_JA,
    },
    "not_a_period": {"en": "`{name}` is not a period fact.", "ja": "`{name}` は period の事実ではありません。"},
    "not_a_period_advice": {
        "en": "`conduct:` takes a fact of type period; write other conditions under `when:`.",
        "ja": "`conduct:` には period 型の事実を書きます。その他の条件は `when:` に書いてください。",
    },
}
