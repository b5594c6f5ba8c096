"""What screening of a ledger says."""

from japan_ai_compliance.messages import Texts

TEXTS: Texts = {
    "no_file": {"en": "There is no such file.", "ja": "ファイルがありません。"},
    "no_file_advice": {
        "en": "Name a CSV, Parquet or JSON Lines file.",
        "ja": "CSV・Parquet・JSON Lines のファイルを指定してください。",
    },
    "unreadable": {"en": "The ledger does not read: {problem}.", "ja": "台帳を読み取れません: {problem}"},
    "unreadable_advice": {
        "en": "It must be CSV with commas and a header, in UTF-8 (or name --encoding), Parquet, or JSON Lines.",
        "ja": "見出し行のあるコンマ区切りの CSV（UTF-8。他は --encoding で指定）、Parquet、JSON Lines のいずれかにしてください。",
    },
    "no_rules": {
        "en": "No rule of {laws} is about the rows of a ledger.",
        "ja": "{laws} には台帳の行を対象とするルールがありません。",
    },
    "no_rules_advice": {
        "en": "Laws with such rules: {known}. For the other laws run `check` on a profile.",
        "ja": "対象となる法律: {known}。その他の法律は `check` でプロファイルを確認してください。",
    },
    "several_ledgers": {
        "en": "Rules know more than one kind of ledger: {known}.",
        "ja": "ルールの対象となる台帳が複数あります: {known}",
    },
    "several_ledgers_advice": {
        "en": "Choose with --law, or say what a row is: --subject {example}.",
        "ja": "--law で法律を選ぶか、行の種類を --subject {example} のように指定してください。",
    },
    "unknown_ledger": {
        "en": "No ledger of `{name}` can be screened here.",
        "ja": "`{name}` の台帳は、ここでは判定できません。",
    },
    "unknown_ledger_advice": {"en": "Known are: {known}.", "ja": "対象となるもの: {known}"},
    "endless_header": {
        "en": "The first line does not end within {size} bytes.",
        "ja": "1行目が {size} バイト以内で終わっていません。",
    },
    "endless_header_advice": {
        "en": "The file must be CSV with a header and one line for each row. Look at its line ends.",
        "ja": "見出し行と、1件ごとに1行のある CSV にしてください。改行を確認してください。",
    },
    "short_lines": {
        "en": "{count} lines have fewer cells than the header has columns ({columns}): too many to list one by one.",
        "ja": "{count} 行で、見出しの列数（{columns}）よりセルが足りません。多すぎるため1行ずつは示しません。",
    },
    "short_lines_advice": {
        "en": "Nothing was screened. Write a comma for each cell that is empty too, those at the end of a line as well.",
        "ja": "判定は行っていません。行末も含めて、空のセルにもコンマを書いてください。",
    },
    "long_lines": {
        "en": "Lines have {count} cells more than the header has columns ({columns}): too many to list one by one.",
        "ja": "見出しの列数（{columns}）を超えるセルが {count} 個あります。多すぎるため1行ずつは示しません。",
    },
    "long_lines_advice": {
        "en": "Nothing was screened. Put a text that holds a comma into double quotes.",
        "ja": "判定は行っていません。コンマを含む文字列は二重引用符で囲んでください。",
    },
    "lines_lost": {
        "en": "The rows do not add up to the file: {count} lines are missing or doubled. The longest line begins here.",
        "ja": "行の数がファイルと合いません（過不足 {count} 行）。最も長い行がここから始まります。",
    },
    "lines_lost_advice": {
        "en": "Nothing was screened. Look there for a double quote that is never closed.",
        "ja": "判定は行っていません。その行に、閉じられていない二重引用符がないか確認してください。",
    },
    "unknown_encoding": {
        "en": "There is no encoding `{encoding}`.",
        "ja": "`{encoding}` という文字コードはありません。",
    },
    "unknown_encoding_advice": {"en": "For example utf-8 or cp932.", "ja": "例: utf-8、cp932"},
    "unknown_column": {
        "en": "The column `{column}` is not known.",
        "ja": "列 `{column}` はありません。",
    },
    "unknown_column_advice": {
        "en": "Columns are the facts of `{subject}`; --mapping renames others, or leaves them out.",
        "ja": "列名は `{subject}` についての事実の名前です。他の名前は --mapping で対応付けるか、対象外にしてください。",
    },
    "unknown_column_near": {
        "en": "The column `{column}` is not known; did you mean `{near}`?",
        "ja": "列 `{column}` はありません。`{near}` ではありませんか。",
    },
    "unknown_column_near_advice": {
        "en": "Rename it, in the file or with --mapping.",
        "ja": "ファイル中の列名を直すか、--mapping で対応付けてください。",
    },
    "column_twice": {
        "en": "The columns `{column}` and `{other}` both state `{fact}`.",
        "ja": "列 `{column}` と `{other}` は、どちらも `{fact}` を示しています。",
    },
    "column_twice_advice": {"en": "Keep one of them.", "ja": "一方だけにしてください。"},
    "bad_mapping": {"en": "The mapping file does not read.", "ja": "対応表を読み取れません。"},
    "bad_mapping_advice": {
        "en": "Write one `column of the ledger: fact` a line; `none` in place of a fact leaves the column out.",
        "ja": "1行に1つ「台帳の列名: 事実の名前」と書いてください。事実の代わりに none と書いた列は対象外になります。",
    },
    "unknown_engine": {"en": "There is no engine `{name}`.", "ja": "`{name}` というエンジンはありません。"},
    "unknown_engine_advice": {"en": "Known engines: {known}.", "ja": "使えるエンジン: {known}"},
    "unknown_dialect": {"en": "There is no SQL dialect `{name}`.", "ja": "`{name}` という SQL 方言はありません。"},
    "unknown_dialect_advice": {"en": "Known dialects: {known}.", "ja": "使える方言: {known}"},
    "row_unreadable": {"en": "A value does not fit its column.", "ja": "列に合わない値があります。"},
    "not_encoded": {"en": "The line is not in {encoding}.", "ja": "この行は {encoding} の文字ではありません。"},
    "not_an_object": {"en": "The line is no JSON object.", "ja": "この行は JSON のオブジェクトではありません。"},
    "screened": {"en": "{rows} rows ({subject}), as of {as_of}.", "ja": "{as_of} 現在、{rows} 件（{subject}）。"},
    "rule": {"en": "rule", "ja": "ルール"},
    "first": {"en": "To look at first:", "ja": "先に確認すべき行:"},
    "first_broken": {"en": "{row}: violation of {rules}", "ja": "{row}: {rules} の違反"},
    "first_due": {"en": "{row}: due by {due}", "ja": "{row}: 期限 {due}"},
    "first_both": {"en": "{row}: violation of {rules}; due by {due}", "ja": "{row}: {rules} の違反、期限 {due}"},
    "rejected": {"en": "{count} rows could not be read: {path}.", "ja": "{count} 行を読み取れませんでした: {path}"},
    "rejected_unwritten": {
        "en": "{count} rows could not be read; --rejects FILE lists them with the reason.",
        "ja": "{count} 行を読み取れませんでした。--rejects FILE で理由とともに出力できます。",
    },
    "not_screened": {"en": "Not screened: {rule} ({reason}).", "ja": "対象外: {rule}（{reason}）"},
    "absent": {
        "en": "No column for these facts, so unknown on every row: {columns}.",
        "ja": "次の事実の列がないため、全ての行で不明として扱いました: {columns}",
    },
    "unclaimed": {
        "en": "No column claims `{claim}`, so no exception that rests on it counts.",
        "ja": "`{claim}` を主張する列がないため、これに基づく例外は考慮していません。",
    },
    "unverified": {
        "en": "Not verified: only {known} are tested against the engine.",
        "ja": "未検証: エンジンとの一致を確認しているのは {known} だけです。",
    },
    "why_function": {"en": "no SQL for the function {detail}", "ja": "関数 {detail} に対応する SQL がない"},
    "why_list": {"en": "it looks at the list {detail}", "ja": "一覧 {detail} を参照する"},
    "why_set_alone": {"en": "a set is used as a value", "ja": "集合を値として使う"},
    "why_product": {"en": "a product could exceed what a column holds", "ja": "積が列の桁数を超えうる"},
    "why_rate": {"en": "a rate is an exact fraction: {detail}", "ja": "率は正確な分数である: {detail}"},
    "why_bounds": {"en": "a number is known within limits only", "ja": "数が範囲でしか分からない"},
    "why_limits": {"en": "{detail} is compared with no constant", "ja": "{detail} を定数以外と比較する"},
    "why_calendar": {"en": "it counts working days", "ja": "開庁日を数える"},
    "why_parameter": {"en": "a parameter that no column holds: {detail}", "ja": "列にできないパラメーター: {detail}"},
    "why_local": {"en": "it looks at {detail}", "ja": "{detail} を参照する"},
    "why_other_subject": {"en": "it looks at {detail}, outside the row", "ja": "行の外の {detail} を参照する"},
    "why_company_fact": {"en": "it looks at {detail} of the company", "ja": "会社の {detail} を参照する"},
    "why_no_column": {"en": "no column can state {detail}", "ja": "{detail} を表す列がない"},
    "why_option_none": {"en": "an option is called none: {detail}", "ja": "none という選択肢がある: {detail}"},
    "why_period": {"en": "it looks at {detail} over time", "ja": "{detail} を期間として参照する"},
    "why_yearly": {"en": "it comes once a year", "ja": "毎年の義務である"},
    "why_time_bar": {"en": "it has a time bar", "ja": "時効・除斥期間がある"},
    "why_repealed": {"en": "it is no longer in force", "ja": "既に効力を失っている"},
    "why_law_changes": {"en": "its law changed on {detail}", "ja": "根拠法令が {detail} に変わった"},
    "why_day": {"en": "its answer changes from day to day", "ja": "日によって結論が変わる"},
}
