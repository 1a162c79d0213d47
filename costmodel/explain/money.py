"""A cost, or what a party gives, pays, receives or bears, taken apart line by line."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from costmodel.arrays import Floats
from costmodel.bearers import DIRECT, IN_NONE, TYPES, UNUSED_CAPACITY
from costmodel.drivers import Means, Party
from costmodel.explain.addresses import Address
from costmodel.explain.books import Books
from costmodel.explain.measures import COSTS, Clause, Measure
from costmodel.explain.rows import in_words, sign_of
from costmodel.explain.tree import TAKEN_OFF, Explanation, Made
from costmodel.resources import CostRow

_MEANS: Mapping[Means, str] = {
    Means.BOUGHT: "bought by",
    Means.DONATED: "given by",
    Means.LOST: "lost at",
}

_NOTHING = 1e-12
"""Part of a cost below which there is none of it."""


@dataclass(frozen=True)
class Money:
    """One figure in pounds about to be taken apart."""

    address: Address
    books: Books

    @cached_property
    def _rows(self) -> Mapping[int, tuple[tuple[int, int], ...]]:
        """Positions and signs of the rows that count, by owner."""
        by_owner: dict[int, list[tuple[int, int]]] = {}
        for at, row in enumerate(self.books.ledger.rows):
            sign = self._sign(row)
            if sign and row.cost_type in self.address.types:
                by_owner.setdefault(row.owner, []).append((at, sign))
        return {owner: tuple(rows) for owner, rows in by_owner.items()}

    def _sign(self, row: CostRow) -> int:
        """Return how a row counts: once, once less, or not at all."""
        return sign_of(row, self.address)

    @cached_property
    def _owner(self) -> int | None:
        """Position of the programme or pool; None for the organisation and the rest."""
        return self.books.position(self.address.owner)

    @property
    def _is_rest(self) -> bool:
        """Whether it is a line of what no programme receives."""
        return self.address.owner in IN_NONE

    @property
    def _is_unused(self) -> bool:
        """Whether it is what nobody takes of time-driven pools."""
        return self.address.owner == UNUSED_CAPACITY

    @property
    def _programmes(self) -> int:
        """How many programmes there are; pools stand after them."""
        return len(self.books.plan.model.programmes)

    @property
    def _is_pool(self) -> bool:
        """Whether it is a pool's own."""
        return self._owner is not None and self._owner >= self._programmes

    @property
    def _origin(self) -> str | None:
        """The origin that is asked for; None: all."""
        is_cost = self.address.measure in COSTS
        return self.address.narrowed.get(Clause.FROM) if is_cost else None

    @property
    def _name(self) -> str:
        """What the figure is called, without its year."""
        origin = ""
        if self._origin is not None:
            at = self.books.position(self._origin)
            is_direct = self._origin == DIRECT
            origin = ", direct" if is_direct else f", from {self.books.labels[at or 0]}"
        own = ", before it is shared" if self._is_pool else ""
        owner = self.books.name_of(self.address.owner)
        return f"{owner}: {in_words(self.address)}{origin}{own}"

    def whole(self) -> Explanation:
        """Return the figure of all years together."""
        horizon = self.books.plan.horizon
        years = tuple(self.of_year(at) for at in range(horizon.years))
        amount = sum(year.amount for year in years)
        return Explanation(
            f"{self._name}, all years", amount, Made.SUM, years, unit="£"
        )

    def of_year(self, year: int) -> Explanation:
        """Return the figure of one year, by position."""
        name = f"{self._name}, {self.books.plan.horizon.label_of_year(year)}"
        parts = tuple(self._parts(year))
        first = self.books.plan.model.organisation.first_year
        return Explanation(
            name,
            self._amount(year),
            Made.SUM,
            parts,
            unit="£",
            address=str(replace(self.address, year=first + year)),
        )

    def _amount(self, year: int) -> float:
        """Return what the ledger itself says the figure is."""
        table = self._line(self._of_ledger) if self._is_rest else self._of_ledger
        if self._origin is not None:
            at = 0 if self._origin == DIRECT else self._place(self._origin)
            table = table[at : at + 1]
        if self._owner is None:
            return float(table[..., year].sum())
        if self._is_pool:
            at = self._owner - self._programmes + 1
            table = table[at : at + 1]
        else:
            table = table[:, :, self._owner : self._owner + 1]
        return float(table[..., year].sum())

    def _line(self, table: Floats) -> Floats:
        """Return one of the two lines that no programme receives."""
        types = [TYPES.index(each) for each in self.address.types]
        unused = self._signed(self.books.ledger.unused_of_rows)[:, types, np.newaxis]
        return unused if self._is_unused else table[:, :, -1:] - unused

    def _place(self, pool: str) -> int:
        """Return where a pool stands among origins."""
        return tuple(self.books.plan.model.pools).index(pool) + 1

    @cached_property
    def _of_ledger(self) -> Floats:
        """What the ledger has; ``(origin, cost type, programme + 1, year)``."""
        ledger, types = self.books.ledger, [TYPES.index(t) for t in self.address.types]
        match self.address.measure:
            case Measure.FULL_COST | Measure.FIRST_RATES:
                return ledger.full_cost[:, types]
            case Measure.FULL_ECONOMIC_COST:
                return ledger.full_economic_cost[:, types]
        return self._signed(ledger.of_rows)

    def _signed(self, of_rows: Callable[[Sequence[int]], Floats]) -> Floats:
        """Return what rows that count come to, less those that count against it."""
        rows = [each for rows in self._rows.values() for each in rows]
        added = of_rows([at for at, sign in rows if sign > 0])
        return added - of_rows([at for at, sign in rows if sign < 0])

    def _parts(self, year: int) -> Iterator[Explanation]:
        """Yield what the figure adds up from: origins, or the cost types of one."""
        for origin in self._origins(year):
            if origin.is_nought:
                yield Explanation(origin.label, 0.0, words=origin.words, unit="£")
                continue
            types = tuple(self._types(origin, year))
            if self._is_pool or self._origin is not None:
                yield from types
            else:
                yield _sum(origin.label, types, origin.words)

    def _origins(self, year: int) -> Iterator[_Origin]:
        """Yield where the figure comes from, as far as it is asked for."""
        programmes, owner, only = self._programmes, self._owner, self._origin
        if owner is not None and self._is_pool:
            yield _Origin("", (owner,))
            return
        if only in {None, DIRECT} and not self._is_rest:
            direct = range(programmes) if owner is None else (owner,)
            yield _Origin("Direct", tuple(direct))
        for at, name in enumerate(self.books.plan.model.pools):
            place = programmes + at
            if only in {None, name} and place in self._rows:
                yield _Origin(self.books.labels[place], (place,), self._share(at, year))

    def _share(self, pool: int, year: int) -> Explanation | None:
        """Return the part of a pool's cost that is in the figure; None: all of it."""
        if self._is_rest:
            return self.books.shares.kept(pool, year, is_unused=self._is_unused)
        if self._owner is None:
            return None
        return self.books.shares.share(pool, self._owner, year)

    def _types(self, origin: _Origin, year: int) -> Iterator[Explanation]:
        """Yield the cost types of an origin, in the order of tables."""
        rows = self.books.ledger.rows
        signed = [each for owner in origin.owners for each in self._rows.get(owner, ())]
        for kind in self.address.types:
            members = tuple(
                self._row(at, sign, year, origin.share)
                for at, sign in signed
                if rows[at].cost_type is kind and self._is_told(rows[at], year)
            )
            if members:
                yield _sum(kind.in_words, members)

    def _is_told(self, row: CostRow, year: int) -> bool:
        """Whether a row falls in a year at all."""
        return row.need.years is None or year in row.need.years

    def _further(self, row: CostRow, year: int) -> tuple[Explanation, ...]:  # noqa: ARG002 - of a whole year there is none
        """Return further factors of a row."""
        return ()

    def _row(
        self, at: int, sign: int, year: int, share: Explanation | None
    ) -> Explanation:
        """Return one resource or transfer: quantity × price × share."""
        books, row = self.books, self.books.ledger.rows[at]
        amount = float(books.ledger.amounts[at, year]) * sign
        parts = [
            books.quantities.needed(row, year),
            books.prices.unit(row, year),
            *books.prices.vat(row),
            *((TAKEN_OFF,) if sign < 0 else ()),
        ]
        for part in (*((share,) if share else ()), *self._further(row, year)):
            parts.append(part)
            amount *= part.amount
        is_of_many = self._owner is None
        owner = f"{books.labels[row.owner]}: " if is_of_many else ""
        name = f"{owner}{row.label}"
        return Explanation(name, amount, Made.PRODUCT, tuple(parts), _kind(row), "£")


@dataclass(frozen=True)
class _Origin:
    """Where part of a figure comes from."""

    label: str
    owners: tuple[int, ...]
    """Positions of the owners of its rows."""
    share: Explanation | None = None
    """The part of their cost that is in the figure; None: all of it."""

    @property
    def is_nought(self) -> bool:
        """Whether no part of its cost stands here, so that nothing is left to tell."""
        return self.share is not None and abs(self.share.amount) < _NOTHING

    @property
    def words(self) -> str:
        """Which part of its cost stands here."""
        if self.label == "Direct":
            return ""
        if self.share is None:
            return "its own cost"
        if self.is_nought:
            return "none of its cost"
        return f"{self.share.amount:.1%} of its cost"


def _sum(name: str, parts: tuple[Explanation, ...], words: str = "") -> Explanation:
    """Return a sum of pounds."""
    amount = sum(part.amount for part in parts)
    return Explanation(name, amount, Made.SUM, parts, words, "£")


def _kind(row: CostRow) -> str:
    """Return who gives a resource, or who pays a transfer to whom."""
    giver = row.from_party.in_words
    if row.means is not None:
        return f"{_MEANS[row.means]} {giver}"
    return f"paid by {giver} to {(row.to_party or Party.EXCHEQUER).in_words}"
