"""Whose money pays whose cost, taken apart by payer.

The rule in words is docs/method/payers.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, partial

import numpy as np

from costmodel.arrays import Floats, added
from costmodel.bearers import NOT_SHARED
from costmodel.explain.measures import Clause
from costmodel.explain.tree import Explanation
from scenarios.cross_subsidy import FOR_ALL, OTHERS, CrossSubsidy, by_payer
from scenarios.explain.addresses import written
from scenarios.explain.figures import Maker
from scenarios.explain.way import Way, stated
from scenarios.explain.whose_money import NOTHING, WhoseMoney
from scenarios.payers import RESERVES, UNFUNDED

TOPIC = "cross_subsidy"

KEPT = "kept"

Words = tuple[str, ...]
"""Of an address: whose money, or whose cost; none: all together."""

_OTHERS: Mapping[str, str] = {
    FOR_ALL: "money for all",
    RESERVES: "reserves",
    UNFUNDED: "nobody (unfunded)",
}


def givers(programmes: Iterable[str]) -> tuple[Words, ...]:
    """Return whose money there is: programmes', then that of others.

    Examples
    --------
    >>> givers(["art"])[:2]
    (('from', 'art'), ('by', 'for_all'))

    """
    own = ((Clause.FROM.value, name) for name in programmes)
    return (*own, *((Clause.BY.value, name) for name in OTHERS))


def receivers(programmes: Iterable[str]) -> tuple[Words, ...]:
    """Return whose cost there is, what is not shared, and what is kept.

    Examples
    --------
    >>> receivers(["art"])
    (('to', 'art'), ('not_shared',), ('kept',))

    """
    lines = ((Clause.TO.value, name) for name in programmes)
    return (*lines, (NOT_SHARED,), (KEPT,))


def cross_address(way: str, giver: Words = (), receiver: Words = ()) -> str:
    """Return the address of what money of one pays of the cost of another.

    Examples
    --------
    >>> cross_address("traded", ("from", "art"), ("to", "biology"))
    'traded.cross_subsidy.from.art.to.biology'
    >>> cross_address("traded", ("by", "reserves"))
    'traded.cross_subsidy.by.reserves'

    """
    return written(way, TOPIC, *giver, *receiver)


def cross_subsidies_of(way: Way) -> Mapping[str, Maker]:
    """Return what makes every figure of whose money pays whose cost, all years."""
    board = _Board(way, by_payer(way.projection))
    return {
        cross_address(way.name, giver, receiver): partial(board.figure, giver, receiver)
        for giver in ((), *board.givers)
        for receiver in ((), *board.receivers)
    }


@dataclass(frozen=True)
class _Board:
    """A way of funding, and whose money pays whose cost by payer."""

    way: Way
    payers: Mapping[str, CrossSubsidy]

    @property
    def givers(self) -> tuple[Words, ...]:
        """Whose money there is."""
        return givers(self.way.books.plan.model.programmes)

    @property
    def receivers(self) -> tuple[Words, ...]:
        """Whose cost there is, and what is kept."""
        return receivers(self.way.books.plan.model.programmes)

    def figure(self, giver: Words, receiver: Words) -> Explanation:
        """Return one figure: by payer, or the sum of figures of its row or column."""
        if giver and receiver:
            parts = self._by_payer(giver, receiver)
        elif receiver:
            parts = (self._pointed(each, receiver) for each in self.givers)
        else:
            parts = (self._pointed(giver, each) for each in self.receivers)
        return self.way.sum(
            self._told(giver, receiver), self.way.horizon.label_of_all(), parts
        )

    def _pointed(self, giver: Words, receiver: Words) -> Explanation:
        """Return a figure as one of its own."""
        amount = self._amount(giver, receiver)
        address = cross_address(self.way.name, giver, receiver)
        return stated(self._told(giver, receiver), amount, "", address)

    @cached_property
    def _table(self) -> Floats:
        """Pounds by whose money it is and whose cost, what is kept last."""
        tables = (np.column_stack((one.paid, one.kept)) for one in self.payers.values())
        return added(list(tables))

    def _amount(self, giver: Words, receiver: Words) -> float:
        """Return what a figure comes to."""
        rows = self.givers.index(giver) if giver else slice(None)
        columns = self.receivers.index(receiver) if receiver else slice(None)
        return float(self._table[rows, columns].sum())

    def _by_payer(self, giver: Words, receiver: Words) -> Iterator[Explanation]:
        """Yield what the money of each payer has of a cell, if anything."""
        row, column = self.givers.index(giver), self.receivers.index(receiver)
        for name, each in self.payers.items():
            money = WhoseMoney(self.way, name)
            if receiver == (KEPT,):
                if each.kept[row] > NOTHING:
                    yield money.keeps(row)
            elif each.paid[row, column] > NOTHING:
                yield money.pays(row, column)

    def _told(self, giver: Words, receiver: Words) -> str:
        """Return what a figure is called."""
        whose, what = "all money", "paid and kept"
        if giver:
            clause, name = giver
            is_own = clause == Clause.FROM
            whose = f"money of {self._labels[name]}" if is_own else _OTHERS[name]
        if receiver == (KEPT,):
            what = "kept as a surplus"
        elif receiver == (NOT_SHARED,):
            what = f"pays for {self.way.ledger.name_of_kept(None)}"
        elif receiver:
            what = f"pays for {self._labels[receiver[-1]]}"
        return f"{whose}, {what}"

    @property
    def _labels(self) -> Mapping[str, str]:
        """What programmes are called, by name."""
        names = self.way.books.plan.model.programmes
        return dict(zip(names, self.way.programmes, strict=True))
