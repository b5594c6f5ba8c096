"""Rulebook x profile x dates -> findings. Pure functions: no printing, no clock, no environment, no network."""
