"""How to write a missing fact: the YAML line to paste. It answers nothing: the value is left ``unknown``, with a
hint."""

from japan_ai_compliance.rulebook.model import FactDeclaration, Rulebook

_DATE = "YYYY-MM-DD"
_SHOWN_OPTIONS = 8


def yaml_line(fact: str, path: str, rulebook: Rulebook) -> str:
    """One line of YAML that states the fact at ``path``, to be completed as its comment says.

    The line belongs into the entry that ``path`` names: for ``software[0].conduct.x`` into the first entry of
    ``software``.
    """
    key = path.rpartition(".")[2]
    if key in ("from", "until"):
        return f"{key}: unknown  # {_DATE}"
    subject = rulebook.subjects.get(fact)
    if subject is not None:
        return f"{subject.at}: unknown  # {'[] / [{…}]' if subject.many else 'none / {…}'}"
    declared = rulebook.facts.get(fact)
    if declared is None:
        return f"{key}: unknown"
    value = "unknown"
    if declared.yearly:
        value = f"{{{path.rpartition('.')[2]}: {value}}}"
    *outer, last = declared.name.split(".")
    line = "".join(f"{key}: {{" for key in outer) + f"{last}: {value}" + "}" * len(outer)
    return f"{line}  # {hint(declared, rulebook)}"


def hint(fact: FactDeclaration, rulebook: Rulebook) -> str:
    """What the fact's value looks like, in YAML."""
    if fact.example:
        return fact.example
    traits = fact.traits
    if traits.shape is not None:
        return traits.shape
    known = list(rulebook.enumerations[fact.type.of or ""].options)
    listed = " / ".join(known[:_SHOWN_OPTIONS]) + (" / …" if len(known) > _SHOWN_OPTIONS else "")
    return f"[{listed}]" if traits.value == "choices" else listed
