"""Case files: shared profiles, and cases that change them and say what must come out."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NoReturn

from japan_ai_compliance.documents.tree import MappingNode, Node, ScalarNode, SequenceNode
from japan_ai_compliance.errors import Place, RuleError
from japan_ai_compliance.escaping.visible import for_line
from japan_ai_compliance.rulebook.authoring.files import Whole, read_document, safe_values
from japan_ai_compliance.rulebook.authoring.mistakes import EnoughError, Mistakes
from japan_ai_compliance.rulebook.authoring.near import near_name
from japan_ai_compliance.rulebook.authoring.plain import plain
from japan_ai_compliance.selftest.overrides import NoFitError, replaced, steps

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
    """All cases of a rule folder.

    Raises RuleError with the place of what does not read, and all that does not beside it.
    """
    mistakes = Mistakes()
    try:
        cases = gather_cases([folder], mistakes)
    except EnoughError:
        mistakes.stop()
    mistakes.finish()
    return cases


def gather_cases(folders: Iterable[Path], mistakes: Mistakes) -> list[RuleCase]:
    """The cases of ``folders`` that read; what does not read goes to ``mistakes``. Raises EnoughError."""
    paths = [path for folder in folders for path in sorted(folder.glob(f"*{SUFFIX}"))]
    found: list[RuleCase] = []
    for path in paths:
        read = read_document(path, mistakes)
        if read is not None:
            mistakes.reads(str(path), read[1])
            with mistakes.kept():
                found.extend(_File(str(path), read[1], mistakes).cases())
    return found


def check_rules(cases: Iterable[RuleCase], rules: Collection[str]) -> None:
    """Raise RuleError for a case that is about none of ``rules``, and all that are not beside it."""
    mistakes = Mistakes()
    try:
        for case in cases:
            if case.rule not in rules:
                mistakes.keep(_no_rule(case, rules))
    except EnoughError:
        mistakes.stop()
    mistakes.finish()


def _no_rule(case: RuleCase, rules: Iterable[str]) -> RuleError:
    near = near_name(case.rule, rules)
    key = "cases.no_rule_near" if near else "cases.no_rule"
    values: dict[str, object] = {"name": for_line(case.rule), "near": near, "within": f"cases.{for_line(case.name)}"}
    return RuleError(key, case.place, values)


class _File:
    def __init__(self, path: str, root: Node, mistakes: Mistakes) -> None:
        self.path = path
        self.mistakes = mistakes
        if not isinstance(root, MappingNode) or not set(root.keys()) <= {"profiles", "cases"}:
            self.refuse(root, "not_a_case_file")
        self.root = root

    def refuse(self, node: Node, key: str, /, **values: object) -> NoReturn:
        raise self.error(node, key, values)

    def tell(self, node: Node, key: str, /, **values: object) -> None:
        self.mistakes.keep(self.error(node, key, values))

    def error(self, node: Node, key: str, values: dict[str, object]) -> RuleError:
        return RuleError(f"cases.{key}", Place(self.path, node.line, node.column), safe_values(values))

    def cases(self) -> list[RuleCase]:
        """The cases of the file that read, in order. Raises RuleError where they are no list, and EnoughError."""
        listed = self.root.get("cases")
        if not isinstance(listed, SequenceNode):
            self.refuse(self.root, "no_cases")
        found: list[RuleCase] = []
        for node in listed.items:
            with self.mistakes.kept():
                found.append(self.case(node))
        return found

    def case(self, node: Node) -> RuleCase:
        """One case."""
        if not isinstance(node, MappingNode):
            self.refuse(node, "not_a_case")
        misspelled = set(self.unknown_keys(node))
        name, rule = (self.text(node, key, misspelled) for key in ("name", "rule"))
        as_of = self.day(node, "as_of")
        if as_of is None and node.get("as_of") is None and "as_of" not in misspelled:
            self.tell(node, "lacks_key", key="as_of")
        return RuleCase(
            name,
            rule,
            as_of or date.min,
            self.day(node, "law_as_of") or as_of or date.min,
            self.profile(node),
            self.findings(node, misspelled),
            Place(self.path, node.line, node.column),
        )

    def unknown_keys(self, node: MappingNode) -> Iterator[str]:
        """Tell of the keys that a case does not have; the keys that are meant."""
        for key, _ in node.entries:
            if key.text not in _KEYS:
                near = near_name(key.text, _KEYS)
                if near is None:
                    self.tell(key, "unknown_key", key=key.text, known=Whole(", ".join(_KEYS)))
                else:
                    self.tell(key, "unknown_key_near", key=key.text, near=near)
                    yield near

    def findings(self, node: MappingNode, misspelled: Collection[str]) -> tuple[dict[str, object], ...]:
        found = self.needed(node, "expect", misspelled)
        if found is None:
            return ()
        expect = plain(found)
        wanted: list[object] = expect if isinstance(expect, list) else [expect]
        findings = [one for one in wanted if isinstance(one, dict)]
        if not findings or len(findings) != len(wanted) or not all(findings):
            self.tell(found, "no_expectation")
        return tuple(findings)

    def needed(self, node: MappingNode, key: str, misspelled: Collection[str]) -> Node | None:
        """What stands at ``key``. That there is nothing is told, unless the key is only ``misspelled``."""
        found = node.get(key)
        if found is None and key not in misspelled:
            self.tell(node, "lacks_key", key=key)
        return found

    def text(self, node: MappingNode, key: str, misspelled: Collection[str]) -> str:
        found = self.needed(node, key, misspelled)
        if isinstance(found, ScalarNode):
            return found.text
        if found is not None:
            self.tell(found, "not_a_text", key=key)
        return ""

    def day(self, node: MappingNode, key: str) -> date | None:
        found = node.get(key)
        if found is None:
            return None
        value = plain(found)
        if not isinstance(value, date):
            self.tell(found, "not_a_date", text=found.text if isinstance(found, ScalarNode) else key)
            return None
        return value

    def profile(self, node: MappingNode) -> Node:
        given, own, changes = node.get("given"), node.get("profile"), node.get("set")
        if (given is None) == (own is None):
            self.tell(node, "given_or_profile")
        profile = own if own is not None else node if given is None else self.shared(given)
        if changes is not None and not isinstance(changes, MappingNode):
            self.tell(changes, "set_not_a_block")
            return profile
        for key, value in changes.entries if changes is not None else ():
            try:
                profile = replaced(profile, steps(key.text), value)
            except NoFitError as problem:
                self.tell(key, problem.key, path=key.text, **problem.values)
        return profile

    def shared(self, given: Node) -> Node:
        profiles = self.root.get("profiles")
        name = given.text if isinstance(given, ScalarNode) else ""
        found = profiles.get(name) if isinstance(profiles, MappingNode) else None
        if found is None:
            known = profiles.keys() if isinstance(profiles, MappingNode) else ()
            near = near_name(name, known)
            if near is None:
                self.refuse(given, "no_profile", name=name, known=Whole(", ".join(known) or "-"))
            self.refuse(given, "no_profile_near", name=name, near=near)
        return found
