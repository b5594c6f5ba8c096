"""``placeholders``: braces in texts that name no parameter. What is no name at all does not even load."""

from collections.abc import Iterator

from japan_ai_compliance.documents.tree import ScalarNode
from japan_ai_compliance.errors import Place
from japan_ai_compliance.linting.book import Home
from japan_ai_compliance.linting.model import Check, Context, LintFinding
from japan_ai_compliance.linting.texts import placeholders, texts


def look(context: Context) -> Iterator[LintFinding]:
    """Names in braces that are no parameter."""
    for folder, file in context.book.files():
        if context.wants(Home(file, (), folder.law)):
            known = {*context.book.rulebook.parameters, *((_NUMBER,) if file.content.units else ())}
            for text in texts(file):
                for side in (text.en, text.ja):
                    yield from _side(side, file.path, known)


_NUMBER = "number"
"""Where a unit writes its number."""

CHECK = Check("placeholders", "error", look)


def _side(side: ScalarNode, path: str, known: set[str]) -> Iterator[LintFinding]:
    place = Place(path, side.line, side.column)
    for name in sorted(placeholders(side.text) - known):
        yield LintFinding("placeholders", "error", place, "lint.no_parameter", {"name": name})
