import re
from dataclasses import dataclass

import pytest

from japan_ai_compliance.assessment.run import Report
from japan_ai_compliance.messages import LANGUAGES, Language
from japan_ai_compliance.report.check import github_report, markdown_report
from japan_ai_compliance.report.check.github_report import MOST, render, step_summary
from japan_ai_compliance.wording.verdict import verdict
from tests.unit.report.check.every_status import HOSTILE, assessment, hostile, plain, report, text

COMMAND = re.compile(r"::(?P<level>[a-z]+)(?: (?P<properties>.*?))?::(?P<message>.*)")


@dataclass(frozen=True)
class Annotation:
    """A workflow command as the runner reads it."""

    level: str
    properties: dict[str, str]
    message: str


def annotations(given: Report, language: Language = "en") -> list[Annotation]:
    """Every line as the runner reads it: properties up to the first ``::``, escapes undone."""
    written = render(given, language)
    assert written.endswith("\n")
    found = []
    for line in written[:-1].split("\n"):
        assert line.isprintable(), line
        match = COMMAND.fullmatch(line)
        assert match, line
        pairs = [pair.split("=", 1) for pair in (match["properties"] or "").split(",") if pair]
        assert all("%" not in re.sub("%(25|0D|0A|3A|2C)", "", value) for _, value in pairs), line
        properties = {name: undone(value.replace("%3A", ":").replace("%2C", ",")) for name, value in pairs}
        found.append(Annotation(match["level"], properties, undone(match["message"])))
    return found


def undone(value: str) -> str:
    return value.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")


def summary(given: Report, language: Language) -> str:
    """The summary of the step."""
    return step_summary([markdown_report.render(given, language)], language)


def shops(count: int) -> Report:
    """A run over one profile with many shops."""
    head, _, shop = text().partition("shops:\n")
    body = "".join(shop.replace('"Shop"', f'"Shop {number}"') for number in range(count))
    return report(assessment(f"{head}shops:\n{body}"))


def test_problems_are_annotated_worst_first_and_the_verdict_comes_last() -> None:
    found = annotations(plain())
    assert [one.level for one in found] == ["error", "warning", "warning", "notice", "notice"]
    assert [one.properties.get("title") for one in found] == [
        "LAMP-1 - burning",
        "LAMP-3 - unfairness",
        "LAMP-2 - being lit",
        "LAMP-4 - filing",
        "japan-ai-compliance, as of 2026-11-23",
    ]
    assert found[0].properties["file"] == "profiles/profile.yaml"
    assert found[0].properties["line"] == "4"
    assert found[0].message.splitlines()[0] == 'breach (violation): Art. 1, subject "Shop", since 2025-01-01, going on'
    assert found[-1].message == f"K.K.: {verdict(plain().assessments[0], 'en')}"


def test_commands_are_escaped() -> None:
    first = render(report(assessment(text(), "a,b:100%.yaml")), "en").splitlines()[0]
    assert first.startswith(
        "::error file=a%2Cb%3A100%25.yaml,line=4,col=5,title=LAMP-1 - burning::breach (violation): "
    )


def test_no_more_than_the_service_shows_and_the_rest_is_counted() -> None:
    found = annotations(shops(12))
    assert [sum(one.level == level for one in found) for level in ("error", "warning", "notice")] == [MOST] * 3
    assert "29 of 48 findings are annotated" in found[-1].message


def test_every_finding_that_is_not_annotated_stands_in_the_step_summary() -> None:
    assert summary(shops(12), "en").count("#### LAMP-1") == 12


def test_a_step_summary_that_is_too_large_is_cut_at_a_line(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = summary(plain(), "ja")
    monkeypatch.setattr(github_report, "MOST_BYTES", 1_000)
    cut = summary(plain(), "ja")
    assert len(cut.encode()) <= 1_000
    head, _, closing = cut.rpartition("\n\n")
    assert whole.startswith(head + "\n")
    assert "省略" in closing


def test_many_companies_share_one_notice() -> None:
    companies = [assessment(text(company=f"Company {number}"), f"{number}.yaml") for number in range(25)]
    last = annotations(report(*companies))[-1]
    assert len(last.message.splitlines()) == 22
    assert "5 more companies." in last.message


def test_standard_input_has_no_file_to_annotate() -> None:
    found = plain().assessments[0]
    given = report(found._replace(profile=found.profile._replace(path="-")))
    assert "file" not in annotations(given)[0].properties


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_text_stays_text(kind: str, language: Language) -> None:
    found = annotations(hostile(kind), language)
    assert [one.level for one in found] == ["error", "error", "warning", "warning", "notice", "notice"]
    for one in found:
        assert set(one.properties) <= {"file", "line", "col", "title"}
        assert all(len(line) < 400 for line in one.message.splitlines())


def test_the_same_run_gives_the_same_bytes() -> None:
    assert render(plain(), "ja") == render(plain(), "ja")
