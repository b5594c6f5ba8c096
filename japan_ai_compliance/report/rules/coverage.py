"""The coverage of laws as data and as text."""

from collections.abc import Iterable, Iterator, Mapping
from typing import get_args

from japan_ai_compliance.messages import Language, say
from japan_ai_compliance.rulebook.coverage.check import CoverageProblem, CoveredProvision, LawCoverage, TextCoverage
from japan_ai_compliance.rulebook.coverage.provisions import Provision
from japan_ai_compliance.rulebook.coverage.schema import Reason
from japan_ai_compliance.wording.citation import citation
from japan_ai_compliance.wording.values import text as text_in


def as_data(laws: Iterable[LawCoverage], language: Language) -> dict[str, list[dict[str, object]]]:
    """The coverage with every provision, in the order of the texts."""
    return {
        "laws": [
            {
                "law": law.law,
                "complete": law.complete,
                "texts": [_text_data(text, language) for text in law.texts],
                "problems": [_problem_data(problem, language) for problem in law.problems],
                "rules_not_named": list(law.unnamed),
            }
            for law in laws
        ]
    }


def as_text(laws: Iterable[LawCoverage], titles: Mapping[str, str], language: Language) -> str:
    """The counts of every text, then what is not covered, then what does not fit. ``titles``: those of the laws."""
    lines: list[str] = []
    for law in laws:
        lines += [*_law_lines(law, titles[law.law], language), ""]
    return "\n".join(lines)


def _text_data(text: TextCoverage, language: Language) -> dict[str, object]:
    return {
        "text": text.name,
        "label": text_in(text.label, language),
        "source": text.source,
        "version": text.version,
        "articles": text.articles,
        "provisions": len(text.provisions),
        "by_rules": text.by_rules,
        "by_reason": text.by_reason,
        "uncovered": [one.provision.key for one in text.uncovered],
        "covered": [_provision_data(one, language) for one in text.provisions],
    }


def _provision_data(covered: CoveredProvision, language: Language) -> dict[str, object]:
    entry = covered.entry
    return {
        "provision": covered.provision.key,
        "citation": _cited(covered.provision, language),
        "entry": covered.key,
        "rules": list(entry.rules) if entry else [],
        "reason": entry.reason if entry else None,
        "consequences": list(entry.consequences) if entry else [],
    }


def _problem_data(problem: CoverageProblem, language: Language) -> dict[str, object]:
    place = problem.place
    return {
        "kind": problem.kind,
        "entry": problem.key,
        "name": problem.name,
        "message": _said(problem, language),
        "path": place.path if place else None,
        "line": place.line if place else None,
    }


def _law_lines(law: LawCoverage, title: str, language: Language) -> Iterator[str]:
    yield title
    for text in law.texts:
        label = text_in(text.label, language)
        counts = {"articles": text.articles, "provisions": len(text.provisions)}
        yield "  " + say("coverage.text", language, label=label, version=text.version, **counts)
        yield from _counts(text, language)
        for one in text.uncovered:
            cited = _cited(one.provision, language)
            yield "  " + say("coverage.uncovered_provision", language, label=label, citation=cited)
    for problem in law.problems:
        where = f"{problem.place}: " if problem.place else ""
        yield f"  {where}{_said(problem, language)}"
    if law.unnamed:
        yield "  " + say("coverage.not_named", language, rules=", ".join(law.unnamed))
    yield "  " + say(f"coverage.{'complete' if law.complete else 'incomplete'}", language)


def _counts(text: TextCoverage, language: Language) -> Iterator[str]:
    counts = {"by_rules": text.by_rules}
    counts |= {f"reason_{one}": text.by_reason[one] for one in get_args(Reason) if one in text.by_reason}
    counts |= {"uncovered": len(text.uncovered)}
    for key, count in counts.items():
        yield f"    {count:>5}  {say(f'coverage.{key}', language)}"


def _said(problem: CoverageProblem, language: Language) -> str:
    return say(f"coverage.{problem.kind}", language, name=problem.name, key=problem.key)


def _cited(provision: Provision, language: Language) -> str:
    """The provision as a reader writes it."""
    if provision.others:
        kind = "chapter" if provision.chapter else provision.key
        return say(f"coverage.others_{kind}", language, chapter=provision.chapter, count=provision.others)
    cited = citation(provision.citation, language, {})
    if provision.supplement is None:
        return cited
    return say("coverage.supplement", language, number=provision.supplement, cited=cited).rstrip()
