"""A rulebook as the source of an ordinary Python module, for the wheel. The module only calls the model's own
classes."""

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from fractions import Fraction

from japan_ai_compliance.language.nodes import Node
from japan_ai_compliance.rulebook.model import Rulebook

_HEAD = '''"""Generated from rules/ when the wheel was built. Do not edit."""

from datetime import date
from fractions import Fraction
from types import MappingProxyType

from japan_ai_compliance.engine import plan
from japan_ai_compliance.language import nodes, types, values
from japan_ai_compliance.rulebook import model

'''


def module_source(rulebook: Rulebook, known: Iterable[Node] = ()) -> str:
    """The source of a module whose ``RULEBOOK`` equals ``rulebook``, with what has been worked out of its rules, and of
    the conditions ``known``."""
    writer = _Writer()
    name = writer.write(rulebook)
    cache = rulebook.cache
    worked_out = {repr(rule): writer.write(cache[rule]) for rule in rulebook.rules if rule in cache}
    worked_out |= {f"{writer.write(node)}.number": writer.write(cache[node.number]) for node in known}
    entries = ", ".join(f"{part}: {found}" for part, found in worked_out.items())
    return _HEAD + "\n".join([*writer.lines, f"RULEBOOK = {name}", f"RULEBOOK.cache.update({{{entries}}})", ""])


class _Writer:
    """Gives every instance of a class of ours a line of its own; equal ones share it."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.known: dict[str, str] = {}

    def write(self, value: object) -> str:
        if is_dataclass(value) and not isinstance(value, type):
            return self.instance(value, [getattr(value, one.name) for one in fields(value) if one.init])
        if isinstance(value, tuple) and type(value) is not tuple:
            return self.instance(value, value)
        if isinstance(value, Mapping):
            items = ", ".join(f"{key!r}: {self.write(one)}" for key, one in value.items())
            return f"MappingProxyType({{{items}}})"
        if isinstance(value, tuple):
            inner = ", ".join(self.write(one) for one in value)
            return f"({inner},)" if len(value) == 1 else f"({inner})"
        if isinstance(value, frozenset):
            inner = ", ".join(sorted(self.write(one) for one in value))
            return f"frozenset({{{inner}}})" if inner else "frozenset()"
        if isinstance(value, date):
            return f"date({value.year}, {value.month}, {value.day})"
        if isinstance(value, Fraction):
            return f"Fraction({value.numerator}, {value.denominator})"
        if value is None or isinstance(value, bool | int | str):
            return repr(str(value)) if isinstance(value, str) else repr(value)
        raise TypeError(f"no source for {type(value).__name__}")

    def instance(self, value: object, parts: Iterable[object]) -> str:
        kind = type(value)
        home = kind.__module__.rpartition(".")[2]
        arguments = ", ".join(self.write(one) for one in parts)
        source = f"{home}.{kind.__qualname__}({arguments})"
        if source not in self.known:
            self.known[source] = f"_{len(self.lines)}"
            self.lines.append(f"{self.known[source]} = {source}")
        return self.known[source]
