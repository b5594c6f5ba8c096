"""What to ask next: each question once, with every place its answer belongs into, and the line to paste there."""

from dataclasses import dataclass

from markupsafe import Markup

from japan_ai_compliance.assessment.model import Assessment
from japan_ai_compliance.engine.missing import Missing
from japan_ai_compliance.escaping.html import for_html
from japan_ai_compliance.escaping.visible import NAME
from japan_ai_compliance.profile.model import UnknownType
from japan_ai_compliance.report.check.html.voice import Voice
from japan_ai_compliance.wording.pasting import Paste, paste


@dataclass(frozen=True, slots=True)
class PasteView:
    """A line of YAML, and the places it belongs into."""

    places: Markup
    yaml: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question, what it is about, the rules it decides, and where its answers go."""

    number: int
    anchor: str
    text: str
    label: str
    decides: Markup
    pastes: tuple[PasteView, ...]
    paths: tuple[str, ...]


def questions(voice: Voice, assessment: Assessment, prefix: str) -> list[Question]:
    """All questions, the most decisive first."""
    groups: dict[str, list[Missing]] = {}
    for one in assessment.missing:
        groups.setdefault(one.fact, []).append(one)
    names = _names(assessment)
    return [
        _question(voice, group, assessment, names, number, f"{prefix}-q{number}")
        for number, group in enumerate(groups.values(), start=1)
    ]


def by_path(found: list[Question]) -> dict[str, Question]:
    """The questions by the path of each fact they ask for."""
    return {path: question for question in found for path in question.paths}


def _question(
    voice: Voice, group: list[Missing], assessment: Assessment, names: dict[str, str], number: int, anchor: str
) -> Question:
    first = group[0]
    declared = voice.rulebook.facts.get(first.fact) or voice.rulebook.subjects.get(first.fact)
    rules = list(dict.fromkeys(rule for one in group for rule in one.decides))
    key = "report.decides_one" if len(rules) == 1 else "report.decides_many"
    lines: dict[str, list[Paste]] = {}
    for one in group:
        where = paste(one, assessment)
        lines.setdefault(where.yaml, []).append(where)
    return Question(
        number=number,
        anchor=anchor,
        text=voice.words(first.question),
        label=voice.words(declared.label) if declared else first.fact,
        decides=voice.say(
            key,
            count=len(rules),
            rules=voice.listed([Markup('<span class="id">{}</span>').format(rule) for rule in rules]),
        ),
        pastes=tuple(
            PasteView(voice.listed([_place(voice, one, names) for one in places]), yaml)
            for yaml, places in lines.items()
        ),
        paths=tuple(one.path for one in group),
    )


def _place(voice: Voice, where: Paste, names: dict[str, str]) -> Markup:
    if not where.place:
        return voice.say("place_top")
    place = for_html(where.place)
    name = names.get(where.place.partition("].")[0].rstrip("]"))
    if name is not None:
        place = voice.say("place_named", place=place, name=for_html(name, NAME))
    return place if where.line is None else voice.say("place_line", place=place, line=str(where.line))


def _names(assessment: Assessment) -> dict[str, str]:
    """What the entries of the profile's lists are called, by the beginning of their paths."""
    return {
        entry.path.rstrip("]"): entry.id
        for listed in assessment.profile.root.lists.values()
        if not isinstance(listed, UnknownType)
        for entry in listed
        if entry.id is not None
    }
