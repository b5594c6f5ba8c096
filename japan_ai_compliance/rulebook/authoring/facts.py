"""Facts a profile may state: their types, units and options, and what silence about them means."""

from japan_ai_compliance.language.types import Kind as ValueKind
from japan_ai_compliance.rulebook.authoring import schema
from japan_ai_compliance.rulebook.authoring.declarations import Declarations
from japan_ai_compliance.rulebook.authoring.evidence import words
from japan_ai_compliance.rulebook.authoring.files import Loaded, Location, Whole
from japan_ai_compliance.rulebook.authoring.names import Names
from japan_ai_compliance.rulebook.authoring.values import written
from japan_ai_compliance.rulebook.kinds import FACTS
from japan_ai_compliance.rulebook.model import FactDeclaration


def declare_facts(declared: Declarations, names: Names, file: Loaded) -> None:
    """Take the facts of a file. Raises EnoughError."""
    for path, entry in file.content.facts.items():
        here: Location = ("facts", path)
        names.once("fact", path, file, here)
        subject, _dot, name = path.partition(".")
        if subject not in declared.subjects:
            file.tell_name(here, subject, declared.subjects)
        check_type(declared, file, here, (entry.type, FACTS[entry.type].value), entry.of, entry.unit)
        traits = FACTS[entry.type]
        if entry.record is not None:
            _check_record(declared, file, here, entry)
        if entry.absent is not None:
            _check_absent(declared, file, here, entry)
        minimum = 0 if entry.minimum is None and traits.numeric else entry.minimum
        declared.facts[path] = FactDeclaration(
            subject=subject,
            name=name,
            kind=entry.type,
            type=declared.type(traits.value, entry.of, entry.unit),
            label=words(entry.label),
            question=words(entry.question),
            yearly=entry.yearly or traits.yearly,
            record=entry.record,
            absent=str(entry.absent) if isinstance(entry.absent, str) else entry.absent,
            minimum=minimum,
            example=None if entry.example is None else str(entry.example),
            note=words(entry.note) if entry.note else None,
        )


def check_facts(declared: Declarations, file: Loaded) -> None:
    """Once all files are read: what has facts below it is no fact itself, for a profile nests them."""
    for path in file.content.facts:
        parts = path.split(".")
        for count in range(2, len(parts)):
            if ".".join(parts[:count]) in declared.facts:
                file.tell(("facts", path), "fact_in_fact", name=".".join(parts[:count]), inner=path)


def check_type(
    declared: Declarations,
    file: Loaded,
    here: Location,
    kind: tuple[str, ValueKind],
    of: str | None,
    unit: str | None,
) -> None:
    """What is chosen names its enumeration, a number a unit that is known; nothing else has either.

    ``kind``: as it is declared, and what a condition sees of it.
    """
    name, value = kind
    chosen = value in ("choice", "choices")
    if of is None and chosen:
        file.tell(here, "missing_key", key="of", kind=name)
    if of is not None and of not in declared.enumerations:
        file.tell_name((*here, "of"), of, declared.enumerations)
    if of is not None and not chosen:
        file.tell((*here, "of"), "misplaced_key", key="of", kind=name)
    if unit is not None and unit not in declared.units:
        file.tell((*here, "unit"), "unknown_unit", unit=unit, known=Whole(", ".join(declared.units) or "-"))
    if unit is not None and value != "number":
        file.tell((*here, "unit"), "misplaced_key", key="unit", kind=name)


def _check_record(declared: Declarations, file: Loaded, here: Location, entry: schema.FactEntry) -> None:
    if entry.record not in declared.subjects:
        file.tell_name((*here, "record"), entry.record or "", declared.subjects)
    if FACTS[entry.type].over_time is None:
        file.tell((*here, "record"), "misplaced_key", key="record", kind=entry.type)


def _check_absent(declared: Declarations, file: Loaded, here: Location, entry: schema.FactEntry) -> None:
    """Silence has a value that the fact itself could have."""
    value, traits = entry.absent, FACTS[entry.type]
    if traits.is_truth:
        fits = isinstance(value, bool)
    elif traits.value == "text":
        fits = isinstance(value, str)
    elif value == "none":
        fits = traits.can_be_none
    elif traits.numeric:
        fits = isinstance(value, int) and not isinstance(value, bool) and value >= (entry.minimum or 0)
    elif traits.value == "choice":
        enumeration = declared.enumerations.get(entry.of or "")
        fits = enumeration is None or (value in enumeration.options and value not in enumeration.missing)
    else:
        fits = False
    if not fits:
        file.tell((*here, "absent"), "wrong_value", text=written(value), kind=entry.type)
