"""Fixtures of the made-up law, assessed."""

from tests.support.assessing import assessed, rulebook

__all__ = ["assessed", "rulebook"]
