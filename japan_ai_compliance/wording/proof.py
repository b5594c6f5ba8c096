"""The elements of a finding that matter to a reader: those that decide, with the numbers they were decided on."""

from fractions import Fraction

from japan_ai_compliance.engine.model import Distance, Finding, Proven
from japan_ai_compliance.language.values import Unknown
from japan_ai_compliance.wording.layout import padded, width
from japan_ai_compliance.wording.page import Page
from japan_ai_compliance.wording.unclaimed import Parted, part
from japan_ai_compliance.wording.values import decimal, number

_TRUTHS = ("true", "false", "open")


def write_proof(page: Page, finding: Finding, indent: int) -> None:
    """One line per element that decides: whether it holds, its words, its provision."""
    shown = deciding(finding)
    widest = max(width(page.say(truth)) for truth in _TRUTHS)
    for proven in shown:
        truth = _truth(proven)
        mark = padded(page.say(truth), widest) + "  "
        page.put(_told(page, proven), indent, mark, mark_style="bold")
    left = unclaimed_words(page, finding)
    if left is not None:
        page.put(left, indent, padded(page.say("false"), widest) + "  ", mark_style="bold")
    met = sum(one.role == "requires" and one.truth is True for one in finding.because)
    if finding.status == "violation" and met:
        page.put(page.say("also_met_one" if met == 1 else "also_met", count=met), indent, style="faint")


def write_doubts(page: Page, finding: Finding, indent: int) -> None:
    """One line per doubt that leaves a finding to review."""
    for proven in doubts(finding):
        page.put(_told(page, proven), indent, style="faint")


def doubts(finding: Finding) -> list[Proven]:
    """The doubts that hold: each alone leaves a finding to review."""
    return [one for one in finding.because if one.role == "review_when" and one.truth is True]


def _told(page: Page, proven: Proven) -> str:
    """The words of an element, with its role, its provision and its numbers."""
    words = page.words(proven.words, proven.day)
    if proven.role in ("exception", "against_exception"):
        words = page.say(proven.role, text=words)
    elif proven.role == "review_when":
        words = page.say("doubt", text=words)
    detail = [page.cited(proven.provision)]
    if proven.role == "exception" and not proven.facts and proven.truth is False:
        detail.append(page.say("not_claimed"))
    if proven.distance is not None and proven.distance.threshold:
        detail.append(_distance(page, proven.distance))
    return page.say("element", text=words, detail=page.say("semicolon").join(detail))


def unclaimed_words(page: Page, finding: Finding) -> str | None:
    """The exceptions that nobody claims, where they are too many to be shown one by one."""
    left = _parted(finding).unclaimed
    if not left:
        return None
    said = (page.say("element", text=page.words(one.title), detail=page.cited(one.provision)) for one in left)
    return page.say("exceptions_unclaimed", text=page.say("semicolon").join(said))


def deciding(finding: Finding) -> list[Proven]:
    """The elements a decided finding rests on, each once: why it binds, what is broken, why no exception helps.

    Exceptions that nobody claims are left out where they are many.
    """
    return list(_parted(finding).shown)


def _parted(finding: Finding) -> Parted:
    return part(finding.rule, _decisive(finding))


def _decisive(finding: Finding) -> list[Proven]:
    found: dict[tuple[str, str, str], Proven] = {}
    # What saves from a breach is told by the exceptions that hold; why nothing does, by those that fail.
    beside = finding.status != "compliant"
    limbs = any(one.role == "breach" for one in finding.because)
    broken = False
    for proven in finding.because:
        match proven.role:
            case "breach":
                broken = proven.truth is True
                wanted = broken
            case "exception" | "against_exception":
                wanted = broken or not limbs
            case "requires":
                wanted = proven.truth is False
            case "review_when":
                wanted = proven.truth is not False
            case _:
                wanted = True
        if wanted:
            found.setdefault((proven.role, proven.id, proven.words.en), proven)
    return [one for one in found.values() if not (one.role == "exception" and one.truth is beside)]


def open_limbs(finding: Finding) -> list[Proven]:
    """Limbs and elements that are still open beside what is broken."""
    return [one for one in finding.because if one.role in ("breach", "requires") and isinstance(one.truth, Unknown)]


def _truth(proven: Proven) -> str:
    return "open" if isinstance(proven.truth, Unknown) else "true" if proven.truth else "false"


def _distance(page: Page, distance: Distance) -> str:
    percent = decimal(Fraction(distance.value) * 100 / Fraction(distance.threshold), 1)
    value, threshold = (number(one, distance.unit, page.language) for one in (distance.value, distance.threshold))
    return page.say("distance", value=value, threshold=threshold, percent=percent)
