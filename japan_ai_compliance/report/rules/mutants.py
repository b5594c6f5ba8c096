"""Elements not seen and mutants that survive, as text and as data."""

from collections.abc import Iterator, Sequence

from japan_ai_compliance.messages import Language, say
from japan_ai_compliance.mutation.elements import Coverage
from japan_ai_compliance.mutation.justified import MOST_PERCENT, MutationResult
from japan_ai_compliance.wording.values import decimal


def elements_as_text(coverage: Sequence[Coverage], language: Language) -> Iterator[str]:
    """What the cases have not seen, with its place, and the count."""
    for one in coverage:
        name = one.name
        if one.unseen:
            missing = _truths(one.unseen, language)
            yield f"{one.place}: {say('mutation.unseen', language, name=name, truths=missing)}"
        if one.wrongly_excused:
            shown = _truths(one.wrongly_excused, language)
            yield f"{one.place}: {say('mutation.wrongly_excused', language, name=name, truths=shown)}"
    seen = sum(not one.unseen for one in coverage)
    excused = sum(len(one.never) for one in coverage)
    yield say("mutation.elements", language, seen=seen, count=len(coverage), excused=excused)


def elements_as_data(coverage: Sequence[Coverage]) -> list[dict[str, object]]:
    """Every element with the truths its cases have shown."""
    return [
        {
            "rule": one.rule or None,
            "thing": one.key[0],
            "part": one.key[1] or None,
            "element": one.key[2],
            "path": one.place.path,
            "line": one.place.line,
            "seen": sorted(one.seen),
            "never": dict(one.never),
            "unseen": list(one.unseen),
        }
        for one in coverage
    ]


def mutants_as_text(verdict: MutationResult, language: Language) -> Iterator[str]:
    """The survivors with their places, justifications of nothing, and the counts."""
    for mutant in verdict.survivors:
        yield f"{mutant.place}: {say('mutation.survives', language, mutant=mutant.id)}"
    for idle in verdict.idle:
        yield f"{idle.place}: {say('mutation.idle', language, mutant=idle.mutant)}"
    if verdict.too_many:
        yield say("mutation.too_many", language, most=MOST_PERCENT)
    killed = verdict.count - len(verdict.survivors) - len(verdict.justified)
    yield say(
        "mutation.mutants",
        language,
        count=verdict.count,
        killed=killed,
        survivors=len(verdict.survivors),
        justified=len(verdict.justified),
        share=decimal(verdict.share),
    )


def mutants_as_data(verdict: MutationResult) -> dict[str, object]:
    """The counts, the survivors and what is justified."""
    return {
        "count": verdict.count,
        "survivors": [
            {
                "mutant": one.id,
                "operator": one.change.operator,
                "path": one.place.path,
                "line": one.place.line,
                "before": one.change.before,
                "after": one.change.after or None,
                "rules": list(one.rules),
            }
            for one in verdict.survivors
        ],
        "justified": [
            {"mutant": mutant.id, "reason": one.reason, "path": one.place.path, "line": one.place.line}
            for mutant, one in verdict.justified
        ],
        "idle": [{"mutant": one.mutant, "path": one.place.path, "line": one.place.line} for one in verdict.idle],
    }


def _truths(truths: Sequence[str], language: Language) -> str:
    return say("terms.separator", language).join(say(f"mutation.truth_{one}", language) for one in truths)
