"""Brokerage as a share of the fees for deployed days, taken apart."""

from __future__ import annotations

from collections.abc import Iterator

from costmodel.backfill import DayPart
from costmodel.explain.tree import Explanation, Made, made
from scenarios.brokerage import paid_days
from scenarios.explain.clauses import place_of
from scenarios.explain.way import Way, counted
from scenarios.fees import is_asked_in
from scenarios.streams import Fee


def share_of_fees(way: Way, fee: Fee, programme: int, year: int) -> Explanation:
    """Return what a brokerage asks of a programme in a year, both by position."""
    told = "share of the fees for deployed days"
    if not is_asked_in(fee, way.year(year)):
        return Explanation(told, 0.0, words="not asked in this year", unit="£")
    place = (*place_of(way, fee), "brokerage")
    share = way.books.numbers.of("share of each day's fee", fee.brokerage, *place)
    days = tuple(_days(way, programme, year))
    fees = made("fees for deployed days", Made.SUM, days, unit="£")
    return made(told, Made.PRODUCT, (share, fees), unit="£")


def _days(way: Way, programme: int, year: int) -> Iterator[Explanation]:
    """Yield what the days of each deployment are paid."""
    written = tuple(way.books.plan.model.programmes.values())[programme]
    quantities = way.projection.costs.quantities
    for each in paid_days(way.books.plan, programme):
        person = written.deployments[each.at].person
        number = float(quantities.of(each.days)[year, 0])
        words = "at this way of funding's own volumes"
        days = counted(f"days of {person.replace('_', ' ')}", number, words)
        fee = way.books.prices.part(each.fee, DayPart.FEE, year)
        label = f"fees of {person.replace('_', ' ')}"
        yield made(label, Made.PRODUCT, (days, fee), unit="£")
