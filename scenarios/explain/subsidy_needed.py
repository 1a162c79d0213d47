"""The subsidy that would do, and what it rests on, taken apart.

The rule in words is docs/method/verdict.md; prices of the first year.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from costmodel.explain.addresses import UnknownAddressError
from costmodel.explain.tree import Explanation, Made, made
from costmodel.periods import MONTHS_A_YEAR
from scenarios.explain.addresses import Topic, written
from scenarios.explain.figures import Maker
from scenarios.explain.real_terms import deflator
from scenarios.explain.results import result
from scenarios.explain.subsidies import FROM_GRANTS, needed_and_brought
from scenarios.explain.taking_part import schools_taking_part
from scenarios.explain.verdicts import (
    asked_at,
    cash_at,
    funds_at,
    last_result,
    nought,
    reserves_at,
)
from scenarios.explain.way import Way, counted, less, stated
from scenarios.reserves import HALF_A_PENNY
from scenarios.sustainability import (
    Condition,
    Standing,
    extra_needed,
    most_wanting,
    one_pound,
)

_HAD: Mapping[Condition, Callable[[Way, int], Explanation]] = {
    Condition.FREE_RESERVES: reserves_at,
    Condition.CASH: cash_at,
    Condition.FUNDS: funds_at,
}
"""What there is of what must hold in every month."""


def needed_of(way: Way) -> Mapping[str, Maker]:
    """Return what makes the two subsidies, by address."""
    return {
        way.address(Topic.SUBSIDY): partial(subsidy, way),
        way.address(Topic.SUBSIDY_NEEDED): partial(subsidy_needed, way),
    }


def subsidy(way: Way) -> Explanation:
    """Return what avoids a loss over all years, for each school-year.

    Raises
    ------
    UnknownAddressError
        If something is lost and no school takes part.

    """
    pound = _brought(way, range(way.horizon.months), "in all years")
    total = result(way)
    told = stated(total.name, total.amount, address=way.address(Topic.RESULT))
    nothing = Explanation("nothing lost", 0.0, unit="£")
    short = made("what is lost", Made.EXCESS, (nothing, told), unit="£")
    name = f"{way.funding.label}: subsidy at which nothing is lost, a school-year"
    if pound.amount > 0.0:
        return made(name, Made.QUOTIENT, (short, pound), unit="£")
    if short.amount > HALF_A_PENNY:
        raise UnknownAddressError(
            f"There is no figure '{way.address(Topic.SUBSIDY)}': no school takes"
            " part that it could be given for."
        )
    return made(name, Made.SUM, (short,), unit="£")


def subsidy_needed(way: Way) -> Explanation:
    """Return the subsidy with which everything holds, for each school-year.

    Raises
    ------
    UnknownAddressError
        If no sum is enough.

    """
    _, grants = needed_and_brought(way, way.address(Topic.SUBSIDY_NEEDED))
    name = f"{way.funding.label}: subsidy with which everything holds, a school-year"
    # Without its contracts no school takes part, and grants bring none anything.
    is_lost = way.projection.scenario.is_lost
    address = "" if is_lost else written(way.name, FROM_GRANTS)
    brought = stated("what grants bring already", grants, address=address)
    extra = _extra(way)
    if extra.amount >= 0.0:
        return made(name, Made.SUM, (brought, extra), unit="£")
    return made(name, Made.EXCESS, (brought, less(extra)), unit="£")


def _extra(way: Way) -> Explanation:
    """Return what more it takes, below nought what could be taken away."""
    worked = way.projection
    standing = Standing(worked.balances, worked.floor, worked.events)
    pound = one_pound(worked.costs.volumes.places, way.books.plan.facts.divisors)
    extra = float(extra_needed(standing, pound)[0])
    if extra == 0.0:
        words = "nothing is wanting by more than half a penny, or no school takes part"
        return stated("what more it takes", extra, words)
    condition, month = most_wanting(standing, pound)
    when = way.horizon.label_of_month(month)
    if condition is Condition.LAST_RESULT:
        had, wanted = last_result(way), nought()
        months, told = range(month + 1 - MONTHS_A_YEAR, month + 1), "in the last year"
    else:
        had, wanted = _HAD[condition](way, month), nought()
        months, told = range(month + 1), f"by the end of {when}"
    if condition is Condition.FREE_RESERVES:
        wanted = asked_at(way, month)
    parts = (wanted, less(had))
    gap = made(
        f"{condition}: what is asked, less what there is", Made.SUM, parts, unit="£"
    )
    words = f"{condition}, {told}, wants the most for each school"
    name = "what more it takes" if extra > 0.0 else "what more it takes, below nought"
    both = (gap, _brought(way, months, told))
    return made(name, Made.QUOTIENT, both, unit="£", words=words)


def _brought(way: Way, months: range, told: str) -> Explanation:
    """Return what £1 a school-year has brought in some months, at prices of each."""
    years = range(months.start // MONTHS_A_YEAR, (months.stop - 1) // MONTHS_A_YEAR + 1)
    parts = (_brought_in(way, year, months) for year in years)
    name = f"what £1 a school-year, in prices of the first year, brings {told}"
    return made(name, Made.SUM, tuple(parts), unit="£")


def _brought_in(way: Way, year: int, months: range) -> Explanation:
    """Return the same of one year: schools × prices × the part of it that counts."""
    first = year * MONTHS_A_YEAR
    within = min(months.stop - first, MONTHS_A_YEAR)
    counts = (counted("months", within), counted("months of a year", MONTHS_A_YEAR))
    part = made("part of the year", Made.QUOTIENT, counts)
    programmes = range(len(way.books.plan.model.programmes))
    schools = (
        replace(each, name=f"{each.name}, {way.programmes[at]}")
        for at in programmes
        for each in [schools_taking_part(way, at, year)]
    )
    label = way.horizon.label_of_year(year)
    taking = made(f"schools taking part in {label}", Made.SUM, tuple(schools))
    parts = (taking, deflator(way.books, year), part)
    return made(label, Made.PRODUCT, parts, unit="£")
