"""Texts as SARIF writes them."""

from japan_ai_compliance.escaping.sarif import for_sarif_message
from japan_ai_compliance.wording.json_text import Json


def message(lines: list[str]) -> Json:
    """A plain text message. Nothing in it is a link or a placeholder, and nothing invisible is left."""
    return {"text": "\n".join(map(for_sarif_message, lines))}
