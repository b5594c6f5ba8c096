"""What tells a finding from every other, and stays the same when the profile is edited elsewhere."""

import hashlib
import json
from collections import Counter

from japan_ai_compliance.assessment.model import Assessed, Assessment

Identity = tuple[str, ...]

IDENTIFIED = 4
"""How many parts identify a finding; one more counts those that share them."""

_LENGTH = 32


def identities(assessment: Assessment) -> list[tuple[Assessed, Identity]]:
    """The findings of a profile, each with its rule, subject and instance; never with its line.

    Findings that share all three (entries without a name) are counted, so that no two are the same.
    """
    seen: Counter[Identity] = Counter()
    found: list[tuple[Assessed, Identity]] = []
    for one in assessment.findings:
        finding = one.finding
        identity: Identity = (finding.rule.id, finding.subject_kind, finding.subject_id or "", finding.instance or "")
        seen[identity] += 1
        found.append((one, identity if seen[identity] == 1 else (*identity, str(seen[identity]))))
    return found


def fingerprint(*parts: str) -> str:
    """A short digest of ``parts``; their limits count, so that no two lists run into each other."""
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:_LENGTH]
