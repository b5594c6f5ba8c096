"""What the terminal can show."""

import os
import shutil
import sys

NARROWEST, WIDEST = 60, 100


def width() -> int:
    """Columns of the terminal, within what reads well; 80 where there is none."""
    if not sys.stdout.isatty():
        return 80
    return max(NARROWEST, min(WIDEST, shutil.get_terminal_size().columns))


def color() -> bool:
    """Whether to use colour: on a terminal, unless ``NO_COLOR`` is set or it is a dumb one."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
