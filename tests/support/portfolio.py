"""Made-up companies, each in a file of its own: breaches, open points, deadlines, and nothing at all."""

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent, indent

COMPANIES = 30

_NAMES = (
    "Example {n} K.K.",
    "架空第{n}株式会社",
    "Fictional Platform Operations and Distribution Services of Eastern Japan No. {n}, Limited",
    "サンプル・テクノロジー・ホールディングス{n}号合同会社",
    "Made-up {n}, Inc. (Japan branch)",
)

_SETTLED = """
designated_on: none
orders_received: []
confidentiality_order: {received: false}
investigation: {measures_ordered: false}
export_control: {exporter: false}
export_incidents: []
"""

_DESIGNATED = """
designated_on: 2025-03-26
earlier_orders: []
"""


def write_portfolio(folder: Path, companies: int = COMPANIES) -> list[str]:
    """Write so many profiles into ``folder``; the names of the companies, in the order of their files."""
    folder.mkdir(parents=True, exist_ok=True)
    names = []
    for number in range(companies):
        name = _NAMES[number % len(_NAMES)].format(n=number + 1)
        company, rest = _KINDS[number % len(_KINDS)](number)
        text = f"facts_as_of: 2026-11-23\ncompany:\n  name: {name!r}\n{indent(dedent(company).strip(), '  ')}\n{rest}\n"
        (folder / f"company-{number + 1:0{max(2, len(str(companies)))}}.yaml").write_text(text, encoding="utf-8")
        names.append(name)
    return names


def _nothing(_number: int) -> tuple[str, str]:
    return _SETTLED, "software: []\ntransfers: []"


def _below_threshold(number: int) -> tuple[str, str]:
    software = f"""
    software:
      - name: Small Browser {number}
        kind: browser
        designated: false
        notified_changes: []
        users_before_start: {number + 1}_000_000
        monthly_users: {{FY2024: {number + 1}_500_000, FY2025: {number + 2}_000_000}}
    transfers: []
    """
    return _SETTLED, dedent(software).strip()


def _open(number: int) -> tuple[str, str]:
    kind = ("app_store", "browser", "operating_system", "search_engine")[number % 4]
    software = (
        f"software:\n  - {{name: Service {number}, kind: {kind}, designated: {{from: 2025-03-26}}}}\ntransfers: []"
    )
    return _DESIGNATED, software


def _breach(number: int) -> tuple[str, str]:
    second = "outside_offers_hidden: {from: 2026-01-15, outside_offer: same_as_in_app, relevant_sales: 800_000_000}"
    software = f"""
    software:
      - name: Store {number}
        kind: app_store
        designated: {{from: 2025-03-26}}
        conduct:
          other_payment_services_excluded: {{from: 2025-12-18, relevant_sales: {number + 1}_234_567_890}}
          {second if number % len(_KINDS) == 1 else "outside_offers_hidden: false"}
        refusals: []
    transfers: []
    """
    return _DESIGNATED, dedent(software).strip()


def _transfer(number: int) -> tuple[str, str]:
    """A transfer that has to be reported: in time, late, or nobody knows."""
    filed = ("none", "unknown", "2026-06-08")[number % 3]
    transfers = f"""
    software: []
    transfers:
      - id: T-{number}
        direction: outbound
        provider: {{residency: resident}}
        recipient: {{name: Example Overseas {number}, relationship: wholly_owned, residency: non_resident, country: VN}}
        place: VN
        control_row: "16"
        row16_subgroup: "16(2)"
        important_technology: imt_01
        activities: [manufacture]
        enables_overseas_production: true
        deal: overseas_manufacture
        dates: {{decision: 2026-12-15, agreement: none, contract: 2027-01-20, provision: 2027-03-01, payment: none}}
        report: {{filed: {filed}}}
        inform: {{received: none}}
        end_use_concern: none
        end_user_concern: none
        written_or_sent: true
    """
    return _SETTLED.replace("exporter: false", "exporter: true, handles_listed: false"), dedent(transfers).strip()


_KINDS: tuple[Callable[[int], tuple[str, str]], ...] = (_nothing, _breach, _open, _transfer, _below_threshold, _breach)
