"""No law in Python: dates, countries, amounts, rates and the names of laws stand in ``rules/`` alone.

Walks the syntax trees of the package, the program's own texts included. Docstrings, comments and modules generated from
the rules are not looked at.
"""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "japan_ai_compliance"
GENERATED = "_compiled.py"

COUNTRIES = {
    first + second
    for first, seconds in {
        "A": "DEFGILMOQRSTUWXZ",
        "B": "ABDEFGHIJLMNOQRSTVWYZ",
        "C": "ACDFGHIKLMNORUVWXYZ",
        "D": "EJKMOZ",
        "E": "CEGHRST",
        "F": "IJKMOR",
        "G": "ABDEFGHILMNPQRSTUWY",
        "H": "KMNRTU",
        "I": "DELMNOQRST",
        "J": "EMOP",
        "K": "EGHIMNPRWYZ",
        "L": "ABCIKRSTUVY",
        "M": "ACDEFGHKLMNOPQRSTUVWXYZ",
        "N": "ACEFGILOPRUZ",
        "O": "M",
        "P": "AEFGHKLMNRSTWY",
        "Q": "A",
        "R": "EOSUW",
        "S": "ABCDEGHIJKLMNORSTVXYZ",
        "T": "CDFGHJKLMNORTVWZ",
        "U": "AGMSYZ",
        "V": "ACEGINU",
        "W": "FS",
        "Y": "ET",
        "Z": "AMW",
    }.items()
    for second in seconds
}
"""The country codes of ISO 3166, by their first letter."""

DATE_MAKERS = ("date", "datetime", "fromisoformat", "strptime")
RATE_MAKERS = ("Fraction", "Decimal")
LARGE = 1_000

_YEAR = r"(?:19|20)\d\d"
_DATE = re.compile(
    rf"(?<!\d){_YEAR}[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\d|3[01])(?!\d)|{_YEAR}年|令和|平成|Reiwa"
    rf"|(?:January|February|March|April|May|June|July|August|September|October|November|December) (?:\d+, )?{_YEAR}"
)
_RATE = re.compile(r"(?<![\d{.])(?!100)[1-9]\d*(?:\.\d+)? ?[%％]|\d割")
_LAW = re.compile(
    r"\b(?:MSCA|FEFA|FEFTA|APPI|JFTC|METI)\b|Antimonopoly|Fair Trade Commission|Foreign Exchange|Smartphone|"
    r"Ministry|Cabinet Order|e-gov|\bArt\.|\bArticle \d|\bAct No|"
    r"スマホ|スマートフォン|外為|外国為替|公正取引|公取|経済産業|経産|総務省|個人情報保護|独占禁止|独禁|"
    r"第[\d一二三四五六七八九十百]+[条項号]|(?<![箇か])条(?![件文項])",
)

ALLOWED = {
    ("rate", "numerals.py", "Fraction(0)"): "the neutral element of a sum",
    ("law", "messages/lint.py", None): "names the kind of a number that an id must begin with",
    ("rate", "screening/progress.py", "0.5"): "seconds between two redraws",
    ("number", "calendar_range.py", "1868"): "the first year the program reckons with, whatever the law",
    ("number", "calendar_range.py", "2999"): "the last such year",
    ("number", "escaping/visible.py", "65536"): "characters from here on need eight digits to be spelled out",
    ("number", "escaping/visible.py", "10000"): "how long a text told in full may be",
    ("number", "documents/yaml_python.py", "55296"): "where the surrogates of Unicode begin",
    ("number", "documents/yaml_python.py", "57344"): "where they end",
    ("number", "documents/yaml_python.py", "1114111"): "the last character of Unicode",
    ("number", "language/misread.py", "65281"): "where the full-width characters of Unicode begin",
    ("number", "language/misread.py", "65374"): "where they end",
    ("number", "documents/limits.py", "1024"): "bytes in a kibibyte",
    ("number", "documents/limits.py", "200000"): "how many parts a document may have",
    ("number", "language/parse.py", "2000"): "how long a condition may be",
    ("number", "escaping/csv_cell.py", "32000"): "how long a cell of a spreadsheet may be",
    ("number", "report/check/github_report.py", "1024"): "bytes in a kibibyte",
    ("number", "screening/csv_checks.py", "20000"): "how many missing cells of a ledger are listed one by one",
    ("number", "screening/csv_checks.py", "1000"): "how many surplus ones",
    ("number", "settings.py", "36500"): "how many days a waiver may be set to last",
    ("rate", "profile/reading.py", "0.5"): "how like a known word a misspelt one must be",
    ("rate", "report/check/html/charts/timeline.py", "0.5"): "half a unit of a drawing",
    ("rate", "messages/language.py", None): "shows how a number is written",
    ("rate", "messages/rulebook.py", None): "shows how a number is written",
    ("date", "messages/rulebook.py", None): "shows how a day is written",
    ("law", "messages/rulebook.py", None): "shows how an article is written",
    ("law", "wording/layout.py", "Art."): "a word after which no line is broken, whatever the law",
    ("law", "wording/citation.py", None): "turns any citation from the way rules write it to the way a reader does",
    ("law", "rulebook/coverage/extract.py", None): "finds the numbers of articles in the text of any statute",
    ("law", "rulebook/coverage/provisions.py", "Art. "): "writes the number of any article as rules do",
}
"""What is no law although it looks like it, by kind, module and text (None: any), with the reason."""


@dataclass(frozen=True)
class Flag:
    """One piece of law in a module."""

    kind: str
    line: int
    text: str


def law_names() -> re.Pattern[str]:
    """The laws in ``rules/`` by id, wherever they stand in a name or a text: a law added later counts by itself."""
    ids = {str(yaml.safe_load(path.read_text("utf-8"))["law"]["id"]) for path in (ROOT / "rules").glob("*/law.yaml")}
    return re.compile(rf"(?<![a-z])(?:{'|'.join(sorted(map(re.escape, ids)))})(?![a-z])", re.IGNORECASE)


OWN_WORDS = {
    "the language of conditions and its measures": "all both days months years rate percent part",
    "the format of rule files, profiles and reports": "amount conduct dated exception found id kind name other place"
    " purpose time told use value",
    "a root of every profile, and who bears a consequence": "company",
    "kinds of consequences and roles of scenarios, which rule files name": "surcharge first repeat ceiling commitments"
    " data_withheld",
    "the drawing of numbers of users": "users",
    "a key of SARIF": "justification",
    "what `penalty --sales` was given": "sales",
}
"""Words of the program itself that rules use as names too, by what they are."""

_NAME = re.compile(r"[a-z][a-z0-9_.]+")
_NUMERAL = re.compile(r"[ivx]+")
_DECLARING = ("parameters", "tables", "exceptions", "consequences", "time_bars", "units", "enumerations", "elements")


def rule_names() -> set[str]:
    """What rules give a name to: subjects and their keys, facts, values, exceptions, consequences, scenarios, units,
    choices and their options. Numbers and numerals of provisions are no names."""
    found: set[str] = set()
    for path in (ROOT / "rules").glob("*/*.yaml"):
        content = yaml.load(path.read_text("utf-8"), yaml.CSafeLoader)
        for name, subject in content.get("subjects", {}).items():
            found |= {name, subject.get("at", "")}
        for path_of_fact in (*content.get("facts", {}), *content.get("definitions", {})):
            last = path_of_fact.rpartition(".")[2]
            found |= {path_of_fact, path_of_fact.partition(".")[2], last if "_" in last else path_of_fact}
        for section in _DECLARING:
            found |= set(content.get(section, {}))
        for enumeration in content.get("enumerations", {}).values():
            found |= {str(option) for option in enumeration["options"]}
        for consequence in content.get("consequences", {}).values():
            found |= {scenario["id"] for scenario in consequence.get("scenarios", ())}
    return {name for name in found if _NAME.fullmatch(name) and not _NUMERAL.fullmatch(name)}


def names_in(source: str, names: set[str]) -> Iterator[tuple[int, str]]:
    """The constants of a module that are such a name."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value in names:
            yield node.lineno, node.value


def test_no_module_calls_by_name_what_rules_declare() -> None:
    names = rule_names() - {word for words in OWN_WORDS.values() for word in words.split()}
    found = [
        f"{path.relative_to(PACKAGE)}:{line}: {name!r}"
        for path in sorted(PACKAGE.rglob("*.py"))
        if path.name != GENERATED
        for line, name in names_in(path.read_text("utf-8"), names)
    ]
    assert not found, "\n".join(found)


def test_every_word_of_the_program_is_a_name_of_the_rules_too() -> None:
    names = rule_names()
    used = {
        name
        for path in PACKAGE.rglob("*.py")
        if path.name != GENERATED
        for _, name in names_in(path.read_text("utf-8"), names)
    }
    assert {word for words in OWN_WORDS.values() for word in words.split()} <= used


@pytest.mark.parametrize("name", ["transfer", "transfers", "app_store", "other_payment_services_excluded", "yen"])
def test_a_name_that_rules_declare_is_caught(name: str) -> None:
    assert list(names_in(f"SUBJECT = {name!r}", rule_names())) == [(1, name)]


def flags(source: str, ids: re.Pattern[str]) -> Iterator[Flag]:
    """Everything in ``source`` that belongs into a rule file."""
    tree = ast.parse(source)
    docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    # What the help calls an argument, such as ID, is no country.
    arguments = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.keyword) and node.arg == "metavar"}
    for node in ast.walk(tree):
        if id(node) in docstrings and isinstance(node, ast.Constant):
            continue
        if isinstance(node, ast.Constant):
            for kind in _constant(node.value, ids):
                if kind != "country" or id(node) not in arguments:
                    yield Flag(kind, node.lineno, str(node.value))
        elif isinstance(node, ast.Call) and _numbers(node.args):
            maker = _name(node.func)
            if maker in RATE_MAKERS:
                yield Flag("rate", node.lineno, ast.unparse(node))
            elif maker in DATE_MAKERS:
                yield Flag("date", node.lineno, ast.unparse(node))
        elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div) and _numbers([node.left, node.right]):
            yield Flag("rate", node.lineno, ast.unparse(node))
        else:
            for name in _names(node):
                if ids.search(name):
                    yield Flag("law", getattr(node, "lineno", 1), name)


def _constant(value: object, ids: re.Pattern[str]) -> Iterator[str]:
    if isinstance(value, float) and 0 < abs(value) < 1:
        yield "rate"
    elif isinstance(value, int | float) and not isinstance(value, bool) and abs(value) >= LARGE:
        yield "number"
    elif isinstance(value, str):
        if value in COUNTRIES:
            yield "country"
        if _DATE.search(value):
            yield "date"
        if _RATE.search(value):
            yield "rate"
        if _LAW.search(value) or ids.search(value):
            yield "law"


def _numbers(nodes: list[ast.expr]) -> bool:
    """Whether all of these are written numbers, or texts of them."""
    return bool(nodes) and all(
        isinstance(node, ast.Constant)
        and not isinstance(node.value, bool)
        and (isinstance(node.value, int | float) or (isinstance(node.value, str) and node.value[:1].isdigit()))
        for node in nodes
    )


def _name(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def _names(node: ast.AST) -> Iterator[str]:
    """The names that a node gives or uses."""
    for field in ("id", "attr", "name", "arg", "module"):
        value = getattr(node, field, None)
        if isinstance(value, str):
            yield value


def allowed(path: str, flag: Flag) -> set[tuple[str, str, str | None]]:
    """The entries of the list above that let a flag pass."""
    return {(flag.kind, path, flag.text), (flag.kind, path, None)} & set(ALLOWED)


def found_in(folder: Path) -> list[tuple[str, Flag]]:
    """The flags of every hand-written module below ``folder``, by path."""
    ids = law_names()
    return [
        (path.relative_to(folder).as_posix(), flag)
        for path in sorted(folder.rglob("*.py"))
        if path.name != GENERATED
        for flag in flags(path.read_text("utf-8"), ids)
    ]


def test_the_package_holds_no_law() -> None:
    found = [(path, flag) for path, flag in found_in(PACKAGE) if not allowed(path, flag)]
    assert not found, "\n".join(f"{path}:{flag.line}: {flag.kind}: {flag.text!r}" for path, flag in found)


def test_every_exception_is_still_needed() -> None:
    used = {entry for path, flag in found_in(PACKAGE) for entry in allowed(path, flag)}
    assert not set(ALLOWED) - used


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("START = date(2025, 12, 18)", "date"),
        ("START = datetime.date(25, 1, 1)", "date"),
        ("START = date.fromisoformat('2025-12-18')", "date"),
        ("START = '2025-12-18'", "date"),
        ("SAID = f'from 2025-12-18, {what}'", "date"),
        ("TEXTS = {'ja': '2025年12月18日から'}", "date"),
        ("TEXTS = {'en': 'since December 18, 2025'}", "date"),
        ("if country == 'JP': pass", "country"),
        ("GROUP = {'AR', 'AU'}", "country"),
        ("THRESHOLD = 40_000_000", "number"),
        ("LIMIT = 1000", "number"),
        ("LIMIT = -1000", "number"),
        ("LIMIT = 5e6", "number"),
        ("RATE = 0.2", "rate"),
        ("RATE = Fraction(1, 5)", "rate"),
        ("RATE = Fraction('0.3')", "rate"),
        ("RATE = fractions.Fraction(20, 100)", "rate"),
        ("RATE = Decimal('0.2')", "rate"),
        ("RATE = 20 / 100", "rate"),
        ("SAID = 'a surcharge of 20 %'", "rate"),
        ("SAID = 'MSCA-8-1'", "law"),
        ("SAID = 'the MSCA'", "law"),
        ("SAID = f'{x} under FEFA'", "law"),
        ("SAID = 'Art. 8'", "law"),
        ("SAID = 'Article 8'", "law"),
        ("SAID = 'ask METI'", "law"),
        ("SAID = 'the JFTC'", "law"),
        ("SAID = 'スマホ新法'", "law"),
        ("SAID = '外為法'", "law"),
        ("SAID = '公正取引委員会'", "law"),
        ("SAID = '第8条'", "law"),
        ("SAID = '前条の規定'", "law"),
        ("def price_msca(): pass", "law"),
        ("if rule.law == 'msca': pass", "law"),
        ("import fefa_rules", "law"),
        ("x.msca = 1", "law"),
        ("f(fefa=1)", "law"),
        ("TEXTS = {'k': {'en': 'x', 'ja': 'スマートフォン'}}", "law"),
    ],
)
def test_each_kind_is_caught(source: str, kind: str) -> None:
    ids = re.compile(r"(?<![a-z])(?:msca|fefa)(?![a-z])", re.IGNORECASE)
    assert kind in {flag.kind for flag in flags(source, ids)}


@pytest.mark.parametrize(
    "source",
    [
        '"""MSCA Art. 8, from 2025-12-18, 20 %, JP."""',
        'def f():\n    """第8条 of the MSCA."""\n    return 1',
        "class A:\n    x = 1\n    '''Art. 8: words under an attribute.'''",
        "x = 1  # MSCA, 40_000_000, 2025-12-18",
        "LIMIT = 999",
        "HALF = 1.5",
        "day = date(year, month, 1)",
        "share = Fraction(value) * 100",
        "mean = total / 12",
        "UNIT = 'JPY'",
        "argument(metavar='ID')",
        "LANGUAGES = ('en', 'ja')",
        "SAID = '{percent} %'",
        "SAID = '条件を満たす'",
        "SAID = '根拠条文'",
        "SAID = 'YYYY-MM-DD'",
    ],
)
def test_what_is_no_law_is_left_alone(source: str) -> None:
    assert not list(flags(source, re.compile("msca|fefa")))


def test_the_laws_are_taken_from_the_rules() -> None:
    assert law_names().search("screen_msca_first")


def test_generated_modules_are_left_out(tmp_path: Path) -> None:
    (tmp_path / GENERATED).write_text("LAW = 'MSCA'\n")
    (tmp_path / "written.py").write_text("LAW = 'MSCA'\n")
    assert [path for path, _ in found_in(tmp_path)] == ["written.py"]
