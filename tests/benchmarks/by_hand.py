"""The rules written by hand (``by_hand.sql``), as statements that DuckDB runs."""

import re
from pathlib import Path

TEXT = Path(__file__).with_suffix(".sql")
_TEMPLATE = re.compile(r"^TEMPLATE (\w+)\(([^)]*)\) AS(.*?);$", re.MULTILINE | re.DOTALL)
_CALL = r"\b{}\("


def statements() -> str:
    """Macros, and a view ``screened`` over a table ``ledger`` with one text column per fact."""
    text = TEXT.read_text(encoding="utf-8")
    templates = [(name, _names(given), f"({body.strip()})") for name, given, body in _TEMPLATE.findall(text)]
    text = _TEMPLATE.sub("", text)
    for name, given, body in reversed(templates):
        text = _expanded(text, name, given, body)
    return text


def columns() -> list[str]:
    """The columns of ``ledger`` that the statement reads."""
    return list(dict.fromkeys(["id", *re.findall(r'"([a-z_0-9.]+)"', TEXT.read_text(encoding="utf-8"))]))


def _names(text: str) -> list[str]:
    return [one.strip() for one in text.split(",") if one.strip()]


def _expanded(text: str, name: str, given: list[str], body: str) -> str:
    """``text`` with every call of a template replaced by its body."""
    found = re.search(_CALL.format(name), text)
    while found:
        arguments, end = _arguments(text, found.end())
        values = dict(zip(given, arguments, strict=True))
        pattern = r"\b(" + "|".join(map(re.escape, given)) + r")\b"
        put = re.sub(pattern, lambda one, values=values: values[one[0]], body) if given else body  # type: ignore[misc]
        text = text[: found.start()] + put + text[end:]
        found = re.search(_CALL.format(name), text)
    return text


def _arguments(text: str, start: int) -> tuple[list[str], int]:
    """The arguments from ``start`` on, and where the call ends."""
    depth, parts, first = 0, [], start
    for place in range(start, len(text)):
        if text[place] == "(":
            depth += 1
        elif text[place] == ")" and depth:
            depth -= 1
        elif text[place] == ")" or (text[place] == "," and not depth):
            parts.append(text[first:place].strip())
            first = place + 1
            if text[place] == ")":
                return [part for part in parts if part], place + 1
    raise ValueError("a call without an end")
