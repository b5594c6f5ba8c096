"""What all formats have in common."""

import gc
import sys

import pytest

from japan_ai_compliance.errors import UsageError
from japan_ai_compliance.report.check.formats import FORMATS, format_named, split_target
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


@pytest.mark.parametrize(
    ("target", "found"),
    [
        ("a.txt", ("text", "a.txt")),
        ("a.sarif.json", ("sarif", "a.sarif.json")),
        ("A.HTML", ("html", "A.HTML")),
        ("gitlab:a.json", ("gitlab", "a.json")),
        ("C:report.csv", ("csv", "C:report.csv")),
    ],
)
def test_a_target_names_its_format(target: str, found: tuple[str, str]) -> None:
    assert split_target(target) == found


@pytest.mark.parametrize("target", ["report", "report.pdf", "pdf:report"])
def test_a_target_without_a_format_is_refused(target: str) -> None:
    with pytest.raises(UsageError):
        split_target(target)


@pytest.mark.parametrize("name", ["text", "markdown", "html", "junit", "github", "csv"])
def test_a_long_company_name_is_wrapped_and_not_cut(name: str) -> None:
    company = " ".join(f"Word{number:03}" for number in range(30))
    written = format_named(name).render(report(assessment(text(company))), "en")
    assert company in " ".join(written.split())
