import re
import string
from pathlib import Path

import pytest

from japan_ai_compliance import documents
from japan_ai_compliance.messages import LANGUAGES
from japan_ai_compliance.messages.documents import TEXTS

JAPANESE = re.compile("[ぁ-んァ-ヶ一-龠]")


def placeholders(text: str) -> set[tuple[str, str]]:
    return {(name, form or "") for _, name, form, _ in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("name", TEXTS)
def test_both_languages_say_the_same(name: str) -> None:
    text = TEXTS[name]
    assert set(text) == set(LANGUAGES)
    assert placeholders(text["en"]) == placeholders(text["ja"])
    assert JAPANESE.search(text["ja"])
    assert not JAPANESE.search(text["en"])
    assert text["en"].endswith(".")
    assert text["ja"].endswith("。")


@pytest.mark.parametrize("name", [name for name in TEXTS if not name.endswith("_advice")])
def test_every_message_has_advice_and_is_used(name: str) -> None:
    assert f"{name}_advice" in TEXTS
    sources = Path(documents.__path__[0]).glob("*.py")
    assert any(f'"{name}"' in source or f'"documents.{name}"' in source for source in map(Path.read_text, sources))


@pytest.mark.parametrize("name", [name for name in TEXTS if name.endswith("_advice")])
def test_no_advice_stands_alone(name: str) -> None:
    assert name.removesuffix("_advice") in TEXTS
