"""A checked tree in plain words, English or Japanese: what a condition tests, with the labels of the rulebook."""

from datetime import date

from japan_ai_compliance.escaping.visible import for_line
from japan_ai_compliance.language import nodes
from japan_ai_compliance.language.types import Type
from japan_ai_compliance.messages import Language, say
from japan_ai_compliance.rulebook.model import EDGES, Rulebook
from japan_ai_compliance.wording.values import option, phrase, text

_NUMBERS = {"<": "less", "<=": "at_most", ">": "more", ">=": "at_least"}
_DATES = {"<": "before", "<=": "not_after", ">": "after", ">=": "not_before"}
_EQUALITY = {"==": "equal", "!=": "not_equal"}
_OPPOSITE: dict[nodes.ComparisonOperator, nodes.ComparisonOperator] = {
    "==": "!=",
    "!=": "==",
    "<": ">=",
    "<=": ">",
    ">": "<=",
    ">=": "<",
}
_ARITHMETIC = {"+": "plus", "-": "minus", "*": "times"}
_LOCALS = ("as_of", "day", "year_start", "year_end", "act_date", "period_start", "period_end")
_LISTING = ("earliest", "latest", "least", "greatest")
_SHIFTS = {"add_days": "days", "add_months": "months", "add_years": "years"}
_LETTERS = "abcd"


def words(node: nodes.Node, rulebook: Rulebook, language: Language, day: date) -> str:
    """``node`` in words; parameters with their value on ``day``."""
    return _Speaker(rulebook, language, day).node(node)


class _Speaker:
    def __init__(self, rulebook: Rulebook, language: Language, day: date) -> None:
        self.rulebook = rulebook
        self.language = language
        self.day = day

    def say(self, key: str, **values: str) -> str:
        return say(f"words.{key}", self.language, **values)

    def listed(self, parts: list[str]) -> str:
        return self.say("separator").join(parts)

    def node(self, node: nodes.Node, beside: Type | None = None) -> str:
        """``node`` in words; ``beside`` is the type it is compared with, which tells what a literal means."""
        match node:
            case nodes.Literal() | nodes.Fact() | nodes.Parameter() | nodes.Local():
                return self.name(node, beside)
            case nodes.Definition():
                return self.node(node.body)
            case nodes.Not():
                return self.negated(node.operand)
            case nodes.BooleanOperation():
                return self.junction(node)
            case nodes.Comparison():
                return self.comparison(node)
            case nodes.Membership():
                item, options = self.node(node.item, node.options.type), self.node(node.options, node.item.type)
                return self.say("not_in" if node.negated else "in", item=item, options=options)
            case nodes.Arithmetic():
                left, right = self.inner(node.left), self.inner(node.right)
                return self.say(_ARITHMETIC[node.operator], left=left, right=right)
            case nodes.Call():
                return self.call(node)
            case nodes.Lookup():
                table = self.rulebook.tables[node.table]
                keys = [self.node(key, wanted) for key, wanted in zip(node.keys, table.keys, strict=True)]
                return self.say("table", label=text(table.label, self.language), keys=self.listed(keys))
            case nodes.Quantifier():
                return self.quantifier(node)

    def name(self, node: nodes.Literal | nodes.Fact | nodes.Parameter | nodes.Local, beside: Type | None) -> str:
        """What has no parts."""
        match node:
            case nodes.Literal():
                return self.literal(node, beside)
            case nodes.Fact():
                label = self.fact(node)
                return self.say("holds", label=label) if node.type.kind == "boolean" else label
            case nodes.Parameter():
                return self.parameter(node)
            case nodes.Local():
                return self.say(f"local_{node.name}") if node.name in _LOCALS else f"`{for_line(node.name)}`"

    def literal(self, node: nodes.Literal, beside: Type | None) -> str:
        kind = node.type if beside is None else node.type._replace(unit=beside.unit, of=beside.of)
        if isinstance(node.value, frozenset):
            return self.listed([option(one, kind, self.language, self.rulebook) for one in sorted(node.value)])
        return phrase(node.value, kind, self.language, self.rulebook)

    def fact(self, node: nodes.Fact) -> str:
        declared = self.rulebook.facts.get(node.path)
        if declared is not None:
            return text(declared.label, self.language)
        if node.name in EDGES:
            label = text(self.rulebook.subjects[node.subject].label, self.language)
            return self.say("first_day_of" if node.name == EDGES[0] else "last_day_of", label=label)
        subject = self.rulebook.subjects.get(node.type.of or "")
        return text(subject.label, self.language) if subject else for_line(node.path)

    def parameter(self, node: nodes.Parameter) -> str:
        declared = self.rulebook.parameters[node.name]
        label = text(declared.label, self.language)
        if declared.open_question:
            return self.say("open_question", label=label)
        version = declared.on(self.day)
        if version is None or node.type.kind == "calendar":
            return label
        value = phrase(version.value, declared.type, self.language, self.rulebook)
        return self.say("parameter", label=label, value=value)

    def negated(self, node: nodes.Node) -> str:
        match node:
            case nodes.Fact():
                return self.say("not_holds", label=self.fact(node))
            case nodes.Not():
                return self.node(node.operand)
            case nodes.Comparison():
                return self.comparison(node._replace(operator=_OPPOSITE[node.operator]))
            case nodes.Membership():
                return self.node(node._replace(negated=not node.negated))
            case nodes.Definition():
                return self.negated(node.body)
            case nodes.Call(function="happened"):
                return self.say("not_happened", a=self.node(node.arguments[0]))
            case _:
                return self.say("not", text=self.say("bracketed", text=self.node(node)))

    def inner(self, node: nodes.Node, beside: Type | None = None) -> str:
        """``node`` in words, in brackets where it has parts of its own that could be misread."""
        bare = node.body if isinstance(node, nodes.Definition) else node
        said = self.node(node, beside)
        return self.say("bracketed", text=said) if isinstance(bare, nodes.BooleanOperation | nodes.Arithmetic) else said

    def junction(self, node: nodes.BooleanOperation) -> str:
        first, *rest = [self.operand(operand) for operand in node.operands]
        for operand in rest:
            first = self.say(node.operator, left=first, right=operand)
        return first

    def operand(self, node: nodes.Node) -> str:
        """A part of a junction; a list of options ends at its bracket."""
        said = self.inner(node)
        return self.say("bracketed", text=said) if isinstance(node, nodes.Membership) else said

    def comparison(self, node: nodes.Comparison) -> str:
        left, right = self.inner(node.left, node.right.type), self.inner(node.right, node.left.type)
        order = _DATES if node.left.type.kind == "date" else _NUMBERS
        key = _EQUALITY.get(node.operator) or order[node.operator]
        return self.say(key, left=left, right=right)

    def call(self, node: nodes.Call) -> str:
        name, arguments = node.function, node.arguments
        if name in _SHIFTS:
            return self.shift(node)
        said = [self.inner(argument) for argument in arguments]
        if name in _LISTING:
            return self.say(name, all=self.listed(said))
        if name == "before_each":
            return self.say(name, first=said[0], rest=self.listed(said[1:]))
        return self.say(name, **dict(zip(_LETTERS, said, strict=False)))

    def shift(self, node: nodes.Call) -> str:
        """A date some days, months or years later, or earlier where the number is taken off zero."""
        start, amount = node.arguments
        unit = Type("number", unit=_SHIFTS[node.function])
        earlier = _taken_off(amount)
        back, amount = earlier is not None, earlier or amount
        key = node.function.replace("add_", "back_") if back else node.function
        return self.say(key, a=self.inner(start), b=self.inner(amount, unit))

    def quantifier(self, node: nodes.Quantifier) -> str:
        entry = self.rulebook.subjects[node.entry]
        label = text(entry.label, self.language)
        condition = self.inner(node.condition) if node.condition is not None else ""
        if node.function == "all":
            return self.say("all", entry=label, condition=condition)
        entries = self.say("where", entries=label, condition=condition) if condition else label
        value = self.inner(node.value) if node.value is not None else ""
        return self.say(node.function, entries=entries, value=value)


def _taken_off(amount: nodes.Node) -> nodes.Node | None:
    """What is taken off, where ``amount`` is a negative number or something taken off zero."""
    match amount:
        case nodes.Literal(value=int() as value) if value < 0:
            return amount._replace(value=-value)
        case nodes.Arithmetic(operator="-", left=nodes.Literal(value=0), right=right):
            return right
        case _:
            return None
