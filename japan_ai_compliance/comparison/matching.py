"""Which profile and which finding of one side is which of the other."""

from collections.abc import Iterator

from japan_ai_compliance.comparison.model import Identity, SeenFinding, SeenProfile, Side


def pair_profiles(old: Side, new: Side) -> list[tuple[SeenProfile | None, SeenProfile | None]]:
    """Profiles of the same company, in the order of the newer side; then those that are gone.

    Several profiles of one company pair in their order. Where each side has a single profile they pair whatever the
    company is called.
    """
    if len(old.profiles) == 1 and len(new.profiles) == 1:
        return [(old.profiles[0], new.profiles[0])]
    before = dict(_numbered(old.profiles))
    after = dict(_numbered(new.profiles))
    pairs: list[tuple[SeenProfile | None, SeenProfile | None]] = [(before.get(key), one) for key, one in after.items()]
    return [*pairs, *((one, None) for key, one in before.items() if key not in after)]


def _numbered(profiles: tuple[SeenProfile, ...]) -> Iterator[tuple[tuple[str, int], SeenProfile]]:
    counts: dict[str, int] = {}
    for profile in profiles:
        counts[profile.company] = counts.get(profile.company, -1) + 1
        yield (profile.company, counts[profile.company]), profile


def identified(findings: tuple[SeenFinding, ...]) -> dict[Identity, SeenFinding]:
    """Findings by rule, subject and instance; where several share these, by their order."""
    found: dict[Identity, SeenFinding] = {}
    counts: dict[tuple[str, str, str | None, str | None], int] = {}
    for finding in findings:
        key = (finding.rule, finding.subject_kind, finding.subject_id, finding.instance)
        counts[key] = counts.get(key, -1) + 1
        found[(*key, counts[key])] = finding
    return found
