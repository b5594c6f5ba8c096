"""Text that stays text in Markdown, as GitHub and GitLab read it."""

import re
from urllib.parse import quote

from japan_ai_compliance.wording.safe import printable

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


def md(text: str) -> str:
    """``text`` on one line, with no markup, no links, no mentions, and nothing invisible."""
    return _LEADING.sub(_leading, _SPECIAL.sub(_harmless, printable(text.strip())))


def code(text: str) -> str:
    """``text`` in a code span that nothing in it can end."""
    plain = printable(text)
    fence = "`" * (max((len(run) for run in re.findall("`+", plain)), default=0) + 1)
    blank = " " if "`" in plain else ""
    return f"{fence}{blank}{plain}{blank}{fence}"


def link(text: str, url: str) -> str:
    """A link of our own; only to a web address, else the text alone."""
    return f"[{md(text)}](<{quote(url, safe=_SAFE)}>)" if _ADDRESS.match(url) else md(text)


def table(head: list[str], rows: list[list[str]]) -> list[str]:
    """The lines of a table; cells are escaped already."""
    return [_row(head), _row(["---"] * len(head)), *map(_row, rows)]


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _harmless(match: re.Match[str]) -> str:
    if match["entity"]:
        return _ENTITIES[match[0]]
    return "\\" + match[0] if match["markup"] else match[0] + _BREAK


def _leading(match: re.Match[str]) -> str:
    """What would begin a list, a heading or a line below a heading."""
    return match[1] + "\\" if match[1][0].isdigit() else "\\" + match[1]
