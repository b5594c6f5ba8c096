"""What all formats have in common."""

import gc
import sys

import pytest

from japan_ai_compliance.report.check.formats import FORMATS, format_named
from japan_ai_compliance.report.check.names import ENDINGS
from tests.unit.report.check.every_status import assessment, plain, report, text


@pytest.mark.parametrize("name", FORMATS)
def test_a_writer_keeps_no_assessment_it_was_given(name: str) -> None:
    """The first may be held until it is clear whether it stays alone."""
    writer = format_named(name).writer(plain(), "en")
    writer.add(assessment(text("First")))
    second = assessment(text("Second"), "second.yaml")
    held = (second, second.findings, second.profile, second.findings[0].finding)
    before = counts(held)
    writer.add(second)
    assert counts(held) == before
    assert "second.yaml" in "".join(writer.close(()))


def counts(held: tuple[object, ...]) -> list[int]:
    """How many references there are to each; those of what waits to be collected are not counted."""
    gc.collect()
    return [sys.getrefcount(one) for one in held]


@pytest.mark.parametrize("name", FORMATS)
def test_writing_as_it_comes_is_rendering_whole(name: str) -> None:
    found = plain()
    writer = format_named(name).writer(found, "ja")
    for one in found.assessments:
        writer.add(one)
    assert "".join(writer.close(found.failures)) == format_named(name).render(found, "ja")


def test_every_format_has_its_endings_and_no_ending_two_formats() -> None:
    assert list(ENDINGS) == list(FORMATS)
    endings = [ending for known in ENDINGS.values() for ending in known]
    assert len(set(endings)) == len(endings)


@pytest.mark.parametrize("name", ["text", "markdown", "html", "junit", "github", "csv"])
def test_a_long_company_name_is_wrapped_and_not_cut(name: str) -> None:
    company = " ".join(f"Word{number:03}" for number in range(30))
    written = format_named(name).render(report(assessment(text(company))), "en")
    assert company in " ".join(written.split())
