"""What reads files, each given the bytes of one and a folder to put it into.

A loader may raise ComplianceError: that is how a bad file is refused. Anything else is a bug.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from random import Random

from japan_ai_compliance.assessment.waiver_file import read_waivers
from japan_ai_compliance.comparison.sources import read_source
from japan_ai_compliance.engine.check import evaluate_rule
from japan_ai_compliance.engine.model import Case, Dates
from japan_ai_compliance.penalty.price import price
from japan_ai_compliance.profile.load import load_profile
from japan_ai_compliance.rulebook.authoring.build import build_rulebook
from japan_ai_compliance.rulebook.authoring.files import Folder, read_folders
from japan_ai_compliance.rulebook.coverage.files import read_texts
from japan_ai_compliance.screening.case import screening_case
from japan_ai_compliance.screening.request import Request
from japan_ai_compliance.screening.with_duckdb import screen
from japan_ai_compliance.selftest.cases import read_cases
from japan_ai_compliance.settings import OWN, SHARED, find_settings
from tests.fuzz import seeds
from tests.fuzz.broken import BROKEN
from tests.fuzz.loader import Loader, Make, Read
from tests.fuzz.mutators import mutated
from tests.fuzz.seeds import ROOT, TODAY, book

DATES = Dates(TODAY, TODAY)
_RULES_ASKED = 2


def _from(files: Callable[[], list[bytes]]) -> Make:
    kept = cache(files)
    return lambda dice, _: mutated(dice, kept())


def _put(data: bytes, folder: Path, name: str) -> str:
    path = folder / name
    path.write_bytes(data)
    return str(path)


def _profile(name: str) -> Read:
    """A profile; where it reads, some rules answer for it too."""

    def read(data: bytes, folder: Path, dice: Random) -> None:
        profile = load_profile(_put(data, folder, name), book())
        case = Case(book(), profile, DATES)
        for rule in dice.sample(sorted(book().rules), _RULES_ASKED):
            for finding in evaluate_rule(book().rules[rule], case):
                price(finding, case)

    return read


@cache
def _common() -> tuple[Folder, ...]:
    return tuple(read_folders(ROOT / "rules/common"))


@cache
def _laws(folder: Path) -> list[bytes]:
    return seeds.laws(folder)


def _make_law(dice: Random, folder: Path) -> bytes:
    return mutated(dice, _laws(folder / "seeds"))


def _read_law(data: bytes, folder: Path, _dice: Random) -> None:
    _put(data, _own(folder, "law"), "law.yaml")
    build_rulebook([*_common(), *read_folders(folder / "law")])


def _make_rule_file(dice: Random, _folder: Path) -> bytes:
    files = seeds.rule_files()
    name = dice.choice(sorted(files))
    return f"{name}\n".encode() + mutated(dice, [files[name]])


def _read_rule_file(data: bytes, folder: Path, _dice: Random) -> None:
    """The first line names the file of a bundled law that the rest stands for."""
    name, _, content = data.partition(b"\n")
    path = _own(folder, "one") / name.decode()
    path.write_bytes(content)
    (changed,) = read_folders(path.parent)
    path.unlink()
    (bundled,) = _bundled()
    others = tuple(file for file in bundled.files if Path(file.path).name != path.name)
    build_rulebook([*_common(), replace(bundled, files=(*others, *changed.files))])


@cache
def _bundled() -> tuple[Folder, ...]:
    return tuple(read_folders(ROOT / "rules/msca"))


def _own(folder: Path, name: str) -> Path:
    inner = folder / name
    inner.mkdir(exist_ok=True)
    return inner


def _read_cases(data: bytes, folder: Path, _dice: Random) -> None:
    _put(data, _own(folder, "cases"), "law.cases.yaml")
    read_cases(folder / "cases")


def _read_waivers(data: bytes, folder: Path, _dice: Random) -> None:
    read_waivers(_put(data, folder, "waivers.yaml"), book().rules, TODAY, 365)


def _read_settings(data: bytes, folder: Path, dice: Random) -> None:
    inner = _own(folder, "settings")
    name = dice.choice((OWN, SHARED))
    _put(data, inner, name)
    settings = find_settings([str(inner)])
    (inner / name).unlink()
    read_waivers(_put(seeds.WAIVERS, folder, "good.yaml"), book().rules, TODAY, settings.longest_waiver_days)


def _ledger(name: str) -> Read:
    """A ledger, asked about a single rule: reading it is what counts."""

    def read(data: bytes, folder: Path, _dice: Random) -> None:
        rules = {"FEFA-67": book().rules["FEFA-67"]}
        case = screening_case(replace(book(), rules=rules), DATES, None)
        rejects = str(folder / "rejects.csv")
        screen(
            Request(
                case,
                _put(data, folder, name),
                case.rulebook.subjects["transfer"],
                "en",
                ("fefa",),
                str(folder / "answer.csv"),
                rejects,
            )
        )

    return read


def _read_report(data: bytes, folder: Path, _dice: Random) -> None:
    read_source(_put(data, folder, "report.json"))


def _read_coverage(data: bytes, folder: Path, dice: Random) -> None:
    inner = _own(folder, "coverage")
    for path in inner.iterdir():
        path.unlink()
    _put(data, inner, dice.choice(("act.inventory.yaml", "law.coverage.yaml")))
    read_texts(inner)


LOADERS: dict[str, Loader] = {
    "profile-yaml": Loader(_from(seeds.profiles), _profile("profile.yaml")),
    "profile-json": Loader(_from(seeds.json_profiles), _profile("profile.json")),
    "law": Loader(_make_law, _read_law),
    "rule-file": Loader(_make_rule_file, _read_rule_file),
    "cases": Loader(_from(seeds.cases), _read_cases),
    "waivers": Loader(_from(lambda: [seeds.WAIVERS]), _read_waivers),
    "settings": Loader(_from(lambda: list(seeds.SETTINGS)), _read_settings),
    "ledger-csv": Loader(_from(seeds.ledgers), _ledger("ledger.csv")),
    "ledger-jsonl": Loader(_from(seeds.json_ledgers), _ledger("ledger.jsonl")),
    "report": Loader(_from(seeds.reports), _read_report),
    "coverage": Loader(_from(seeds.coverages), _read_coverage),
}


def named(name: str) -> Loader:
    """The loader called ``name``, or one of those that are broken on purpose."""
    return LOADERS[name] if name in LOADERS else BROKEN[name]
