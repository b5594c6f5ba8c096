"""Units: what numbers of the law are counted in, and how such a number is written."""

from japan_ai_compliance.rulebook.authoring.declarations import Declarations
from japan_ai_compliance.rulebook.authoring.evidence import words
from japan_ai_compliance.rulebook.authoring.files import Loaded, Location
from japan_ai_compliance.rulebook.authoring.names import Names
from japan_ai_compliance.rulebook.model import Unit

NUMBER = "{number}"
"""Where the number stands in what a unit writes."""


def declare_units(declared: Declarations, names: Names, file: Loaded) -> None:
    """Take the units of a file; several laws may declare one in the same words. Raises RuleError."""
    for name, entry in file.content.units.items():
        here: Location = ("units", name)
        for key, said in (("one", entry.one), ("many", entry.many)):
            for language, text in (("en", said.en), ("ja", said.ja)) if said is not None else ():
                if text.count(NUMBER) != 1:
                    file.refuse((*here, key, language), "unit_without_number", unit=name)
        many = words(entry.many)
        one = words(entry.one) if entry.one else many
        unit = Unit(name, words(entry.label), one, many, entry.measure, entry.currency, entry.chart)
        if declared.units.get(name) == unit:
            continue
        names.once("unit", name, file, here)
        if entry.measure is not None:
            names.once("measure", entry.measure, file, (*here, "measure"))
        if entry.currency is not None:
            names.once("currency", entry.currency, file, (*here, "currency"))
        declared.units[name] = unit
