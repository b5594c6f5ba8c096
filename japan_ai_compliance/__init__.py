"""How a company stands under Japan's platform and technology-transfer law.

``check(profile, as_of)`` assesses a profile, ``screen(ledger, as_of)`` a ledger; ``load_profile`` and
``load_rulebook`` read what they work on. The types of what these take and answer, and the errors they raise, are here
as well. What is not named here is no part of the library and may change with any version.
"""

from importlib import import_module
from typing import TYPE_CHECKING

__version__ = "0.1.0"

__all__ = [
    "Assessed",
    "Assessment",
    "ComplianceError",
    "Dates",
    "Exposure",
    "Finding",
    "InputError",
    "Missing",
    "Place",
    "Profile",
    "RuleError",
    "Rulebook",
    "ScreeningResult",
    "UsageError",
    "__version__",
    "check",
    "load_profile",
    "load_rulebook",
    "screen",
]

if TYPE_CHECKING:
    from japan_ai_compliance.api import check, load_profile, load_rulebook, screen
    from japan_ai_compliance.assessment.model import Assessed, Assessment
    from japan_ai_compliance.engine.missing import Missing
    from japan_ai_compliance.engine.model import Dates, Finding
    from japan_ai_compliance.errors import ComplianceError, InputError, Place, RuleError, UsageError
    from japan_ai_compliance.penalty.model import Exposure
    from japan_ai_compliance.profile.model import Profile
    from japan_ai_compliance.rulebook.model import Rulebook
    from japan_ai_compliance.screening.request import ScreeningResult

_MODULES = {
    ".api": ("check", "load_profile", "load_rulebook", "screen"),
    ".assessment.model": ("Assessed", "Assessment"),
    ".engine.missing": ("Missing",),
    ".engine.model": ("Dates", "Finding"),
    ".errors": ("ComplianceError", "InputError", "Place", "RuleError", "UsageError"),
    ".penalty.model": ("Exposure",),
    ".profile.model": ("Profile",),
    ".rulebook.model": ("Rulebook",),
    ".screening.request": ("ScreeningResult",),
}


def __getattr__(name: str) -> object:
    """What the library offers, imported when it is first asked for: the command line starts without most of it."""
    for module, names in _MODULES.items():
        if name in names:
            return getattr(import_module(module, __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
