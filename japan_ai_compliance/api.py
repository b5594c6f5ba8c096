"""The library: load, assess, screen. Dates are always passed in; nothing reads the clock."""

from collections.abc import Iterable, Mapping
from datetime import date
from os import PathLike, fspath
from pathlib import Path

from japan_ai_compliance.assessment.model import Assessment, assess
from japan_ai_compliance.calendar_range import check_range
from japan_ai_compliance.engine.model import Dates
from japan_ai_compliance.profile.load import load_profile as _load_profile
from japan_ai_compliance.profile.model import Profile
from japan_ai_compliance.rulebook.bundled import load_bundled, rules_folder
from japan_ai_compliance.rulebook.model import Rulebook
from japan_ai_compliance.screening.case import screening_case
from japan_ai_compliance.screening.engines import engine_named
from japan_ai_compliance.screening.ledgers import ledger_of
from japan_ai_compliance.screening.request import Request, ScreeningResult


def load_rulebook(*folders: str | PathLike[str]) -> Rulebook:
    """The bundled rulebook; each of ``folders`` adds a law, or replaces the one with its id.

    Raises RuleError, with file, line and column, where rule files do not load.
    """
    if not folders:
        return load_bundled()
    from japan_ai_compliance.rulebook.authoring.build import load_rules

    return load_rules(rules_folder(), [Path(folder) for folder in folders])


def load_profile(path: str | PathLike[str], rulebook: Rulebook | None = None) -> Profile:
    """The company profile in a YAML or JSON file, checked against the facts ``rulebook`` declares (default: bundled).

    Raises InputError, with the place and advice, where it does not read or fit.
    """
    return _load_profile(fspath(path), rulebook or load_bundled())


def check(
    profile: Profile | str | PathLike[str],
    as_of: date,
    *,
    law_as_of: date | None = None,
    rulebook: Rulebook | None = None,
    laws: Iterable[str] = (),
) -> Assessment:
    """Assess a profile (or the file that holds it) on ``as_of``, under law known on ``law_as_of`` (default: the same).

    ``laws`` limits the laws by id. The answer holds one finding per rule and entry, each with its proof, what is
    open, and the exposure in whole yen. Raises InputError for a file that does not read or fit, and UsageError for a
    day too far away to reckon with.
    """
    dates = Dates(check_range("as_of", as_of), check_range("law_as_of", law_as_of or as_of))
    rules = rulebook or load_bundled()
    loaded = profile if isinstance(profile, Profile) else load_profile(profile, rules)
    return assess(rules, loaded, dates, laws)


def screen(
    ledger: str | PathLike[str],
    as_of: date,
    *,
    law_as_of: date | None = None,
    rulebook: Rulebook | None = None,
    laws: Iterable[str] = (),
    subject: str | None = None,
    company: str | PathLike[str] | None = None,
    output: str | PathLike[str] | None = None,
    rejects: str | PathLike[str] | None = None,
    renamed: Mapping[str, str] | None = None,
    encoding: str | None = None,
    engine: str = "duckdb",
    master: str = "local[*]",
) -> ScreeningResult:
    """Screen a ledger (CSV, Parquet or JSON Lines) under every rule about its rows, in one pass.

    ``subject`` says what a row is, where rules know more than one kind of ledger.

    ``company`` is the profile with the company's facts, ``renamed`` maps columns to facts. Answers go to ``output``,
    rows that cannot be read to ``rejects``; the result counts both. ``engine`` is ``duckdb`` or ``spark`` (``master``).
    Raises InputError for a file that does not read, and UsageError for a day too far away, an unknown engine, an extra
    that is not installed, or a file that cannot be written.
    """
    dates = Dates(check_range("as_of", as_of), check_range("law_as_of", law_as_of or as_of))
    law, chosen = rulebook or load_bundled(), tuple(laws)
    request = Request(
        screening_case(law, dates, _path(company)),
        fspath(ledger),
        ledger_of(law, chosen, subject),
        "en",
        chosen,
        _path(output),
        _path(rejects),
        renamed or {},
        encoding,
    )
    return engine_named(engine, master)(request)


def _path(path: str | PathLike[str] | None) -> str | None:
    return None if path is None else fspath(path)
