"""Units that a price is asked for: schools, pupils, days and whatever else is counted.

The rule in words is docs/method/streams.md.
"""

from __future__ import annotations

from costmodel.drivers import Count
from costmodel.explain.addresses import Address
from costmodel.explain.measures import Clause, Measure
from costmodel.explain.quantities import COUNT_NAMES
from costmodel.explain.tree import Explanation
from scenarios.explain.own_costs import OwnCosts
from scenarios.explain.taking_part import schools_taking_part
from scenarios.explain.way import Way, counted


def units_taken(
    way: Way, programme: int, year: int, per: Count = Count.SCHOOL
) -> Explanation:
    """Return units of a count in a programme, both by position, at own volumes.

    As planned, they have an address; if not, they go down to the cohorts.
    """
    if per is Count.SCHOOL:
        return schools_taking_part(way, programme, year)
    units = float(way.projection.costs.counts[per][programme, year, 0])
    planned = way.books.ledger.costs.counts[per][programme, year, 0]
    if units != planned:
        return OwnCosts(way).books.quantities.count(per, programme, year)
    name = tuple(way.books.plan.model.programmes)[programme]
    address = Address(name, Measure.COUNT, way.year(year), {Clause.OF: per.value})
    return counted(COUNT_NAMES[per], units, address=str(address))
