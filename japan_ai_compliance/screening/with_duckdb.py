"""Screening on one machine: one pass of DuckDB over the ledger, in bounded memory."""

from collections.abc import Iterator
from contextlib import ExitStack
from functools import partial
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory

from japan_ai_compliance.documents.whole_file import whole_file
from japan_ai_compliance.engine.model import STATUSES, Status
from japan_ai_compliance.errors import InputError, Place
from japan_ai_compliance.messages import say
from japan_ai_compliance.rulebook.model import Rule
from japan_ai_compliance.screening.csv_checks import csv_size, refuse_lost_lines, refuse_uneven_lines
from japan_ai_compliance.screening.header import refuse_endless_header
from japan_ai_compliance.screening.ledger_columns import identity_in, match_columns, possible_columns
from japan_ai_compliance.screening.model import Given
from japan_ai_compliance.screening.progress import progress
from japan_ai_compliance.screening.recoded import recoded
from japan_ai_compliance.screening.rejects import Reject, misfits, write_rejects
from japan_ai_compliance.screening.request import First, Request, ScreeningResult
from japan_ai_compliance.screening.sources import columns_of, create_view, format_of, native
from japan_ai_compliance.screening.statement import FITS, Statement, column_name, compose
from japan_ai_compliance.screening.unreadable_lines import count_unreadable, unreadable_lines

MEMORY = "260MB"
THREADS = 2
LOOKED_AT = 10
_BATCH = 100

_COUNTER = "CREATE OR REPLACE SEQUENCE misfits"
"""Counts the rows that do not read, while the others are written."""

_SETTINGS = (
    f"SET memory_limit = '{MEMORY}'",
    f"SET threads = {THREADS}",
    "SET preserve_insertion_order = false",
    "SET enable_progress_bar = false",
    # Options are compared in place, not joined; what a row comes to is computed once, not again in a filter below.
    "SET disabled_optimizers = 'in_clause,filter_pushdown'",
    _COUNTER,
)

_COPY = {
    "parquet": "FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 40960",
    "csv": "FORMAT csv, HEADER true",
    "jsonl": "FORMAT json",
}


def screen(request: Request) -> ScreeningResult:
    """Screen a ledger. Raises InputError where it does not read, UsageError where an answer cannot be written."""
    with ExitStack() as stack:
        return _Run(request, stack).result()


class _Run:
    def __init__(self, request: Request, stack: ExitStack) -> None:
        import duckdb

        self.request = request
        self.folder = Path(stack.enter_context(TemporaryDirectory(prefix="screen-")))
        self.connection: duckdb.DuckDBPyConnection = stack.enter_context(duckdb.connect())
        for setting in _SETTINGS:
            self.connection.execute(setting)
        self.connection.execute(f"SET temp_directory = {_text(str(self.folder))}")
        self.possible = possible_columns(request.case.rulebook, request.subject.name)
        self.lost: list[tuple[int, str]] = []

    def result(self) -> ScreeningResult:
        """Run the statement, write what is asked for, and count."""
        request = self.request
        kind = format_of(request.ledger)
        path = self.source(kind)
        if kind == "csv":
            refuse_endless_header(path)
        types = columns_of(self.connection, path, kind)
        held = csv_size(path) if kind == "csv" else None
        if held is not None:
            refuse_uneven_lines(self.connection, path, list(types), held.commas)
        matched = match_columns(types, self.possible, request.renamed or {}, request.ledger, request.subject.name)
        given = {
            name: Given(one.source, native(types[one.source], self.possible[name])) for name, one in matched.items()
        }
        identity = identity_in(given, request.subject)
        view = partial(create_view, self.connection, path, kind, types, given, identity)
        view()
        statement = compose(request.case, request.subject.name, given, identity, request.laws)
        output = request.output or str(self.folder / "answer.parquet")
        form = request.output_format or format_of(output)
        with whole_file(output) as written:
            self.copy(statement, written, form)
            self.describe(written, form)
            counts = {rule.id: self.count(rule) for rule in statement.rules}
            found = self.connection.execute("SELECT count(*) FROM answer").fetchone()
            rows, unfit = found[0] if found else 0, self.unfit()
            if held is not None:
                refuse_lost_lines(self.connection, path, list(types), held.lines, rows + unfit)
            first = self.first(statement)
        # What does not read is known by now, and to find it once more takes long.
        view(rejects=False)
        rejected = self.reject(statement, identity, given, path, kind, unfit)
        claims = [column.record for column in self.possible.values() if column.record is not None]
        stated = {self.possible[name].record for name in given}
        return ScreeningResult(
            subject=request.subject,
            rows=rows,
            rejected=rejected,
            rejects=request.rejects if rejected else None,
            counts=counts,
            first=first,
            unscreened=statement.unscreened,
            absent=tuple(name for name in statement.absent if self.possible[name].record in {None, *stated}),
            unclaimed=tuple(dict.fromkeys(claim for claim in claims if claim not in stated)),
        )

    def source(self, kind: str) -> str:
        """The file to read: the ledger, or a copy of it in UTF-8."""
        request = self.request
        if not Path(request.ledger).is_file():
            raise InputError("screening.no_file", Place(request.ledger))
        if request.encoding is None or kind == "parquet":
            return request.ledger
        copy = self.folder / f"ledger.{kind}"
        self.lost = recoded(request.ledger, request.encoding, copy)
        return str(copy)

    def copy(self, statement: Statement, target: Path, form: str) -> None:
        """Write the answers of the rows that read; the others are only counted here.

        Where two threads need more memory than there is to be, one makes do with less.
        """
        import duckdb

        kept = f"CASE WHEN {FITS} THEN TRUE ELSE nextval('misfits') IS NULL END"
        query = f"SELECT * EXCLUDE ({FITS}) FROM ({statement.sql('duckdb')}) WHERE {kept}"
        command = f"COPY ({query}) TO {_text(str(target))} ({_COPY[form]})"
        try:
            try:
                self.run(command)
            except duckdb.OutOfMemoryException:
                self.connection.execute("SET threads = 1")
                self.connection.execute(_COUNTER)
                self.run(command)
        except duckdb.Error as problem:
            values: dict[str, object] = {"problem": str(problem).strip().splitlines()[0]}
            raise InputError("screening.unreadable", Place(self.request.ledger), values) from None

    def run(self, command: str) -> None:
        """Run a command, showing how far it has come."""
        with progress(self.connection, shown=self.request.progress):
            self.connection.execute(command)

    def describe(self, path: Path, form: str) -> None:
        """Create the view ``answer`` over what was written."""
        readers = {
            "parquet": "read_parquet({})",
            "csv": "read_csv({}, header=true, all_varchar=true)",
            "jsonl": "read_json({}, format='newline_delimited')",
        }
        source = readers[form].format(_text(str(path)))
        self.connection.execute(f"CREATE OR REPLACE VIEW answer AS SELECT * FROM {source}")

    def count(self, rule: Rule) -> dict[Status, int]:
        """How many rows have each status."""
        name = f'"{column_name(rule, "status")}"'
        found = dict(self.connection.execute(f"SELECT {name}, count(*) FROM answer GROUP BY ALL").fetchall())
        return {status: found[status] for status in STATUSES if status in found}

    def first(self, statement: Statement) -> tuple[First, ...]:
        """The rows that break most rules, then those on which something is due soonest."""
        if not statement.rules:
            return ()
        names = {rule: f'"{column_name(rule, "status")}"' for rule in statement.rules}
        broken = [f"CASE WHEN {name} = 'violation' THEN {_text(rule.id)} END" for rule, name in names.items()]
        number = " + ".join(f"CASE WHEN {name} = 'violation' THEN 1 ELSE 0 END" for name in names.values())
        dues = [
            f"CASE WHEN {name} = 'due' THEN CAST(\"{column_name(rule, 'due')}\" AS VARCHAR) END"
            for rule, name in names.items()
        ]
        wanted = " OR ".join(f"{name} IN ('violation', 'due')" for name in names.values())
        rows = self.connection.execute(
            f"SELECT id, concat_ws(' ', {', '.join(broken)}), list_min([{', '.join(dues)}]) AS soonest"
            f" FROM answer WHERE {wanted} ORDER BY {number} DESC, soonest NULLS LAST, id LIMIT {LOOKED_AT}"
        ).fetchall()
        return tuple(First(str(id_), tuple(rules.split()), due) for id_, rules, due in rows)

    def unfit(self) -> int:
        """How many rows have cells that do not fit."""
        found = self.connection.execute(
            "SELECT coalesce(last_value, 0) FROM duckdb_sequences() WHERE sequence_name = 'misfits'"
        ).fetchone()
        return int(found[0]) if found else 0

    def reject(
        self, statement: Statement, identity: str, given: dict[str, Given], path: str, kind: str, unfit: int
    ) -> int:
        """Write the cells and lines that do not read; how many rows they are."""
        total = unfit + len(self.lost) + count_unreadable(self.connection, path, kind)
        if total and self.request.rejects is not None:
            with whole_file(self.request.rejects) as written:
                write_rejects(written, chain(self.lines(path, kind), self.cells(statement, identity, given, unfit)))
        return total

    def lines(self, path: str, kind: str) -> Iterator[Reject]:
        """Whole lines that do not read."""
        language = self.request.language
        reason = say("screening.not_encoded", language, encoding=self.request.encoding)
        for number, text in self.lost:
            yield Reject(f"line {number}", "", text, reason)
        yield from unreadable_lines(self.connection, path, kind, language)

    def cells(self, statement: Statement, identity: str, given: dict[str, Given], rows: int) -> Iterator[Reject]:
        """Cells that do not fit, where there are ``rows`` with any."""
        if not rows:
            return
        found = self.connection.execute(statement.misfits_in("duckdb"))
        names = [column[0] for column in found.description or ()]
        rulebook, language = self.request.case.rulebook, self.request.language
        while batch := found.fetchmany(_BATCH):
            for row in batch:
                cells_of_row = dict(zip(names, row, strict=True))
                yield from misfits(cells_of_row, identity, given, self.possible, rulebook, language)


def _text(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"
