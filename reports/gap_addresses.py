"""Addresses of what a school-year costs, what schools can pay, and what is left."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from costmodel.bearers import WHOLE
from costmodel.drivers import Count
from costmodel.explain.measures import Measure
from costmodel.programmes import Phase
from reports import addresses
from scenarios.able_to_pay import AbleToPay
from scenarios.affordability import AffordabilityTest, Unknowns
from scenarios.explain import shrunk
from scenarios.explain.ability import keys_of, phase_address
from scenarios.explain.assumed import SCHOOLS, assumed_address
from scenarios.explain.claims import (
    AS_PUBLISHED,
    TODAY,
    claim_address,
    journey_address,
)
from scenarios.explain.gaps import (
    COSTS,
    LEAST,
    MOST,
    NOTHING_PAID,
    able_address,
    gap_address,
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


def of_claims(cost: Measure) -> Iterator[tuple[str, ...]]:
    """Yield what explains the subsidy and the gap, of each of four comparisons.

    Examples
    --------
    >>> next(of_claims(Measure.FULL_COST))
    ('all.claim.as_published', 'all.gap.least', 'all.gap.most', '')

    """
    a_year = [gap_address(WHOLE, cost, which) for which in (LEAST, MOST)]
    a_journey = [journey_address(cost, which) for which in (LEAST, MOST)]
    for left in (a_year, a_journey):
        for subsidy in (AS_PUBLISHED, TODAY):
            yield (claim_address(subsidy), *left, "")


def of_test(able: Iterable[AbleToPay], which: AbleToPay) -> tuple[str, ...]:
    """Return what explains the mean by one of some tests, and what is left of costs.

    What all schools of the region can pay stands between them.
    """
    key = next(key for key, each in keys_of(able).items() if each is which)
    left = (gap_address(WHOLE, cost, key) for cost in COSTS)
    return (able_address(WHOLE, key), phase_address(Phase.ALL, key), *left)


def of_nothing_paid() -> tuple[str, ...]:
    """Return what explains that nothing is paid, and the costs that are left."""
    return (NOTHING_PAID, NOTHING_PAID, *of_costs(WHOLE))


def of_volumes(factors: Sequence[float]) -> Iterator[tuple[str, ...]]:
    """Yield what explains each row of figures at some volumes of assumed programmes.

    Examples
    --------
    >>> [each[0] for each in of_volumes((1.0,))][-1]
    'all.count.of.school'

    """
    for cost in COSTS:
        yield tuple(shrunk.cost_address(cost, each) for each in factors)
    for which in (LEAST, MOST):
        yield tuple(shrunk.able_address(each, which) for each in factors)
    for cost in COSTS:
        for which in (LEAST, MOST):
            yield tuple(shrunk.left_address(cost, each, which) for each in factors)
    yield tuple(assumed_address(WHOLE, each, SCHOOLS) for each in factors)
