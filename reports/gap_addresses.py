"""Addresses of what a school-year costs, what schools can pay, and what is left."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from costmodel.bearers import WHOLE
from costmodel.drivers import Count
from costmodel.explain.measures import Measure
from reports import addresses
from scenarios.able_to_pay import AbleToPay
from scenarios.affordability import AffordabilityTest, Unknowns
from scenarios.explain.gaps import (
    COSTS,
    LEAST,
    MOST,
    able_address,
    gap_address,
    keys_of,
)


def of_costs(owner: str) -> tuple[str, str]:
    """Return what explains full and full economic cost of a school-year.

    Examples
    --------
    >>> of_costs("all")[0]
    'all.full_cost.per.school_year'

    """
    full, economic = (
        str(replace(addresses.per(asked, Count.SCHOOL), owner=owner))
        for asked in (addresses.FULL_COST, addresses.ECONOMIC_COST)
    )
    return full, economic


def of_programme(owner: str, tests: Iterable[AffordabilityTest]) -> Iterator[str]:
    """Yield what explains costs, what schools can pay by tests, and what is left."""
    yield from of_costs(owner)
    yield from (able_address(owner, (test, Unknowns.KNOWN, 0)) for test in tests)
    for cost in COSTS:
        yield from (gap_address(owner, cost, which) for which in (LEAST, MOST))


def of_range(cost: Measure) -> tuple[str, ...]:
    """Return what explains the least and the most left of a cost, of four figures.

    Examples
    --------
    >>> of_range(Measure.FULL_COST)
    ('', 'all.gap.least', 'all.gap.most', '')

    """
    least, most = (gap_address(WHOLE, cost, which) for which in (LEAST, MOST))
    return ("", least, most, "")


def of_test(able: Iterable[AbleToPay], which: AbleToPay) -> tuple[str, ...]:
    """Return what explains the mean by one of some tests, and what is left of costs.

    What schools of the whole region can pay stands between them, without an address.
    """
    key = next(key for key, each in keys_of(able).items() if each is which)
    left = (gap_address(WHOLE, cost, key) for cost in COSTS)
    return (able_address(WHOLE, key), "", *left)
