"""Text in XML, as JUnit's reports have it."""

from japan_ai_compliance.escaping.visible import visible


def for_xml(text: str) -> str:
    """``text`` without the control characters that no XML may hold, and on one line, as a CI service lists it.

    Markup is the business of the library that writes the tree.
    """
    return visible(text)
