"""The rulebook's own tests: cases beside the rules, run against the engine."""
