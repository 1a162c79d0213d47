"""Any figure of cost, taken apart down to the numbers of the model behind it.

The rule in words is docs/method/explain.md. Figures are those of the ledger: planned
volumes, central values, the broker paying for deployed days. What stands below them is
worked out beside it from the same rules, and must agree with them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from costmodel.arrays import has_any
from costmodel.bearers import NOT_SHARED, TYPES, UNUSED_CAPACITY, Ledger
from costmodel.deployments import Attendance, Deployment
from costmodel.document_lines import DocumentLines, Steps
from costmodel.drivers import Means, Party
from costmodel.explain_addresses import Address, Measure, address_of
from costmodel.explain_numbers import NumberBook
from costmodel.explain_prices import PriceBook
from costmodel.explain_quantities import QuantityBook
from costmodel.explain_shares import ShareBook
from costmodel.explain_tree import Explanation, Made
from costmodel.ingredients import Ingredient
from costmodel.plan import Plan
from costmodel.quantities import Need
from costmodel.rates import DayRate, PriceRate, Rate
from costmodel.resources import Row

MEASURE_NAMES: Mapping[Measure, str] = {
    Measure.FULL_COST: "full cost",
    Measure.FULL_ECONOMIC_COST: "full economic cost",
}

_LINES: Mapping[str, str] = {
    NOT_SHARED: "Not shared",
    UNUSED_CAPACITY: "Unused capacity",
}
"""What lines of cost are called that are in no programme."""

_PARTIES: Mapping[Party, str] = {
    Party.BROKER: "the broker",
    Party.PROVIDER_SCHOOL: "provider schools",
    Party.SUPPORTED_SCHOOL: "supported schools",
    Party.INDIVIDUAL: "individuals",
    Party.FUNDER: "funders",
    Party.EXCHEQUER: "the exchequer",
}

_MEANS: Mapping[Means, str] = {
    Means.BOUGHT: "bought by",
    Means.DONATED: "given by",
    Means.LOST: "lost at",
}


def explain(
    ledger: Ledger, address: str, lines: DocumentLines | None = None
) -> Explanation:
    """Return a figure and everything it is made of.

    Parameters
    ----------
    ledger
        The costs of one draw, of central values.
    address
        ``OWNER.MEASURE.YEAR``, or without the year: a programme, a pool (its own cost,
        before it is shared), ``all``, or where there is any ``not_shared`` or
        ``unused_capacity``; see :class:`Measure`.
    lines
        Where plain numbers stand in the document; None: not known.

    Raises
    ------
    UnknownAddressError
        If the address names no figure.

    """
    plan = ledger.costs.plan
    organisation = plan.model.organisation
    first = organisation.first_year
    years = range(first, first + organisation.years)
    costs = ledger.costs
    in_none = {
        NOT_SHARED: costs.unshared - costs.unused,
        UNUSED_CAPACITY: costs.unused,
    }
    lines_used = [name for name, parts in in_none.items() if has_any(parts)]
    found = address_of(address, (*plan.owners, *lines_used), years)
    figure = _Figure(
        ledger, found, NumberBook(plan, ledger.priced, lines or DocumentLines())
    )
    return figure.whole() if found.year is None else figure.of_year(found.year - first)


@dataclass(frozen=True)
class _Figure:
    """One figure about to be taken apart."""

    ledger: Ledger
    address: Address
    numbers: NumberBook

    @property
    def _plan(self) -> Plan:
        return self.ledger.costs.plan

    @cached_property
    def _quantities(self) -> QuantityBook:
        return QuantityBook(self.numbers, self.ledger.costs.quantities)

    @cached_property
    def _prices(self) -> PriceBook:
        return PriceBook(self.numbers)

    @cached_property
    def _shares(self) -> ShareBook:
        return ShareBook(self.ledger, self._quantities)

    @cached_property
    def _labels(self) -> tuple[str, ...]:
        """What owners are called."""
        model = self._plan.model
        programmes = (each.label for each in model.programmes.values())
        return (*programmes, *(each.label for each in model.pools.values()))

    @cached_property
    def _rows(self) -> Mapping[int, tuple[int, ...]]:
        """Positions of the rows that count, by owner."""
        by_owner: dict[int, list[int]] = {}
        economic = self.address.measure is Measure.FULL_ECONOMIC_COST
        for at, row in enumerate(self.ledger.rows):
            if row.is_resource if economic else row.is_broker_cost:
                by_owner.setdefault(row.owner, []).append(at)
        return {owner: tuple(rows) for owner, rows in by_owner.items()}

    @cached_property
    def _owner(self) -> int | None:
        """Position of the programme or pool; None for the organisation and lines."""
        owners, name = self._plan.owners, self.address.owner
        return owners.index(name) if name in owners else None

    @property
    def _name(self) -> str:
        """What the figure is called, without its year."""
        owner = (
            _LINES.get(self.address.owner, "All programmes and pools")
            if self._owner is None
            else self._labels[self._owner]
        )
        own = ", before it is shared" if self._is_pool else ""
        return f"{owner}: {MEASURE_NAMES[self.address.measure]}{own}"

    @property
    def _is_pool(self) -> bool:
        return self._owner is not None and self._owner >= len(
            self._plan.model.programmes
        )

    def whole(self) -> Explanation:
        """Return the figure of all years together."""
        years = tuple(self.of_year(at) for at in range(self._plan.horizon.years))
        amount = sum(year.amount for year in years)
        return Explanation(
            f"{self._name}, all years", amount, Made.SUM, years, unit="£"
        )

    def of_year(self, year: int) -> Explanation:
        """Return the figure of one year, by position."""
        name = f"{self._name}, {self._plan.horizon.label_of_year(year)}"
        parts = tuple(self._parts(year))
        return Explanation(name, self._amount(year), Made.SUM, parts, unit="£")

    def _amount(self, year: int) -> float:
        """Return what the ledger itself says the figure is."""
        economic = self.address.measure is Measure.FULL_ECONOMIC_COST
        by_origin = (
            self.ledger.full_economic_cost if economic else self.ledger.full_cost
        )
        if self.address.owner in _LINES:
            idle = (
                self.ledger.unused_economic_capacity
                if economic
                else self.ledger.unused_capacity
            )[..., year].sum()
            is_unused = self.address.owner == UNUSED_CAPACITY
            line = by_origin[:, :, -1, year].sum()
            return float(idle if is_unused else line - idle)
        if self._owner is None:
            return float(by_origin[..., year].sum())
        if self._is_pool:
            origin = self._owner - len(self._plan.model.programmes) + 1
            return float(by_origin[origin, ..., year].sum())
        return float(by_origin[:, :, self._owner, year].sum())

    def _parts(self, year: int) -> Iterator[Explanation]:
        """Yield what the figure adds up from: origins, or a pool's cost types."""
        programmes = len(self._plan.model.programmes)
        if self._is_pool and self._owner is not None:
            yield from self._types((self._owner,), year, None)
            return
        if self.address.owner in _LINES:
            yield from self._in_none(year)
            return
        receiver = self._owner
        direct = range(programmes) if receiver is None else (receiver,)
        yield _sum("Direct", tuple(self._types(tuple(direct), year, None)))
        for pool in range(len(self._plan.model.pools)):
            share = (
                None if receiver is None else self._shares.share(pool, receiver, year)
            )
            types = tuple(self._types((programmes + pool,), year, share))
            yield _sum(self._labels[programmes + pool], types, _of_share(share))

    def _in_none(self, year: int) -> Iterator[Explanation]:
        """Yield what a line that is in no programme adds up from, pool by pool."""
        programmes = len(self._plan.model.programmes)
        is_unused = self.address.owner == UNUSED_CAPACITY
        for pool in range(len(self._plan.model.pools)):
            part = self._shares.kept(pool, year, is_unused=is_unused)
            types = tuple(self._types((programmes + pool,), year, part))
            yield _sum(self._labels[programmes + pool], types, _of_share(part))

    def _types(
        self, owners: tuple[int, ...], year: int, share: Explanation | None
    ) -> Iterator[Explanation]:
        """Yield the cost types of some owners' rows, in the order of tables."""
        rows = [at for owner in owners for at in self._rows.get(owner, ())]
        for kind in TYPES:
            members = tuple(
                self._row(self.ledger.rows[at], at, year, share)
                for at in rows
                if self.ledger.rows[at].cost_type is kind
                and _is_needed(self.ledger.rows[at].need, year)
            )
            if members:
                yield _sum(kind.value.replace("_", " ").capitalize(), members)

    def _row(
        self, row: Row, at: int, year: int, share: Explanation | None
    ) -> Explanation:
        """Return one resource or transfer: quantity × price × share."""
        place = place_of(self._plan, row)
        amount = float(self.ledger.amounts[at, year])
        parts = [
            self._quantities.needed(row, year, place),
            self._prices.unit(row, year, place),
            *self._prices.vat(row),
        ]
        if share is not None:
            parts.append(share)
            amount *= share.amount
        is_of_many = self._owner is None
        owner = f"{self._labels[row.owner]}: " if is_of_many else ""
        name = f"{owner}{row.label}"
        return Explanation(name, amount, Made.PRODUCT, tuple(parts), _kind(row), "£")


def place_of(plan: Plan, row: Row) -> Steps:
    """Return where in the document the ingredient or the deployment of a row stands."""
    return next(_places(plan, row))


def _places(plan: Plan, row: Row) -> Iterator[Steps]:
    """Yield the places that a row may come from; equal ones come to the same."""
    model, owner = plan.model, plan.owners[row.owner]
    is_pool = row.owner >= len(model.programmes)
    top = "pools" if is_pool else "programmes"
    written = model.pools[owner] if is_pool else model.programmes[owner]
    yield from (
        (top, owner, "ingredients", at)
        for at, ingredient in enumerate(written.ingredients)
        if _is_ingredient(ingredient, row)
    )
    programme = model.programmes[owner]
    yield from (
        (top, owner, kind, at)
        for kind in ("deployments", "attendance")
        for at, days in enumerate(getattr(programme, kind))
        if _is_days(days, row)
    )


def _is_ingredient(written: Ingredient, row: Row) -> bool:
    """Whether a row may come from an ingredient."""
    need = row.need
    same = (
        need.number == written.number
        and need.per == written.per
        and need.one_for_every == written.one_for_every
        and need.share == written.share
        and row.rate.profile == written.profile
    )
    named = row.label == written.label or row.label.startswith(f"{written.label}: ")
    return same and named and _priced_by(row.rate) == (written.person or written.price)


def _priced_by(rate: Rate) -> str | float:
    """Return the person or the price behind a rate."""
    return rate.price if isinstance(rate, PriceRate) else rate.person


def _is_days(written: Deployment | Attendance, row: Row) -> bool:
    """Whether a row may come from days deployed, or from days of those who attend."""
    return (
        isinstance(row.rate, DayRate)
        and row.rate.person == written.person
        and row.rate.profile == written.profile
        and row.need.number == written.days_per_school
    )


def _is_needed(need: Need, year: int) -> bool:
    """Whether something falls in a year at all."""
    return need.years is None or year in need.years


def _sum(name: str, parts: tuple[Explanation, ...], words: str = "") -> Explanation:
    """Return a sum of pounds."""
    amount = sum(part.amount for part in parts)
    return Explanation(name, amount, Made.SUM, parts, words, "£")


def _of_share(share: Explanation | None) -> str:
    """Return which share of a pool's cost stands here."""
    return "its own cost" if share is None else f"{share.amount:.1%} of its cost"


def _kind(row: Row) -> str:
    """Return who gives a resource, or who pays a transfer to whom."""
    giver = _PARTIES[row.from_party]
    if row.means is not None:
        return f"{_MEANS[row.means]} {giver}"
    return f"paid by {giver} to {_PARTIES[row.to_party or Party.EXCHEQUER]}"
