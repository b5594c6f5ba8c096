"""A loader: how its files are damaged, and how they are read."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random

Make = Callable[[Random, Path], bytes]
Read = Callable[[bytes, Path, Random], None]


@dataclass(frozen=True)
class Loader:
    """``make`` damages a file with the dice; ``read`` reads it, and may raise ComplianceError: that refuses the file.

    Anything else it raises is a bug.
    """

    make: Make
    read: Read
