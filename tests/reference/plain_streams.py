"""What each source of income brings, and when (docs/method: streams)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from costmodel.drivers import CostType
from scenarios.streams import Contract, Fee, Grant, Scope, Stream
from tests.reference.plain_prices import Prices, weights_of
from tests.reference.plain_quantities import Volumes
from tests.reference.plain_result import (
    NOT_SHARED,
    OPENING,
    Cell,
    CostKey,
    Lot,
    Months,
)

QUARTER = 3


@dataclass
class GrantYear:
    """Twelve months of a grant or the short rest of it; months may lie outside."""

    first: int
    stop: int
    money: float
    is_last: bool
    inside: list[int]
    """Its months that lie within the model."""


@dataclass
class GrantBook:
    """A grant's years, and its money month by month."""

    grant: Grant
    years: list[GrantYear]
    accrued: Months
    received: Months

    @property
    def is_restricted(self) -> bool:
        """Whether it may pay only for its scope."""
        return self.grant.restricted

    def year_at(self, month: int) -> GrantYear | None:
        """Return the grant year in which a month lies; None outside the grant."""
        for year in self.years:
            if year.first <= month < year.stop:
                return year
        return None

    def spend_by(self, month: int) -> int:
        """Return the month by whose end the money of a month must be spent."""
        year = self.year_at(month)
        if self.grant.unspent == "returned" and year is not None:
            return year.stop - 1
        return self.years[-1].stop - 1


@dataclass
class Income:
    """All that a scenario brings in."""

    grants: dict[str, GrantBook] = field(default_factory=dict)
    fees: dict[str, dict[str, Months]] = field(default_factory=dict)
    """By stream and programme: what is earned."""
    contracts: dict[str, Months] = field(default_factory=dict)
    """By stream: what is earned, the price that each contract month bears."""
    contracts_due: dict[str, Months] = field(default_factory=dict)
    """By stream: what may be asked for, at milestones and each month."""
    opening: Months = field(default_factory=list)
    """Opening deferred income as it is earned."""
    streams: dict[str, Stream] = field(default_factory=dict)

    def unrestricted(self) -> dict[str, Months]:
        """Return all free income by source: what is recognised each month."""
        free = {name: book.accrued for name, book in self.grants.items()}
        free = {
            name: free[name] for name in free if not self.grants[name].is_restricted
        }
        for name, programmes in self.fees.items():
            free[name] = [
                sum(month) for month in zip(*programmes.values(), strict=True)
            ]
        return free | self.contracts | {OPENING: self.opening}


def cells_of(scope: Scope, programmes: list[str]) -> frozenset[Cell]:
    """Return the cells that a scope reaches, whether or not they cost anything."""
    named = [*programmes, NOT_SHARED] if scope.programmes is None else scope.programmes
    types = list(CostType) if scope.cost_types is None else scope.cost_types
    return frozenset((name, kind.value) for name in named for kind in types)


def lots_of(income: Income, programmes: list[str]) -> list[Lot]:
    """Return the money of restricted grants, grant year by grant year."""
    return [
        Lot(
            year.money,
            cells_of(book.grant.scope, programmes),
            year.inside[0],
            book.spend_by(year.inside[0]) + 1,
        )
        for book in income.grants.values()
        if book.is_restricted
        for year in book.years
        if year.inside
    ]


def income_of(
    streams: Mapping[str, Stream],
    volumes: Volumes,
    contract_prices: dict[str, Months],
    prices: Prices,
) -> Income:
    """Return the income of streams on the volumes of a scenario."""
    deferred = prices.value(prices.model.organisation.opening.deferred_income)
    income = Income(
        opening=[
            deferred / 12 if month < 12 else 0.0 for month in range(prices.months)
        ],
        streams=dict(streams),
    )
    for name, stream in streams.items():
        if stream.kind == "grant":
            income.grants[name] = grant_book(stream, volumes, prices)
        elif stream.kind == "fee":
            income.fees[name] = _fees_earned(stream, volumes, prices)
        else:
            income.contracts[name] = contract_prices[name]
            income.contracts_due[name] = _due(stream, contract_prices[name], prices)
    return income


def received_of(income: Income) -> dict[str, Months]:
    """Return the cash that each stream brings, month by month."""
    received = {name: book.received for name, book in income.grants.items()}
    earned = income.unrestricted()
    for name, stream in income.streams.items():
        if stream.kind != "grant":
            asked = income.contracts_due.get(name, earned[name])
            received[name] = later(asked, stream.paid_after_months)
    return received


def later(months: Months, delay: int) -> Months:
    """Return the same amounts so many months later; what falls past the end is lost."""
    return [0.0] * delay + months[: len(months) - delay]


def grant_book(grant: Grant, volumes: Volumes, prices: Prices) -> GrantBook:
    """Return a grant's years and when its money accrues and comes."""
    years = _grant_years(grant, volumes, prices)
    accrued = [0.0] * prices.months
    received = [0.0] * prices.months
    for year in years:
        for month in year.inside:
            accrued[month] = year.money / len(year.inside)
    for year in years:
        for month in year.inside:
            when = _received_in(grant.paid, year, month)
            if when < prices.months:
                received[when] += accrued[month]
    return GrantBook(grant, years, accrued, received)


def stated_price(contract: Contract, prices: Prices) -> Months:
    """Return a stated contract price by month."""
    price = [0.0] * prices.months
    for month in contract_months(contract, prices):
        raised = prices.clause(contract.index, prices.year_of(month))
        price[month] = prices.value(contract.a_year or 0.0) * raised / 12
    return price


def cost_plus_price(
    contract: Contract, full_cost: dict[CostKey, Months], central: Prices
) -> Months:
    """Return the price worked out from the central, planned cost of the scope."""
    cells = cells_of(contract.scope, list(central.model.programmes))
    margin = central.value(contract.cost_plus or 0.0)
    price = [0.0] * central.months
    for year in central.years:
        inside = [
            month
            for month in contract_months(contract, central)
            if central.year_of(month) == year
        ]
        cost = sum(
            months[month]
            for (programme, _, cost_type), months in full_cost.items()
            for month in inside
            if (programme, cost_type) in cells
        )
        for month in inside:
            price[month] = (1 + margin) * cost / len(inside)
    return price


def contract_months(contract: Contract, prices: Prices) -> list[int]:
    """Return the months of a contract's term that lie within the model."""
    first, last = prices.month_of(contract.starts), prices.month_of(contract.ends)
    return [month for month in range(prices.months) if first <= month <= last]


def _grant_years(grant: Grant, volumes: Volumes, prices: Prices) -> list[GrantYear]:
    """Cut a grant into years of twelve months, the last perhaps short."""
    first, stop = prices.month_of(grant.starts), prices.month_of(grant.ends) + 1
    years = []
    for number, start in enumerate(range(first, stop, 12)):
        end = min(start + 12, stop)
        inside = [month for month in range(start, end) if 0 <= month < prices.months]
        money = _full_sum(grant, inside, volumes, prices) * _taper(grant, number)
        years.append(GrantYear(start, end, money, end == stop, inside))
    return years


def _full_sum(
    grant: Grant, inside: list[int], volumes: Volumes, prices: Prices
) -> float:
    """Return a grant year's sum before the taper."""
    total = prices.value(grant.a_year or 0.0) * len(inside) / 12
    each = prices.value(grant.per_school or 0.0)
    for month in inside:
        total += each * _places(grant, volumes, prices.year_of(month)) / 12
    return total


def _places(grant: Grant, volumes: Volumes, year: int) -> float:
    """Return the places of the programmes in a grant's scope."""
    named = grant.scope.programmes
    return sum(
        places[year]
        for name, places in volumes.places.items()
        if named is None or name in named
    )


def _taper(grant: Grant, number: int) -> float:
    """Return the share of the sum paid in a grant year; the last holds on."""
    if not grant.taper:
        return 1.0
    return grant.taper[min(number, len(grant.taper) - 1)]


def _received_in(paid: str, year: GrantYear, month: int) -> int:
    """Return the month in which the money of a month of a grant year comes."""
    if paid == "monthly":
        return month
    quarter = year.first + (month - year.first) // QUARTER * QUARTER
    if paid == "quarterly_in_advance":
        return max(quarter, 0)
    return min(quarter + QUARTER, year.stop)


def _fees_earned(fee: Fee, volumes: Volumes, prices: Prices) -> dict[str, Months]:
    """Return what a fee stream earns from each programme, month by month."""
    weights = weights_of(fee.profile)
    paid_share = 1 - prices.value(fee.bad_debt)
    earned = {}
    for name in fee.prices:
        months = [0.0] * prices.months
        for year in prices.years:
            price = prices.value(fee.prices[name]) * prices.clause(fee.index, year)
            total = price * volumes.places[name][year] * paid_share
            for weight, month in zip(weights, prices.months_of(year), strict=True):
                months[month] = total * weight
        earned[name] = months
    return earned


def _due(contract: Contract, price: Months, prices: Prices) -> Months:
    """Return what falls due: milestones in their months, the rest monthly."""
    whole = sum(price)
    shares = [prices.value(milestone.share) for milestone in contract.milestones]
    due = [amount * (1 - sum(shares)) for amount in price]
    for milestone, share in zip(contract.milestones, shares, strict=True):
        due[prices.month_of(milestone.month)] += share * whole
    return due
