"""Which conditions a rule rests on, and what they name: the walk through a rulebook, as checks and mutants call it."""

from japan_ai_compliance.rulebook.walk import exceptions, named, trees

__all__ = ["exceptions", "named", "trees"]
