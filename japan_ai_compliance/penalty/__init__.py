"""Findings to exposure. Knows generic steps only; what is computed, and how, stands in the rulebook."""
