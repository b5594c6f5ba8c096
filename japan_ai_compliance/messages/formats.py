"""Words of the reports that other tools read: SARIF, JUnit, GitHub, GitLab, Markdown and CSV."""

from japan_ai_compliance.messages import Texts

TEXTS: Texts = {
    "title": {"en": "japan-ai-compliance, as of {day}", "ja": "japan-ai-compliance 判定結果（{day} 時点）"},
    "headline": {"en": "{status}: {text}", "ja": "{status}：{text}"},
    "element": {"en": "{truth}: {text}", "ja": "{truth}：{text}"},
    "source": {"en": "{text}: {url}", "ja": "{text}：{url}"},
    "sources": {"en": "Sources:", "ja": "出典："},
    "company_verdict": {"en": "{company}: {verdict}", "ja": "{company}：{verdict}"},
    "waived": {
        "en": "Waived until {day}: {reason} (owner: {owner})",
        "ja": "{day} まで適用免除：{reason}（責任者：{owner}）",
    },
    "waived_unrecorded": {"en": "Waived; no reason is recorded.", "ja": "適用免除（理由の記録なし）。"},
    # What did not read
    "status_unread": {"en": "not read", "ja": "読込不可"},
    # Rules
    "kind_prohibition": {"en": "A prohibition.", "ja": "禁止行為。"},
    "kind_requirement": {"en": "A requirement.", "ja": "義務。"},
    "kind_deadline": {
        "en": "Something to be done by a day the law sets.",
        "ja": "法令の定める期限までに行うべきこと。",
    },
    "kind_authorisation": {"en": "Something to be in place before an act.", "ja": "行為の前に備えるべきこと。"},
    "rule_applies": {
        "en": "It binds where all of this holds: {elements}.",
        "ja": "次のすべてに当たる場合に適用：{elements}。",
    },
    "rule_breach": {
        "en": "It is broken where any of this holds: {elements}.",
        "ja": "次のいずれかに当たる場合に違反：{elements}。",
    },
    "rule_requires": {"en": "It asks for all of this: {elements}.", "ja": "次のすべてを満たすことが必要：{elements}。"},
    "rule_unless": {"en": "Exceptions: {exceptions}.", "ja": "例外：{exceptions}。"},
    "rule_checked": {
        "en": "Checked against its source on {day}; confidence: {level}.",
        "ja": "原典との照合日 {day}、確度：{level}。",
    },
    # GitHub
    "annotated": {
        "en": "{shown} of {found} findings are annotated, the worst first; all stand in the step summary.",
        "ja": "{found} 件中 {shown} 件を悪い順に注釈として表示しています。全件はステップの要約にあります。",
    },
    "more_companies": {"en": "{count} more companies.", "ja": "ほか {count} 社。"},
    "cut": {
        "en": "The report is cut here: it is longer than a step summary may be.",
        "ja": "ステップの要約の上限を超えるため、以降を省略しました。",
    },
    # Markdown
    "exposure": {"en": "Exposure", "ja": "想定される負担"},
    "open": {"en": "Open ({count})", "ja": "未確定（{count} 件）"},
    "assumed": {"en": "Assumed: {text}", "ja": "仮定：{text}"},
    "not_priced": {"en": "Not priced: {text}.", "ja": "金額によらないもの：{text}。"},
    "after_order": {
        "en": "Only if an order is disobeyed (not in the amounts above):",
        "ja": "命令に違反した場合に限り生じるもの（上の金額に含まない）：",
    },
    "covered": {"en": "Covered: {law}", "ja": "対象法令：{law}"},
    "not_covered": {"en": "Not covered: {limits}", "ja": "対象外：{limits}"},
    "not_read": {"en": "Could not be read, and is not in this report:", "ja": "読み込めず、この報告に含まれないもの："},
    "questions": {"en": "Ask next", "ja": "次に確認すること"},
    "questions_rule": {
        "en": "What decides most comes first. The line belongs into the profile at the place named.",
        "ja": "多くのルールを決めるものから順に示します。示した行を、プロファイルの示した場所に貼り付けてください。",
    },
    "question": {"en": "{question} ({decides})", "ja": "{question}（{decides}）"},
    "paste_into": {"en": "into {places}:", "ja": "貼付け先 {places}："},
    "paste_at": {"en": "{place} (line {line})", "ja": "{place}（{line} 行目）"},
    "paste_top": {"en": "the top of the profile", "ja": "プロファイルの最上位"},
    # Columns of tables
    "column_company": {"en": "company", "ja": "会社"},
    "column_status": {"en": "status", "ja": "状態コード"},
    "column_status_words": {"en": "status in words", "ja": "状態"},
    "column_rule": {"en": "rule", "ja": "ルール"},
    "column_title": {"en": "title", "ja": "表題"},
    "column_provision": {"en": "provision", "ja": "条文"},
    "column_subject_kind": {"en": "kind of subject", "ja": "対象の種類"},
    "column_subject": {"en": "subject", "ja": "対象"},
    "column_instance": {"en": "instance", "ja": "事案・年度"},
    "column_from": {"en": "breach from", "ja": "違反の開始日"},
    "column_until": {"en": "breach until", "ja": "違反の終了日"},
    "column_due": {"en": "last day", "ja": "期限"},
    "column_advised_by": {"en": "advised by", "ja": "推奨日"},
    "column_lowest": {"en": "least direct amount (JPY)", "ja": "直接生じる額の最小（円）"},
    "column_highest": {"en": "greatest direct amount (JPY)", "ja": "直接生じる額の最大（円）"},
    "column_amounts": {"en": "direct amounts", "ja": "直接生じる額"},
    "column_why": {"en": "why", "ja": "理由"},
    "column_questions": {"en": "questions", "ja": "質問"},
    "column_confidence": {"en": "confidence", "ja": "確度"},
    "column_law": {"en": "law", "ja": "法律"},
    "column_profile": {"en": "profile", "ja": "プロファイル"},
    "column_line": {"en": "line", "ja": "行"},
    "column_as_of": {"en": "as of", "ja": "基準日"},
    "column_consequence": {"en": "consequence", "ja": "負担"},
    "column_scenario": {"en": "scenario", "ja": "場合"},
    "column_amount": {"en": "amount", "ja": "金額"},
    "column_remark": {"en": "remark", "ja": "備考"},
    "not_known": {"en": "not known", "ja": "不明"},
    "going_on": {"en": "going on", "ja": "継続中"},
}
