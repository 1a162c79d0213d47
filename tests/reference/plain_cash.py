"""What is in the bank, and what is free (docs/method: cash and reserves)."""

from __future__ import annotations

from dataclasses import dataclass

from costmodel.organisation import Opening
from scenarios.streams import Grant
from tests.reference.plain_payers import Waterfall
from tests.reference.plain_prices import Prices
from tests.reference.plain_result import (
    CASH_BELOW,
    DIRECT,
    FLOOR_BREACHED,
    FUNDS_BELOW,
    ByYear,
    Months,
    PlainCosts,
)
from tests.reference.plain_streams import Income, later, received_of

HALF_A_PENNY = 0.005


@dataclass
class OpeningBalance:
    """The balance sheet on the eve of month 0, in plain numbers."""

    cash: float
    debtors: float
    creditors: float
    deferred_income: float
    fixed_assets: float
    restricted: float
    designated: float

    @property
    def unrestricted(self) -> float:
        """Unrestricted funds, designated sums and fixed assets included."""
        assets = self.cash + self.debtors + self.fixed_assets
        return assets - self.creditors - self.deferred_income - self.restricted

    @property
    def free(self) -> float:
        """Free reserves."""
        return self.unrestricted - self.designated - self.fixed_assets


@dataclass
class Money:
    """The money of a scenario at every month's end."""

    cash: Months
    debtors: Months
    creditors: Months
    deferred_income: Months
    grant_repayable: Months
    unrestricted: Months
    free_reserves: Months
    floor: Months
    asked: Months
    """What is asked of free reserves at each month's end."""
    opening_floor: float
    results: ByYear
    events: dict[str, int | None]
    repaid: dict[str, Months]


def opening_balance(prices: Prices) -> OpeningBalance:
    """Return the opening balance sheet of the organisation."""
    opening: Opening = prices.model.organisation.opening
    value = prices.value
    return OpeningBalance(
        cash=value(opening.cash),
        debtors=value(opening.debtors),
        creditors=value(opening.creditors),
        deferred_income=value(opening.deferred_income),
        fixed_assets=value(opening.fixed_assets),
        restricted=sum(value(fund) for fund in opening.restricted.values()),
        designated=value(opening.designated),
    )


def _paid_back_after(income: Income, name: str) -> int:
    """Return in how many months money of a grant that goes back is paid back."""
    stream = income.books[name].stream
    return stream.rules.repaid_after_months if isinstance(stream, Grant) else 0


def work_out_money(
    costs: PlainCosts, income: Income, waterfall: Waterfall, prices: Prices
) -> Money:
    """Return cash, balance sheet, reserves and events, month by month."""
    opening = opening_balance(prices)
    free_income = total(list(income.unrestricted().values()), prices)
    own_cost = cost_not_restricted(waterfall, prices)
    unrestricted = _running(
        opening.unrestricted,
        [earned - cost for earned, cost in zip(free_income, own_cost, strict=True)],
    )
    free = [funds - opening.designated - opening.fixed_assets for funds in unrestricted]
    spending = _spending(own_cost, costs, waterfall)
    repaid = {
        name: later(sums, _paid_back_after(income, name))
        for name, sums in waterfall.returned.items()
    }
    cash, creditors = _cash(costs, income, repaid, opening, prices)
    floor = _floor(spending, prices)
    debtors, deferred = _owed(income, waterfall, prices)
    money = Money(
        cash=cash,
        debtors=debtors,
        creditors=creditors,
        deferred_income=deferred,
        grant_repayable=_difference(waterfall.returned, repaid, prices),
        unrestricted=unrestricted,
        free_reserves=free,
        floor=floor,
        asked=_asked(floor, opening.free),
        opening_floor=_opening_floor(spending, prices),
        results={
            year: sum(free_income[m] - own_cost[m] for m in prices.months_of(year))
            for year in prices.years
        },
        events={},
        repaid=repaid,
    )
    money.events = _events(money, prices)
    return money


def is_below(amount: float, bound: float) -> bool:
    """Return whether an amount is below a bound by more than half a penny."""
    return amount < bound - HALF_A_PENNY


def cost_not_restricted(waterfall: Waterfall, prices: Prices) -> Months:
    """Return the cost of each month that restricted grants did not pay."""
    cost = [0.0] * prices.months
    for part, months in waterfall.cost.items():
        for month, amount in enumerate(months):
            cost[month] += amount * (1 - waterfall.covered[part][month])
    return cost


def total(lists: list[Months], prices: Prices) -> Months:
    """Add up lists of monthly amounts."""
    return [sum(months[month] for months in lists) for month in range(prices.months)]


def _running(opening: float, changes: Months) -> Months:
    """Return the balance at each month's end."""
    balance = opening
    balances = []
    for change in changes:
        balance += change
        balances.append(balance)
    return balances


def _difference(
    come: dict[str, Months], gone: dict[str, Months], prices: Prices
) -> Months:
    """Return what has come and not yet gone by each month's end."""
    comes = total(list(come.values()), prices)
    goes = total(list(gone.values()), prices)
    changes = [one - other for one, other in zip(comes, goes, strict=True)]
    return _running(0.0, changes)


def _cash(
    costs: PlainCosts,
    income: Income,
    repaid: dict[str, Months],
    opening: OpeningBalance,
    prices: Prices,
) -> tuple[Months, Months]:
    """Return cash in the bank and creditors at each month's end."""
    paying = [row for row in costs.rows if row.is_broker_cost]
    pay = total([row.months for row in paying if row.is_pay], prices)
    bought = total([row.months for row in paying if not row.is_pay], prices)
    settled = later(bought, prices.model.organisation.creditors_months)
    came = total(list(received_of(income).values()), prices)
    went_back = total(list(repaid.values()), prices)
    changes = [
        came[month] - pay[month] - settled[month] - went_back[month]
        for month in range(prices.months)
    ]
    changes[0] += opening.debtors - opening.creditors
    owed = [one - other for one, other in zip(bought, settled, strict=True)]
    return _running(opening.cash, changes), _running(0.0, owed)


def _owed(
    income: Income, waterfall: Waterfall, prices: Prices
) -> tuple[Months, Months]:
    """Return debtors and deferred income at each month's end."""
    debtors = [0.0] * prices.months
    unearned = sum(income.opening)
    deferred = [unearned - done for done in _running(0.0, income.opening)]
    received = received_of(income)
    for name, earned in income.unrestricted().items():
        if name in received and name not in income.books:
            owing = _difference({name: earned}, {name: received[name]}, prices)
            for month, amount in enumerate(owing):
                debtors[month] += max(0.0, amount)
                deferred[month] += max(0.0, -amount)
    for name, book in income.books.items():
        recognised = waterfall.restricted.get(name, book.accrued)
        used = total([recognised, waterfall.returned[name]], prices)
        ahead = _difference({name: received[name]}, {name: used}, prices)
        for month, amount in enumerate(ahead):
            deferred[month] += max(0.0, amount)
            debtors[month] += max(0.0, -amount)
    return debtors, deferred


def _spending(own_cost: Months, costs: PlainCosts, waterfall: Waterfall) -> Months:
    """Return the cost that counts for the floor: without fees passed through."""
    spending = list(own_cost)
    for row in costs.rows:
        if row.is_pass_through:
            covered = waterfall.covered[row.owner, row.cost_type, DIRECT]
            for month, amount in enumerate(row.months):
                spending[month] -= amount * (1 - covered[month])
    return spending


def _floor(spending: Months, prices: Prices) -> Months:
    """Return the floor at each month's end, from the spending that follows."""
    organisation = prices.model.organisation
    if organisation.reserves_floor is not None:
        return [prices.value(organisation.reserves_floor)] * prices.months
    months = prices.value(organisation.reserves_floor_months)
    floor = []
    for month in range(prices.months):
        coming = spending[month + 1 : month + 13]
        if len(coming) < 12:
            coming = spending[-12:]
        floor.append(months * sum(coming) / 12)
    return floor


def _opening_floor(spending: Months, prices: Prices) -> float:
    """Return the floor on the eve of month 0."""
    organisation = prices.model.organisation
    if organisation.reserves_floor is not None:
        return prices.value(organisation.reserves_floor)
    return prices.value(organisation.reserves_floor_months) * sum(spending[:12]) / 12


def _asked(floor: Months, opening_free: float) -> Months:
    """Return the floor, or the opening sum if less; at the end the floor itself."""
    return [*(min(bound, opening_free) for bound in floor[:-1]), floor[-1]]


def _events(money: Money, prices: Prices) -> dict[str, int | None]:
    """Return the first month of each event; None if it never happens."""
    months = range(prices.months)
    breached = [
        month
        for month in months
        if is_below(money.free_reserves[month], money.floor[month])
    ]
    no_cash = [month for month in months if is_below(money.cash[month], 0.0)]
    no_funds = [month for month in months if is_below(money.unrestricted[month], 0.0)]
    return {
        FLOOR_BREACHED: min(breached, default=None),
        CASH_BELOW: min(no_cash, default=None),
        FUNDS_BELOW: min(no_funds, default=None),
    }
