"""The subsidy of 2013, and the gap of a whole journey that is held against it.

The rule in words is docs/method/gap.md.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from functools import partial

from costmodel.bearers import WHOLE
from costmodel.drivers import Count
from costmodel.explain.addresses import Address
from costmodel.explain.books import Books
from costmodel.explain.measures import Clause, Measure
from costmodel.explain.numbers import source_of
from costmodel.explain.tree import Explanation, Made, made
from scenarios.explain.addresses import written
from scenarios.explain.figures import Maker
from scenarios.explain.gaps import COSTS, LEAST, MOST, gap_address
from scenarios.explain.way import counted, stated
from scenarios.gap import CLAIM, Claim, Gap

TOPIC, JOURNEY = "claim", "journey"

AS_PUBLISHED, TODAY = "as_published", "in_todays_prices"


def claim_address(which: str) -> str:
    """Return the address of the subsidy: as published, or in today's prices.

    Examples
    --------
    >>> claim_address(AS_PUBLISHED)
    'all.claim.as_published'

    """
    return written(WHOLE, TOPIC, which)


def journey_address(cost: Measure, which: str) -> str:
    """Return the address of the least or the most left of a cost of a journey.

    Examples
    --------
    >>> journey_address(Measure.FULL_COST, LEAST)
    'all.gap.journey.least'

    """
    return written(WHOLE, COSTS[cost], JOURNEY, which)


def claims_of(gap: Gap, books: Books) -> Mapping[str, Maker]:
    """Return what makes the subsidy of 2013, and the gap of a journey."""
    published, today = dict.fromkeys(each.subsidy for each in gap.claims)
    return {
        claim_address(AS_PUBLISHED): partial(_as_published, books),
        claim_address(TODAY): partial(_in_todays_prices, published, today),
        **dict(_journeys(gap, books)),
    }


def _as_published(books: Books) -> Explanation:
    """Return the subsidy of the register."""
    known = books.plan.facts.register.find(CLAIM)
    source = source_of(CLAIM, known)
    leaf = Explanation("subsidy a school", known.value, unit="£", source=source)
    return made("The subsidy of 2013, as published", Made.SUM, (leaf,), unit="£")


def _in_todays_prices(published: float, today: float) -> Explanation:
    """Return the same money in today's prices."""
    words = "prices of 2026-27 over those of 2013-14, by the GDP deflator"
    parts = (
        stated("as published", published, address=claim_address(AS_PUBLISHED)),
        Explanation(words, today / published),
    )
    return made("The subsidy of 2013, 2026-27 prices", Made.PRODUCT, parts, unit="£")


def _journeys(gap: Gap, books: Books) -> Iterator[tuple[str, Maker]]:
    """Yield what is left of each cost of a journey, at least and at most."""
    for cost, claims in (
        (Measure.FULL_COST, gap.claims),
        (Measure.FULL_ECONOMIC_COST, gap.economic_claims),
    ):
        a_year: Claim = claims[0]
        for which, left in ((LEAST, a_year.lowest_gap), (MOST, a_year.highest_gap)):
            if math.isfinite(left):
                asked = (cost, which, left)
                yield journey_address(cost, which), partial(_journey, books, asked)


def _journey(books: Books, asked: tuple[Measure, str, float]) -> Explanation:
    """Return what is left of a cost of a journey: that of a school-year × years."""
    cost, which, left = asked
    years = made(
        "school-years in a journey",
        Made.QUOTIENT,
        (
            _count(books, Count.SCHOOL, "school-years"),
            _count(books, Count.JOURNEY, "journeys"),
        ),
    )
    each = stated(
        "left of a school-year", left, address=gap_address(WHOLE, cost, which)
    )
    told = f"what is left of {cost.in_words} at the {which}, a journey"
    name = f"{books.name_of(WHOLE)}: {told}"
    return made(name, Made.PRODUCT, (each, years), unit="£")


def _count(books: Books, count: Count, name: str) -> Explanation:
    """Return a count of all programmes and years as a figure of its own."""
    volumes = books.ledger.costs.volumes
    amounts = {Count.SCHOOL: volumes.places, Count.JOURNEY: volumes.journeys}[count]
    address = Address(WHOLE, Measure.COUNT, None, {Clause.OF: count.value})
    return counted(name, amounts.sum(), address=str(address))
