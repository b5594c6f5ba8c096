"""Which consequences have an amount that follows directly from a breach."""

from japan_ai_compliance.assessment.model import Assessed
from japan_ai_compliance.penalty.model import Exposure
from japan_ai_compliance.rulebook.kinds import PRICED


def is_priced(item: Exposure) -> bool:
    """Whether it is an amount of money that follows from the breach itself."""
    return item.stage == "direct" and item.unit is not None and item.kind in PRICED


def priced(one: Assessed) -> list[Exposure]:
    """Amounts of money that follow from the breach itself."""
    return [item for item in one.exposure if is_priced(item)]


def unpriced(one: Assessed) -> list[Exposure]:
    """What else follows from the breach itself: orders, bans, imprisonment, civil claims."""
    return [item for item in one.exposure if item.stage == "direct" and not is_priced(item)]


def after_order(one: Assessed) -> list[Exposure]:
    """What follows only where an order is disobeyed."""
    return [item for item in one.exposure if item.stage != "direct"]
