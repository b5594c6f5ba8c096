"""Errors in the conditions of rule files, and what to do about them."""

from japan_ai_compliance.messages import Texts

_README_EN = "rules/README.md lists what a condition may hold."
_README_JA = "条件に書けるものは rules/README.md にあります。"

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
    "not_allowed": {"en": "{construct} is not allowed in a condition.", "ja": "{construct} は条件に使えません。"},
    "not_allowed_advice": {"en": _README_EN, "ja": _README_JA},
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
    "unknown_function_advice": {
        "en": "Did you mean `{near}`? {readme}".replace("{readme}", _README_EN),
        "ja": "`{near}` ではありませんか。" + _README_JA,
    },
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
