"""Who pays for what, period by period (docs/method: payers)."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

from scenarios.streams import Contract, Grant
from tests.reference.plain_given import Book, cells_of
from tests.reference.plain_limits import (
    Kept,
    close_match,
    has_limits,
    note_match,
    room_of,
)
from tests.reference.plain_period import Money, Period
from tests.reference.plain_prices import Prices
from tests.reference.plain_result import (
    DIRECT,
    OPENING,
    OVERHEADS,
    RESERVES,
    UNFUNDED,
    ByYear,
    Cell,
    CostKey,
    Months,
    Part,
    PlainCosts,
    Reconciliation,
)
from tests.reference.plain_streams import Income


@dataclass
class Waterfall:
    """Who paid for what, and what is left of each grant."""

    prices: Prices
    places: dict[str, ByYear]
    income: Income
    cost: dict[Part, Months]
    periods: list[tuple[int, int]]
    paid: list[dict[Cell, Money]] = field(default_factory=list)
    left: Money = field(default_factory=dict)
    """Restricted money not yet spent, by grant."""
    returned: dict[str, Months] = field(default_factory=dict)
    """By grant: what goes back, in the month at whose end it does."""
    restricted: dict[str, Months] = field(default_factory=dict)
    """By restricted grant: the cost it pays, month by month."""
    covered: dict[Part, Months] = field(default_factory=dict)
    """By part of cost: the share of each month that restricted grants pay."""
    reconciliation: dict[str, Reconciliation] = field(default_factory=dict)
    kept: dict[str, Kept] = field(default_factory=dict)
    """By restricted grant: what its rules leave to others."""

    @property
    def programmes(self) -> list[str]:
        """Return the programmes of the model."""
        return list(self.prices.model.programmes)


def pay_for_cost(
    costs: PlainCosts, income: Income, reserves: float, prices: Prices
) -> Waterfall:
    """Return who pays for the broker's full cost.

    Parameters
    ----------
    costs
        What it costs, and the places.
    income
        All streams.
    reserves
        Free reserves on the eve of month 0.
    prices
        The calendar of the model.

    """
    cost = parts_with_cost(costs.full_cost, prices)
    waterfall = Waterfall(
        prices=prices,
        places=costs.places,
        income=income,
        cost=cost,
        periods=periods_of(income, prices),
        covered={part: [0.0] * prices.months for part in cost},
    )
    for name, book in income.books.items():
        waterfall.returned[name] = [0.0] * prices.months
        if book.is_restricted:
            waterfall.left[name] = 0.0
            waterfall.restricted[name] = [0.0] * prices.months
            waterfall.kept[name] = Kept()
    for source in [*income.streams, OPENING]:
        waterfall.reconciliation[source] = Reconciliation()
    for first, stop in waterfall.periods:
        reserves += _pay_period((first, stop), waterfall, reserves)
    _close_accounts(waterfall)
    return waterfall


def parts_with_cost(
    full_cost: dict[CostKey, Months], prices: Prices
) -> dict[Part, Months]:
    """Return the direct cost and the overheads of every cell that costs anything."""
    parts: dict[Part, Months] = {}
    for (programme, origin, kind), months in full_cost.items():
        part = (programme, kind, DIRECT if origin == DIRECT else OVERHEADS)
        total = parts.setdefault(part, [0.0] * prices.months)
        for month, amount in enumerate(months):
            total[month] += amount
    return parts


def periods_of(income: Income, prices: Prices) -> list[tuple[int, int]]:
    """Cut the months at each September and wherever a stream turns."""
    cuts = set(range(0, prices.months + 1, 12))
    for stream in income.streams.values():
        if isinstance(stream, Contract):
            cuts.add(prices.month_of(stream.starts))
            cuts.add(prices.month_of(stream.ends) + 1)
    for book in income.books.values():
        cuts |= book.turns
    kept = sorted(cut for cut in cuts if 0 <= cut <= prices.months)
    return list(pairwise(kept))


def _pay_period(span: tuple[int, int], waterfall: Waterfall, reserves: float) -> float:
    """Pay for one period; return by how much it changes free reserves."""
    first, stop = span
    income = waterfall.income
    cost = {part: sum(m[first:stop]) for part, m in waterfall.cost.items()}
    period = Period(first, stop, cost, dict(cost), {part: {} for part in cost})
    _pay_by_restricted_money(period, waterfall)
    not_restricted = sum(period.left.values())
    free = _pay_by_contracts(period, waterfall)
    free |= _pay_by_fees(period, waterfall)
    for name, months in income.unrestricted().items():
        if name not in free:
            free[name] = sum(months[first:stop])
    period.pay(free)
    period.pay({RESERVES: max(0.0, reserves)})
    for part, amount in period.left.items():
        if amount > 0:
            period.paid[part][UNFUNDED] = amount
    _note_matches(period, waterfall)
    waterfall.paid.append(period.paid_by_cell())
    earned = income.unrestricted().values()
    return sum(sum(months[first:stop]) for months in earned) - not_restricted


def _pay_by_restricted_money(period: Period, waterfall: Waterfall) -> None:
    """Let restricted grants and donations pay, the first to run out first."""
    live = {
        name: book
        for name, book in waterfall.income.books.items()
        if book.is_restricted and book.spend_by[period.first] is not None
    }
    for name, book in live.items():
        comes = sum(book.at_hand[period.first : period.stop])
        waterfall.left[name] += comes
        waterfall.reconciliation[name].given += comes
    for names, cells in _in_order(live, period.first, waterfall):
        for name in names:
            _note_rules(name, period, waterfall)
        if len(names) == 1 and has_limits(live[names[0]]):
            _pay_within_limits(names[0], period, waterfall)
        else:
            purses = {name: waterfall.left[name] for name in names}
            waterfall.left |= period.pay(purses, cells)
    _share_over_months(period, waterfall, list(live))
    for name, book in live.items():
        if period.stop - 1 in book.closes:
            _give_back(name, period.stop - 1, waterfall)


def _in_order(
    live: dict[str, Book], month: int, waterfall: Waterfall
) -> list[tuple[list[str], frozenset[Cell]]]:
    """Group restricted money that pays together, in the order in which it pays.

    What has limits pays alone.
    """
    groups: dict[tuple[int, frozenset[Cell], str], list[str]] = {}
    for name in sorted(live):
        book = live[name]
        spend_by = book.spend_by[month]
        assert spend_by is not None
        alone = name if has_limits(book) else ""
        key = (spend_by, book.cells(waterfall.programmes), alone)
        groups.setdefault(key, []).append(name)
    ordered = sorted(
        groups.items(), key=lambda group: (group[0][0], len(group[0][1]), group[1][0])
    )
    return [(names, cells) for (_, cells, _), names in ordered]


def _note_rules(name: str, period: Period, waterfall: Waterfall) -> None:
    """Note what the rules of a grant keep it from paying now."""
    book = waterfall.income.books[name]
    if isinstance(book.stream, Grant):
        money = waterfall.left[name]
        room = room_of(book, money, period, waterfall.places, waterfall.prices)
        for rule, amount in room.taken.items():
            waterfall.kept[name].by_rule[rule] += amount


def _pay_within_limits(name: str, period: Period, waterfall: Waterfall) -> None:
    """Let a grant pay as far as its rules let it."""
    book = waterfall.income.books[name]
    money = waterfall.left[name]
    room = room_of(book, money, period, waterfall.places, waterfall.prices)
    parts = period.within(book.cells(waterfall.programmes))
    waterfall.left[name] -= period.pay_for(name, room.shares(parts))


def _give_back(name: str, month: int, waterfall: Waterfall) -> None:
    """Send back what is unspent when its time is over."""
    waterfall.returned[name][month] += waterfall.left[name]
    waterfall.reconciliation[name].returned += waterfall.left[name]
    waterfall.left[name] = 0.0


def _share_over_months(period: Period, waterfall: Waterfall, names: list[str]) -> None:
    """Carry what restricted money paid in a period to its months."""
    for part, total in period.cost.items():
        for name in names:
            share = period.paid[part].get(name, 0.0) / total if total > 0 else 0.0
            for month in range(period.first, period.stop):
                amount = waterfall.cost[part][month] * share
                waterfall.restricted[name][month] += amount
                waterfall.covered[part][month] += share


def _pay_by_contracts(period: Period, waterfall: Waterfall) -> Money:
    """Let contracts pay, the narrowest first; return what each has left."""
    income = waterfall.income
    groups: dict[frozenset[Cell], list[str]] = {}
    for name in sorted(income.contracts):
        stream = income.streams[name]
        assert isinstance(stream, Contract)
        cells = cells_of(stream.scope, waterfall.programmes)
        groups.setdefault(cells, []).append(name)
    left: Money = {}
    for cells, names in sorted(
        groups.items(), key=lambda group: (len(group[0]), group[1][0])
    ):
        earned = {
            name: sum(income.contracts[name][period.first : period.stop])
            for name in names
        }
        purses = {
            name: earned[name] if _is_in_term(name, period, waterfall) else 0.0
            for name in names
        }
        for name, kept in period.pay(purses, cells).items():
            left[name] = earned[name] - purses[name] + kept
    return left


def _is_in_term(name: str, period: Period, waterfall: Waterfall) -> bool:
    """Return whether a period lies in the term of a contract."""
    contract, prices = waterfall.income.streams[name], waterfall.prices
    assert isinstance(contract, Contract)
    first, last = prices.month_of(contract.starts), prices.month_of(contract.ends)
    return first <= period.first <= last


def _pay_by_fees(period: Period, waterfall: Waterfall) -> Money:
    """Let each programme's fees pay for it; return what each stream has left."""
    fees = waterfall.income.fees
    left = dict.fromkeys(fees, 0.0)
    for programme in waterfall.programmes:
        purses = {
            stream: sum(earned[programme][period.first : period.stop])
            for stream, earned in fees.items()
            if programme in earned
        }
        cells = frozenset(part[:2] for part in period.cost if part[0] == programme)
        for stream, money in period.pay(purses, cells).items():
            left[stream] += money
    return left


def _note_matches(period: Period, waterfall: Waterfall) -> None:
    """Note, when all have paid, what others paid beside each grant."""
    for name, kept in waterfall.kept.items():
        book = waterfall.income.books[name]
        if isinstance(book.stream, Grant):
            note_match(book, period, kept, waterfall.prices)


def _close_accounts(waterfall: Waterfall) -> None:
    """Reconcile each source: given = paid + surplus + carried + returned."""
    for period in waterfall.paid:
        for payers in period.values():
            for name, amount in payers.items():
                if name in waterfall.reconciliation:
                    waterfall.reconciliation[name].paid += amount
    for name, months in waterfall.income.unrestricted().items():
        account = waterfall.reconciliation[name]
        account.given = sum(months)
        account.surplus = account.given - account.paid
    for name, left in waterfall.left.items():
        waterfall.reconciliation[name].carried = left
    for name, kept in waterfall.kept.items():
        close_match(waterfall.income.books[name], kept, waterfall.prices)
