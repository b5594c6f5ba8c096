"""Texts that wait on disk, and JSON written in pieces."""

import json
from errno import ENOSPC
from io import BytesIO

import pytest

from japan_ai_compliance.assessment.model import Standing
from japan_ai_compliance.engine.model import STATUSES
from japan_ai_compliance.errors import UsageError
from japan_ai_compliance.report.check import spool
from japan_ai_compliance.report.check.sections import Sections
from japan_ai_compliance.report.check.spool import Spool
from japan_ai_compliance.wording.json_text import array, block, open_object


@pytest.mark.parametrize("in_memory", [1, 1 << 20])
def test_texts_come_back_byte_for_byte_in_any_order(monkeypatch: pytest.MonkeyPatch, in_memory: int) -> None:
    monkeypatch.setattr(spool, "_IN_MEMORY", in_memory)
    texts = ["", "架空\r\n", "\udcff", "line\nline\n", "\x00"]
    kept = Spool()
    pieces = [kept.put(text) for text in texts]
    assert list(kept.drain(reversed(pieces))) == texts[::-1]


def test_a_full_disk_is_an_error_a_user_can_mend(monkeypatch: pytest.MonkeyPatch) -> None:
    class Full(BytesIO):
        def write(self, _data: object) -> int:
            raise OSError(ENOSPC, "No space left on device")

    monkeypatch.setattr("tempfile.TemporaryFile", Full)
    monkeypatch.setattr(spool, "_IN_MEMORY", 1)
    with pytest.raises(UsageError) as caught:
        Spool().put("text")
    assert "No space left" in caught.value.message("en") + caught.value.advice("en")


def standing(company: str, violations: int, unknown: int = 0) -> Standing:
    """How a company stands."""
    summary = dict.fromkeys(STATUSES, 0)
    return Standing(company, {**summary, "violation": violations, "unknown": unknown})


def test_sections_come_back_the_worst_first() -> None:
    sections = Sections()
    for one in (standing("C", 0), standing("B", 0, 1), standing("A", 0), standing("D", 2)):
        sections.put(one, one.company)
    assert [one.company for one in sections.standings] == ["D", "B", "A", "C"]
    assert list(sections.drain()) == ["D", "B", "A", "C"]


@pytest.mark.parametrize("items", [[], [1], [{"a": [], "b": "x\ny"}, ["架空", {"c": {"d": None}}]]])
def test_json_in_pieces_is_what_one_piece_would_be(items: list[object]) -> None:
    head: dict[str, object] = {"version": "1", "inner": {"list": [1, 2]}}
    pieces = [open_object(head, "items"), *array((block(one, 2) for one in items), 1), "\n}"]
    assert "".join(pieces) == json.dumps({**head, "items": items}, ensure_ascii=False, indent=2)


@pytest.mark.parametrize("text", ["\x9b2J", "\u202e", "\u2028\u2029", "\udcff", "\U000e0001", '\\"\x7f', "架空"])
def test_json_shows_what_is_invisible_and_means_the_same(text: str) -> None:
    written = block([text])
    assert written.replace("\n", "").isprintable()
    assert json.loads(written) == [text]
