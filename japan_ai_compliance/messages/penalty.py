"""What ``penalty`` says."""

from japan_ai_compliance.messages import Texts

TEXTS: Texts = {
    "line": {"en": "{name}: {amount}", "ja": "{name}：{amount}"},
    "ceiling": {"en": "Ceiling", "ja": "上限の目安"},
    "ceiling_of": {"en": "Ceiling at {rate}", "ja": "上限の目安（{rate}）"},
    "own_base": {"en": "On the law's own base", "ja": "法律上の基礎による額"},
    "narrower": {
        "en": "Why a ceiling is not the amount: it holds only if {text}.",
        "ja": "上限の目安が実際の額ではない理由（上限の目安の前提）：{text}。",
    },
    "ruled_out": {
        "en": "The other ceiling is ruled out by the facts stated. It needs: {text}.",
        "ja": "もう一つの上限の目安は、記載された事実の下では生じません。その前提：{text}。",
    },
    "no_ceiling": {
        "en": "No ceiling can be given: {label} not stated. Add to `{place}` in the profile:",
        "ja": "上限の目安は示せません（{label}の記載なし）。プロファイルの `{place}` に次を加えてください：",
    },
    "no_ceiling_standing": {
        "en": "No ceiling: as the facts stand no amount can be ordered.",
        "ja": "上限の目安なし（記載された事実の下では納付を命じられません）。",
    },
    "side_by_side": {
        "en": "Scenarios stand side by side: one of them comes true. Amounts of different breaches are not added up, as their bases can overlap.",
        "ja": "場合ごとの額を並べて示します（実際に生じるのはそのうちの一つ）。算定の基礎が重なりうるため、異なる違反の額は合計しません。",
    },
    "none": {
        "en": "No exposure: no breach that can still be pursued was found.",
        "ja": "負担なし（追及できる違反は見つかっていません）。",
    },
    "no_amount": {
        "en": "The breaches found lead to no amount that is computed on sales.",
        "ja": "見つかった違反には、売上額から算定される金額はありません。",
    },
    "limb": {"en": "{limb}: {period}", "ja": "{limb}：{period}"},
    "row": {"en": "{text} [{provision}]", "ja": "{text}（{provision}）"},
    "if": {"en": "{scenario}, if ", "ja": "{scenario}の前提："},
    "also": {"en": "Besides: ", "ja": "このほか："},
    "worked_out": {"en": "{how}: {steps}", "ja": "{how}：{steps}"},
    "worked_step": {"en": "{text} {value}", "ja": "{text} {value}"},
    "missing": {"en": "Missing for an exact amount: ", "ja": "額の確定に不足する事実："},
    "on_sales": {"en": "on relevant sales of {sales}", "ja": "対象売上額{sales}の場合"},
    "sources": {"en": "Sources: ", "ja": "出典："},
    "checked": {"en": "checked on {day}, confidence: {level}", "ja": "{day} 照合、確度：{level}"},
    "profile_or_rule": {
        "en": "Give either profiles, or --rule with --sales.",
        "ja": "プロファイルを指定するか、--rule と --sales を指定してください。",
    },
    "profile_or_rule_advice": {
        "en": "For example: penalty company.yaml, or penalty --rule {rule} --sales 1000000000.",
        "ja": "例：penalty company.yaml、または penalty --rule {rule} --sales 1000000000",
    },
    "unknown_rule": {"en": "There is no rule `{id}`.", "ja": "`{id}` というルールはありません。"},
    "unknown_rule_advice": {
        "en": "Rules with an amount computed on sales: {known}.",
        "ja": "売上額から金額が算定されるルール：{known}",
    },
    "bad_sales": {
        "en": "--sales: `{text}` is not an amount in whole yen.",
        "ja": "--sales: `{text}` は円単位の整数ではありません。",
    },
    "bad_sales_advice": {
        "en": "Write digits only, at most {digits} of them, zero or more: 12345678901 or 12_345_678_901.",
        "ja": "0 以上の整数を {digits} 桁以内の数字で書いてください（12345678901、12_345_678_901 など）。",
    },
    "not_computed": {
        "en": "{id} has no amount that is computed on sales. It leads to: {consequences}.",
        "ja": "{id} には売上額から算定される金額はありません。生じうるもの：{consequences}",
    },
    "not_computed_advice": {
        "en": "Rules with an amount computed on sales: {known}.",
        "ja": "売上額から金額が算定されるルール：{known}",
    },
    "no_first": {
        "en": "{id} has no scenario for a first breach that applies to a bare amount on {day}.",
        "ja": "{id} には、{day} に金額だけから算定できる初回の違反の場合分けがありません。",
    },
    "no_first_advice": {
        "en": "Its scenarios: {scenarios}. Try --repeat, another --as-of, or a profile.",
        "ja": "場合分け：{scenarios}。--repeat、別の --as-of、又はプロファイルを試してください。",
    },
    "no_repeat": {
        "en": "{id} has no scenario for a repeated breach that applies to a bare amount on {day}.",
        "ja": "{id} には、{day} に金額だけから算定できる繰返しの違反の場合分けがありません。",
    },
    "no_repeat_advice": {
        "en": "Its scenarios: {scenarios}. Leave out --repeat, try another --as-of, or a profile.",
        "ja": "場合分け：{scenarios}。--repeat を外すか、別の --as-of、又はプロファイルを試してください。",
    },
    "not_in_force": {"en": "{id} is not in force on {day}.", "ja": "{id} は {day} には施行されていません。"},
    "not_in_force_advice": {
        "en": "Give a later day with --as-of (in force from {start}).",
        "ja": "--as-of に施行後の日を指定してください（{start} 施行）。",
    },
}
