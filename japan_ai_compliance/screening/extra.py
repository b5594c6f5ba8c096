"""What screening needs beside the program itself."""

from importlib.util import find_spec

from japan_ai_compliance.errors import UsageError


def need(extra: str, *modules: str) -> None:
    """Raise UsageError, with the command that installs it, unless all ``modules`` of an extra are there."""
    if not all(_is_there(module) for module in modules):
        command = f"pip install 'japan-ai-compliance[{extra}]'"
        raise UsageError("cli.missing_extra", None, {"extra": extra, "command": command})


def _is_there(module: str) -> bool:
    try:
        return find_spec(module) is not None
    except ValueError:  # somebody has ruled it out for this process
        return False
