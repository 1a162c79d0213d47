"""Cash, reserves and the floor at a month's end, taken apart month by month."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from costmodel.explain.tree import TAKEN_OFF, Explanation, Made, made
from costmodel.periods import MONTHS_A_YEAR
from scenarios.cash import received_by_stream
from scenarios.explain.addresses import OPENING, Topic, month_written
from scenarios.explain.month_costs import MonthCosts
from scenarios.explain.month_income import MonthIncome
from scenarios.explain.own_costs import OwnCosts
from scenarios.explain.terms import returned
from scenarios.explain.way import Way, counted, less, stated

EVE = -1
"""The eve of the first month."""


def reserves(way: Way, month: int) -> Explanation:
    """Return free reserves at a month's end: those before, and the month's result."""
    balances = way.projection.balances
    told = "free reserves"
    if month == EVE:
        return _opening_reserves(way)
    before = balances.opening.free[0] if not month else None
    if before is None:
        before = balances.free_reserves[month - 1, 0]
    label = way.horizon.label_of_month(month)
    brought = _brought(way)
    parts = [
        _before(way, Topic.RESERVES, month, float(before)),
        *(brought.pointed(name, month) for name in way.projection.recognised),
        less(brought.costs.pointed(Topic.COST, month)),
    ]
    return way.sum(told, f"end of {label}", parts)


def cash(way: Way, month: int) -> Explanation:
    """Return money in the bank at a month's end: what was there, and what moved."""
    opening = way.projection.balances.opening
    if month == EVE:
        name = f"{way.funding.label}: cash, at the start"
        path = ("organisation", "opening", "cash")
        written = way.books.plan.model.organisation.opening.cash
        leaf = way.books.numbers.of("opening cash", written, *path, unit="£")
        return made(name, Made.SUM, (leaf,), unit="£")
    before = float(
        way.projection.balances.cash[month - 1, 0] if month else opening.cash[0]
    )
    parts = [_before(way, Topic.CASH, month, before), *_moved(way, month)]
    return way.sum("cash", f"end of {way.horizon.label_of_month(month)}", parts)


def floor(way: Way, month: int) -> Explanation:
    """Return what free reserves are held against at a month's end."""
    organisation = way.books.plan.model.organisation
    name = f"{way.funding.label}: floor, {_end(way, month)}"
    numbers = way.books.numbers
    if organisation.reserves_floor is not None:
        path = ("organisation", "reserves_floor")
        fixed = organisation.reserves_floor
        leaf = numbers.of("floor", fixed, *path, unit="£")
        return made(name, Made.SUM, (leaf,), unit="£")
    path = ("organisation", "reserves_floor_months")
    months = numbers.of("months of spending", organisation.reserves_floor_months, *path)
    return made(name, Made.PRODUCT, (months, _mean_spending(way, month)), unit="£")


def _mean_spending(way: Way, month: int) -> Explanation:
    """Return mean monthly spending of the twelve months after a month's end.

    Where fewer are left in the model, of its last twelve.
    """
    last = way.horizon.months - MONTHS_A_YEAR
    first = min(month + 1, last)
    coming = range(first, first + MONTHS_A_YEAR)
    brought = _brought(way)
    granted = (
        brought.pointed(name, at)
        for name in way.projection.spending.granted
        for at in coming
    )
    parts = (
        _coming_cost(way, coming),
        less(_summed("what restricted grants pay of it", granted)),
        less(
            _summed(
                "fees passed through that they do not pay",
                (brought.costs.pointed(Topic.PASSED_THROUGH, at) for at in coming),
            )
        ),
    )
    year_long = made("spending of twelve months", Made.SUM, parts, unit="£")
    twelve = counted("months of a year", MONTHS_A_YEAR)
    told = "mean monthly spending of the coming year"
    return made(told, Made.QUOTIENT, (year_long, twelve), unit="£")


def _coming_cost(way: Way, months: range) -> Explanation:
    """Return full cost of twelve months: of an academic year, or month by month."""
    begin, end = (way.horizon.label_of_month(at) for at in (months[0], months[-1]))
    told = f"full cost, {begin} to {end}"
    year, within = divmod(months.start, MONTHS_A_YEAR)
    if not within:
        amount = way.projection.spending.all[list(months), 0].sum()
        return stated(
            told, amount, address=way.address(Topic.COST, when=way.year(year))
        )
    costs = _brought(way).costs
    return _summed(told, (costs.pointed(Topic.COST, month) for month in months))


def _summed(name: str, parts: Iterable[Explanation]) -> Explanation:
    """Return a sum of pounds."""
    return made(name, Made.SUM, tuple(parts), unit="£")


def _brought(way: Way) -> MonthIncome:
    """Return what explains months of income, and of cost."""
    return MonthIncome(MonthCosts(OwnCosts(way)))


def above_floor(way: Way, month: int) -> Explanation:
    """Return free reserves less the floor."""
    when = OPENING if month == EVE else month_written(way.horizon, month)
    free, held = reserves(way, month), floor(way, month)
    parts = (
        stated(free.name, free.amount, "", way.address(Topic.RESERVES, when=when)),
        made(
            f"{held.name}, taken off",
            Made.PRODUCT,
            (
                stated(
                    held.name,
                    held.amount,
                    address=way.address(Topic.FLOOR, when=when),
                ),
                TAKEN_OFF,
            ),
            unit="£",
        ),
    )
    return way.sum("free reserves above the floor", _end(way, month), parts)


def _end(way: Way, month: int) -> str:
    """Return when a balance is read."""
    if month == EVE:
        return "at the start"
    return f"end of {way.horizon.label_of_month(month)}"


def _opening_reserves(way: Way) -> Explanation:
    """Return free reserves on the eve of the first month."""
    parts = (
        opened(way, "cash"),
        opened(way, "debtors"),
        *(
            less(opened(way, name))
            for name in ("creditors", "deferred_income", "restricted", "designated")
        ),
    )
    return way.sum("free reserves", "at the start", parts)


def opened(way: Way, name: str) -> Explanation:
    """Return a number of the opening balance sheet; restricted funds by purpose."""
    opening = way.books.plan.model.organisation.opening
    told, path = f"opening {name.replace('_', ' ')}", ("organisation", "opening", name)
    of = way.books.numbers.of
    if name != "restricted":
        return of(told, getattr(opening, name), *path, unit="£")
    funds = tuple(
        of(f"held for {purpose}", held, *path, purpose, unit="£")
        for purpose, held in opening.restricted.items()
    )
    return made(told, Made.SUM, funds, unit="£")


def _before(way: Way, topic: Topic, month: int, amount: float) -> Explanation:
    """Return a balance at the end of the month before, as a figure of its own."""
    at = OPENING if not month else month_written(way.horizon, month - 1)
    name = "at the start" if not month else way.horizon.label_of_month(month - 1)
    return stated(f"balance, {name}", amount, address=way.address(topic, when=at))


def _moved(way: Way, month: int) -> Iterator[Explanation]:
    """Yield what came into the bank in a month and, below nought, what went out."""
    brought = _brought(way)
    for name in received_by_stream(way.projection.streams):
        yield brought.received(name, month)
    yield less(brought.costs.pointed(Topic.PAYROLL, month))
    later = way.books.plan.model.organisation.creditors_months
    if month >= later:
        yield less(brought.costs.pointed(Topic.BOUGHT, month - later))
    for money in way.projection.streams.restricted:
        at = month - money.repaid_after_months
        yield from returned(way, money.grant.name, range(at, at + 1))
    if not month:
        yield opened(way, "debtors")
        yield less(opened(way, "creditors"))
