"""A made-up law on transfers, and what both sides say of a ledger under it: the statement and the engine."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from japan_ai_compliance.engine.model import Case, Dates
from japan_ai_compliance.profile.model import Profile
from japan_ai_compliance.rulebook.authoring.build import load_rules
from japan_ai_compliance.rulebook.model import Rulebook
from japan_ai_compliance.screening.model import Given
from japan_ai_compliance.screening.statement import Statement, compose
from tests.support.toy import FACTS, SUBJECTS, TODAY, Section, fact, law, profile, subject, write
from tests.unit.screening.in_duckdb import screened
from tests.unit.screening.random_ledger import SUBJECT, Answer, Row, answers

DATES = Dates(TODAY, TODAY)

OWN_SUBJECTS: Section = {
    **SUBJECTS,
    "transfer": subject(at="transfers", many=True, identified_by="id", ledger=True),
    "box": subject(at="boxes", **{"in": ["transfer"]}, many=True, identified_by="id"),
    "claim": subject(at="claim", **{"in": ["transfer"]}),
    "reply": subject(at="reply", **{"in": ["transfer"]}),
}

OWN_FACTS: Section = {
    **FACTS,
    "company.licensed": fact("period"),
    "company.colour": fact("choice", of="colour"),
    "company.markets": fact("choices", of="colour"),
    "company.founded": fact("date"),
    "company.debt": fact("number", unit="yen", minimum=-1000),
    "company.share": fact("number", unit="rate"),
    "company.users": fact("monthly_average", yearly=True, unit="users"),
    "transfer.id": fact("text"),
    "transfer.open": fact("boolean"),
    "transfer.lit": fact("boolean"),
    "transfer.unfair": fact("judgement"),
    "transfer.colour": fact("choice", of="colour"),
    "transfer.shape": fact("choice", of="shape"),
    "transfer.markets": fact("choices", of="colour"),
    "transfer.staff": fact("number", unit="persons"),
    "transfer.debt": fact("number", unit="yen", minimum=-1000),
    "transfer.made": fact("date"),
    "transfer.event": fact("date"),
    "transfer.filed": fact("date"),
    "transfer.filing_true": fact("boolean"),
    "transfer.doubtful_until": fact("date"),
    "transfer.burning": fact("period"),
    "transfer.guarded": fact("duty"),
    "box.id": fact("text"),
    "box.sealed": fact("boolean"),
    "claim.fair": fact("judgement"),
    "claim.safe": fact("boolean"),
    "reply.harm": fact("judgement"),
}

CELLS: Mapping[str, Sequence[str | None]] = {
    "open": ("true", "false", None),
    "lit": ("true", "false", None),
    "unfair": ("true", "false", None),
    "unfair.basis": ("counsel", None),
    "colour": ("red", "green", "none", None),
    "shape": ("round", "square", "none", None),
    "markets": ("red", "green;blue", "none", None),
    "staff": ("0", "9", "12", "none", None),
    "debt": ("-1000", "7", None),
    "made": ("2025-02-01", "2026-03-01", "2026-12-24", "none", None),
    "event": ("2025-12-30", "2026-06-01", "none", None),
    "filed": ("2026-01-15", "2026-06-10", "2026-12-24", "none", None),
    "filing_true": ("true", "false", None),
    "doubtful_until": ("2026-01-20", "2026-07-20", "2026-12-24", "none", None),
    "burning": ("true", "false", None),
    "guarded": ("true", "false", None),
    "claim.fair": ("true", "false", None),
    "claim.fair.basis": ("counsel", None),
    "claim.safe": ("true", "false", None),
    "reply.harm": ("true", "false", None),
}
"""What the cells of a column say in turn; None is an empty one."""


@dataclass(frozen=True)
class OwnLaw:
    """A rulebook on transfers, a company, and dates."""

    rulebook: Rulebook
    company: Profile
    dates: Dates = DATES

    def statement(self, *columns: str) -> Statement:
        """The statement over a ledger with these columns."""
        given = {name: Given(name) for name in ("id", *columns)}
        return compose(Case(self.rulebook, self.company, self.dates), SUBJECT, given, "id")

    def left_out(self, *columns: str) -> dict[str, str]:
        """Why each rule that is not screened is left out."""
        return {one.rule.id: f"{one.reason} {one.detail}".strip() for one in self.statement(*columns).unscreened}

    def agreed(self, *columns: str) -> list[tuple[Row, dict[str, Answer]]]:
        """What both sides say of every mixture of cells; fails on the first row on which they differ."""
        rows = list(mixtures(columns))
        rules = [rule for rule in self.rulebook.rules.values() if rule.subject == "transfer"]
        mine = screened(rows, self.rulebook, self.dates, self.company)
        theirs = answers(rows, rules, self.rulebook, self.dates, self.company)
        found: list[tuple[Row, dict[str, Answer]]] = []
        for row, sql, engine in zip(rows, mine, theirs, strict=True):
            assert sql == engine, row
            found.append((row, engine))
        return found

    def statuses(self, *columns: str) -> set[str]:
        """The statuses that come out on some row, on both sides."""
        return {status for _, answer in self.agreed(*columns) for status, _, _ in answer.values()}


def mixtures(columns: Sequence[str]) -> Iterator[dict[str, str | None]]:
    """A row for every mixture of the cells of ``columns``."""
    for number, cells in enumerate(product(*(CELLS[name] for name in columns))):
        yield {"id": f"R-{number}", **dict(zip(columns, cells, strict=True))}


def own_law(
    folder: Path, *rules: Section, company: str = "{name: K.K.}", dates: Dates = DATES, **sections: Mapping[str, object]
) -> OwnLaw:
    """The law with the given rules and declarations, and a company (YAML) to ask about."""
    declared = {name: dict(one) for name, one in {"subjects": OWN_SUBJECTS, "facts": OWN_FACTS, **sections}.items()}
    rulebook = load_rules(write(folder, law(*rules, **declared)))
    return OwnLaw(rulebook, profile(rulebook, f"company: {company}\n"), dates)
