"""Company facts: reading a profile, and checking it against the facts a rulebook declares."""
