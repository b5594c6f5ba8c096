"""A checked tree as the text of a condition again."""

from japan_ai_compliance.language import nodes

_AND, _OR, _NOT, _COMPARED, _SUM, _PRODUCT, _ATOM = 2, 1, 3, 4, 5, 6, 7


def written(node: nodes.Node) -> str:
    """``node`` as one would write it."""
    return _write(node)[0]


def _write(node: nodes.Node) -> tuple[str, int]:
    """The text, and how tightly it binds."""
    match node:
        case nodes.Literal(value=value):
            return _literal(value), _ATOM
        case nodes.Fact():
            return (node.path if node.subject else node.name), _ATOM
        case nodes.Parameter(name=name) | nodes.Local(name=name):
            return name, _ATOM
        case nodes.Definition(path=path):
            return path, _ATOM
        case nodes.Not(operand=operand):
            return f"not {_inside(operand, _NOT)}", _NOT
        case nodes.BooleanOperation(operator=operator, operands=operands):
            binding = _AND if operator == "and" else _OR
            return f" {operator} ".join(_inside(one, binding + 1) for one in operands), binding
        case nodes.Comparison(operator=compared):
            return f"{_inside(node.left, _SUM)} {compared} {_inside(node.right, _SUM)}", _COMPARED
        case nodes.Membership():
            word = "not in" if node.negated else "in"
            return f"{_inside(node.item, _SUM)} {word} {_inside(node.options, _SUM)}", _COMPARED
        case nodes.Arithmetic(operator=sign):
            binding = _PRODUCT if sign == "*" else _SUM
            return f"{_inside(node.left, binding)} {sign} {_inside(node.right, binding + 1)}", binding
        case nodes.Call(function=function, arguments=arguments):
            return _called(function, *arguments), _ATOM
        case nodes.Lookup(table=table, keys=keys):
            return _called(table, *keys), _ATOM
        case nodes.Quantifier():
            parts = (node.entries, node.value, node.until, node.condition)
            return _called(node.function, *(part for part in parts if part is not None)), _ATOM


def _inside(node: nodes.Node, least: int) -> str:
    text, binding = _write(node)
    return text if binding >= least else f"({text})"


def _called(name: str, *arguments: nodes.Node) -> str:
    return f"{name}({', '.join(written(one) for one in arguments)})"


def _literal(value: nodes.Constant) -> str:
    if isinstance(value, frozenset):
        return "{" + ", ".join(f'"{one}"' for one in sorted(value)) + "}"
    return f'"{value}"' if isinstance(value, str) else str(value)
