"""``explain``: a rule, fact or parameter."""


def explain(identifier: str) -> None:
    """Explain."""
