"""What ``compare`` says."""

from japan_ai_compliance.messages import Texts

TEXTS: Texts = {
    # Errors
    "other_schema": {
        "en": "The report has schema version `{found}`; this program compares version {known}.",
        "ja": "報告書の schema_version は `{found}` ですが、このプログラムが比較できるのは {known} です。",
    },
    "other_schema_advice": {
        "en": "Make both reports with the same version of the program: `check --format json`.",
        "ja": "両方の報告書を同じ版の `check --format json` で作成してください。",
    },
    "not_a_report": {
        "en": "This is not a report of `check`: `{where}` is missing or of the wrong kind.",
        "ja": "`check` の報告書ではありません（`{where}` がないか、型が違います）。",
    },
    "not_a_report_advice": {
        "en": "Save a report with `check PROFILE --format json`, and compare that.",
        "ja": "`check PROFILE --format json` で保存した報告書を指定してください。",
    },
    "neither": {
        "en": "This is neither a profile nor a JSON report.",
        "ja": "プロファイルでもJSONの報告書でもありません。",
    },
    "neither_advice": {
        "en": "Name a profile (YAML or JSON), or what `check --format json` wrote.",
        "ja": "プロファイル（YAML又はJSON）か、`check --format json` の出力を指定してください。",
    },
    "stdin_profile": {
        "en": "Standard input holds no JSON report; `compare` takes profiles from files only.",
        "ja": "標準入力がJSONの報告書ではありません。`compare` のプロファイルはファイルで指定します。",
    },
    "stdin_profile_advice": {
        "en": "Write the profile to a file and name it.",
        "ja": "プロファイルをファイルに書き、その名前を指定してください。",
    },
    "stdin_twice": {
        "en": "Standard input can be read only once.",
        "ja": "標準入力は一度しか読めません。",
    },
    "stdin_twice_advice": {
        "en": "Name a file for the other side.",
        "ja": "もう一方はファイルで指定してください。",
    },
    "too_many": {
        "en": "`compare` takes one profile with --from and --to, or two files.",
        "ja": "`compare` には、一つのプロファイルと --from・--to、又は二つのファイルを指定します。",
    },
    "too_many_advice": {
        "en": "Write `compare PROFILE --from DATE --to DATE`, or `compare OLD NEW`.",
        "ja": "`compare PROFILE --from 日付 --to 日付` 又は `compare OLD NEW` と書いてください。",
    },
    "no_from": {
        "en": "One profile is compared between two dates, and --from is missing.",
        "ja": "一つのプロファイルは二つの日付の間で比較しますが、--from がありません。",
    },
    "no_from_advice": {
        "en": "Write `compare PROFILE --from DATE --to DATE`, or name a second file.",
        "ja": "`compare PROFILE --from 日付 --to 日付` と書くか、二つ目のファイルを指定してください。",
    },
    "one_report": {
        "en": "A saved report has its date already; it can only be compared with another one.",
        "ja": "保存した報告書の日付は決まっているため、別の報告書としか比較できません。",
    },
    "one_report_advice": {
        "en": "Name a second report, or the profile with --from and --to.",
        "ja": "二つ目の報告書を指定するか、プロファイルに --from と --to を付けてください。",
    },
    "mixed": {
        "en": "A profile cannot be compared with a saved report.",
        "ja": "プロファイルと保存した報告書は比較できません。",
    },
    "mixed_advice": {
        "en": "Name two profiles or two reports; `check PROFILE --format json` makes a report.",
        "ja": "プロファイル二つ又は報告書二つを指定してください。報告書は `check PROFILE --format json` で作れます。",
    },
    "misplaced_option": {
        "en": "{option} has no meaning here: {reason}.",
        "ja": "{option} はここでは使えません：{reason}。",
    },
    "misplaced_option_advice": {"en": "Leave it out.", "ja": "この指定を外してください。"},
    "dates_are_given": {"en": "the dates are those of --from and --to", "ja": "日付は --from と --to で決まります"},
    "two_files_given": {"en": "two files are compared on one date", "ja": "二つのファイルは同じ日付で比較します"},
    "reports_are_dated": {"en": "saved reports have their dates already", "ja": "保存した報告書の日付は決まっています"},
    "backwards": {
        "en": "--from ({old}) is later than --to ({new}).",
        "ja": "--from（{old}）が --to（{new}）より後です。",
    },
    "backwards_advice": {"en": "Swap the two dates.", "ja": "二つの日付を入れ替えてください。"},
    # Heading
    "between_dates": {"en": "{path}: from {old} to {new}", "ja": "{path}：{old} から {new} まで"},
    "between_files": {"en": "{old} -> {new}, as of {day}", "ja": "{old} → {new}、{day} 時点"},
    "between_reports": {
        "en": "{old} (as of {old_day}) -> {new} (as of {new_day})",
        "ja": "{old}（{old_day} 時点）→ {new}（{new_day} 時点）",
    },
    "rules_differ": {
        "en": "The two reports were made with different rulebooks: a change may come from the rules alone.",
        "ja": "二つの報告書は異なるルールブックで作られています。変化がルールの違いだけによることがあります。",
    },
    "law_unknown": {
        "en": "The newer report was made with another rulebook than the one in use, so law that changed in between is not named.",
        "ja": "新しい報告書のルールブックが現在のものと異なるため、この間の法令の変化は示しません。",
    },
    "renamed": {"en": "{company} in the older report", "ja": "旧レポートでは {company}"},
    "profile_new": {"en": "Only in the newer report.", "ja": "新しい報告書にのみあります。"},
    "profile_gone": {"en": "Only in the older report.", "ja": "古い報告書にのみあります。"},
    "nothing": {
        "en": "Nothing changed ({unchanged} findings).",
        "ja": "変化はありません（判定結果 {unchanged} 件）。",
    },
    "tally": {"en": "{parts}; {unchanged} unchanged.", "ja": "{parts}、変化なし {unchanged} 件。"},
    "tally_new": {"en": "{count} new", "ja": "新規 {count} 件"},
    "tally_newly_unknown": {"en": "{count} newly unknown", "ja": "新たに不明 {count} 件"},
    "tally_gone": {"en": "{count} gone", "ja": "解消 {count} 件"},
    "tally_changed": {"en": "{count} changed", "ja": "変更 {count} 件"},
    "tally_dates_moved": {"en": "{count} with other dates", "ja": "日付の変更 {count} 件"},
    "tally_exposure_changed": {"en": "{count} with other amounts", "ja": "金額の変更 {count} 件"},
    # Sections
    "title_new": {"en": "NEW ({count})", "ja": "【新たに生じたもの（{count} 件）】"},
    "title_newly_unknown": {"en": "NEWLY UNKNOWN ({count})", "ja": "【新たに不明となったもの（{count} 件）】"},
    "title_gone": {"en": "GONE ({count})", "ja": "【解消したもの（{count} 件）】"},
    "title_changed": {"en": "CHANGED ({count})", "ja": "【その他の変更（{count} 件）】"},
    "title_dates_moved": {"en": "OTHER DATES ({count})", "ja": "【日付が変わったもの（{count} 件）】"},
    "title_exposure_changed": {"en": "OTHER AMOUNTS ({count})", "ja": "【金額が変わったもの（{count} 件）】"},
    "also_settled": {
        "en": "Also {count} that bind on neither side: {rules}",
        "ja": "このほか、いずれの側でも義務とならないもの {count} 件：{rules}",
    },
    # Findings
    "provision_moved": {"en": "{provision}: {old} -> {new}", "ja": "{provision}：{old} → {new}"},
    "moved": {"en": "{old} -> {new}", "ja": "{old} → {new}"},
    "status_absent": {"en": "not there", "ja": "なし"},
    "because_law": {"en": "law: ", "ja": "法令："},
    "because_facts": {"en": "fact: ", "ja": "事実："},
    "because_missing": {"en": "ask: ", "ja": "質問："},
    "because_time": {"en": "time: ", "ja": "日付："},
    "because_amount": {"en": "cost: ", "ja": "金額："},
    "passed": {"en": "the last day, {day}, has gone by", "ja": "期限 {day} が過ぎた"},
    "due_from_to": {"en": "the last day was {old} and is {new}", "ja": "期限は {old} から {new} に変わった"},
    "periods_from_to": {"en": "the breach: {old} -> {new}", "ja": "違反の期間：{old} → {new}"},
    "no_day": {"en": "not known", "ja": "不明"},
    "truth_true": {"en": "yes", "ja": "該当"},
    "truth_false": {"en": "no", "ja": "非該当"},
    "truth_unknown": {"en": "open", "ja": "未確定"},
    "at_line": {"en": "{path}, line {line}", "ja": "{path}（{line} 行目）"},
    "fact_from_to": {"en": "{place}: {old} -> {new}", "ja": "{place}：{old} → {new}"},
    "not_stated": {"en": "not stated", "ja": "記載なし"},
    "amount_from_to": {"en": "{name}: {old} -> {new}", "ja": "{name}：{old} → {new}"},
    "no_amount": {"en": "none", "ja": "なし"},
    "unlimited": {"en": "at least {low}, no upper limit known", "ja": "{low}以上、上限は不明"},
    "not_priced_one": {
        "en": "1 further consequence that is not priced here",
        "ja": "ここで金額を示さない効果がほかに 1 件",
    },
    "not_priced_many": {
        "en": "{count} further consequences that are not priced here",
        "ja": "ここで金額を示さない効果がほかに {count} 件",
    },
    "more_one": {"en": "and 1 more (--format json has all)", "ja": "ほか 1 件（すべては --format json で）"},
    "more_many": {
        "en": "and {count} more (--format json has all)",
        "ja": "ほか {count} 件（すべては --format json で）",
    },
    "law_rule_started": {"en": "in force from {day}", "ja": "{day} から施行"},
    "law_rule_ended": {"en": "no longer in force from {day}", "ja": "{day} から失効"},
    "law_part_started": {"en": "{text} ({provision}): from {day}", "ja": "{text}（{provision}）：{day} から"},
    "law_part_ended": {
        "en": "{text} ({provision}): no longer from {day}",
        "ja": "{text}（{provision}）：{day} から廃止",
    },
    "law_part_changed": {
        "en": "{text} ({provision}): changed from {day}",
        "ja": "{text}（{provision}）：{day} から変更",
    },
    "law_value_changed": {
        "en": "{text} ({provision}): {old} -> {new} from {day}",
        "ja": "{text}（{provision}）：{day} から {old} → {new}",
    },
}
