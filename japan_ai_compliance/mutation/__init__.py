"""How far the cases of a rulebook hold its rules: elements seen with each truth, and mutants of the law killed."""
