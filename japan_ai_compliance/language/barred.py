"""What Python's syntax has and a condition does not: the message about each."""

import ast

_BARRED: dict[type[ast.AST], str] = {
    ast.Div: "no_division",
    ast.FloorDiv: "no_division",
    ast.Mod: "no_division",
    ast.Pow: "no_power",
    ast.BitAnd: "no_bits",
    ast.BitOr: "no_bits",
    ast.BitXor: "no_bits",
    ast.Invert: "no_bits",
    ast.Is: "no_is",
    ast.IsNot: "no_is",
    ast.IfExp: "no_if",
    ast.List: "no_list",
    ast.Tuple: "no_list",
    ast.Attribute: "no_attribute",
    ast.Call: "no_such_call",
}


def barred(part: ast.AST) -> str:
    """The name of the message about a ``part`` that a condition may not hold."""
    if isinstance(part, ast.Constant):
        return "no_decimals" if isinstance(part.value, float) else "no_nothing" if part.value is None else "not_allowed"
    if isinstance(part, ast.UnaryOp):
        return _BARRED.get(type(part.op), "not_allowed")
    return _BARRED.get(type(part), "not_allowed")
