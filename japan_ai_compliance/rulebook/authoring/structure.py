"""Subjects and enumerations: where things stand in a profile, and the values of choices."""

from collections.abc import Iterable
from types import MappingProxyType

from japan_ai_compliance.rulebook.authoring.declarations import Declarations
from japan_ai_compliance.rulebook.authoring.evidence import words
from japan_ai_compliance.rulebook.authoring.files import Loaded
from japan_ai_compliance.rulebook.authoring.names import Names
from japan_ai_compliance.rulebook.model import Enumeration, Subject


def declare_structure(declared: Declarations, names: Names, file: Loaded) -> None:
    """Take the subjects and enumerations of a file. Raises EnoughError."""
    for name, subject in file.content.subjects.items():
        names.once("subject", name, file, ("subjects", name))
        declared.subjects[name] = Subject(
            name,
            subject.at,
            tuple(subject.parents),
            subject.many,
            subject.identified_by,
            subject.over_time,
            words(subject.label),
            words(subject.question),
            subject.ledger,
        )
    for name, entry in file.content.enumerations.items():
        names.once("enumeration", name, file, ("enumerations", name))
        options = {option: words(label) for option, label in entry.options.items()}
        for index, missing in enumerate(entry.missing):
            if missing not in options:
                file.tell_name(("enumerations", name, "missing", index), missing, options)
        declared.enumerations[name] = Enumeration(name, MappingProxyType(options), frozenset(entry.missing))


def check_structure(declared: Declarations, files: Iterable[Loaded]) -> None:
    """Once all files are read: subjects stand in subjects, never in themselves, each at a place of its own."""
    names = Names()
    for file in files:
        for name, subject in file.content.subjects.items():
            for index, parent in enumerate(subject.parents):
                if parent not in declared.subjects:
                    file.tell_name(("subjects", name, "in", index), parent, declared.subjects)
            if any(name in declared.above(parent) for parent in subject.parents):
                file.tell(("subjects", name, "in"), "circular", name=name)
            if subject.identified_by is not None and f"{name}.{subject.identified_by}" not in declared.facts:
                facts = [fact.name for fact in declared.facts.values() if fact.subject == name]
                file.tell_name(("subjects", name, "identified_by"), subject.identified_by, facts)
            for parent in subject.parents or [""]:
                if subject.at:
                    names.once("place", f"{parent}.{subject.at}", file, ("subjects", name, "at"))
