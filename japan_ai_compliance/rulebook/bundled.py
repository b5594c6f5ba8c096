"""The laws that come with the program: compiled modules in an installed wheel, the rule files themselves in a
checkout."""

from importlib import import_module
from pathlib import Path

from japan_ai_compliance.rulebook.model import Rulebook

_PACKAGE = Path(__file__).resolve().parent.parent


def rules_folder() -> Path:
    """The folder with the rule files: of the checkout where there is one, else the copy inside the package."""
    checkout = _PACKAGE.parent
    if (checkout / "pyproject.toml").is_file() and (checkout / "rules").is_dir():
        return checkout / "rules"
    return _PACKAGE / "_rules"


def load_bundled() -> Rulebook:
    """The bundled rulebook. A checkout reads its rule files; an installed wheel needs neither them nor Pydantic.

    Raises RuleError where the rule files of a checkout do not load.
    """
    folder = rules_folder()
    if folder.parent == _PACKAGE:
        compiled: Rulebook = import_module("japan_ai_compliance._compiled").RULEBOOK
        return compiled
    from japan_ai_compliance.rulebook.authoring.build import load_rules

    return load_rules(folder)
