"""Loaders that break on one kind of file, so that the fuzzer itself can be tried."""

import os
import signal
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

from tests.fuzz.loader import Loader

BAD = b"3"
_MEGABYTES = 400
_SECONDS = 2.1


def _make(dice: Random, _folder: Path) -> bytes:
    return str(dice.randrange(20)).encode()


def _breaking(how: Callable[[], object]) -> Loader:
    def read(data: bytes, _folder: Path, _dice: Random) -> None:
        if data == BAD:
            how()

    return Loader(_make, read)


def _raise() -> None:
    raise ZeroDivisionError


def _spin() -> None:
    until = time.process_time() + _SECONDS
    while time.process_time() < until:
        pass


BROKEN = {
    "broken-raises": _breaking(_raise),
    "broken-killed": _breaking(lambda: os.kill(os.getpid(), signal.SIGKILL)),
    "broken-slow": _breaking(_spin),
    "broken-large": _breaking(lambda: b"x" * (_MEGABYTES * 1024 * 1024)),
}
