"""What ``rules test --elements --mutate`` says."""

from japan_ai_compliance.messages import Texts

TEXTS: Texts = {
    "truth_true": {"en": "true", "ja": "真"},
    "truth_false": {"en": "false", "ja": "偽"},
    "truth_unknown": {"en": "unknown", "ja": "不明"},
    "unseen": {
        "en": "{name}: no case has seen it {truths}.",
        "ja": "{name}: {truths} となる事例がありません。",
    },
    "wrongly_excused": {
        "en": "{name}: `never` rules out what a case shows: {truths}.",
        "ja": "{name}: `never` で除いた {truths} となる事例があります。",
    },
    "elements": {
        "en": "{seen} of {count} elements, exceptions and definitions seen with every truth (truths excused: {excused}).",
        "ja": "要素・例外・定義 {count} 件のうち {seen} 件で、すべての真偽値を確認しました（除外 {excused} 件）。",
    },
    "survives": {"en": "no case notices: {mutant}", "ja": "どの事例でも検出されない変更: {mutant}"},
    "idle": {
        "en": "justified, but killed or not there: {mutant}",
        "ja": "正当化されているが、検出済みか存在しない変更: {mutant}",
    },
    "too_many": {
        "en": "More than {most} in 100 mutants are justified.",
        "ja": "正当化された変更が100件中 {most} 件を超えています。",
    },
    "mutants": {
        "en": "{count} mutants of the law: {killed} killed, {survivors} survive, {justified} justified ({share} %).",
        "ja": "法の変更 {count} 件: 検出 {killed} 件、未検出 {survivors} 件、正当化 {justified} 件（{share} %）。",
    },
}
