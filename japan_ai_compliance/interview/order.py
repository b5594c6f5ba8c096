"""What to ask next: what decides most, of what is open in the profile as it stands."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from japan_ai_compliance.documents.tree import View
from japan_ai_compliance.engine.check import evaluate_profile
from japan_ai_compliance.engine.missing import Missing, question, rank_missing
from japan_ai_compliance.engine.model import Case, Dates, Finding
from japan_ai_compliance.interview.asks import Ask, ask_for, stated_at
from japan_ai_compliance.interview.insert import Step
from japan_ai_compliance.profile.model import Entry, Profile
from japan_ai_compliance.rulebook.model import ExceptionUse, Rulebook


@dataclass(frozen=True, slots=True)
class Order:
    """Ranks the questions. ``by_entry``: the lists at the top come first, and one entry is finished before the next;
    else whatever decides most comes first. ``again``: what is written as not known is asked, too."""

    rulebook: Rulebook
    dates: Dates
    laws: tuple[str, ...]
    by_entry: bool
    again: bool

    def missing(self, profile: Profile) -> list[Missing]:
        """What is missing, the most decisive first; then what could excuse or price a breach that was found."""
        case = Case(self.rulebook, profile, self.dates)
        findings = evaluate_profile(self.rulebook, profile, self.dates, self.laws)
        return [*rank_missing(findings, case), *_beyond(findings, case)]

    def asks(self, missing: Iterable[Missing], document: View, asked: Collection[str]) -> list[Ask]:
        """The questions that have not been asked yet."""
        found = (ask_for(one, document, self.rulebook) for one in missing)
        return [
            ask
            for ask in found
            if ask is not None and ask.path not in asked and (self.again or stated_at(document, ask.path) is None)
        ]

    def first(self, asks: list[Ask], group: tuple[Step, ...]) -> Ask:
        """The one to ask now, after a question of ``group``."""
        if not self.by_entry:
            return asks[0]
        top = next((ask for ask in asks if not ask.group), None)
        return top or next((ask for ask in asks if ask.group == group), asks[0])


def _beyond(findings: Iterable[Finding], case: Case) -> Iterator[Missing]:
    """Of each breach: the excuses that nobody has said anything about, and the figure its price rests on."""
    seen: set[str] = set()
    for finding in findings:
        for breach in finding.breaches if finding.status == "violation" else ():
            for fact, path in [*_claims(finding.rule.unless, breach.entries.values(), case), *_figures(finding, case)]:
                if path not in seen:
                    seen.add(path)
                    yield Missing(fact, path, question(fact, case), (finding.rule.id,))


def _claims(uses: Iterable[ExceptionUse], entries: Iterable[Entry], case: Case) -> Iterator[tuple[str, str]]:
    for use in uses:
        subject = case.rulebook.subjects.get(use.claim or "")
        if subject is None:
            continue
        for entry in entries:
            if entry.subject in subject.parents and subject.name not in entry.records:
                yield subject.name, f"{entry.path}.{subject.at}"


def _figures(finding: Finding, case: Case) -> Iterator[tuple[str, str]]:
    figures = {one.figure.path: one.figure for one in finding.rule.consequences if one.figure is not None}
    for breach in finding.breaches:
        for path, figure in figures.items():
            entry = breach.entries.get(figure.subject)
            if entry is not None and path in case.rulebook.facts and not (figure.name in entry.facts or entry.lists):
                yield path, f"{entry.path}.{figure.name}"
