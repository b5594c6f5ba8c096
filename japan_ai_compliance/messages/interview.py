"""What the interview says: ``init`` and ``init --update``."""

from japan_ai_compliance.messages import Texts

TEXTS: Texts = {
    "greeting": {
        "en": "Questions about a company; the answers go into {path}. Nothing is guessed: skip what is not known.",
        "ja": "会社についての質問です。回答は {path} に書き込みます。推測はしません。不明な点は飛ばしてください。",
    },
    "greeting_resume": {
        "en": "Going on with {path}: what it does not answer yet is asked now.",
        "ja": "{path} の続きです。まだ書かれていない事項を質問します。",
    },
    "greeting_update": {
        "en": "What is missing in {path}, the most decisive question first. Nothing else in the file is changed.",
        "ja": "{path} に不足している事項を、判定への影響が大きい順に質問します。ファイルの他の部分は変更しません。",
    },
    "help": {
        "en": "Enter: skip. ?: explain. unknown: not known. Ctrl-D: save and stop.",
        "ja": "Enter：飛ばす / ?：説明 / unknown：不明 / Ctrl-D：保存して終了",
    },
    "header": {
        "en": "A company profile. Each fact stands below the question it answers; `unknown` is what nobody has said yet. "
        "Any fact may also be written with where it comes from: `{{value: …, source: …}}`.",
        "ja": "会社のプロファイル。各事実の上に、その質問を示しています。`unknown` は未回答です。"
        "事実は出典とともに `{{value: …, source: …}}` とも書けます。",
    },
    "about": {"en": "== {name} ({count} questions open)", "ja": "== {name}（未回答 {count} 問）"},
    "question": {"en": "{question}", "ja": "{question}"},
    "since_when": {"en": "The days are missing. {question}", "ja": "日付が不足しています。{question}"},
    "expects": {"en": "({expected})", "ja": "（{expected}）"},
    "expects_truth": {"en": "yes / no", "ja": "はい / いいえ"},
    "expects_period": {
        "en": "yes / no / first day / first and last day, as YYYY-MM-DD",
        "ja": "はい / いいえ / 開始日 / 開始日と終了日（YYYY-MM-DD）",
    },
    "expects_monthly": {
        "en": "the average, or the twelve monthly figures with blanks between them",
        "ja": "平均値、または12か月分の数値を空白区切りで",
    },
    "expects_day": {"en": "YYYY-MM-DD", "ja": "YYYY-MM-DD"},
    "expects_record": {"en": "yes / no", "ja": "はい / いいえ"},
    "for_example": {"en": "for example {example}", "ja": "例：{example}"},
    "or_none": {"en": "; none where there is none", "ja": "。なければ none"},
    "first_entry": {
        "en": "one name or mark per line; none where there are none",
        "ja": "名称または識別名を1行に1つ。なければ none",
    },
    "next_entry": {"en": "the next one; Enter where there are no more", "ja": "次の項目。なければ Enter"},
    "first_entry_day": {
        "en": "its first day, one entry per line; none where there are none",
        "ja": "開始日（YYYY-MM-DD）を1行に1つ。なければ none",
    },
    "next_entry_day": {
        "en": "the first day of the next one; Enter where there are no more",
        "ja": "次の項目の開始日。なければ Enter",
    },
    "twice": {"en": "{name} is in the list already.", "ja": "{name} は既にあります。"},
    "whose": {
        "en": "Whose assessment is it? (own / counsel / authority; Enter: own)",
        "ja": "誰の評価ですか（own 自社 / counsel 弁護士等 / authority 当局。Enter は own）",
    },
    "since": {"en": "Since when? (YYYY-MM-DD; Enter: not known)", "ja": "いつからですか（YYYY-MM-DD。Enter は不明）"},
    "until": {
        "en": "Until when? (YYYY-MM-DD; Enter: going on; unknown: ended, nobody knows when)",
        "ja": "いつまでですか（YYYY-MM-DD。Enter は継続中、unknown は終了日不明）",
    },
    "option": {"en": "{name}: {label}", "ja": "{name}：{label}"},
    "more_options": {
        "en": "and {count} more; `explain` lists them all.",
        "ja": "ほか {count} 件。`explain` で一覧できます。",
    },
    "looks_like": {"en": "In the profile: {example}", "ja": "プロファイルでの書き方：{example}"},
    "decides": {"en": "Decides {rule}: {title}", "ja": "影響するルール {rule}：{title}"},
    "no_place": {
        "en": "This cannot be inserted without touching what is there. Write it yourself at {path}: {yaml}",
        "ja": "既存の記載を変えずに挿入できません。{path} に次の行を書いてください：{yaml}",
    },
    "stopped": {"en": "Stopped.", "ja": "終了しました。"},
    "stopped_empty": {
        "en": "Stopped before the first answer; {path} was not written.",
        "ja": "最初の回答の前に終了したため、{path} は作成していません。",
    },
    "saved": {"en": "Saved: {path}", "ja": "保存しました：{path}"},
    "open_one": {
        "en": "One question is open; `init --update {path}` asks it.",
        "ja": "未回答の質問が 1 件あります。`init --update {path}` で続けられます。",
    },
    "open_many": {
        "en": "{count} questions are open; `init --update {path}` asks them.",
        "ja": "未回答の質問が {count} 件あります。`init --update {path}` で続けられます。",
    },
    "now_check": {"en": "Next: japan-ai-compliance check {path}", "ja": "次へ：japan-ai-compliance check {path}"},
    "bad_answer": {
        "en": "An answer from standard input does not fit ({path}), so the interview ends there.",
        "ja": "標準入力からの回答（{path}）が形式に合わないため、ここで終了します。",
    },
    "bad_answer_advice": {
        "en": "What was answered before is saved; mend the answer, leave out those before it, and run it again.",
        "ja": "それまでの回答は保存済みです。この回答を直し、保存済みの分を除いて再実行してください。",
    },
    "changed_meanwhile": {
        "en": "The file was changed by somebody else during the interview.",
        "ja": "質問の間に、ファイルが他で変更されました。",
    },
    "changed_meanwhile_advice": {
        "en": "The last answer was not written. Run it again to go on with the file as it is now.",
        "ja": "最後の回答は書き込んでいません。再実行すると、現在のファイルの続きから始めます。",
    },
    "json": {"en": "A profile in JSON cannot be completed.", "ja": "JSON のプロファイルには追記できません。"},
    "json_advice": {
        "en": "Save it as YAML in block style, without braces at the top, and run it again.",
        "ja": "先頭の波括弧のない YAML 形式で保存してから再実行してください。",
    },
    "not_utf8": {"en": "The file is not UTF-8.", "ja": "ファイルが UTF-8 ではありません。"},
    "not_utf8_advice": {"en": "Save it as UTF-8 and run it again.", "ja": "UTF-8 で保存してから再実行してください。"},
    "no_file": {"en": "`{path}` is not a file that can be written.", "ja": "`{path}` はファイルとして書き込めません。"},
    "no_file_advice": {
        "en": "Name a YAML file, such as company.yaml.",
        "ja": "company.yaml のような YAML ファイルを指定してください。",
    },
}
