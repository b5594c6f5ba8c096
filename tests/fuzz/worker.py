"""The process that reads damaged files: it can be killed, run out of time or of memory, and somebody else tells."""

import re
import resource
import time
import traceback
from collections.abc import Iterator
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random

from japan_ai_compliance.errors import ComplianceError

MAX_SECONDS = 2
MAX_MEGABYTES = 300
_SPARE_SECONDS = 3
_ADDRESS_SPACE = 4 * 1024**3


def dice_for(seed: int, loader: str, number: int) -> Random:
    """The dice of one file: nothing else decides what it looks like."""
    return Random(f"{seed}:{loader}:{number}")


def work(pipe: Connection, loader: str, seed: int, first: int, count: int, folder: str) -> None:
    """Read ``count`` files from number ``first`` on; before each its number is sent, after each what went wrong."""
    from tests.fuzz.loaders import LOADERS

    one = LOADERS[loader]
    place = Path(folder)
    one.make(dice_for(seed, loader, first), place)
    _warm_up(loader, place)
    pipe.send(("ready", None))
    for number in range(first, first + count):
        dice = dice_for(seed, loader, number)
        data = one.make(dice, place)
        pipe.send(("start", number))
        problem = "; ".join(_problems(loader, data, place, dice))
        pipe.send(("end", problem))
        if problem:
            break
    pipe.send(("done", None))


def _warm_up(loader: str, place: Path) -> None:
    """What is read once, and is not what is measured."""
    from tests.fuzz.loaders import LOADERS
    from tests.fuzz.seeds import book

    book()
    for number in range(2):
        dice = dice_for(0, "warm-up", number)
        try:
            LOADERS[loader].read(b"{}\n", place, dice)
        except ComplianceError:
            pass


def _problems(loader: str, data: bytes, place: Path, dice: Random) -> Iterator[str]:
    from tests.fuzz.loaders import LOADERS

    used = time.process_time()
    limit = int(used) + MAX_SECONDS + _SPARE_SECONDS
    resource.setrlimit(resource.RLIMIT_CPU, (limit, resource.RLIM_INFINITY))
    resource.setrlimit(resource.RLIMIT_AS, (_ADDRESS_SPACE, resource.RLIM_INFINITY))
    try:
        LOADERS[loader].read(data, place, dice)
    except ComplianceError as error:
        yield from _unsayable(error)
    except BaseException:
        yield traceback.format_exc()
    seconds = time.process_time() - used
    if seconds > MAX_SECONDS:
        yield f"{seconds:.1f} s"
    megabytes = _peak_megabytes()
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
            said = error.message(language) + error.advice(language)  # type: ignore[arg-type]
        except Exception:
            yield traceback.format_exc()
            continue
        if len(said) > 2_000 or any(not one.isprintable() and one not in "\n\u3000" for one in said):
            yield f"{error.key} says {said[:300]!r}"
