"""Errors in the conditions of rule files, and what to do about them."""

from japan_ai_compliance.messages import Texts

_README_EN = "rules/README.md lists what a condition may hold."
_README_JA = "条件に書けるものは rules/README.md にあります。"

_BARRED: Texts = {
    "not_allowed": {"en": "This is not allowed in a condition.", "ja": "これは条件に使えません。"},
    "not_allowed_advice": {"en": _README_EN, "ja": _README_JA},
    "no_division": {"en": "A condition does not divide.", "ja": "条件では割り算を使えません。"},
    "no_division_advice": {
        "en": "Multiply the other side, or by a parameter such as 1/5.",
        "ja": "反対側に掛けるか、1/5 のようなパラメーターを掛けてください。",
    },
    "no_power": {"en": "A condition does not raise to a power.", "ja": "条件ではべき乗を使えません。"},
    "no_power_advice": {
        "en": "Multiply, or declare the number as a parameter.",
        "ja": "掛け算にするか、パラメーターとして宣言してください。",
    },
    "no_bits": {
        "en": "`&`, `|`, `^` and `~` are not allowed in a condition.",
        "ja": "`&`、`|`、`^`、`~` は条件に使えません。",
    },
    "no_bits_advice": {"en": "Write `and`, `or`, `not` or `!=`.", "ja": "`and`、`or`、`not`、`!=` と書いてください。"},
    "no_is": {"en": "`is` is not allowed in a condition.", "ja": "`is` は条件に使えません。"},
    "no_is_advice": {"en": "Write `==` or `!=`.", "ja": "`==` か `!=` と書いてください。"},
    "no_if": {"en": "`if` is not allowed in a condition.", "ja": "`if` は条件に使えません。"},
    "no_if_advice": {
        "en": "Write both ways with `and` and `or`, or look the value up in a table.",
        "ja": "`and` と `or` で両方を書くか、表を参照してください。",
    },
    "no_list": {"en": "A list is not allowed in a condition.", "ja": "リストは条件に使えません。"},
    "no_list_advice": {
        "en": 'Write options in braces, such as {{"a", "b"}}.',
        "ja": '選択肢は {{"a", "b"}} のように波括弧で書いてください。',
    },
    "only_options": {
        "en": "Braces hold options, each a text in quotes.",
        "ja": "波括弧には引用符で囲んだ選択肢だけを書けます。",
    },
    "only_options_advice": {"en": 'Write {{"a", "b"}}.', "ja": '{{"a", "b"}} のように書いてください。'},
    "no_attribute": {"en": "A dot follows something that is no name.", "ja": "名前でないものの後にドットがあります。"},
    "no_attribute_advice": {
        "en": "Name a fact by its path, such as `software.kind`.",
        "ja": "`software.kind` のように事実の名前を書いてください。",
    },
    "no_such_call": {"en": "A function is not called like this.", "ja": "関数の呼び方が違います。"},
    "no_such_call_advice": {
        "en": "Write its name and its arguments in order, without `=` and `*`.",
        "ja": "関数名と、`=` や `*` を使わない引数を順に書いてください。",
    },
    "no_decimals": {"en": "A number with decimals is not allowed in a condition.", "ja": "小数は条件に使えません。"},
    "no_decimals_advice": {
        "en": "Declare it as a parameter, where 0.25 and 25% are exact.",
        "ja": "パラメーターとして宣言してください。0.25 や 25% も正確に扱われます。",
    },
    "no_nothing": {"en": "`None` is not allowed in a condition.", "ja": "`None` は条件に使えません。"},
    "no_nothing_advice": {
        "en": "Ask with a function whether the fact is stated; rules/README.md lists them.",
        "ja": "事実の有無を問う関数を使ってください。一覧は rules/README.md にあります。",
    },
}

TEXTS: Texts = {
    "too_long": {"en": "The condition is longer than {limit} characters.", "ja": "条件が {limit} 文字を超えています。"},
    "too_long_advice": {"en": "Split it into elements or definitions.", "ja": "要素や定義に分けてください。"},
    "too_deep": {
        "en": "The condition is nested deeper than {limit} levels.",
        "ja": "条件の入れ子が {limit} 段を超えています。",
    },
    "too_deep_advice": {"en": "Split it into elements or definitions.", "ja": "要素や定義に分けてください。"},
    "too_large": {"en": "The number has more than {limit} digits.", "ja": "数値が {limit} 桁を超えています。"},
    "too_large_advice": {"en": "Check the digits.", "ja": "桁を確認してください。"},
    "syntax": {"en": "The condition does not parse.", "ja": "条件の構文に誤りがあります。"},
    "syntax_advice": {"en": _README_EN, "ja": _README_JA},
    "other_mark": {
        "en": "The condition does not parse at `{text}`.",
        "ja": "条件が `{text}` のところで構文に合いません。",
    },
    "other_mark_advice": {"en": "Write `{meant}`.", "ja": "`{meant}` と書いてください。"},
    "open_quote": {
        "en": "The condition does not parse: the quote {quote} is not closed.",
        "ja": "条件の構文に誤りがあります: 引用符 {quote} が閉じていません。",
    },
    "open_quote_advice": {"en": "Close it.", "ja": "閉じてください。"},
    "open_bracket": {
        "en": "The condition does not parse: the bracket `{text}` is not closed.",
        "ja": "条件の構文に誤りがあります: 括弧 `{text}` が閉じていません。",
    },
    "open_bracket_advice": {
        "en": "Add `{wanted}`. If it is there: inside {{ }} a text with a comma needs quotes.",
        "ja": "`{wanted}` を加えてください。既にある場合は、{{ }} の中でコンマを含む文字列を引用符で囲んでください。",
    },
    "stray_bracket": {
        "en": "The condition does not parse: the bracket `{text}` closes nothing.",
        "ja": "条件の構文に誤りがあります: 括弧 `{text}` に対応する開き括弧がありません。",
    },
    "stray_bracket_advice": {"en": "Remove it, or open one before it.", "ja": "削除するか、手前で開いてください。"},
    "line_break": {
        "en": "The condition does not parse: a line ends within it.",
        "ja": "条件の構文に誤りがあります: 途中で改行されています。",
    },
    "line_break_advice": {
        "en": "Begin it with `>-` and indent all its lines alike, or put brackets around it.",
        "ja": "`>-` で始めてすべての行を同じ幅で字下げするか、全体を括弧で囲んでください。",
    },
    "empty_condition": {"en": "The condition is empty.", "ja": "条件が空です。"},
    "empty_condition_advice": {"en": "Write it, or remove the key.", "ja": "条件を書くか、キーを削除してください。"},
    "ends_early": {
        "en": "The condition does not parse: it ends after `{text}`.",
        "ja": "条件の構文に誤りがあります: `{text}` の後に続きがありません。",
    },
    "ends_early_advice": {"en": "Write what is to follow.", "ja": "続きを書いてください。"},
    "out_of_place": {
        "en": "The condition does not parse at `{text}`.",
        "ja": "条件が `{text}` のところで構文に合いません。",
    },
    "out_of_place_advice": {
        "en": "Look at what stands before it: a comparison, `and` or `or` may be missing. " + _README_EN,
        "ja": "その手前を確認してください。比較や `and`、`or` が抜けている可能性があります。" + _README_JA,
    },
    "other_word": {"en": "`{text}` is not a value.", "ja": "`{text}` という値はありません。"},
    "other_word_advice": {"en": "Write `{meant}`.", "ja": "`{meant}` と書いてください。"},
    **_BARRED,
    "unknown_name": {
        "en": "`{name}` is not declared, or not in scope here.",
        "ja": "`{name}` は宣言されていないか、ここでは使えません。",
    },
    "unknown_name_advice": {
        "en": "Check the spelling and the rule's subject.",
        "ja": "綴りとルールの subject を確認してください。",
    },
    "unknown_name_near": {
        "en": "`{name}` is not declared, or not in scope here.",
        "ja": "`{name}` は宣言されていないか、ここでは使えません。",
    },
    "unknown_name_near_advice": {"en": "Did you mean `{near}`?", "ja": "`{near}` の誤りではありませんか。"},
    "unknown_function": {"en": "There is no function `{name}`.", "ja": "関数 `{name}` はありません。"},
    "unknown_function_advice": {"en": "There are: {known}.", "ja": "使える関数: {known}。"},
    "unknown_function_near": {"en": "There is no function `{name}`.", "ja": "関数 `{name}` はありません。"},
    "unknown_function_near_advice": {"en": "Did you mean `{near}`?", "ja": "`{near}` の誤りではありませんか。"},
    "unknown_option": {
        "en": "`{value}` is not a value of {enumeration}.",
        "ja": "`{value}` は {enumeration} の値ではありません。",
    },
    "unknown_option_advice": {"en": "Did you mean `{near}`?", "ja": "`{near}` の誤りではありませんか。"},
    "wrong_type": {
        "en": "A {expected} is expected here, this is a {found}.",
        "ja": "ここには {expected} が必要ですが、これは {found} です。",
    },
    "wrong_type_advice": {"en": _README_EN, "ja": _README_JA},
    "not_comparable": {
        "en": "{left} and {right} cannot be put together.",
        "ja": "{left} と {right} は比較・演算できません。",
    },
    "not_comparable_advice": {
        "en": "Compare like with like, in the same unit.",
        "ja": "同じ種類・同じ単位のもの同士にしてください。",
    },
    "not_ordered": {"en": "A {found} has no order.", "ja": "{found} に大小はありません。"},
    "not_ordered_advice": {"en": "Use == or !=.", "ja": "== か != を使ってください。"},
    "argument_count": {
        "en": "`{name}` takes {expected} arguments, not {found}.",
        "ja": "`{name}` の引数は {expected} 個です（{found} 個あります）。",
    },
    "argument_count_advice": {"en": _README_EN, "ja": _README_JA},
    "not_a_list": {
        "en": "`{name}` counts over a list; this is a {found}.",
        "ja": "`{name}` はリストに使います。これは {found} です。",
    },
    "not_a_list_advice": {
        "en": "Name a list, such as `software.refusals`.",
        "ja": "`software.refusals` のようにリストを指定してください。",
    },
    "list_alone": {
        "en": "A {found} has no value of its own.",
        "ja": "{found} はそれだけでは値になりません。",
    },
    "list_alone_advice": {
        "en": "Ask about its entries: `any`, `all`, `count`, `sum`, `distinct` or `days`.",
        "ja": "`any`、`all`、`count`、`sum`、`distinct`、`days` で要素について書いてください。",
    },
}
