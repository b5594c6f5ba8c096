"""What ``rules lint`` finds, and what to do about it."""

from japan_ai_compliance.messages import Texts

_UNUSED = {
    "facts": ("The fact", "事実"),
    "parameters": ("The parameter", "パラメーター"),
    "tables": ("The table", "表"),
    "open_questions": ("The open question", "未解決の論点"),
    "definitions": ("The definition", "定義"),
    "elements": ("The element", "要件"),
    "exceptions": ("The exception", "例外"),
    "consequences": ("The consequence", "効果"),
    "time_bars": ("The time bar", "期間制限"),
    "enumerations": ("The enumeration", "列挙"),
    "lists": ("The list", "一覧"),
    "assumptions": ("The assumption", "仮定"),
}

TEXTS: Texts = {
    **{
        f"unused_{key}": {
            "en": f"{en} `{{name}}` is declared and used by no rule.",
            "ja": f"{ja} `{{name}}` は宣言されていますが、どのルールも使っていません。",
        }
        for key, (en, ja) in _UNUSED.items()
    },
    **{
        f"unused_{key}_advice": {
            "en": "Remove it, or use it where it was forgotten.",
            "ja": "削除するか、使うべき箇所で使ってください。",
        }
        for key in _UNUSED
    },
    "unused_facts_advice": {
        "en": "Remove it, use it where it was forgotten, or say in its `note` what it is for.",
        "ja": "削除するか、使うべき箇所で使うか、`note` に用途を書いてください。",
    },
    "only_said": {
        "en": "The parameter `{name}` stands in a text beside a condition, and no condition decides by it.",
        "ja": "パラメーター `{name}` は条件に添えた文中に現れますが、どの条件の判定にも使われていません。",
    },
    "only_said_advice": {
        "en": "Use it in the condition too, instead of a number of its own; or take it out of the text.",
        "ja": "条件の中でも、個別の数値の代わりに使ってください。そうでなければ文から外してください。",
    },
    "checked_ahead": {
        "en": "`{what}` was checked on {checked_on}, after {as_of}.",
        "ja": "`{what}` の確認日 {checked_on} が {as_of} より後です。",
    },
    "checked_ahead_advice": {
        "en": "Correct `checked_on`, or give a later --as-of.",
        "ja": "`checked_on` を直すか、--as-of に後の日付を指定してください。",
    },
    "stale": {
        "en": "`{what}` was last checked on {checked_on}, {days} days ago (limit: {limit}).",
        "ja": "`{what}` の最後の確認は {checked_on} で、{days} 日前です（上限 {limit} 日）。",
    },
    "stale_advice": {
        "en": "Compare it with its sources and set `checked_on`.",
        "ja": "出典と照合し、`checked_on` を更新してください。",
    },
    "gap": {
        "en": "`{name}` has no value from {first} to {last}.",
        "ja": "`{name}` には {first} から {last} までの値がありません。",
    },
    "gap_advice": {
        "en": "Let the earlier value last until the day before, or add the one in between.",
        "ja": "前の値の `until` を延ばすか、間の値を加えてください。",
    },
    "hidden_row": {
        "en": "Row {row} of `{name}` is hidden by row {above}, which fits the same keys on the same days.",
        "ja": "`{name}` の {row} 行目は、同じ日に同じキーに合う {above} 行目に隠れます。",
    },
    "hidden_row_advice": {
        "en": "Put the special row above the general one, or end the earlier one.",
        "ja": "個別の行を一般の行より上に置くか、前の行の期間を終えてください。",
    },
    "value_too_late": {
        "en": "`{name}` has its first value on {first}, but what rests on it is in force earlier: {rule}.",
        "ja": "`{name}` の最初の値は {first} からですが、それより前から施行されているものが使います: {rule}。",
    },
    "value_too_late_advice": {
        "en": "Add the earlier value, or say `earlier: open`; without it those days are open.",
        "ja": "それより前の値を加えるか、`earlier: open` と書いてください。ない間、その日々については判定できません。",
    },
    "earlier_for_nothing": {
        "en": "`{name}` says `earlier: open`, but no rule that rests on it is in force before {first}.",
        "ja": "`{name}` に `earlier: open` がありますが、{first} より前に施行され、これを使うルールはありません。",
    },
    "earlier_for_nothing_advice": {"en": "Remove it.", "ja": "削除してください。"},
    "value_too_short": {
        "en": "`{name}` has its last value until {last}, but what rests on it is in force later: {rule}.",
        "ja": "`{name}` の最後の値は {last} までですが、その後も施行されているものが使います: {rule}。",
    },
    "value_too_short_advice": {
        "en": "Add the later value; until then the rule is open on those days.",
        "ja": "その後の値を加えてください。ない間、その日々については判定できません。",
    },
    "element_outside_rule": {
        "en": "The days of `{name}` never meet those of `{rule}`.",
        "ja": "`{name}` の期間は `{rule}` の期間と重なりません。",
    },
    "element_outside_rule_advice": {
        "en": "Correct the dates, or remove it.",
        "ja": "日付を直すか、削除してください。",
    },
    "applies_never": {
        "en": "`{name}` is always false, so the rule never binds.",
        "ja": "`{name}` は常に偽のため、ルールは適用されません。",
    },
    "applies_never_advice": {"en": "Correct the condition.", "ja": "条件を直してください。"},
    "always_false": {"en": "`{name}` is always false.", "ja": "`{name}` は常に偽です。"},
    "always_false_advice": {
        "en": "Correct the condition, or remove the element.",
        "ja": "条件を直すか、要素を削除してください。",
    },
    "constant": {
        "en": "`{name}` comes out the same whatever the facts are.",
        "ja": "`{name}` は事実にかかわらず同じ結果になります。",
    },
    "constant_advice": {
        "en": "Correct the condition, or remove the element.",
        "ja": "条件を直すか、要素を削除してください。",
    },
    "contradiction": {
        "en": "No value of `{fact}` fits all that `{name}` asks ({part}).",
        "ja": "`{name}`（{part}）の求めるすべてに合う `{fact}` の値がありません。",
    },
    "contradiction_advice": {
        "en": "Correct the conditions: all of them must be able to hold together.",
        "ja": "すべてが同時に成り立ち得るように条件を直してください。",
    },
    "consequence_outside_rules": {
        "en": "The days of the consequence `{name}` never meet those of a rule that has it.",
        "ja": "効果 `{name}` の期間は、それを持つどのルールの期間とも重なりません。",
    },
    "consequence_outside_rules_advice": {
        "en": "Correct the dates, or remove it.",
        "ja": "日付を直すか、削除してください。",
    },
    "exception_outside_rule": {
        "en": "The days of the exception `{name}` never meet those of {rule}, which uses it.",
        "ja": "例外 `{name}` の期間は、それを使う {rule} の期間と重なりません。",
    },
    "exception_outside_rule_advice": {
        "en": "Correct the dates, or remove it from the rule.",
        "ja": "日付を直すか、ルールから外してください。",
    },
    "never_claimed": {
        "en": "The exception `{name}` is claimed by `{claim}`, which stands in nothing that {rule} is about.",
        "ja": "例外 `{name}` を主張する `{claim}` は、{rule} の対象の中に置けません。",
    },
    "never_claimed_advice": {
        "en": "Add what the rule is about to `in` of the subject, or use another exception.",
        "ja": "対象の `in` にルールの対象を加えるか、別の例外を使ってください。",
    },
    "empty_text": {"en": "A text is empty in one language.", "ja": "一方の言語の文が空です。"},
    "empty_text_advice": {"en": "Write it in both.", "ja": "両方の言語で書いてください。"},
    "same_text": {
        "en": "The text is the same in English and Japanese.",
        "ja": "英語と日本語が同じ文です。",
    },
    "same_text_advice": {"en": "Translate it.", "ja": "訳してください。"},
    "other_language": {
        "en": "A text is not in the language of its key.",
        "ja": "キーの言語と文の言語が異なります。",
    },
    "other_language_advice": {"en": "Translate it.", "ja": "訳してください。"},
    "placeholder_only_en": {
        "en": "Only the English text names {what}.",
        "ja": "{what} は英語の文にしかありません。",
    },
    "placeholder_only_en_advice": {
        "en": "Name the same parameters in both languages.",
        "ja": "両方の言語で同じパラメーターを示してください。",
    },
    "placeholder_only_ja": {
        "en": "Only the Japanese text names {what}.",
        "ja": "{what} は日本語の文にしかありません。",
    },
    "placeholder_only_ja_advice": {
        "en": "Name the same parameters in both languages.",
        "ja": "両方の言語で同じパラメーターを示してください。",
    },
    "number_only_en": {
        "en": "Only the English text says: {what}.",
        "ja": "英語の文にしかない数・日付があります: {what}",
    },
    "number_only_en_advice": {
        "en": "Say the same numbers and dates in both languages.",
        "ja": "両方の言語で同じ数と日付を書いてください。",
    },
    "number_only_ja": {
        "en": "Only the Japanese text says: {what}.",
        "ja": "日本語の文にしかない数・日付があります: {what}",
    },
    "number_only_ja_advice": {
        "en": "Say the same numbers and dates in both languages.",
        "ja": "両方の言語で同じ数と日付を書いてください。",
    },
    "no_parameter": {
        "en": "`{name}` in braces is no parameter.",
        "ja": "波括弧の中の `{name}` はパラメーターではありません。",
    },
    "no_parameter_advice": {
        "en": "Check the spelling, or declare the parameter.",
        "ja": "綴りを確認するか、パラメーターを宣言してください。",
    },
    "rule_id": {
        "en": "The id `{name}` does not follow `{prefix}` and the provision.",
        "ja": "ID `{name}` が `{prefix}` と条項の形になっていません。",
    },
    "rule_id_advice": {
        "en": "Write the law's id in capitals, a hyphen and the provision, parts separated by hyphens.",
        "ja": "法律のIDの大文字、ハイフン、条項（区切りはハイフン）の形で書いてください。",
    },
    "rule_id_article": {
        "en": "The id `{name}` does not begin with the article of its provision, {article}.",
        "ja": "ID `{name}` が条項の条番号 {article} で始まっていません。",
    },
    "rule_id_article_advice": {
        "en": "Correct the id (before it is shipped) or the provision.",
        "ja": "公開前であればIDを、そうでなければ条項を直してください。",
    },
    "element_id": {
        "en": "The element id `{name}` is not in lower case with hyphens.",
        "ja": "要素のID `{name}` が小文字とハイフンの形になっていません。",
    },
    "element_id_advice": {
        "en": "Write it in lower case, words separated by hyphens.",
        "ja": "小文字で、語をハイフンで区切って書いてください。",
    },
    "not_compiled": {
        "en": "{rule} does not compile to SQL ({reason}), so bulk screening leaves it out.",
        "ja": "{rule} はSQLにできないため（{reason}）、一括判定の対象になりません。",
    },
    "not_compiled_advice": {
        "en": "Rest it on facts that a ledger can carry, or accept that `screen` says so.",
        "ja": "台帳に書ける事実に基づくようにするか、`screen` での表示を受け入れてください。",
    },
    "no_case": {
        "en": "No case of {rule} shows `{status}`.",
        "ja": "{rule} の事例に `{status}` のものがありません。",
    },
    "no_case_advice": {
        "en": "Add a case beside the rule.",
        "ja": "ルールのそばに事例を加えてください。",
    },
    "no_sql": {
        "en": "Not looked at: whether rules compile to SQL (the extra `screen` is not installed).",
        "ja": "未確認: ルールがSQLになるか（追加機能 `screen` がありません）。",
    },
    "only_load": {
        "en": "The rules do not load; everything else is looked at once they do.",
        "ja": "ルールが読み込めません。その他の点は、読み込めるようになってから確認します。",
    },
    "found": {
        "en": "{errors} errors, {warnings} warnings.",
        "ja": "エラー {errors} 件、警告 {warnings} 件。",
    },
    "clean": {"en": "Nothing found.", "ja": "指摘はありません。"},
    "error": {"en": "error", "ja": "エラー"},
    "warning": {"en": "warning", "ja": "警告"},
}
