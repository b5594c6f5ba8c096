"""The command line: one file per command, wiring only."""

from japan_ai_compliance.cli.app import main

__all__ = ["main"]
