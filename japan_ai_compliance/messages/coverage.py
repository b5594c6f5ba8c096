"""The coverage of a law's texts: counts, reasons why a provision needs no rule, and what does not fit."""

from japan_ai_compliance.messages import Texts

TEXTS: Texts = {
    "text": {
        "en": "{label} (version of {version}): {articles} articles, {provisions} provisions",
        "ja": "{label}（{version} 時点）: {articles}か条、{provisions}規定",
    },
    "by_rules": {"en": "encoded by rules", "ja": "ルールで表現"},
    "reason_purpose": {"en": "states the purpose", "ja": "目的規定"},
    "reason_definition": {"en": "defines terms", "ja": "定義規定"},
    "reason_scope": {"en": "outside what is covered here", "ja": "対象範囲の外"},
    "reason_interpretation": {"en": "says how to read or apply another provision", "ja": "解釈・適用関係"},
    "reason_delegated": {"en": "leaves something to an order or rules", "ja": "政令・規則への委任"},
    "reason_transitional": {"en": "entry into force and transition", "ja": "施行期日・経過措置"},
    "reason_procedure": {"en": "proceedings before the authority", "ja": "行政機関の手続"},
    "reason_formality": {
        "en": "form of documents (language, signature, correction)",
        "ja": "文書の方式（用語、署名、訂正など）",
    },
    "reason_power_of_authority": {"en": "power of the authority", "ja": "行政機関の権限"},
    "reason_duty_of_authority": {"en": "duty of the authority or the government", "ja": "行政機関・政府の義務"},
    "reason_right": {"en": "something one may do, but need not", "ja": "することができる行為（義務ではない）"},
    "reason_duty_of_others": {
        "en": "duty or claim of somebody other than the company",
        "ja": "会社以外の者の義務・請求",
    },
    "reason_court": {"en": "proceedings before the courts", "ja": "裁判所の手続"},
    "reason_sanction": {"en": "measure or charge, carried by consequences", "ja": "措置・課徴金（効果として表現）"},
    "reason_civil_claim": {"en": "civil claim, carried by consequences", "ja": "民事上の請求（効果として表現）"},
    "reason_criminal_provision": {"en": "penalty, carried by consequences", "ja": "罰則（効果として表現）"},
    "supplement": {"en": "Suppl. {number} {cited}", "ja": "附則（{number}）{cited}"},
    "others_chapter": {"en": "Ch. {chapter}, the other {count} articles", "ja": "第{chapter}章のその他{count}か条"},
    "others_main": {"en": "the other {count} articles", "ja": "その他{count}か条"},
    "others_suppl": {
        "en": "supplementary provisions of {count} enactments",
        "ja": "附則（{count}件の制定・改正）",
    },
    "uncovered": {"en": "covered by nothing", "ja": "いずれにも該当しない"},
    "uncovered_provision": {
        "en": "{label} {citation}: neither a rule nor a reason",
        "ja": "{label} {citation}: ルールも理由もありません",
    },
    "no_inventory": {
        "en": "There is no inventory of the texts of `{name}`, so its coverage is not known.",
        "ja": "`{name}` の法文の条項一覧がなく、網羅状況を確認できません。",
    },
    "text_without_inventory": {
        "en": "There is no inventory of the text `{name}`.",
        "ja": "法文 `{name}` の条項一覧がありません。",
    },
    "unknown_rule": {
        "en": "`{key}` names the rule `{name}`, which this law does not have.",
        "ja": "`{key}` が示すルール `{name}` は、この法律にありません。",
    },
    "unknown_consequence": {
        "en": "`{key}` names the consequence `{name}`, which no rule of this law has.",
        "ja": "`{key}` が示す効果 `{name}` を持つルールは、この法律にありません。",
    },
    "unused_entry": {
        "en": "`{key}` covers nothing in `{name}`: no such provision, or everything below it has its own entry.",
        "ja": "`{key}` は `{name}` のどの規定にも当たりません（該当規定がないか、下位の規定がすべて個別に記載されています）。",
    },
    "not_named": {"en": "Rules that cover no provision: {rules}", "ja": "どの規定にも対応しないルール: {rules}"},
    "complete": {"en": "Every provision is covered.", "ja": "すべての規定に対応があります。"},
    "incomplete": {"en": "The coverage is incomplete.", "ja": "網羅状況は不完全です。"},
}
