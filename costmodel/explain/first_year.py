"""The same quantities at the first year's rates, ready to be taken apart.

The rule in words is docs/method/prices.md.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from costmodel.bearers import Ledger
from costmodel.explain.books import Books
from costmodel.explain.numbers import NumberBook
from costmodel.explain.prices import PriceBook
from costmodel.explain.quantities import QuantityBook
from costmodel.explain.shares import ShareBook
from costmodel.explain.tree import Explanation
from costmodel.first_year_rates import first_year_priced
from costmodel.resources import CostRow


@dataclass(frozen=True)
class _FirstPrices(PriceBook):
    """What explains prices, those of every year as in the first."""

    def unit(self, row: CostRow, year: int) -> Explanation:  # noqa: ARG002 - all alike
        """Return what one unit of a row costs in the first year."""
        return super().unit(row, 0)


@dataclass(frozen=True)
class _FirstBooks(Books):
    """Books of costs at the first year's rates; counts and shares are as they are."""

    own: Books
    """Of the same costs at each year's rates."""

    @cached_property
    def numbers(self) -> NumberBook:
        """Leaves."""
        return self.own.numbers

    @cached_property
    def quantities(self) -> QuantityBook:
        """Counts and what is needed."""
        return self.own.quantities

    @cached_property
    def prices(self) -> PriceBook:
        """What one unit costs in the first year."""
        return _FirstPrices(self.numbers)

    @cached_property
    def shares(self) -> ShareBook:
        """Parts of pools, by cost as it is incurred."""
        return self.own.shares


def at_first_year_rates(books: Books) -> Books:
    """Return what explains the same quantities at the rates of the first year."""
    ledger = books.ledger
    priced = first_year_priced(ledger.priced)
    return _FirstBooks(Ledger(ledger.costs, priced), books.lines, books)
