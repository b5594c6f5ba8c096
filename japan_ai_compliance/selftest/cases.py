"""Case files: shared profiles, and cases that change them and say what must come out."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NoReturn

from japan_ai_compliance.documents.reader import read_file
from japan_ai_compliance.documents.tree import MappingNode, Node, ScalarNode, SequenceNode
from japan_ai_compliance.errors import InputError, Place, RuleError
from japan_ai_compliance.escaping.visible import for_line
from japan_ai_compliance.rulebook.authoring.plain import plain
from japan_ai_compliance.selftest.overrides import replaced, steps

SUFFIX = ".cases.yaml"
_KEYS = ("name", "rule", "as_of", "law_as_of", "given", "profile", "set", "expect")


@dataclass(frozen=True)
class RuleCase:
    """A case: facts and dates for one rule, and the findings that must come out."""

    name: str
    rule: str
    as_of: date
    law_as_of: date
    profile: Node
    expect: tuple[dict[str, object], ...]
    place: Place


def read_cases(folder: Path) -> list[RuleCase]:
    """All cases of a rule folder. Raises RuleError with the place of what does not read."""
    return [case for path in sorted(folder.glob(f"*{SUFFIX}")) for case in _File(str(path)).cases()]


class _File:
    def __init__(self, path: str) -> None:
        self.path = path
        try:
            root = read_file(path).root
        except InputError as error:
            raise RuleError(error.key, error.place, error.values) from None
        if not isinstance(root, MappingNode) or not set(root.keys()) <= {"profiles", "cases"}:
            self.refuse(root, "a case file has `profiles` and `cases`")
        self.root = root

    def refuse(self, node: Node, problem: str) -> NoReturn:
        raise RuleError("rulebook.bad_case", Place(self.path, node.line, node.column), {"problem": problem})

    def cases(self) -> Iterator[RuleCase]:
        """The cases of the file, in order."""
        listed = self.root.get("cases")
        if not isinstance(listed, SequenceNode):
            self.refuse(self.root, "`cases` is a list")
        for node in listed.items:
            yield self.case(node)

    def case(self, node: Node) -> RuleCase:
        """One case."""
        if not isinstance(node, MappingNode):
            self.refuse(node, "a case is a block of keys and values")
        for key, _ in node.entries:
            if key.text not in _KEYS:
                self.refuse(key, f"`{for_line(key.text)}` is not a key of a case")
        as_of = self.day(node, "as_of")
        if as_of is None:
            self.refuse(node, "`as_of` is missing")
        expect = plain(self.needed(node, "expect"))
        wanted: list[object] = expect if isinstance(expect, list) else [expect]
        findings = [one for one in wanted if isinstance(one, dict)]
        if not findings or len(findings) != len(wanted) or not all(findings):
            self.refuse(self.needed(node, "expect"), "`expect` is a finding or a list of findings, none of them empty")
        return RuleCase(
            self.text(node, "name"),
            self.text(node, "rule"),
            as_of,
            self.day(node, "law_as_of") or as_of,
            self.profile(node),
            tuple(findings),
            Place(self.path, node.line, node.column),
        )

    def needed(self, node: MappingNode, key: str) -> Node:
        found = node.get(key)
        if found is None:
            self.refuse(node, f"`{key}` is missing")
        return found

    def text(self, node: MappingNode, key: str) -> str:
        found = self.needed(node, key)
        if not isinstance(found, ScalarNode):
            self.refuse(found, f"`{key}` is a text")
        return found.text

    def day(self, node: MappingNode, key: str) -> date | None:
        found = node.get(key)
        if found is None:
            return None
        value = plain(found)
        if not isinstance(value, date):
            self.refuse(found, f"`{key}` is a date")
        return value

    def profile(self, node: MappingNode) -> Node:
        given, own, changes = node.get("given"), node.get("profile"), node.get("set")
        if (given is None) == (own is None):
            self.refuse(node, "a case has either `given` or `profile`")
        profile = own if own is not None else self.shared(given)
        if changes is not None and not isinstance(changes, MappingNode):
            self.refuse(changes, "`set` is a block of paths and values")
        for key, value in changes.entries if changes is not None else ():
            try:
                profile = replaced(profile, steps(key.text), value)
            except ValueError as problem:
                self.refuse(key, f"`{for_line(key.text)}` does not fit the profile ({for_line(str(problem))})")
        return profile

    def shared(self, given: Node | None) -> Node:
        profiles = self.root.get("profiles")
        name = given.text if isinstance(given, ScalarNode) else ""
        found = profiles.get(name) if isinstance(profiles, MappingNode) else None
        if found is None:
            self.refuse(given or self.root, f"there is no profile `{for_line(name)}` in this file")
        return found
