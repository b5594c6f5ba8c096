"""Cases made ready to be run on one mutant after the other: their profiles are built once."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from japan_ai_compliance.assessment.model import Assessed
from japan_ai_compliance.documents.tree import View, view
from japan_ai_compliance.engine.check import evaluate_rule
from japan_ai_compliance.engine.model import Case, Dates
from japan_ai_compliance.mutation.model import Fate, Mutant
from japan_ai_compliance.mutation.watching import Key, keys, watching
from japan_ai_compliance.penalty.price import price
from japan_ai_compliance.profile.build import build_profile
from japan_ai_compliance.profile.model import Profile
from japan_ai_compliance.rulebook.model import Rulebook
from japan_ai_compliance.selftest.cases import RuleCase
from japan_ai_compliance.selftest.expectations import differences

_PRICED = frozenset({"exposure", "no_exposure"})


@dataclass(frozen=True)
class Ready:
    """A case with its profile, the words in it, whether it expects amounts, and what it weighs."""

    number: int
    case: RuleCase
    profile: Profile
    words: frozenset[str]
    priced: bool
    reached: frozenset[Key]

    def fails(self, rulebook: Rulebook) -> bool:
        """Whether the case fails on ``rulebook``; one that cannot even be evaluated fails."""
        where = Case(rulebook, self.profile, Dates(self.case.as_of, self.case.law_as_of))
        try:
            findings = evaluate_rule(rulebook.rules[self.case.rule], where)
            found = [Assessed(one, tuple(price(one, where)) if self.priced else ()) for one in findings]
            return any(True for expected in self.case.expect for _ in differences(expected, found))
        except Exception:  # a mutant may break what the engine takes for granted
            return True


class Bench:
    """The cases of a rulebook by rule."""

    def __init__(self, rulebook: Rulebook, cases: Iterable[RuleCase]) -> None:
        self.rulebook = rulebook
        self.ready: dict[str, list[Ready]] = {}
        self.silent = frozenset(str(fact.absent) for fact in rulebook.facts.values())
        for number, case in enumerate(cases):
            profile = build_profile(case.profile, rulebook, case.place.path)
            words = frozenset(_words(view(case.profile)))
            priced = any(_PRICED & set(expected) for expected in case.expect)
            reached = frozenset(_reached(rulebook, case, profile))
            self.ready.setdefault(case.rule, []).append(Ready(number, case, profile, words, priced, reached))

    def fates(self, mutants: Iterable[Mutant]) -> list[Fate]:
        """What becomes of each mutant. Cases that killed mutants of the same thing are tried first."""
        kills: dict[str, Counter[int]] = {}
        return [self.fate(mutant, kills.setdefault(mutant.thing, Counter())) for mutant in mutants]

    def fate(self, mutant: Mutant, kills: Counter[int]) -> Fate:
        """Run the cases of the rules that rest on what was changed, up to the first that fails."""
        rulebook = mutant.edit(self.rulebook)
        chosen = [ready for rule in mutant.rules for ready in self.ready.get(rule, ()) if self.can_tell(ready, mutant)]
        for tried, ready in enumerate(sorted(chosen, key=lambda one: (-kills[one.number], one.number)), 1):
            if ready.fails(rulebook):
                kills[ready.number] += 1
                return Fate(mutant.id, f"{ready.case.rule}: {ready.case.name}", tried)
        return Fate(mutant.id, None, len(chosen))

    def can_tell(self, ready: Ready, mutant: Mutant) -> bool:
        """Whether a case can feel the change.

        An option matters only where it is stated, or silence means it.
        """
        if not mutant.reach.within(ready.reached, priced=ready.priced):
            return False
        return mutant.option is None or mutant.option in ready.words or mutant.option in self.silent


def _reached(rulebook: Rulebook, case: RuleCase, profile: Profile) -> set[Key]:
    """The elements that a case weighs."""
    rule = rulebook.rules[case.rule]
    known, found = keys(rule), set[Key]()
    with watching(lambda element, _scope, _truth: found.add(known[id(element)])):
        evaluate_rule(rule, Case(rulebook, profile, Dates(case.as_of, case.law_as_of)))
    return found


def _words(tree: View) -> Iterable[str]:
    if isinstance(tree, str):
        yield tree
    elif isinstance(tree, list):
        for one in tree:
            yield from _words(one)
    else:
        for one in tree.values():
            yield from _words(one)
