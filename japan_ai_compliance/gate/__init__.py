"""The gate: waivers, and which findings make a run fail."""

from japan_ai_compliance.gate.decision import fails, read_fail_on

__all__ = ["fails", "read_fail_on"]
