"""The process that reads damaged files: it can be killed, run out of time or of memory, and somebody else tells."""

import re
import resource
import time
import traceback
from collections.abc import Iterator
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random

from japan_ai_compliance.errors import ComplianceError
from tests.fuzz.loader import Loader

MAX_SECONDS = 2
MAX_MEGABYTES = 300
"""What a file may take beside what the program holds before it reads any."""
_SPARE_SECONDS = 3
_ADDRESS_SPACE = 4 * 1024**3


def dice_for(seed: int, loader: str, number: int) -> Random:
    """The dice of one file: nothing else decides what it looks like."""
    return Random(f"{seed}:{loader}:{number}")


def work(pipe: Connection, loader: str, seed: int, first: int, count: int, folder: str) -> None:
    """Read ``count`` files from number ``first`` on; before each its number is sent, after each what went wrong."""
    from tests.fuzz.loaders import named

    one, place = named(loader), Path(folder)
    held = _warm_up(one, place, dice_for(seed, loader, first))
    for number in range(first, first + count):
        dice = dice_for(seed, loader, number)
        data = one.make(dice, place)
        pipe.send(("start", number))
        problem = "; ".join(_problems(one, data, place, dice, held))
        pipe.send(("end", problem))
        if problem:
            break
    pipe.send(("done", None))


def _warm_up(one: Loader, place: Path, dice: Random) -> float:
    """Read once what is kept; the memory then held is not what is measured."""
    one.make(dice, place)
    for data in (b"{}\n", b"a: 1\n"):
        with suppress(ComplianceError):
            one.read(data, place, dice)
    return _peak_megabytes()


def _problems(one: Loader, data: bytes, place: Path, dice: Random, held: float) -> Iterator[str]:
    used = time.process_time()
    limit = int(used) + MAX_SECONDS + _SPARE_SECONDS
    resource.setrlimit(resource.RLIMIT_CPU, (limit, resource.RLIM_INFINITY))
    resource.setrlimit(resource.RLIMIT_AS, (_ADDRESS_SPACE, resource.RLIM_INFINITY))
    try:
        one.read(data, place, dice)
    except ComplianceError as error:
        yield from _unsayable(error)
    except BaseException:
        yield traceback.format_exc()
    seconds = time.process_time() - used
    if seconds > MAX_SECONDS:
        yield f"{seconds:.1f} s"
    megabytes = _peak_megabytes() - held
    if megabytes > MAX_MEGABYTES:
        yield f"{megabytes:.0f} MB"


def _peak_megabytes() -> float:
    """The most memory this process has held; what the system counts for ``getrusage`` may be that of its parent."""
    found = re.search(r"VmHWM:\s*(\d+) kB", Path("/proc/self/status").read_text(encoding="ascii"))
    return int(found[1]) / 1024 if found else 0


def _unsayable(error: ComplianceError) -> Iterator[str]:
    """An error has words in both languages, and none of them is longer than anybody reads."""
    for language in ("en", "ja"):
        try:
            said = error.message(language) + error.advice(language)
        except Exception:
            yield traceback.format_exc()
            continue
        if len(said) > 2_000 or any(not one.isprintable() and one not in "\n\u3000" for one in said):
            yield f"{error.key} says {said[:300]!r}"
