"""The rules written by hand (``by_hand.sql``): ``python by_hand.py LEDGER ANSWER STATEMENT``.

``STATEMENT`` is what ``write`` wrote: the templates are put in before anything is measured.
"""

import re
import sys
from pathlib import Path

SETTINGS = (
    "memory_limit = '260MB'",
    "threads = 2",
    "preserve_insertion_order = false",
    # Without these two it plans four times faster: they turn lists into joins, and move the conditions about.
    "disabled_optimizers = 'in_clause,filter_pushdown'",
)
"""Those of ``screen``."""

TEXT = Path(__file__).with_suffix(".sql")
_TEMPLATE = re.compile(r"^TEMPLATE (\w+)\(([^)]*)\) AS(.*?);$", re.MULTILINE | re.DOTALL)
_CALL = r"\b{}\("


def statements() -> tuple[str, str]:
    """Macros, and the query over a table ``ledger`` with one text column per fact."""
    text = TEXT.read_text(encoding="utf-8")
    templates = [(name, _names(given), f"({body.strip()})") for name, given, body in _TEMPLATE.findall(text)]
    text = _TEMPLATE.sub("", text)
    for name, given, body in reversed(templates):
        text = _expanded(text, name, given, body)
    macros, start, query = text.partition("WITH turning")
    return macros, f"{start}{query}".strip().rstrip(";")


def columns() -> list[str]:
    """The columns of ``ledger`` that the statement reads."""
    return list(dict.fromkeys(["id", *re.findall(r'"([a-z_][a-z_0-9.]*)"', TEXT.read_text(encoding="utf-8"))]))


def write(path: Path) -> None:
    """Write the columns that are read, the macros and the query, as they are run."""
    path.write_text("\0".join([" ".join(columns()), *statements()]), encoding="utf-8")


def screen(ledger: str, answer: str, statement: str) -> None:
    """Screen a ledger with as many threads and as much memory as ``screen`` takes."""
    import duckdb

    names, macros, query = Path(statement).read_text(encoding="utf-8").split("\0")
    with duckdb.connect() as connection:
        for setting in SETTINGS:
            connection.execute(f"SET {setting}")
        source = f"read_csv('{ledger}', all_varchar = true)" if ledger.endswith(".csv") else f"'{ledger}'"
        there = {row[0] for row in connection.execute(f"DESCRIBE SELECT * FROM {source}").fetchall()}
        absent = "".join(f', CAST(NULL AS VARCHAR) AS "{name}"' for name in names.split() if name not in there)
        connection.execute(f"CREATE VIEW ledger AS SELECT *{absent} FROM {source}")
        connection.execute(macros)
        form = "FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 40960"
        connection.execute(f"COPY ({query}) TO '{answer}' ({form})")


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


if __name__ == "__main__":
    screen(*sys.argv[1:])
