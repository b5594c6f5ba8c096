"""The inventory of a statute from its Markdown, in the form in which e-Gov's texts come: numbers only, never the text.

Articles begin a line in bold (``**第一条（…）**``), paragraphs from the second on too (``**２**``), items are bullets
(``- 一``) and sub-items indented bullets (``  - イ``); what is deeper belongs to its sub-item. A mention anywhere
else in a line counts for nothing. Tables, appended tables and forms are left out, like deleted paragraphs and items;
deleted articles are kept as such. A label for several numbers (第二条から第四条まで) stands for each of them.
"""

import re
from collections.abc import Collection

from japan_ai_compliance import numerals
from japan_ai_compliance.numerals import BRANCHED, KANA, KANJI, branched
from japan_ai_compliance.rulebook.coverage.schema import Block, Inventory, Items

_ARTICLE = rf"第{KANJI}条(?:の{KANJI})*"
_SEVERAL = r"(?:から|及び|、)"
_HEADING = re.compile(rf"#+ (?:第({KANJI})章((?:の{KANJI})*)|(附則))")
_ARTICLES = re.compile(rf"\*\*({_ARTICLE}(?:{_SEVERAL}{_ARTICLE})*)(?:まで)?(?:（.*）)?\*\*　?(.*)")
_PARAGRAPH = re.compile(r"\*\*([０-９]+)\*\*　(.*)")
_ITEMS = re.compile(rf"- ({BRANCHED}(?:{_SEVERAL}{BRANCHED})*)(?:まで)?　(.*)")
_SUB_ITEM = re.compile(rf"  - ([{KANA}])　(.*)")
_FRONT = re.compile(r'^(source|last_updated): "?([^"\n]*)"?$', re.MULTILINE)
_DELETED = "削除"


def extract(text: str, only: Collection[str] = ()) -> Inventory:
    """The inventory of the statute ``text``; with ``only``, of these articles, and the rest as a number.

    Raises ValueError where the text has no articles or no source, or a sub-item stands outside an item.
    """
    front, _, body = text.removeprefix("---\n").partition("\n---\n") if text.startswith("---\n") else ("", "", text)
    reader = _Reader()
    for line in body.splitlines():
        reader.read(line)
    facts = dict(_FRONT.findall(front))
    main = [block for block in reader.main if block.articles]
    if not main:
        raise ValueError("there are no articles in this text")
    if not {"source", "last_updated"} <= set(facts):
        raise ValueError("the head of this text lacks source or last_updated")
    supplementary = [block for block in reader.supplementary if block.articles or block.paragraphs]
    if only:
        main = [_limited(block, only) for block in main]
        supplementary = [Block(others=len(supplementary))] if supplementary else []
    return Inventory(
        source=facts["source"],
        version=facts["last_updated"],
        only=list(only),
        main=main,
        supplementary=supplementary,
    )


def _limited(block: Block, only: Collection[str]) -> Block:
    listed = {number: one for number, one in block.articles.items() if number in only}
    others = sum(1 for number, one in block.articles.items() if one and number not in only)
    return Block(chapter=block.chapter, articles=listed, others=others)


class _Reader:
    """Where the reading stands: the block, the paragraphs of its article, the items of its paragraph, its sub-items."""

    def __init__(self) -> None:
        self.main = [Block()]
        self.supplementary: list[Block] = []
        self.block = self.main[0]
        self.paragraphs: dict[int, Items] | None = None
        self.items: Items | None = None
        self.letters: list[str] | None = None

    def read(self, line: str) -> None:
        """Take in the next line."""
        if heading := _HEADING.match(line):
            self.heading(heading)
        elif line.startswith("#"):
            self.close()
        elif articles := _ARTICLES.fullmatch(line):
            self.articles(_numbers(articles[1]), articles[2])
        elif paragraph := _PARAGRAPH.fullmatch(line):
            self.paragraph(int(paragraph[1]), paragraph[2])
        elif items := _ITEMS.fullmatch(line):
            self.item(_numbers(items[1]), items[2])
        elif sub_item := _SUB_ITEM.fullmatch(line):
            self.sub_item(sub_item[1], sub_item[2])
        elif line.startswith("**"):
            self.close()
        elif line.strip() and self.bare_supplement():
            self.paragraph(1, line)

    def heading(self, found: re.Match[str]) -> None:
        """A chapter, or the supplementary provisions of the next enactment."""
        self.close()
        if found[3]:
            self.block = Block()
            self.supplementary.append(self.block)
        else:
            self.block = Block(chapter=branched(found[1] + found[2]))
            self.main.append(self.block)

    def close(self) -> None:
        """Nothing that follows belongs to the article before."""
        self.paragraphs = self.items = self.letters = None

    def articles(self, numbers: list[str], text: str) -> None:
        """An article with its first paragraph, or several that are deleted."""
        for number in numbers:
            self.paragraphs = self.block.articles[number] = {}
            self.items = self.letters = None
            if text.strip() != _DELETED:
                self.paragraph(1, text)

    def paragraph(self, number: int, text: str) -> None:
        """A paragraph of the article, or of supplementary provisions without articles."""
        self.items = self.letters = None
        if self.paragraphs is None and self.in_supplement() and not self.block.articles:
            self.paragraphs = self.block.paragraphs
        if self.paragraphs is not None and text.strip() != _DELETED:
            self.items = self.paragraphs[number] = {}

    def item(self, numbers: list[str], text: str) -> None:
        """An item of the paragraph."""
        self.letters = None
        for number in numbers:
            if self.items is not None and text.strip() != _DELETED:
                self.letters = self.items[numerals.item(number)] = []

    def sub_item(self, kana: str, text: str) -> None:
        """A sub-item of the item."""
        if self.letters is None:
            if self.items is not None:
                raise ValueError(f"a sub-item {kana} stands outside an item")
        elif text.strip() != _DELETED:
            self.letters.append(numerals.from_kana(kana))

    def bare_supplement(self) -> bool:
        """Whether the reading stands in supplementary provisions that have not begun: their text bears no number."""
        return self.in_supplement() and not self.block.articles and not self.block.paragraphs

    def in_supplement(self) -> bool:
        """Whether the reading stands in supplementary provisions."""
        return any(self.block is one for one in self.supplementary)


def _numbers(label: str) -> list[str]:
    """Every number that a label covers."""
    found: list[str] = []
    reach = False
    for part in re.split(f"({_SEVERAL})", label.replace("第", "").replace("条", "")):
        if re.fullmatch(_SEVERAL, part):
            reach = part == "から"
            continue
        number = branched(part)
        stem, _, last = number.rpartition("-")
        if reach and found[-1].rpartition("-")[0] == stem:
            first = int(found[-1].rpartition("-")[2])
            found.extend("-".join(filter(None, (stem, str(one)))) for one in range(first + 1, int(last)))
        found.append(number)
    return found
