"""``placeholders``: braces in texts that name no parameter. What is no name at all does not even load."""

from collections.abc import Iterator

from japan_ai_compliance.documents.tree import Scalar
from japan_ai_compliance.errors import Place
from japan_ai_compliance.linting.book import Home
from japan_ai_compliance.linting.model import Check, Context, LintFinding
from japan_ai_compliance.linting.texts import placeholders, texts


def look(context: Context) -> Iterator[LintFinding]:
    """Names in braces that are no parameter."""
    for folder, file in context.book.files():
        if context.wants(Home(file, (), folder.law)):
            for text in texts(file):
                for side in (text.en, text.ja):
                    yield from _side(side, file.path, context)


CHECK = Check("placeholders", "error", look)


def _side(side: Scalar, path: str, context: Context) -> Iterator[LintFinding]:
    place = Place(path, side.line, side.column)
    for name in sorted(placeholders(side.text) - set(context.book.rulebook.parameters)):
        yield LintFinding("placeholders", "error", place, "lint.no_parameter", {"name": name})
