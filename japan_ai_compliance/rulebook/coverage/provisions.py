"""The provisions of an inventory, each with the key that names it and the wider keys it stands under."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from japan_ai_compliance.rulebook.coverage.schema import Block, Inventory, Items

MAIN, SUPPLEMENTARY = "main", "suppl"


@dataclass(frozen=True, slots=True)
class Provision:
    """A paragraph, an item or a sub-item. ``wider``: the keys that it stands under, the widest first.

    ``citation`` (``Art. 8(i)(a)``) is its place in the main or supplementary provisions; the only paragraph of an
    article goes by the article. ``supplement`` counts the enactments whose supplementary provisions these are.
    ``others`` is not 0 for the rest of a chapter that is not listed one by one: the number of its articles.
    """

    key: str
    wider: tuple[str, ...] = ()
    citation: str = ""
    supplement: int | None = None
    chapter: str | None = None
    others: int = 0


def provisions(inventory: Inventory) -> Iterator[Provision]:
    """Every provision, in the order of the text."""
    for block in inventory.main:
        yield from _main(block)
    for number, block in enumerate(inventory.supplementary, start=1):
        yield from _supplementary(block, number)


def article_count(inventory: Inventory) -> int:
    """How many articles the main provisions have, deleted ones left out."""
    return sum(block.others + sum(1 for one in block.articles.values() if one) for block in inventory.main)


def _main(block: Block) -> Iterator[Provision]:
    top = Provision(MAIN)
    if block.chapter is not None:
        top = Provision(f"ch. {block.chapter}", (MAIN,), chapter=block.chapter)
    yield from _articles(block, top)
    if block.others:
        yield replace(top, others=block.others)


def _supplementary(block: Block, number: int) -> Iterator[Provision]:
    if block.others:
        yield Provision(SUPPLEMENTARY, others=block.others)
        return
    top = Provision(f"{SUPPLEMENTARY} {number}", (SUPPLEMENTARY,), supplement=number)
    yield from _paragraphs(block.paragraphs, top)
    yield from _articles(block, top)


def _articles(block: Block, top: Provision) -> Iterator[Provision]:
    for number, paragraphs in block.articles.items():
        key = number if top.supplement is None else f"{top.key}/{number}"
        yield from _paragraphs(paragraphs, replace(_below(top, ""), key=key, citation=f"Art. {number}"))


def _paragraphs(paragraphs: dict[int, Items], article: Provision) -> Iterator[Provision]:
    for number, items in paragraphs.items():
        paragraph = _below(article, f"({number})") if len(paragraphs) > 1 else article
        yield paragraph
        for item, letters in items.items():
            inner = _below(paragraph, f"({item})")
            yield inner
            for letter in letters:
                yield _below(inner, f"({letter})")


def _below(outer: Provision, mark: str) -> Provision:
    """The provision that ``mark`` names inside ``outer``."""
    return replace(outer, key=outer.key + mark, wider=(*outer.wider, outer.key), citation=outer.citation + mark)
