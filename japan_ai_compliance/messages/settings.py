"""Errors in the settings of a repository."""

from japan_ai_compliance.messages import Texts

TEXTS: Texts = {
    "unreadable": {"en": "The settings do not read: {problem}.", "ja": "設定が読めません: {problem}"},
    "unreadable_advice": {"en": "It must be valid TOML in UTF-8.", "ja": "UTF-8 の正しい TOML にしてください。"},
    "unknown_key": {"en": "The setting `{key}` is not known.", "ja": "設定 `{key}` はありません。"},
    "unknown_key_advice": {"en": "Known settings: {known}.", "ja": "使える設定: {known}"},
    "wrong_type": {"en": "The setting `{key}` has the wrong type.", "ja": "設定 `{key}` の型が違います。"},
    "wrong_type_advice": {"en": "Expected: {expected}.", "ja": "必要な型: {expected}"},
}
