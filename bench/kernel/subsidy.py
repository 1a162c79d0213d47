"""The kernel's subsidy: a grant that tapers, April to March, and fees."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from bench.kernel.fixed import GRANTED, MONTHS, PROGRAMMES, TEACHING, YEARS
from bench.kernel.income import drawn_down, fees_by_month, fees_of
from bench.kernel.months import GrantFlows, Money, Shapes, bought_of, payroll_of
from bench.kernel.parts import First, first_months, others_first, own_first, pools_first
from bench.kernel.payers import (
    FIRST_GRANT_YEAR,
    GRANT_PERIODS,
    GRANT_SPANS,
    GRANT_TAPER,
    Bill,
    GrantPaid,
    opening_in,
    pay_subsidy,
)
from bench.kernel.scenario import (
    Common,
    Costed,
    Figures,
    deployed_by_month,
    figures_of,
    months_of,
    not_shared,
    payers_of,
    shapes_of,
)
from bench.kernel.sharing import ALL_YEARS, Amounts, Network, Parts, days_of, whole
from costmodel.arrays import Floats, added

FOUR_YEARS = slice(0, YEARS - 1)


class Subsidy:
    """A grant that tapers over its years, April to March, and fees."""

    def __init__(self, common: Common, costs: Costed) -> None:
        """Share the pools out."""
        self._common, self._costs = common, costs
        cost = whole(costs.pools)
        days = days_of(costs.volumes, common.a["development_posts"])
        self._network = Network(common.room, costs.volumes, costs.own, cost, days)
        full = common.room.room("full cost", PROGRAMMES, YEARS)
        line = self._network.spread(costs.own.direct, cost, ALL_YEARS, full)
        self._full, self._line = full, not_shared(common, line)

    def figures(self) -> Figures:
        """Return every figure."""
        common, a = self._common, self._common.a
        first = first_months(a.fixed, common.levels, 7, FOUR_YEARS)
        tiers = ("contribution_close", "contribution_light", "contribution_light")
        fees = fees_of(a, self._costs.volumes.places, tiers, common.levels.teachers)
        settled, paid = pay_subsidy(
            common.room, self._bill(first, fees), self._granted(first), a["grant_sum"]
        )
        recognised, passed = self._recognised(paid)
        cash = drawn_down(a, GRANT_TAPER, FIRST_GRANT_YEAR)
        by_month, received, owed = fees_by_month(a, added(fees))
        received += cash
        money = Money(
            *months_of(common, shapes_of(common, self._costs)),
            by_month,
            received,
            owed,
            GrantFlows(recognised, cash, paid.returned),
            passed,
        )
        figures = figures_of(common, self._costs, (self._full, self._line), money)
        figures["pays city"] = paid.paid
        figures["granted city"] = recognised
        figures["returned city"] = returned_in(paid.returned)
        return {**figures, **payers_of(settled)}

    def _bill(self, first: First, fees: Floats) -> Bill:
        """Cut costs and fees at every September and April."""
        common, costs = self._common, self._costs
        others = others_first(
            common.a, first, common.units, costs.volumes, common.levels
        )
        early = common.room.room("early", PROGRAMMES, YEARS - 1)
        self._network.spread(
            own_first(first, costs.own, others),
            pools_first(first, costs.pools),
            FOUR_YEARS,
            early,
        )
        total = common.room.room("total", PROGRAMMES, 2 * YEARS - 1)
        total[:, :-1:2] = early
        np.subtract(self._full[:, :-1], early, out=total[:, 1::2])
        total[:, -1] = self._full[:, -1]
        line = common.room.room("line", 2 * YEARS - 1)
        line[:-1] = 0.0
        line[-1] = self._line[-1]
        cut = common.room.room("fees cut", PROGRAMMES, 2 * YEARS - 1)
        np.multiply(fees[:, :-1], 7.0 / TEACHING, out=cut[:, :-1:2])
        np.multiply(fees[:, :-1], 4.0 / TEACHING, out=cut[:, 1::2])
        cut[:, -1] = fees[:, -1]
        return Bill(total, line, cut, opening_in(GRANT_SPANS))

    def _granted(self, first: First) -> Floats:
        """Return the cost of the grant's cells in its seven periods."""
        own, pools = self._costs.own, self._costs.pools
        cells = self._common.room.room("granted", GRANTED.stop, 2 * YEARS - 3)
        early = own.pay[GRANTED, FOUR_YEARS] * first.pay
        deployed = own.delivery[GRANTED, FOUR_YEARS]
        early += deployed * first.teachers_teaching
        late = own.pay[GRANTED, :3] + own.delivery[GRANTED, :3]
        late -= early[:, :3]
        before = within_grant(pools_first(first, pools))
        after = rest_of(within_grant(whole(pools)), before)
        self._network.spread(early, before, FOUR_YEARS, cells[:, ::2])
        self._network.spread(late, after, slice(0, 3), cells[:, 1::2])
        return cells

    def _recognised(self, paid: GrantPaid) -> tuple[Floats, Floats]:
        """Return what the grant pays by month, and deployed days that it does not."""
        common, costs = self._common, self._costs
        shapes = granted_shapes(common, costs, self._network.granted_parts())
        granted = common.room.room("recognised", YEARS, 12)
        granted[-1] = 0.0
        room = common.room.room("recognised pay", YEARS - 1, 12)
        bought_of(granted[:-1], shapes, common.a.fixed, common.levels)
        granted[:-1] += payroll_of(room, shapes, common.levels.support_step)
        passed = deployed_by_month(common, costs)
        early = added(costs.own.delivery[GRANTED, FOUR_YEARS]) / TEACHING
        for year in range(YEARS - 1):
            for part, months in ((0, slice(0, 7)), (1, slice(7, 12))):
                fraction = paid.fraction[2 * year + part]
                granted[year, months] *= fraction
                teaching = slice(months.start, min(months.stop, TEACHING))
                passed[year, teaching] -= early[year] * fraction
        return granted.reshape(MONTHS, -1), passed.reshape(MONTHS, -1)


def returned_in(at_ends: Floats) -> Floats:
    """Return what goes back by period: at the ends of grant years alone."""
    returned = np.zeros((len(GRANT_SPANS) - 1, at_ends.shape[1]))
    returned[[periods[-1] for periods in GRANT_PERIODS]] = at_ends
    return returned


def within_grant(amounts: Amounts) -> Amounts:
    """Return amounts without the pools whose cost the grant may not pay."""
    nothing = np.zeros_like(amounts.premises)
    return replace(amounts, premises=nothing, governance=nothing)


def rest_of(all_year: Amounts, early: Amounts) -> Amounts:
    """Return what of three years' amounts does not fall in their first months."""
    rest = {
        name: getattr(all_year, name)[:3] - getattr(early, name)[:3]
        for name in Amounts.__dataclass_fields__
    }
    return Amounts(**rest)


def granted_shapes(common: Common, costs: Costed, parts: Parts) -> Shapes:
    """Return the cost of the grant's cells by the way it falls, in four years."""
    levels, still = common.levels, common.still
    pools, own, at = costs.pools, costs.own, FOUR_YEARS
    pay = added(own.pay[GRANTED, at])
    pay += pools.office_pay[at] * parts.secretariat
    pay += pools.brokers_pay[at] * parts.brokering
    pay += still.development[at] * parts.development
    fees = added(own.delivery[GRANTED, at])
    fees += pools.oversight[at] * parts.quality
    even = still.communications[at] * parts.secretariat
    even += pools.school_data[at] * parts.evaluation
    teaching = pools.training[at] * parts.quality
    teaching += still.evaluators[at] * parts.evaluation
    nothing = np.zeros_like(pay)
    return Shapes(
        pay,
        still.evaluation_pay[at] * parts.evaluation,
        pools.heads[at] * parts.brokering,
        fees,
        even / levels.even[at],
        teaching / levels.teaching[at],
        nothing,
        nothing,
    )
