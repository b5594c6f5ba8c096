"""The provisions of an inventory, each with the key that names it and the wider keys it stands under."""

from collections.abc import Iterator
from dataclasses import dataclass

from japan_ai_compliance.rulebook.coverage.numerals import from_letter, from_roman
from japan_ai_compliance.rulebook.coverage.schema import Block, Inventory, Items
from japan_ai_compliance.rulebook.model import Words

MAIN, SUPPLEMENTARY = "main", "suppl"


@dataclass(frozen=True, slots=True)
class Provision:
    """A paragraph, an item or a sub-item. ``wider``: the keys above its own, the widest first.

    The only paragraph of an article goes by the article's key. ``others`` is not 0 for the rest of a chapter that is not
    listed one by one: the number of its articles.
    """

    key: str
    wider: tuple[str, ...]
    citation: Words
    others: int = 0


@dataclass(frozen=True, slots=True)
class _Place:
    """A key under construction: what stands before an article number, and the citation so far."""

    wider: tuple[str, ...]
    start: str
    citation: Words

    def below(self, key: str, en: str, ja: str) -> "_Place":
        """The place with ``key``, inside this one."""
        return _Place((*self.wider, key), self.start, Words(self.citation.en + en, self.citation.ja + ja))

    def provision(self) -> Provision:
        """The provision at this place."""
        return Provision(self.wider[-1], self.wider[:-1], self.citation)


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
    place = _Place((MAIN,), "", Words("", ""))
    rest = Words("main provisions, other articles", "本則のその他の条")
    if block.chapter is not None:
        place = place.below(f"ch. {block.chapter}", "", "")
        rest = Words(f"Ch. {block.chapter}, other articles", f"{_branch(block.chapter, '章')}のその他の条")
    yield from _articles(block, place)
    if block.others:
        yield Provision(place.wider[-1], place.wider[:-1], rest, block.others)


def _supplementary(block: Block, number: int) -> Iterator[Provision]:
    if block.others:
        yield Provision(SUPPLEMENTARY, (), Words("Suppl.", "附則"), block.others)
        return
    key = f"{SUPPLEMENTARY} {number}"
    place = _Place((SUPPLEMENTARY, key), f"{key}/", Words(f"Suppl. {number}", f"附則（{number}）"))
    yield from _paragraphs(block.paragraphs, place)
    yield from _articles(block, place)


def _articles(block: Block, place: _Place) -> Iterator[Provision]:
    for number, paragraphs in block.articles.items():
        space = " " if place.citation.en else ""
        article = place.below(f"{place.start}{number}", f"{space}Art. {number}", _branch(number, "条"))
        yield from _paragraphs(paragraphs, article)


def _paragraphs(paragraphs: dict[int, Items], article: _Place) -> Iterator[Provision]:
    for number, items in paragraphs.items():
        place = article
        if len(paragraphs) > 1:
            place = article.below(f"{article.wider[-1]}({number})", f"({number})", f"{number}項")
        yield place.provision()
        for item, letters in items.items():
            inner = place.below(f"{place.wider[-1]}({item})", f"({item})", _branch(from_roman(item), "号"))
            yield inner.provision()
            for letter in letters:
                key = f"{inner.wider[-1]}({letter})"
                yield inner.below(key, f"({letter})", from_letter(letter)).provision()


def _branch(number: str, unit: str) -> str:
    """``25-2`` as 25条の2."""
    first, _, rest = number.partition("-")
    return "の".join([f"{first}{unit}", *rest.split("-")] if rest else [f"{first}{unit}"])
