"""The settings of a repository: what is said of them, and their errors."""

from japan_ai_compliance.messages import Texts

TEXTS: Texts = {
    "used": {"en": "Settings: {path}", "ja": "設定: {path}"},
    "bring_rules": {
        "en": "The settings add or replace laws: {paths}",
        "ja": "設定により法律を追加・差し替えています: {paths}",
    },
    "bring_waivers": {"en": "The settings bring waivers: {path}", "ja": "設定により免除を適用します: {path}"},
    "bring_laws": {
        "en": "The settings limit the laws to: {laws}",
        "ja": "設定により対象の法律を限定しています: {laws}",
    },
    "different": {
        "en": "The inputs lead to different settings: {one} for {input}, {other} for {second}.",
        "ja": "入力ごとに設定ファイルが異なります: {input} には {one}、{second} には {other}。",
    },
    "different_advice": {
        "en": "Check them one by one, or choose with --config FILE or --no-config.",
        "ja": "別々に実行するか、--config FILE または --no-config で指定してください。",
    },
    "config_or_none": {
        "en": "--config and --no-config exclude each other.",
        "ja": "--config と --no-config は同時に指定できません。",
    },
    "config_or_none_advice": {"en": "Give one of them.", "ja": "どちらか一方を指定してください。"},
    "no_table": {"en": "The file holds no settings.", "ja": "このファイルには設定がありません。"},
    "no_table_advice": {"en": "Write them into {table}.", "ja": "{table} に記述してください。"},
    "unreadable": {"en": "The settings do not read: {problem}.", "ja": "設定が読めません: {problem}"},
    "unreadable_advice": {"en": "It must be valid TOML in UTF-8.", "ja": "UTF-8 の正しい TOML にしてください。"},
    "unknown_key": {"en": "The setting `{key}` is not known.", "ja": "設定 `{key}` はありません。"},
    "unknown_key_advice": {"en": "Known settings: {known}.", "ja": "使える設定: {known}"},
    "wrong_type": {"en": "The setting `{key}` has the wrong type.", "ja": "設定 `{key}` の型が違います。"},
    "wrong_type_advice": {"en": "Expected: {expected}.", "ja": "必要な型: {expected}"},
    "empty": {"en": "The setting `{key}` is empty.", "ja": "設定 `{key}` が空です。"},
    "empty_advice": {"en": "Give a value, or leave the setting out.", "ja": "値を書くか、設定を削除してください。"},
    "unknown_language": {
        "en": "The setting `lang` cannot be `{name}`.",
        "ja": "設定 `lang` に `{name}` は使えません。",
    },
    "unknown_language_advice": {"en": "Known languages: {known}.", "ja": "使える言語: {known}"},
}
