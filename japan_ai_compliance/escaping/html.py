"""Text of others on an HTML page. It alone needs MarkupSafe, which comes with Jinja2."""

from markupsafe import Markup

from japan_ai_compliance.escaping.visible import SENTENCE, for_line


def for_html(text: str, limit: int = SENTENCE) -> Markup:
    """``text`` on one line as an element of its own: no tags, and its direction ends with it.

    Hostile here are markup, and letters written from the right that would draw the words beside them along.
    """
    return Markup("<bdi>{}</bdi>").format(for_line(text, limit))
