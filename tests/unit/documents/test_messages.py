import re
from pathlib import Path

import pytest

from japan_ai_compliance import documents
from japan_ai_compliance.messages.documents import TEXTS

JAPANESE = re.compile("[ぁ-んァ-ヶ一-龠]")


@pytest.mark.parametrize("name", TEXTS)
def test_each_is_a_sentence(name: str) -> None:
    text = TEXTS[name]
    assert JAPANESE.search(text["ja"])
    assert text["en"].endswith(".")
    assert text["ja"].endswith("。")


@pytest.mark.parametrize("name", [name for name in TEXTS if not name.endswith("_advice")])
def test_every_message_has_advice_and_is_used(name: str) -> None:
    assert f"{name}_advice" in TEXTS
    sources = Path(documents.__path__[0]).glob("*.py")
    assert any(f'"{name}"' in source or f'"documents.{name}"' in source for source in map(Path.read_text, sources))
