"""The kernel's traded scenario: fees, at the volumes that they leave."""

from __future__ import annotations

from bench.kernel.costs import places_of, volumes_of
from bench.kernel.fixed import MONTHS, PROGRAMMES, YEARS
from bench.kernel.income import demanded_journeys, fees_by_month, fees_of
from bench.kernel.months import Money
from bench.kernel.payers import YEAR_SPANS, Bill, opening_in, pay_traded
from bench.kernel.scenario import (
    Common,
    Figures,
    costed,
    deployed_by_month,
    figures_of,
    months_of,
    not_shared,
    payers_of,
    shapes_of,
)
from bench.kernel.sharing import ALL_YEARS, Network, days_of, whole
from costmodel.arrays import added


def traded(common: Common) -> Figures:
    """Return every figure."""
    a, room = common.a, common.room
    journeys = room.room("traded journeys", PROGRAMMES, YEARS)
    places = room.room("traded places", PROGRAMMES, YEARS)
    demanded_journeys(a, common.levels, common.planned.journeys, journeys)
    places_of(journeys, places)
    costs = costed(common, volumes_of(a, "traded", journeys, places))
    cost = whole(costs.pools)
    days = days_of(costs.volumes, a["development_posts"])
    network = Network(room, costs.volumes, costs.own, cost, days)
    full = room.room("full cost", PROGRAMMES, YEARS)
    line = not_shared(common, network.spread(costs.own.direct, cost, ALL_YEARS, full))
    tiers = ("fee_close", "fee_specialist", "fee_light")
    fees = fees_of(a, places, tiers, common.levels.teachers)
    bill = Bill(full, line, fees, opening_in(YEAR_SPANS))
    settled = pay_traded(room, bill)
    passed = deployed_by_month(common, costs)
    money = Money(
        *months_of(common, shapes_of(common, costs)),
        *fees_by_month(a, added(fees)),
        passed_through=passed.reshape(MONTHS, -1),
    )
    figures = figures_of(common, costs, (full, line), money)
    return {**figures, **payers_of(settled)}
