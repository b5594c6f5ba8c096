"""Prints the inventory of a statute: ``python -m japan_ai_compliance.rulebook.coverage.inventory TEXT.md [ARTICLE …]``.

With articles (``25 25-2``), only these are listed one by one. The output is what an ``*.inventory.yaml`` file holds.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from japan_ai_compliance.rulebook.coverage.extract import extract
from japan_ai_compliance.rulebook.coverage.schema import Block, Inventory, Items


def written(inventory: Inventory) -> str:
    """The inventory as YAML, a line per article."""
    return "\n".join([*_lines(inventory), ""])


def _lines(inventory: Inventory) -> Iterator[str]:
    yield f"source: {inventory.source}"
    yield f"version: {inventory.version}"
    if inventory.only:
        yield f"only: [{', '.join(inventory.only)}]"
    yield "main:"
    for block in inventory.main:
        yield from _block(block)
    if inventory.supplementary:
        yield "supplementary:"
        for block in inventory.supplementary:
            yield from _block(block)


def _block(block: Block) -> Iterator[str]:
    mark = "- "
    if block.chapter is not None:
        yield f'  {mark}chapter: "{block.chapter}"'
        mark = "  "
    if block.others:
        yield f"  {mark}others: {block.others}"
        mark = "  "
    if block.paragraphs:
        yield f"  {mark}paragraphs: {_paragraphs(block.paragraphs)}"
        mark = "  "
    if block.articles:
        yield f"  {mark}articles:"
        for number, paragraphs in block.articles.items():
            yield f'      "{number}": {_paragraphs(paragraphs)}'


def _paragraphs(paragraphs: dict[int, Items]) -> str:
    if not paragraphs:
        return "deleted"
    if not any(paragraphs.values()):
        return f"[{', '.join(map(str, paragraphs))}]"
    return "{" + ", ".join(f"{number}: {_items(items)}" for number, items in paragraphs.items()) + "}"


def _items(items: Items) -> str:
    if not any(items.values()):
        return f"[{', '.join(items)}]"
    return "{" + ", ".join(f"{item}: [{', '.join(letters)}]" for item, letters in items.items()) + "}"


def main(arguments: list[str]) -> int:
    """Print the inventory of the file named first, limited to the articles named after it."""
    if not arguments:
        sys.stderr.write(f"{__doc__}\n")
        return 2
    path, *only = arguments
    sys.stdout.write(written(extract(Path(path).read_text(encoding="utf-8"), only)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
