"""Text that stays text in Markdown, as GitHub and GitLab read it."""

import re
from urllib.parse import quote

from japan_ai_compliance.escaping.visible import visible

_BREAK = "&#8203;"
"""A break of no width: between ``@`` and a name it keeps the name from being called."""

_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "|": "&#124;"}
_SPECIAL = re.compile(
    r"(?P<entity>[&<>|])"
    r"|(?P<markup>[\\`*\[\]~$]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9]))"
    r"|(?P<call>@|[#!](?=\d)|\bGH(?=-\d)|:(?=//)|\bwww(?=\.))",
    re.IGNORECASE,
)
_LEADING = re.compile(r"^([-+=#]|\d+(?=[.)]))")
_SAFE = "/:?#@!$&'()*+,;=-._~%"
_ADDRESS = re.compile(r"https?://", re.IGNORECASE)


def for_markdown(text: str) -> str:
    """``text`` on one line as plain words: no markup, no tags, no links, no mention of a person or an issue.

    Hostile here are also a ``|``, which would end a cell, and what at its start would begin a list or a heading.
    """
    return _LEADING.sub(_leading, _SPECIAL.sub(_harmless, visible(text.strip())))


def for_markdown_code(text: str) -> str:
    """``text`` in a code span that no backtick in it can end."""
    plain = visible(text)
    fence = "`" * (max((len(run) for run in re.findall("`+", plain)), default=0) + 1)
    blank = " " if "`" in plain else ""
    return f"{fence}{blank}{plain}{blank}{fence}"


def for_markdown_link(text: str, url: str) -> str:
    """A link of our own to an address of a rule folder; the text alone where it is no web address, but a script."""
    words = for_markdown(text)
    return f"[{words}](<{quote(url, safe=_SAFE)}>)" if _ADDRESS.match(url) else words


def _harmless(match: re.Match[str]) -> str:
    if match["entity"]:
        return _ENTITIES[match[0]]
    return "\\" + match[0] if match["markup"] else match[0] + _BREAK


def _leading(match: re.Match[str]) -> str:
    """What would begin a list, a heading or a line below a heading."""
    return match[1] + "\\" if match[1][0].isdigit() else "\\" + match[1]
