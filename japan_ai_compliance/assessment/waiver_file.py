"""Reading waivers: every key is required, and none may last longer than is allowed."""

from collections.abc import Collection
from datetime import date, timedelta
from typing import NoReturn

from japan_ai_compliance.assessment.waiver import Waiver
from japan_ai_compliance.documents.reader import read_file
from japan_ai_compliance.documents.tree import Mapping, Node, Scalar, Sequence
from japan_ai_compliance.errors import InputError, Place
from japan_ai_compliance.escaping.visible import for_line
from japan_ai_compliance.profile.scalars import MismatchError, day

_REQUIRED = ("rule", "subject", "reason", "owner", "expires")
_OPTIONAL = ("company", "instance")


def read_waivers(path: str, rules: Collection[str], on: date, longest: int) -> list[Waiver]:
    """The waivers in the file at ``path``: ``waivers:`` with a list of blocks.

    ``longest`` is how many days after ``on`` a waiver may still last. Raises InputError, with place and advice, for a
    file that does not read, a missing or unknown key, a rule that is not in ``rules``, a wrong date, or too long a
    life.
    """
    return _Reader(path, rules, on + timedelta(days=min(longest, (date.max - on).days))).read()


class _Reader:
    def __init__(self, path: str, rules: Collection[str], latest: date) -> None:
        self.path = path
        self.rules = rules
        self.latest = latest

    def refuse(self, node: Node, key: str, /, **values: object) -> NoReturn:
        raise InputError(f"waivers.{key}", Place(self.path, node.line, node.column), values)

    def read(self) -> list[Waiver]:
        root = read_file(self.path).root
        listed = root.get("waivers") if isinstance(root, Mapping) else None
        if not isinstance(root, Mapping) or not isinstance(listed, Sequence):
            self.refuse(root, "no_list")
        for key, _ in root.entries:
            if key.text != "waivers":
                self.refuse(key, "unknown_key", key=for_line(key.text), known="waivers")
        return [self.waiver(node) for node in listed.items]

    def waiver(self, node: Node) -> Waiver:
        if not isinstance(node, Mapping):
            self.refuse(node, "not_a_block")
        known = (*_REQUIRED, *_OPTIONAL)
        for key, _ in node.entries:
            if key.text not in known:
                self.refuse(key, "unknown_key", key=for_line(key.text), known=", ".join(known))
        for name in _REQUIRED:
            if not self.text(node, name):
                self.refuse(node, "missing_key", key=name)
        rule = self.text(node, "rule") or ""
        if rule not in self.rules:
            self.refuse(node.get("rule") or node, "unknown_rule", rule=for_line(rule))
        expires = self.expiry(node.get("expires") or node)
        return Waiver(
            rule=rule,
            subject=self.text(node, "subject") or "",
            reason=self.text(node, "reason") or "",
            owner=self.text(node, "owner") or "",
            expires=expires,
            place=Place(self.path, node.line, node.column),
            company=self.text(node, "company"),
            instance=self.text(node, "instance"),
        )

    def text(self, node: Mapping, key: str) -> str | None:
        found = node.get(key)
        if found is None:
            return None
        if not isinstance(found, Scalar):
            self.refuse(found, "not_a_text", key=key)
        return found.text.strip()

    def expiry(self, node: Node) -> date:
        try:
            expires = day(node) if isinstance(node, Scalar) else None
        except MismatchError:
            expires = None
        if expires is None:
            self.refuse(node, "bad_date", text=for_line(node.text) if isinstance(node, Scalar) else "")
        if expires > self.latest:
            self.refuse(node, "too_long", latest=str(self.latest))
        return expires
