"""Remarks on a finding, and the steps of its proof that the program words."""

from japan_ai_compliance.messages import Texts

TEXTS: Texts = {
    # Steps of a proof that no rule words
    "step_done_due": {"en": "done on {done}, last day {due}", "ja": "{done}に実施、期限は{due}"},
    "step_done": {"en": "done on {done}, last day not known", "ja": "{done}に実施、期限は不明"},
    "step_due": {"en": "done by {due}", "ja": "期限{due}までに実施"},
    "step_in_time": {"en": "done in time", "ja": "期限までに実施"},
    "step_entry": {"en": "there is at least one entry: {label}", "ja": "該当するものがある: {label}"},
    # Remarks
    "not_yet_in_force": {"en": "Not in force yet: applies from {day}.", "ja": "未施行：{day} から適用。"},
    "hidden_by_law_date": {"en": "Starts on {day}, after the law date.", "ja": "法令の基準日より後の {day} に施行。"},
    "repealed": {"en": "No longer in force since {day}.", "ja": "{day} をもって失効。"},
    "none_exist": {"en": "None occurred, as the profile says.", "ja": "プロファイルによれば該当する事実はない。"},
    "bearer": {"en": "Borne by: {text}.", "ja": "義務を負う者：{text}"},
    "time_bar": {"en": "Time-barred ({provision}): {text}", "ja": "期間経過（{provision}）：{text}"},
    "no_year": {"en": "No year to report on.", "ja": "対象となる年度がない。"},
    "year_not_ended": {
        "en": "The year has not ended, so its figures do not count yet.",
        "ja": "年度が終了していないため、数値はまだ対象とならない。",
    },
    "act_outside_law": {
        "en": "The act of {day} is not governed by this rule: it was not in force then.",
        "ja": "{day} の行為の時点でこのルールは施行されていない。",
    },
    "not_happened": {
        "en": "The event that starts the duty has not happened.",
        "ja": "義務の起点となる事実が生じていない。",
    },
    "uncertain_day": {
        "en": "The law leaves open whether this day is still in time.",
        "ja": "この日が期限内といえるかは法令上明らかでない。",
    },
    "late": {
        "en": "late: done on {done}, {days} days after the last day, {due}.",
        "ja": "遅延（late）：期限 {due} の {days} 日後、{done} に実施。",
    },
    "missing": {
        "en": "missing: not done, and the last day, {due}, has passed.",
        "ja": "未了（missing）：期限 {due} を過ぎても実施されていない。",
    },
    "false": {
        "en": "false: done on {done}, but not complete and true.",
        "ja": "虚偽・不備（false）：{done} に実施されたが、内容が完全かつ真実でない。",
    },
    "assessed_by_own": {"en": "Rests on the company's own legal assessment.", "ja": "自社の法的評価に基づく。"},
    "assessed_by_counsel": {"en": "Rests on counsel's assessment.", "ja": "弁護士等の評価に基づく。"},
    "assessed_by_authority": {"en": "Rests on the authority's assessment.", "ja": "当局の評価に基づく。"},
    "own_assessment": {
        "en": "The exception rests on the company's own word alone; have counsel or the authority assess it.",
        "ja": "例外が自社の評価のみに基づいているため、弁護士等または当局の評価が必要。",
    },
    "judgement_open": {"en": "A legal assessment is needed.", "ja": "法的評価が必要。"},
    "low_confidence": {
        "en": "The source is not firm enough to decide.",
        "ja": "根拠となる資料が十分に確かでなく、判定できない。",
    },
    "force_endeavour": {
        "en": "A duty to endeavour: not meeting it is no breach in itself.",
        "ja": "努力義務であり、満たさないこと自体は違反ではない。",
    },
    "force_guidance": {"en": "Guidance, not law.", "ja": "指針等であり、法令ではない。"},
    "assumed_day": {
        "en": "The holidays of that year are not listed yet; the day is assumed.",
        "ja": "その年の休日は未収録のため、日付は仮定。",
    },
}
