"""Every sentence the program itself says, in English and Japanese.

The texts of the law stand in the rulebook; these are the program's own: labels of reports, errors and their advice. A key
is ``<subject>.<name>``; the subject is the module in this package that holds it, imported only when one of its texts is
needed.
"""

from importlib import import_module
from typing import Literal

Language = Literal["en", "ja"]
LANGUAGES: tuple[Language, ...] = ("en", "ja")

Texts = dict[str, dict[str, str]]


def say(key: str, language: Language, /, **values: object) -> str:
    """Return the text of ``key`` in ``language`` with its placeholders filled.

    Raises KeyError where no such text exists: a programming error, never a user's.
    """
    subject, _, name = key.partition(".")
    texts: Texts = import_module(f"{__name__}.{subject}").TEXTS
    return texts[name][language].format(**values)
