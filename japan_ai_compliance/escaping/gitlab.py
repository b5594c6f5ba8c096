"""Text in a code quality report of GitLab."""

from japan_ai_compliance.escaping.visible import visible


def for_gitlab(text: str) -> str:
    """``text`` as a description, which GitLab shows as it is: nothing invisible may turn round what is read."""
    return visible(text)
