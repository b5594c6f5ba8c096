"""Every key that the package names has its text: literal ones exactly, those put together by their pattern."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

import japan_ai_compliance
from tests.unit.messages.test_texts import SUBJECTS, texts

ROOT = Path(japan_ai_compliance.__path__[0])
KEYS = {f"{subject}.{name}" for subject in SUBJECTS for name in texts(subject)}
DOTTED = re.compile(rf"({'|'.join(SUBJECTS)})\.[A-Za-z0-9_]+")
ERRORS = {"ComplianceError", "InputError", "RuleError", "UsageError"}
ANYTHING = "[A-Za-z0-9_]+"


@dataclass(frozen=True)
class Named:
    """A key where it is named: its pattern, and the place."""

    pattern: str
    place: str

    @property
    def literal(self) -> bool:
        """Whether nothing of it is put in at run time."""
        return ANYTHING not in self.pattern

    def known(self) -> bool:
        """Whether a text fits."""
        return any(re.fullmatch(self.pattern, key) for key in KEYS)


class Reader(ast.NodeVisitor):
    """What one module names. ``speakers`` are the classes whose ``say`` puts its own subject before a bare key."""

    def __init__(self, path: str, speakers: dict[str, str]) -> None:
        self.path, self.speakers = path, speakers
        self.found: list[Named] = []
        self.kinds: list[dict[str, str]] = [{}]
        self.inside: list[str] = []
        self.parts: set[ast.AST] = set()

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        """Attributes annotated with a speaker are receivers of their own."""
        own = {f"self.{name}": kind for name, kind in annotated(node) if kind in self.speakers}
        self.inside.append(node.name)
        self.kinds.append(own)
        self.generic_visit(node)
        self.kinds.pop()
        self.inside.pop()

    def visit_Call(self, node: ast.Call) -> None:
        """``say``, and an error with its advice."""
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name == "say" and node.args:
            subject = self.subject(node.func.value) if isinstance(node.func, ast.Attribute) else None
            for key in branches(node.args[0]):
                self.name(key, subject)
        if name in ERRORS and node.args:
            for key in branches(node.args[0]):
                self.name(key, None)
                self.name(key, None, "_advice")
        self.generic_visit(node)

    def visit_JoinedStr(self, node: ast.JoinedStr) -> None:
        """Any text that begins as a key does, wherever it stands."""
        first = node.values[0]
        if isinstance(first, ast.Constant) and re.match(rf"({'|'.join(SUBJECTS)})\.[a-z_]*\Z", str(first.value)):
            self.name(node, None)
        for value in node.values:
            if not isinstance(value, ast.Constant):
                self.visit(value)

    def visit_Constant(self, node: ast.Constant) -> None:
        """Any text in the shape of a key, wherever it stands."""
        if isinstance(node.value, str) and DOTTED.fullmatch(node.value):
            self.name(node, None)

    def subject(self, receiver: ast.expr) -> str:
        """The subject that a receiver of ``say`` puts before bare keys."""
        name = ast.unparse(receiver)
        if name == "self":
            return self.speakers[self.inside[-1]]
        for known in reversed(self.kinds):
            if name in known:
                return self.speakers[known[name]]
        return RECEIVERS[name.rpartition(".")[2].lstrip("_")]

    def name(self, key: ast.expr, subject: str | None, suffix: str = "") -> None:
        """Note a key down, where any of it is known."""
        if isinstance(key, ast.Constant) and isinstance(key.value, str):
            pattern = re.escape(key.value)
        elif isinstance(key, ast.JoinedStr):
            parts = (re.escape(str(one.value)) if isinstance(one, ast.Constant) else ANYTHING for one in key.values)
            pattern = "".join(parts)
        else:
            return
        if r"\." not in pattern:
            if subject is None:
                return
            pattern = rf"{subject}\.{pattern}"
        self.found.append(Named(pattern + suffix, f"{self.path}:{key.lineno}"))


# The names that pages, voices and dialogues go by.
RECEIVERS = {"page": "report", "voice": "html", "dialogue": "interview"}


def branches(key: ast.expr) -> Iterator[ast.expr]:
    """A key, or each that a conditional expression chooses from."""
    if isinstance(key, ast.IfExp):
        yield from branches(key.body)
        yield from branches(key.orelse)
    else:
        yield key


def annotated(node: ast.ClassDef) -> Iterator[tuple[str, str]]:
    """The annotated attributes of a class."""
    for one in node.body:
        if isinstance(one, ast.AnnAssign) and isinstance(one.target, ast.Name):
            yield one.target.id, ast.unparse(one.annotation)


def speakers(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """The classes with a ``say`` of their own, and the subject it puts first."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            for method in node.body:
                if isinstance(method, ast.FunctionDef) and method.name == "say":
                    subject = re.search(r"f'(\w+)\.\{key\}'", ast.unparse(method))
                    if subject:
                        yield node.name, subject[1]


def heirs(tree: ast.Module, known: dict[str, str]) -> dict[str, str]:
    """The classes of one module that take their ``say`` from a speaker, and all speakers."""
    classes = (node for node in ast.walk(tree) if isinstance(node, ast.ClassDef))
    bases = {node.name: [ast.unparse(base) for base in node.bases] for node in classes}

    def subject(name: str) -> str | None:
        if name in known:
            return known[name]
        return next((found for base in bases.get(name, ()) if (found := subject(base))), None)

    return known | {name: found for name in bases if (found := subject(name))}


def modules() -> dict[str, ast.Module]:
    """Every module of the package but the texts themselves."""
    paths = sorted(
        path for path in ROOT.rglob("*.py") if path.parent.name != "messages" and path.name != "_compiled.py"
    )
    return {str(path.relative_to(ROOT)): ast.parse(path.read_text(encoding="utf-8")) for path in paths}


def named(trees: dict[str, ast.Module]) -> list[Named]:
    """Every key that these modules name."""
    known = dict(pair for tree in trees.values() for pair in speakers(tree))
    found: list[Named] = []
    for path, tree in trees.items():
        reader = Reader(path, heirs(tree, known))
        reader.visit(tree)
        found += reader.found
    return found


@pytest.fixture(scope="module")
def package() -> list[Named]:
    """Every key that the package names."""
    return named(modules())


def test_every_literal_key_has_its_text(package: list[Named]) -> None:
    literal = [one for one in package if one.literal]
    assert len(literal) > 500
    assert [f"{one.place}: {one.pattern}" for one in literal if not one.known()] == []


def test_every_key_put_together_can_find_a_text(package: list[Named]) -> None:
    built = [one for one in package if not one.literal]
    assert len(built) > 50
    assert [f"{one.place}: {one.pattern}" for one in built if not one.known()] == []


SPEAKER = "class A:\n    def say(self, key): return say(f'compare.{key}')\n"


def test_templates_say_what_there_is() -> None:
    templates = list(ROOT.rglob("*.j2"))
    assert templates
    for path in templates:
        for key, after in re.findall(r"\bsay\(\s*\"([a-z_.]+)\"\s*(.)", path.read_text(encoding="utf-8")):
            pattern = re.escape(key if "." in key else f"html.{key}") + (ANYTHING if after == "~" else "")
            assert Named(pattern, path.name).known(), f"{path.name}: {key}"


@pytest.mark.parametrize(
    "source",
    [
        "say('cli.no_such_text', language)",
        "say('cli.bad_date' if x else 'cli.no_such_text', language)",
        "say(f'cli.no_such_{x}', language)",
        "page.say('no_such_text')",
        "page.say(f'no_such_{x}_text')",
        "voice.say('no_such_text')",
        "InputError('cli.no_such_text', place)",
        "UsageError('cli.skipped')",  # has a text and no advice
        "table = {'a': 'cli.no_such_text'}",
        SPEAKER + "    def b(self): return self.say('no_such_text')",
        SPEAKER + "class B(A):\n    def b(self): return self.say('no_such_text')",
        SPEAKER + "class B:\n    a: A\n    def b(self): self.a.say('no_such_text')",
    ],
)
def test_a_key_without_a_text_is_found(source: str) -> None:
    assert [one for one in named({"made_up.py": ast.parse(source)}) if not one.known()]


def test_a_receiver_that_nobody_knows_is_refused() -> None:
    with pytest.raises(KeyError):
        named({"made_up.py": ast.parse("lamp.say('bad_date')")})
