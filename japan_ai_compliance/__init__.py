"""How a company stands under Japan's platform and technology-transfer law.

``check(profile, as_of)`` assesses a profile, ``screen(ledger, as_of)`` a ledger; ``load_profile`` and
``load_rulebook`` read what they work on.
"""

from typing import TYPE_CHECKING

__version__ = "0.1.0"

__all__ = ["__version__", "check", "load_profile", "load_rulebook", "screen"]

if TYPE_CHECKING:
    from japan_ai_compliance.api import check, load_profile, load_rulebook, screen


def __getattr__(name: str) -> object:
    """The library's functions, imported when they are first asked for."""
    if name in __all__:
        from japan_ai_compliance import api

        return getattr(api, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
