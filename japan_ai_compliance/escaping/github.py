"""Text inside a workflow command of GitHub Actions."""

from japan_ai_compliance.escaping.visible import visible


def for_github_message(text: str) -> str:
    """``text`` as the message of a command: no line end ends it and so begins a command of its own."""
    return visible(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def for_github_property(text: str) -> str:
    """``text`` as a property of a command: no colon ends the properties, and no comma begins another."""
    return for_github_message(text).replace(":", "%3A").replace(",", "%2C")
