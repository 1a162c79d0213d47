"""Who pays for what, period by period (docs/method: payers)."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

from costmodel.drivers import CostType
from scenarios.streams import Contract
from tests.reference.plain_prices import Prices
from tests.reference.plain_result import (
    NOT_SHARED,
    OPENING,
    RESERVES,
    UNFUNDED,
    Cell,
    CostKey,
    Months,
    Reconciliation,
)
from tests.reference.plain_streams import GrantBook, Income, cells_of

Money = dict[str, float]


@dataclass
class Waterfall:
    """Who paid for what, and what is left of each grant."""

    cost: dict[Cell, Months]
    periods: list[tuple[int, int]]
    paid: list[dict[Cell, Money]] = field(default_factory=list)
    left: Money = field(default_factory=dict)
    """Restricted money not yet spent, by grant."""
    returned: dict[str, Months] = field(default_factory=dict)
    """By grant: what goes back, in the month at whose end it does."""
    restricted: dict[str, Months] = field(default_factory=dict)
    """By restricted grant: the cost it pays, month by month."""
    covered: dict[Cell, Months] = field(default_factory=dict)
    """By cell: the share of each month's cost that restricted grants pay."""
    reconciliation: dict[str, Reconciliation] = field(default_factory=dict)


@dataclass
class Period:
    """One period in the making: what is left to pay for, and who has paid."""

    first: int
    stop: int
    cost: dict[Cell, float]
    left: dict[Cell, float]
    paid: dict[Cell, Money]

    def pay(self, purses: Money, cells: frozenset[Cell]) -> Money:
        """Let purses pay together for what is left of some cells.

        Each pays in proportion to its money; if all together are short, the same
        fraction of each cell is paid. Returns what is left in each purse.
        """
        total = sum(purses.values())
        wanted = sum(self.left[cell] for cell in self.left if cell in cells)
        if total <= 0 or wanted <= 0:
            return purses
        fraction = min(1.0, total / wanted)
        for cell in [cell for cell in self.left if cell in cells and self.left[cell]]:
            amount = self.left[cell] * fraction
            self.left[cell] = 0.0 if fraction == 1.0 else self.left[cell] - amount
            for name, money in purses.items():
                if not money:
                    continue
                given = self.paid[cell].get(name, 0.0)
                self.paid[cell][name] = given + amount * money / total
        spent = min(1.0, wanted / total)
        return {name: money * (1 - spent) for name, money in purses.items()}


def pay_for_cost(
    full_cost: dict[CostKey, Months], income: Income, reserves: float, prices: Prices
) -> Waterfall:
    """Return who pays for the broker's full cost.

    Parameters
    ----------
    full_cost
        By programme, origin and cost type, pounds a month.
    income
        All streams.
    reserves
        Free reserves on the eve of month 0.
    prices
        The calendar of the model.

    """
    cost = cells_with_cost(full_cost, prices)
    waterfall = Waterfall(
        cost=cost,
        periods=periods_of(income, prices),
        covered={cell: [0.0] * prices.months for cell in cost},
    )
    for name, book in income.grants.items():
        waterfall.returned[name] = [0.0] * prices.months
        if book.is_restricted:
            waterfall.left[name] = 0.0
            waterfall.restricted[name] = [0.0] * prices.months
    for source in [*income.streams, OPENING]:
        waterfall.reconciliation[source] = Reconciliation()
    for first, stop in waterfall.periods:
        reserves += _pay_period((first, stop), waterfall, income, reserves)
    _close_accounts(waterfall, income)
    return waterfall


def cells_with_cost(
    full_cost: dict[CostKey, Months], prices: Prices
) -> dict[Cell, Months]:
    """Return the cost of every cell, whatever its origin."""
    programmes = [*prices.model.programmes, NOT_SHARED]
    cells = {
        (name, kind.value): [0.0] * prices.months
        for name in programmes
        for kind in CostType
    }
    for (name, _, kind), months in full_cost.items():
        for month, amount in enumerate(months):
            cells[name, kind][month] += amount
    return cells


def periods_of(income: Income, prices: Prices) -> list[tuple[int, int]]:
    """Cut the months at each September and wherever a grant or contract turns."""
    cuts = set(range(0, prices.months + 1, 12))
    for stream in income.streams.values():
        if stream.kind != "fee":
            cuts.add(prices.month_of(stream.starts))
            cuts.add(prices.month_of(stream.ends) + 1)
    for book in income.grants.values():
        cuts |= {year.first for year in book.years}
    kept = sorted(cut for cut in cuts if 0 <= cut <= prices.months)
    return list(pairwise(kept))


def _pay_period(
    span: tuple[int, int], waterfall: Waterfall, income: Income, reserves: float
) -> float:
    """Pay for one period; return by how much it changes free reserves."""
    first, stop = span
    cost = {cell: sum(m[first:stop]) for cell, m in waterfall.cost.items()}
    period = Period(first, stop, cost, dict(cost), {cell: {} for cell in cost})
    _pay_by_restricted_grants(period, waterfall, income)
    not_restricted = sum(period.left.values())
    free = _pay_by_contracts(period, income)
    free |= _pay_by_fees(period, income)
    for name, months in income.unrestricted().items():
        if name not in free:
            free[name] = sum(months[first:stop])
    everything = frozenset(cost)
    period.pay(free, everything)
    period.pay({RESERVES: max(0.0, reserves)}, everything)
    for cell, amount in period.left.items():
        if amount > 0:
            period.paid[cell][UNFUNDED] = amount
    waterfall.paid.append(period.paid)
    earned = income.unrestricted().values()
    return sum(sum(months[first:stop]) for months in earned) - not_restricted


def _pay_by_restricted_grants(
    period: Period, waterfall: Waterfall, income: Income
) -> None:
    """Let restricted grants pay, the first to run out first."""
    live = {}
    for name, book in income.grants.items():
        year = book.year_at(period.first)
        if not book.is_restricted or year is None:
            continue
        live[name] = book
        if year.inside[0] == period.first:
            waterfall.left[name] += year.money
            waterfall.reconciliation[name].given += year.money
    for names, cells in _grants_in_order(live, period.first, waterfall):
        purses = {name: waterfall.left[name] for name in names}
        waterfall.left |= period.pay(purses, cells)
    _share_over_months(period, waterfall, list(live))
    for name, book in live.items():
        year = book.year_at(period.first)
        if year is not None and year.stop == period.stop:
            _end_grant_year(name, book, period.stop - 1, waterfall)


def _grants_in_order(
    live: dict[str, GrantBook], month: int, waterfall: Waterfall
) -> list[tuple[list[str], frozenset[Cell]]]:
    """Group grants that pay together, in the order in which they pay."""
    programmes = list(dict.fromkeys(name for name, _ in waterfall.cost))
    programmes.remove(NOT_SHARED)
    groups: dict[tuple[int, frozenset[Cell]], list[str]] = {}
    for name in sorted(live):
        cells = cells_of(live[name].grant.scope, programmes)
        groups.setdefault((live[name].spend_by(month), cells), []).append(name)
    ordered = sorted(
        groups.items(), key=lambda group: (group[0][0], len(group[0][1]), group[1][0])
    )
    return [(names, cells) for (_, cells), names in ordered]


def _end_grant_year(
    name: str, book: GrantBook, month: int, waterfall: Waterfall
) -> None:
    """Send back what is unspent, if it may not be carried."""
    year = book.year_at(month)
    if book.grant.unspent == "returned" or (year is not None and year.is_last):
        waterfall.returned[name][month] += waterfall.left[name]
        waterfall.reconciliation[name].returned += waterfall.left[name]
        waterfall.left[name] = 0.0


def _share_over_months(period: Period, waterfall: Waterfall, names: list[str]) -> None:
    """Carry what restricted grants paid in a period to its months."""
    for cell, total in period.cost.items():
        for name in names:
            share = period.paid[cell].get(name, 0.0) / total if total > 0 else 0.0
            for month in range(period.first, period.stop):
                amount = waterfall.cost[cell][month] * share
                waterfall.restricted[name][month] += amount
                waterfall.covered[cell][month] += share


def _pay_by_contracts(period: Period, income: Income) -> Money:
    """Let contracts pay, the narrowest first; return what each has left."""
    programmes = list(dict.fromkeys(name for name, _ in period.cost))
    programmes.remove(NOT_SHARED)
    groups: dict[frozenset[Cell], list[str]] = {}
    for name in sorted(income.contracts):
        stream = income.streams[name]
        assert isinstance(stream, Contract)
        cells = cells_of(stream.scope, programmes)
        groups.setdefault(cells, []).append(name)
    left: Money = {}
    for cells, names in sorted(
        groups.items(), key=lambda group: (len(group[0]), group[1][0])
    ):
        purses = {
            name: sum(income.contracts[name][period.first : period.stop])
            for name in names
        }
        left |= period.pay(purses, cells)
    return left


def _pay_by_fees(period: Period, income: Income) -> Money:
    """Let each programme's fees pay for it; return what each stream has left."""
    left = dict.fromkeys(income.fees, 0.0)
    programmes = dict.fromkeys(name for name, _ in period.cost)
    for programme in programmes:
        purses = {
            stream: sum(earned[programme][period.first : period.stop])
            for stream, earned in income.fees.items()
            if programme in earned
        }
        cells = frozenset(cell for cell in period.cost if cell[0] == programme)
        for stream, money in period.pay(purses, cells).items():
            left[stream] += money
    return left


def _close_accounts(waterfall: Waterfall, income: Income) -> None:
    """Reconcile each source: given = paid + surplus + carried + returned."""
    for period in waterfall.paid:
        for payers in period.values():
            for name, amount in payers.items():
                if name in waterfall.reconciliation:
                    waterfall.reconciliation[name].paid += amount
    for name, months in income.unrestricted().items():
        account = waterfall.reconciliation[name]
        account.given = sum(months)
        account.surplus = account.given - account.paid
    for name, left in waterfall.left.items():
        waterfall.reconciliation[name].carried = left
