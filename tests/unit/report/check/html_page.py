"""An HTML page as a parser sees it: its elements, its texts, and where they stand."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset({"meta", "link", "br"})


@dataclass(eq=False)
class Element:
    """An element: its tag, attributes, ancestors (outermost first), and the text directly in it."""

    tag: str
    attributes: dict[str, str]
    within: "list[Element]"
    text: str = ""

    @property
    def classes(self) -> list[str]:
        """The names of its classes."""
        return self.attributes.get("class", "").split()


@dataclass(eq=False)
class Page(HTMLParser):
    """Everything on a page; fails on an element that is not closed in its place."""

    elements: list[Element] = field(default_factory=list)
    open: list[Element] = field(default_factory=list)
    texts: list[tuple[str, list[Element]]] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins."""
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), (tag, names)
        element = Element(tag, {name: value or "" for name, value in attrs}, list(self.open))
        self.elements.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        """An element ends: the innermost open one."""
        assert self.open, tag
        assert self.open.pop().tag == tag, (tag, self.getpos())

    def handle_data(self, data: str) -> None:
        """Text."""
        if self.open:
            self.open[-1].text += data
        self.texts.append((data, list(self.open)))

    def all(self, tag: str) -> list[Element]:
        """The elements of one tag."""
        return [one for one in self.elements if one.tag == tag]

    def text_in(self, element: Element) -> str:
        """All text in an element, on one line."""
        return " ".join("".join(text for text, within in self.texts if element in within).split())


def read(html: str) -> Page:
    """A page that is closed to its end."""
    page = Page()
    page.feed(html)
    page.close()
    assert not page.open
    return page
