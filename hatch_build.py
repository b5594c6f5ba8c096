"""Build hook: puts the rule files into the wheel, and the module compiled from them."""

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class RulesBuildHook(BuildHookInterface[Any]):
    """Compiles ``rules/`` for an ordinary wheel. An editable install reads the folder live and gets nothing."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the rule files and the generated module to the wheel."""
        if version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root))
        try:
            from japan_ai_compliance.engine.plan import prepare
            from japan_ai_compliance.rulebook.authoring.build import load_rules
            from japan_ai_compliance.rulebook.compile import module_source
        finally:
            sys.path.remove(str(root))
        target = Path(tempfile.mkdtemp()) / "_compiled.py"
        rulebook = load_rules(root / "rules")
        target.write_text(module_source(rulebook, prepare(rulebook)), encoding="utf-8")
        build_data["force_include"][str(target)] = "japan_ai_compliance/_compiled.py"
        build_data["force_include"][str(root / "rules")] = "japan_ai_compliance/_rules"
