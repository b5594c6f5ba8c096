"""Parameters and tables: the dated values of the law."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from japan_ai_compliance.language.types import BOOLEAN
from japan_ai_compliance.rulebook.authoring import schema
from japan_ai_compliance.rulebook.authoring.declarations import Declarations
from japan_ai_compliance.rulebook.authoring.evidence import evidence, span, words
from japan_ai_compliance.rulebook.authoring.facts import check_type
from japan_ai_compliance.rulebook.authoring.files import Loaded, Location
from japan_ai_compliance.rulebook.authoring.names import Names
from japan_ai_compliance.rulebook.authoring.overlay import laid_over
from japan_ai_compliance.rulebook.authoring.values import ValueProblem, parameter_value, written
from japan_ai_compliance.rulebook.model import ALWAYS, Parameter, ParameterValue, Row, Span, Table, Version


def declare_parameters(declared: Declarations, names: Names, file: Loaded, law: str) -> None:
    """Take the parameters and tables of a file of ``law``. Raises EnoughError."""
    for name, entry in file.content.parameters.items():
        here: Location = ("parameters", name)
        names.once("parameter", name, file, here)
        check_type(declared, file, here, (entry.type, entry.type), entry.of, entry.unit)
        versions = tuple(
            _version(declared, file, (*here, "values", index), entry.type, entry.of, version)
            for index, version in enumerate(entry.values)
        )
        _check_overlaps(file, (*here, "values"), [version.span for version in versions])
        kind = declared.type(entry.type, entry.of, entry.unit)
        below = declared.parameters.get(name)
        if file.over and below is not None and below.type == kind:
            versions = laid_over(below.versions, versions)
        declared.parameters[name] = Parameter(name, law, kind, words(entry.label), versions)
    for name, question in file.content.open_questions.items():
        names.once("parameter", name, file, ("open_questions", name))
        declared.parameters[name] = _open_question(file, law, name, question)
    for name, table in file.content.tables.items():
        names.once("parameter", name, file, ("tables", name))
        declared.tables[name] = _table(declared, file, law, name, table)


def _open_question(file: Loaded, law: str, name: str, entry: schema.OpenQuestionEntry) -> Parameter:
    """A question of law as a value that is never firm: what rests on it is open on every day."""
    here: Location = ("open_questions", name)
    if entry.confidence is not None:
        file.tell((*here, "confidence"), "misplaced_key", key="confidence", kind="open question")
    sources, checked_on, _ = evidence(file, entry, here)
    version = Version(True, ALWAYS, sources, checked_on, "low")
    return Parameter(name, law, BOOLEAN, words(entry), (version,), open_question=True)


def _table(declared: Declarations, file: Loaded, law: str, name: str, table: schema.TableEntry) -> Table:
    here: Location = ("tables", name)
    check_type(declared, file, here, (table.type, table.type), table.of, table.unit)
    for index, key in enumerate(table.keys):
        check_type(declared, file, (*here, "keys", index), (key.type, key.type), key.of, None)
    rows: list[Row] = []
    for index, row in enumerate(table.rows):
        location: Location = (*here, "rows", index)
        if len(row.keys) != len(table.keys):
            file.tell((*location, "keys"), "wrong_key_count", expected=len(table.keys))
        _check_keys(declared, file, (*location, "keys"), table.keys, row.keys)
        keys = tuple(str(key) if isinstance(key, str) else key for key in row.keys)
        rows.append(Row(keys, _version(declared, file, location, table.type, table.of, row)))
    types = tuple(declared.type(key.type, key.of) for key in table.keys)
    held = declared.type(table.type, table.of, table.unit)
    return Table(name, law, types, held, words(table.label), tuple(rows))


def _check_keys(
    declared: Declarations,
    file: Loaded,
    location: Location,
    types: Sequence[schema.KeyEntry],
    keys: Sequence[str | int | bool | None],
) -> None:
    for index, (wanted, key) in enumerate(zip(types, keys, strict=False)):
        if key is None:
            continue
        enumeration = declared.enumerations.get(wanted.of or "")
        if enumeration is not None and key not in enumeration.options:
            file.tell_name((*location, index), written(key), enumeration.options)
        if wanted.type == "boolean" and not isinstance(key, bool):
            file.tell((*location, index), "wrong_value", text=written(key), kind=wanted.type)
        if wanted.type == "number" and (isinstance(key, bool) or not isinstance(key, int)):
            file.tell((*location, index), "wrong_value", text=written(key), kind=wanted.type)


def _version(
    declared: Declarations, file: Loaded, location: Location, kind: str, of: str | None, entry: schema.VersionEntry
) -> Version:
    enumeration = declared.enumerations.get(of or "")
    value: ParameterValue = False
    if enumeration is not None or not of:
        try:
            value = parameter_value(kind, entry.value, enumeration.options if enumeration else ())
        except ValueProblem as problem:
            file.tell((*location, "value"), problem.key, **problem.values)
    return Version(value, span(file, entry, location), *evidence(file, entry, location))


def _check_overlaps(file: Loaded, location: Location, spans: Sequence[Span]) -> None:
    ordered = sorted(spans, key=lambda one: one.start or date.min)
    for earlier, later in pairwise(ordered):
        if earlier.end is None or later.start is None or later.start <= earlier.end:
            file.tell(location, "overlapping_values")
