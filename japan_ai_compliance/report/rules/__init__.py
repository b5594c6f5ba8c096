"""What the tools of the rulebook write: listing, lint, mutants, coverage, differences."""
