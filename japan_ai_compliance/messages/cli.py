"""What the command line says."""

from japan_ai_compliance.messages import Texts

TEXTS: Texts = {
    "bad_date": {"en": "{option}: `{text}` is not a date.", "ja": "{option}: `{text}` は日付ではありません。"},
    "bad_date_advice": {"en": "Write YYYY-MM-DD.", "ja": "YYYY-MM-DD の形で書いてください。"},
    "day_out_of_range": {
        "en": "{option}: {day} is further away than this program reckons.",
        "ja": "{option}: {day} は計算できる範囲の外です。",
    },
    "day_out_of_range_advice": {
        "en": "Give a day in the years {first} to {last}.",
        "ja": "{first}年から{last}年までの日付を指定してください。",
    },
    "unknown_law": {"en": "There is no law `{law}`.", "ja": "`{law}` という法律はありません。"},
    "unknown_law_advice": {"en": "Known laws: {known}.", "ja": "収録法律: {known}"},
    "missing_extra": {"en": "This needs the extra `{extra}`.", "ja": "追加機能 `{extra}` が必要です。"},
    "missing_extra_advice": {"en": "Install it with: {command}", "ja": "次のコマンドで導入できます: {command}"},
    "unknown_format": {"en": "There is no format `{name}`.", "ja": "`{name}` という形式はありません。"},
    "unknown_format_advice": {"en": "Known formats: {known}.", "ja": "使える形式: {known}"},
    "bad_fail_on": {"en": "--fail-on: `{text}` is not a status.", "ja": "--fail-on: `{text}` は状態名ではありません。"},
    "bad_fail_on_advice": {
        "en": "Give `none`, or a comma list of: {known}.",
        "ja": "`none`、または次のものをコンマで区切って指定してください: {known}",
    },
    "nothing_evaluated": {
        "en": "Nothing was evaluated: there was nothing to look at.",
        "ja": "判定の対象がありません。",
    },
    "skipped": {"en": "Skipped, not a profile: {path}", "ja": "プロファイルではないため対象外: {path}"},
    "custom_rules": {
        "en": "Note: rules of your own are in use ({laws}); this is not the bundled rulebook.",
        "ja": "注意：独自のルール（{laws}）を使用しています。同梱のルールブックではありません。",
    },
    "still_open": {"en": "{company}: {open}.", "ja": "{company}：{open}あります。"},
    "cannot_write": {"en": "{path} cannot be written: {reason}.", "ja": "{path} に書き込めません: {reason}"},
    "cannot_write_advice": {
        "en": "Check the folder and its permissions.",
        "ja": "フォルダーと権限を確認してください。",
    },
    "read_and_written": {
        "en": "{path} would be read and written.",
        "ja": "{path} が入力と出力の両方になっています。",
    },
    "read_and_written_advice": {"en": "Name another file.", "ja": "別のファイルを指定してください。"},
    "written_twice": {"en": "{path} would be written twice.", "ja": "{path} が複数の出力先になっています。"},
    "written_twice_advice": {"en": "Name another file.", "ja": "別のファイルを指定してください。"},
    "no_file": {"en": "--output: `{text}` names no file.", "ja": "--output: `{text}` にファイル名がありません。"},
    "no_file_advice": {"en": "Write FORMAT:FILE.", "ja": "形式:ファイル の形で書いてください。"},
    "empty_option": {"en": "{option} is empty.", "ja": "{option} の値が空です。"},
    "empty_option_advice": {
        "en": "Give a value, or leave the option out.",
        "ja": "値を指定するか、オプションを外してください。",
    },
    "unknown_id": {
        "en": "There is no rule, fact or parameter `{id}`.",
        "ja": "`{id}` というルール・事実・パラメーターはありません。",
    },
    "unknown_id_advice": {
        "en": "`rules list` names the rules; near: {near}.",
        "ja": "ルールは `rules list` で確認できます。近い名前: {near}",
    },
    "case_failed": {"en": "{place}: {rule}: {name}", "ja": "{place}: {rule}: {name}"},
    "cases_passed": {"en": "{count} cases passed.", "ja": "{count} 件の事例が合格しました。"},
    "cases_failed": {
        "en": "{failed} of {count} cases failed.",
        "ja": "{count} 件の事例のうち {failed} 件が不合格です。",
    },
}
