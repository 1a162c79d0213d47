"""A figure taken apart, made ready for a template that only prints."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from costmodel.explain.tree import Explanation, Made
from costmodel.explain.words import (
    amount_in_words,
    decimals,
    further_decimals,
    pounds_in_words,
    says_how,
    shared_out,
    whole_pounds,
    working_in_words,
)


@dataclass(frozen=True)
class ShownNode:
    """One figure of the tree, with those that it is made of."""

    name: str
    amount: str
    words: str = ""
    """What is to be known of it beside its name."""
    working: str = ""
    """How it is made, in numbers."""
    source: str = ""
    """Where a number of the model comes from."""
    link: str = ""
    """Where its source can be read."""
    address: str = ""
    """By which it is explained on a page of its own."""
    parts: tuple[ShownNode, ...] = ()


@dataclass(frozen=True)
class FigurePage:
    """Everything the template prints."""

    title: str
    address: str
    answer: str
    """One sentence with the figure in it, and how it is made."""
    basis: str
    """On which values, volumes and prices it rests."""
    parts: tuple[ShownNode, ...]


def figure_page(figure: Explanation, address: str, basis: str) -> FigurePage:
    """Return the page that shows a figure taken apart.

    Pounds are whole and add up at each level down to the lines. ``basis`` says on which
    values, volumes and prices the figure rests.
    """
    builder = _Builder()
    if figure.made is Made.SUM and figure.unit == "£":
        total = whole_pounds(figure)
        amount = pounds_in_words(total)
        parts, further = tuple(builder.parts_of_money(figure, total)), 0
    else:
        amount = amount_in_words(figure)
        further = further_decimals(figure, decimals(figure))
        shown = figure.children if figure.source is None else (figure,)
        parts = tuple(builder.part(each, further) for each in shown)
    working = f": {working_in_words(figure, further)}" if says_how(figure) else ""
    is_told = figure.source is not None or not figure.words
    told = "" if is_told else f" ({figure.words})"
    return FigurePage(
        title=_titled(figure),
        address=address,
        answer=f"It is {amount}{working}{told}.",
        basis=basis,
        parts=parts,
    )


def _titled(figure: Explanation) -> str:
    """Return the name of a figure as a heading; a place in the model stays as it is."""
    is_place = figure.source is not None and not figure.source.name
    name = figure.name
    return name if is_place else f"{name[:1].upper()}{name[1:]}"


@dataclass
class _Builder:
    """Goes through the tree once; what was told once is not told again."""

    _told: set[int] = field(default_factory=set)

    def parts_of_money(self, node: Explanation, pounds: int) -> Iterator[ShownNode]:
        """Yield the parts of a sum of pounds."""
        for child, whole in shared_out(node, pounds):
            yield self.money(child, whole)

    def money(self, node: Explanation, pounds: int) -> ShownNode:
        """Return a sum of pounds, or one line of cost."""
        amount = pounds_in_words(pounds)
        if node.address:
            return ShownNode(node.name, amount, node.words, address=node.address)
        if node.made is Made.SUM:
            parts = tuple(self.parts_of_money(node, pounds))
            return ShownNode(node.name, amount, node.words, parts=parts)
        return self._taken_apart(node, amount, further_decimals(node, 0))

    def part(self, node: Explanation, further: int = 0) -> ShownNode:
        """Return a quantity, a price or a share, down to its numbers.

        ``further`` are decimals that it takes beyond those it is told with otherwise.
        """
        amount = amount_in_words(node, further)
        if node.address:
            return ShownNode(node.name, amount, node.words, address=node.address)
        if id(node) in self._told and (node.children or node.source):
            return ShownNode(node.name, amount, "as above")
        self._told.add(id(node))
        more = further_decimals(node, decimals(node, further), further)
        return self._taken_apart(node, amount, more)

    def _taken_apart(self, node: Explanation, amount: str, further: int) -> ShownNode:
        """Return a figure with how it is made, or where it comes from.

        ``further`` are decimals that its parts take.
        """
        source = node.source
        return ShownNode(
            name=node.name,
            amount=amount,
            words=node.words,
            working=working_in_words(node, further) if says_how(node) else "",
            source="" if source is None else source.words,
            link="" if source is None else _web(source.address),
            parts=tuple(self.part(each, further) for each in node.children),
        )


def _web(address: str) -> str:
    """Return an address that a browser may follow; of others nothing."""
    return address if address.startswith(("https://", "http://")) else ""
