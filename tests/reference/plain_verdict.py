"""Whether a scenario survives, and with how much (docs/method: verdict)."""

from __future__ import annotations

import math

from tests.reference.plain_cash import HALF_A_PENNY, Money, is_below
from tests.reference.plain_prices import Prices
from tests.reference.plain_result import (
    CASH_BELOW,
    FAILS,
    FUNDS_BELOW,
    SUBSIDISED,
    SUSTAINS,
    Months,
    PlainCosts,
    PlainVerdict,
)
from tests.reference.plain_streams import Income


def verdict_of(
    costs: PlainCosts,
    income: Income,
    money: Money,
    recognised: dict[str, Months],
    prices: Prices,
) -> PlainVerdict:
    """Return the one verdict of a scenario."""
    failing = [money.events[CASH_BELOW], money.events[FUNDS_BELOW]]
    fails_in = min((month for month in failing if month is not None), default=None)
    is_subsidised = any(
        any(book.accrued) for book in income.books.values() if book.is_subsidy
    )
    last_result = money.results[prices.years[-1]]
    is_lasting = not is_below(last_result, 0.0) and not any(
        is_below(have, asked)
        for have, asked in zip(money.free_reserves, money.asked, strict=True)
    )
    kind = SUBSIDISED
    if fails_in is not None:
        kind = FAILS
    elif not is_subsidised and is_lasting:
        kind = SUSTAINS
    return PlainVerdict(
        kind=kind,
        month=fails_in,
        subsidy=_subsidy_there(costs, income, recognised, prices),
        extra=extra_of(costs, money, prices),
    )


def brought(costs: PlainCosts, prices: Prices) -> Months:
    """Return what £1 a school-year in first-year prices has brought by each month."""
    months = []
    so_far = 0.0
    for month in range(prices.months):
        year = prices.year_of(month)
        places = sum(programme[year] for programme in costs.places.values())
        so_far += places / 12 * prices.deflator(year)
        months.append(so_far)
    return months


def extra_of(costs: PlainCosts, money: Money, prices: Prices) -> float:
    """Return the smallest constant sum a school-year with which all holds.

    It is below nought where all would hold with less money. Where no sum could be
    paid on any place it is nought, or infinite if something is short.
    """
    each = brought(costs, prices)
    conditions = []
    for month in range(prices.months):
        conditions.append((money.cash[month], 0.0, each[month]))
        conditions.append((money.unrestricted[month], 0.0, each[month]))
        have, want = money.free_reserves[month], money.asked[month]
        conditions.append((have, want, each[month]))
    before = each[-13] if len(each) > len(prices.months_of(0)) else 0.0
    last_result = money.results[prices.years[-1]]
    conditions.append((last_result, 0.0, each[-1] - before))
    extra = max(_sum_for(*condition) for condition in conditions)
    return extra if each[-1] > 0 else max(extra, 0.0)


def _sum_for(have: float, want: float, each: float) -> float:
    """Return the sum with which have + sum × each reaches want.

    What is within half a penny of it is there. Where £1 brings nothing, minus
    infinity: what holds asks nothing.
    """
    short = want - have
    if 0 < short <= HALF_A_PENNY:
        short = 0.0
    if each > 0:
        return short / each
    return math.inf if short > 0 else -math.inf


def _subsidy_there(
    costs: PlainCosts, income: Income, recognised: dict[str, Months], prices: Prices
) -> float:
    """Return the grants and donations recognised a school-year, first-year prices."""
    real = 0.0
    for name in [name for name, book in income.books.items() if book.is_subsidy]:
        for month, amount in enumerate(recognised[name]):
            real += amount / prices.deflator(prices.year_of(month))
    places = sum(sum(years.values()) for years in costs.places.values())
    if places > 0:
        return real / places
    return math.inf if real > 0 else 0.0
