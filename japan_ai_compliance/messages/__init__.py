"""Every sentence the program itself says, in English and Japanese.

The texts of the law stand in the rulebook; these are the program's own: labels of reports, errors and their advice. A key
is ``<subject>.<name>``; the subject is the module in this package that holds it, imported only when one of its texts is
needed.
"""

from collections.abc import Mapping
from importlib import import_module
from typing import Literal

Language = Literal["en", "ja"]
LANGUAGES: tuple[Language, ...] = ("en", "ja")

Texts = dict[str, dict[str, str]]


def say(key: str, language: Language, /, **values: object) -> str:
    """Return the text of ``key`` in ``language`` with its placeholders filled.

    Where there is no such text the key itself stands in, with the values: the program is wrong then, not what it found,
    and a report with a bare key in it is worth more than none.
    """
    subject, _, name = key.partition(".")
    try:
        texts: Texts = import_module(f"{__name__}.{subject}").TEXTS
        pattern = texts[name][language]
    except (ImportError, KeyError):
        return missing(key, values)
    return pattern.format(**values)


def missing(key: str, values: Mapping[str, object]) -> str:
    """What stands where a text should: the key, and its values in brackets."""
    told = ", ".join(f"{name}: {value}" for name, value in values.items())
    return f"{key} ({told})" if told else key
