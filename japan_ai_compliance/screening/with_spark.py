"""Screening on a Spark session: the same statement, on one machine or a cluster."""

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from japan_ai_compliance.documents.whole_file import whole_file
from japan_ai_compliance.engine.model import STATUSES, Status
from japan_ai_compliance.errors import InputError, Place
from japan_ai_compliance.rulebook.model import Rule
from japan_ai_compliance.screening.ledger_columns import identity_in, match_columns, possible_columns
from japan_ai_compliance.screening.model import SOURCE, Given
from japan_ai_compliance.screening.rejects import misfits, write_rejects
from japan_ai_compliance.screening.request import First, Request, ScreeningResult
from japan_ai_compliance.screening.sources import format_of
from japan_ai_compliance.screening.statement import FITS, Statement, column_name, compose

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

LOOKED_AT = 10
_LINES_LOST = "_lost"

_SETTINGS = {
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.shuffle.partitions": "8",
    "spark.ui.enabled": "false",
    # A statement of many small steps: planned as written, with room for its text.
    "spark.sql.debug.maxToStringFields": "10",
    "spark.sql.maxPlanStringLength": "1000",
}


def screen(request: Request, master: str = "local[*]") -> ScreeningResult:
    """Screen a ledger on the Spark session at ``master``.

    Raises InputError where the ledger does not read, UsageError where an answer cannot be written.
    """
    if not Path(request.ledger).exists():
        raise InputError("screening.no_file", Place(request.ledger))
    from pyspark.sql import SparkSession

    builder = SparkSession.builder.master(master).appName("japan-ai-compliance")
    for key, value in _SETTINGS.items():
        builder = builder.config(key, value)
    session = builder.getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    try:
        return screened(session, request)
    finally:
        session.stop()


def screened(session: "SparkSession", request: Request) -> ScreeningResult:
    """Screen a ledger on ``session``."""
    possible = possible_columns(request.case.rulebook, request.subject.name)
    frame = _read(session, request)
    names = {name: "text" for name in frame.columns if name != _LINES_LOST}
    matched = match_columns(names, possible, request.renamed or {}, request.ledger, request.subject.name)
    lost = [str(row[0]) for row in frame.select(_LINES_LOST).where(f"{_LINES_LOST} IS NOT NULL").collect()]
    given = {name: Given(one.source) for name, one in matched.items()}
    identity = identity_in(given, request.subject)
    _view(frame, given, identity)
    statement = compose(request.case, request.subject.name, given, identity, request.laws)
    answers = session.sql(statement.sql("spark")).persist()
    kept = answers.where(FITS).drop(FITS)
    rows = kept.count()
    if request.output is not None:
        with whole_file(request.output) as partial:
            _write(kept, partial, request.output_format or format_of(request.output))
    counts = {rule.id: _count(kept, rule) for rule in statement.rules}
    rejected = answers.count() - rows
    if rejected and request.rejects is not None:
        found = session.sql(statement.misfits_in("spark")).toLocalIterator()
        cells = (row.asDict() for row in found)
        rulebook, language = request.case.rulebook, request.language
        with whole_file(request.rejects) as partial:
            write_rejects(
                partial,
                (one for row in cells for one in misfits(row, identity, given, possible, rulebook, language)),
            )
    stated = {possible[name].record for name in given}
    claims = dict.fromkeys(column.record for column in possible.values() if column.record is not None)
    return ScreeningResult(
        subject=request.subject,
        rows=rows,
        rejected=rejected + len(lost),
        rejects=request.rejects if rejected else None,
        counts=counts,
        first=_first(kept, statement),
        unscreened=statement.unscreened,
        absent=tuple(name for name in statement.absent if possible[name].record in {None, *stated}),
        unclaimed=tuple(claim for claim in claims if claim not in stated),
    )


def _read(session: "SparkSession", request: Request) -> "DataFrame":
    """The ledger with all values as texts; ``_LINES_LOST`` holds a line that does not read."""
    from pyspark.sql import functions
    from pyspark.sql.types import StringType, StructField, StructType

    form = format_of(request.ledger)
    if form == "parquet":
        frame = session.read.parquet(request.ledger)
        texts = [functions.col(f"`{name}`").cast("string").alias(name) for name in frame.columns]
        return frame.select(*texts).withColumn(_LINES_LOST, functions.lit(None).cast("string"))
    options = {"encoding": request.encoding or "UTF-8", "mode": "PERMISSIVE", "columnNameOfCorruptRecord": _LINES_LOST}
    if form == "csv":
        head = session.read.csv(request.ledger, header=True, quote='"', escape='"', encoding=options["encoding"])
        names = head.columns
    else:
        names = session.read.options(**options, primitivesAsString=True).json(request.ledger).columns
        names = [name for name in names if name != _LINES_LOST]
    schema = StructType([StructField(name, StringType()) for name in [*names, _LINES_LOST]])
    reader = session.read.schema(schema).options(**options)
    if form == "csv":
        return reader.csv(request.ledger, header=True, quote='"', escape='"', multiLine=True).cache()
    return reader.json(request.ledger).cache()


def _view(frame: "DataFrame", given: dict[str, Given], identity: str) -> None:
    from pyspark.sql import functions

    whole_lines = frame.where(f"{_LINES_LOST} IS NULL")
    columns = [
        functions.when(functions.col(f"`{one.source}`") != "", functions.col(f"`{one.source}`")).alias(name)
        for name, one in given.items()
    ]
    if identity not in given:
        columns.append(functions.monotonically_increasing_id().cast("string").alias(identity))
    whole_lines.select(*columns).createOrReplaceTempView(SOURCE)


def _write(frame: "DataFrame", target: Path, form: str) -> None:
    """Write one file: Spark writes a folder of parts, of which there is one."""
    folder = target.with_name(f"{target.name}.parts")
    try:
        writer = frame.coalesce(1).write.mode("overwrite")
        if form == "parquet":
            writer.parquet(str(folder))
        elif form == "csv":
            writer.csv(str(folder), header=True, escape='"')
        else:
            writer.json(str(folder))
        (part,) = folder.glob("part-*")
        part.replace(target)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _count(frame: "DataFrame", rule: Rule) -> dict[Status, int]:
    found = {row[0]: row[1] for row in frame.groupBy(f"`{column_name(rule, 'status')}`").count().collect()}
    return {status: found[status] for status in STATUSES if status in found}


def _first(frame: "DataFrame", statement: Statement) -> tuple[First, ...]:
    """The rows that break most rules, then those on which something is due soonest."""
    from pyspark.sql import functions

    if not statement.rules:
        return ()
    status = {rule.id: functions.col(f"`{column_name(rule, 'status')}`") for rule in statement.rules}
    broken = [functions.when(one == "violation", functions.lit(id_)) for id_, one in status.items()]
    dues = [
        functions.when(status[rule.id] == "due", functions.col(f"`{column_name(rule, 'due')}`").cast("string"))
        for rule in statement.rules
    ]
    listed = functions.array_compact(functions.array(*broken)).alias("broken")
    soonest = functions.array_min(functions.array(*dues)).alias("soonest")
    found = (
        frame.select("id", listed, soonest)
        .where("size(broken) > 0 OR soonest IS NOT NULL")
        .orderBy(functions.size("broken").desc(), functions.col("soonest").asc_nulls_last(), "id")
        .limit(LOOKED_AT)
        .collect()
    )
    return tuple(First(str(row[0]), tuple(row[1]), row[2]) for row in found)
