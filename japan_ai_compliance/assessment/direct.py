"""Which consequences have an amount that follows directly from a breach."""

from japan_ai_compliance.assessment.model import Assessed
from japan_ai_compliance.penalty.model import Exposure

_COUNTED = ("surcharge", "fine", "non_penal_fine")


def priced(one: Assessed) -> list[Exposure]:
    """Amounts in yen that follow from the breach itself."""
    return [item for item in one.exposure if item.stage == "direct" and item.unit == "JPY" and item.kind in _COUNTED]


def unpriced(one: Assessed) -> list[Exposure]:
    """What else follows from the breach itself: orders, bans, imprisonment, civil claims."""
    counted = priced(one)
    return [item for item in one.exposure if item.stage == "direct" and item not in counted]


def after_order(one: Assessed) -> list[Exposure]:
    """What follows only where an order is disobeyed."""
    return [item for item in one.exposure if item.stage != "direct"]
