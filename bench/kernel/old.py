"""The limit: a numpy kernel written by hand for the model of bench/fourteen.py.

Draws last and contiguous, years folded into the axes before it, one piece of draws at a
time in rooms made once. It knows the model: which programme has what, which pool serves
which, which cost a grant may pay. It gives every figure that the engine gives.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np

from bench.fourteen import PROGRAMMES as NAMES
from bench.kernel.costs import (
    WITH_VAT,
    Drawn,
    Levels,
    Own,
    Pools,
    Rates,
    Still,
    Units,
    Volumes,
    levels_of,
    own_costs,
    paid_directly,
    places_of,
    pools_of,
    rates_of,
    still_of,
    units_of,
    volumes_of,
)
from bench.kernel.fixed import (
    COURSE,
    GRANTED,
    MONTHS,
    PROGRAMMES,
    TEACHING,
    YEARS,
    Fixed,
    fixed_of,
)
from bench.kernel.income import (
    contract_by_month,
    demanded_journeys,
    drawn_down,
    fees_by_month,
    fees_of,
    planned_journeys,
)
from bench.kernel.months import (
    Money,
    Shapes,
    balances_of,
    bought_of,
    judge,
    payroll_of,
)
from bench.kernel.parts import First, first_months, others_first, own_first, pools_first
from bench.kernel.payers import (
    CONTRACT_SPANS,
    FIRST_GRANT_YEAR,
    GRANT_SPANS,
    GRANT_TAPER,
    YEAR_SPANS,
    Bill,
    Settled,
    opening_in,
    pay_subsidy,
    pay_tendered,
    pay_traded,
)
from bench.kernel.sharing import (
    ALL_YEARS,
    Amounts,
    Network,
    Parts,
    days_of,
    whole,
)
from bench.kernel.workspace import Workspace
from costmodel.arrays import Floats, Integers, added
from scenarios.funded_plan import FundedPlan

Figures = Mapping[str, Floats | Integers]
"""Every output of a scenario by name, the draw last."""

PIECE = 500
"""Draws at a time."""

MARGIN = 1.08
FOUR_YEARS = slice(0, YEARS - 1)
FIRST_YEAR = slice(0, 1)
BID_DAYS = 40.0


@dataclass(frozen=True)
class Common:
    """What the scenarios share, for one piece of draws."""

    a: Drawn
    room: Workspace
    levels: Levels
    rates: Rates
    units: Units
    still: Still
    planned: Volumes


@dataclass(frozen=True)
class Costed:
    """One scenario's volumes and costs before pools are shared."""

    volumes: Volumes
    own: Own
    pools: Pools
    deployments: Floats | None
    """Fees of deployed days that the broker pays; ``(year, draws)``."""


class Kernel:
    """Works the fourteen-programme model out, piece by piece."""

    def __init__(self, funded: FundedPlan) -> None:
        """Read what is published, and work the contract's price out once."""
        self._fixed: Fixed = fixed_of(funded)
        self._rooms: dict[int, Workspace] = {}
        common = self._common(np.ascontiguousarray(funded.plan.terms.central))
        tendered = Tendered(common, costed(common, common.planned))
        self._price = tendered.price()

    def pieces(
        self, drawn: Floats, piece: int = PIECE
    ) -> Iterator[tuple[slice, str, Figures]]:
        """Yield every figure of some draws at a time, scenario by scenario.

        The next scenario writes over the arrays of the last.
        """
        for first in range(0, drawn.shape[1], piece):
            part = slice(first, min(first + piece, drawn.shape[1]))
            common = self._common(np.ascontiguousarray(drawn[:, part]))
            planned = costed(common, common.planned)
            yield part, "subsidy", Subsidy(common, planned).figures()
            yield part, "tendered", Tendered(common, planned).figures(self._price)
            yield part, "traded", traded(common)

    def _common(self, drawn: Floats) -> Common:
        """Work out what the scenarios share."""
        draws = drawn.shape[1]
        room = self._rooms.setdefault(draws, Workspace(draws))
        a = Drawn(self._fixed, drawn, room)
        levels = levels_of(a)
        rates = rates_of(a, levels)
        journeys = room.room("planned journeys", PROGRAMMES, YEARS)
        places = room.room("planned places", PROGRAMMES, YEARS)
        places_of(planned_journeys(a, NAMES, journeys), places)
        return Common(
            a,
            room,
            levels,
            rates,
            units_of(a),
            still_of(a, rates, levels),
            volumes_of(a, "planned", journeys, places),
        )


def costed(common: Common, volumes: Volumes) -> Costed:
    """Work out costs before pools, the broker paying for deployed days."""
    a, rates, levels = common.a, common.rates, common.levels
    own = own_costs(a, common.units, volumes, rates, levels)
    pools = pools_of(a, volumes, rates, levels, common.still)
    deployments = added(own.delivery) - added(own.delivery[COURSE])
    return Costed(volumes, own, pools, deployments)


def shapes_of(common: Common, costs: Costed) -> Shapes:
    """Return a scenario's costs by the way they fall over the year."""
    levels, units, still = common.levels, common.units, common.still
    volumes, pools = costs.volumes, costs.pools
    teaching = (still.evaluators + pools.training) / levels.teaching
    for block in (0, 1, 2, 4):
        teaching += units.teaching[block] * volumes.in_block[block]
    half_termly = units.half_termly[0] * volumes.in_block[0]
    half_termly += units.half_termly[3] * volumes.in_block[3]
    half_termly += common.rates.trainer * added(volumes.tutors)
    fees = still.partnerships + pools.oversight
    if costs.deployments is not None:
        fees += costs.deployments
    even = still.communications + still.audit + still.premises + pools.school_data
    return Shapes(
        added(costs.own.pay)
        + (pools.office_pay + pools.brokers_pay)
        + (still.development + still.governance_pay),
        still.evaluation_pay,
        pools.heads,
        fees,
        even / levels.even,
        teaching,
        half_termly,
        units.start * volumes.schools,
    )


def months_of(common: Common, shapes: Shapes) -> tuple[Floats, Floats]:
    """Return payroll and what is bought; ``(month, draws)``."""
    levels = common.levels
    payroll = payroll_of(
        common.room.room("payroll", YEARS, 12), shapes, levels.support_step
    )
    bought = bought_of(
        common.room.room("bought", YEARS, 12), shapes, common.a.fixed, levels
    )
    return payroll.reshape(MONTHS, -1), bought.reshape(MONTHS, -1)


def figures_of(
    common: Common, costs: Costed, shared: tuple[Floats, Floats], money: Money
) -> dict[str, Floats | Integers]:
    """Return the figures that all scenarios have; *shared* are full cost and the rest."""
    balances = balances_of(common.room, money)
    pound = costs.volumes.schools * (common.a.fixed.divisors / 12.0)
    judged = judge(
        common.room, money, balances, pound, has_grant=money.granted is not None
    )
    return {
        "full_cost": shared[0],
        "not_shared": shared[1],
        "journeys": costs.volumes.journeys,
        "places": costs.volumes.places,
        "cash": balances.cash,
        "debtors": balances.debtors,
        "creditors": balances.creditors,
        "deferred_income": balances.deferred,
        "grant_repayable": balances.repayable,
        "unrestricted": balances.unrestricted,
        "free_reserves": balances.free,
        "floor": judged.floor,
        "opening_floor": judged.opening_floor,
        "floor_breached": judged.floor_breached,
        "cash_below_nought": judged.cash_below_nought,
        "funds_below_nought": judged.funds_below_nought,
        "results": balances.results,
        "kind": judged.kind,
        "fails_in": judged.fails_in,
        "subsidy": np.zeros(common.a.draws),
        "extra": judged.extra,
    }


def payers_of(settled: Settled, purse: str | None = None) -> dict[str, Floats]:
    """Return who paid what; ``(period, draws)``."""
    payers = {
        "pays fees": settled.fees,
        "pays opening_deferred_income": settled.opening,
        "pays reserves": settled.reserves,
        "pays unfunded": settled.unfunded,
    }
    if purse is not None and settled.purse is not None:
        payers[f"pays {purse}"] = settled.purse
    return payers


def not_shared(common: Common, line: Floats, name: str = "not shared") -> Floats:
    """Return the line *not shared*: partnerships in the last year, when none runs."""
    by_year = common.room.room(name, YEARS)
    by_year[:-1] = 0.0
    by_year[-1] = line
    return by_year


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
        bill = self._bill(first, fees)
        granted = self._granted(first)
        settled = pay_subsidy(common.room, bill, granted, a["grant_sum"])
        money, recognised = self._money(fees, settled)
        shared = self._full, self._line
        figures = figures_of(common, self._costs, shared, money)
        real = added(recognised / a.fixed.divisors)
        figures["subsidy"] = real / added(self._costs.volumes.schools)
        figures["granted city"] = money.granted
        figures["returned city"] = settled.returned
        return {**figures, **payers_of(settled, "city")}

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

    def _money(self, fees: Floats, settled: Settled) -> tuple[Money, Floats]:
        """Return the flows by month, and the grant recognised by year."""
        common, costs = self._common, self._costs
        payroll, bought = months_of(common, shapes_of(common, costs))
        by_month, received, owed = fees_by_month(common.a, added(fees))
        granted, passed = self._recognised(settled.fraction)
        cash = drawn_down(common.a, GRANT_TAPER, FIRST_GRANT_YEAR)
        received += cash
        money = Money(
            payroll,
            bought,
            by_month,
            received,
            owed,
            granted,
            cash,
            settled.returned,
            passed,
        )
        return money, granted.reshape(YEARS, 12, -1).sum(axis=1)

    def _recognised(self, fraction: Floats | None) -> tuple[Floats, Floats]:
        """Return what the grant pays by month, and deployed days that it does not."""
        common, costs = self._common, self._costs
        shapes = granted_shapes(common, costs, self._network.granted_parts())
        granted = common.room.room("recognised", YEARS, 12)
        granted[-1] = 0.0
        room = common.room.room("recognised pay", YEARS - 1, 12)
        bought_of(granted[:-1], shapes, common.a.fixed, common.levels)
        granted[:-1] += payroll_of(room, shapes, common.levels.support_step)
        passed = common.room.room("passed through", YEARS, 12)
        passed[:, :TEACHING] = (costs.deployments / TEACHING)[:, None]
        passed[:, TEACHING] = 0.0
        early = added(costs.own.delivery[GRANTED, FOUR_YEARS]) / TEACHING
        for year in range(YEARS - 1):
            for part, months in ((0, slice(0, 7)), (1, slice(7, 12))):
                paid = fraction[2 * year + part]
                granted[year, months] *= paid
                teaching = slice(months.start, min(months.stop, TEACHING))
                passed[year, teaching] -= early[year] * paid
        return granted.reshape(MONTHS, -1), passed.reshape(MONTHS, -1)


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


def traded(common: Common) -> Figures:
    """Return every figure of the traded scenario: fees, at the volumes they leave."""
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
    payroll, bought = months_of(common, shapes_of(common, costs))
    passed = room.room("passed through", YEARS, 12)
    passed[:, :TEACHING] = (costs.deployments / TEACHING)[:, None]
    passed[:, TEACHING] = 0.0
    money = Money(
        payroll,
        bought,
        *fees_by_month(a, added(fees)),
        passed_through=passed.reshape(MONTHS, -1),
    )
    figures = figures_of(common, costs, (full, line), money)
    return {**figures, **payers_of(settled)}


CONTRACTED = ("secretariat", "brokering", "partnerships", "development", "evaluation")


def within_contract(amounts: Amounts) -> Amounts:
    """Return a copy of amounts, without the pools that are outside the contract."""
    nothing = np.zeros_like(amounts.premises)
    kept = {name: getattr(amounts, name).copy() for name in CONTRACTED}
    return Amounts(premises=nothing, governance=nothing, quality=nothing, **kept)


class Tendered:
    """A contract for coordination and fees for events; schools pay for deployed days."""

    def __init__(self, common: Common, planned: Costed) -> None:
        """Share the pools out, with the cost of the bid."""
        self._common = common
        own = paid_directly(common.a, planned.own)
        self._costs = Costed(planned.volumes, own, planned.pools, None)
        self._bid_pay = BID_DAYS * common.rates.manager_in_first_september
        self._bid_help = WITH_VAT * common.a["bid_help"]
        cost = whole(planned.pools, self._bid_pay + self._bid_help)
        days = days_of(planned.volumes, common.a["development_posts"], BID_DAYS)
        self._network = Network(common.room, planned.volumes, own, cost, days)
        full = common.room.room("full cost", PROGRAMMES, YEARS)
        line = self._network.spread(own.direct, cost, ALL_YEARS, full)
        self._full, self._line = full, not_shared(common, line)
        self._first = first_months(common.a.fixed, common.levels, 4, FIRST_YEAR)

    def _scope(self) -> tuple[Floats, Floats]:
        """Return the cost of the contract's cells in its periods, and not shared."""
        common, first = self._common, self._first
        room = common.room
        amounts = within_contract(whole(self._costs.pools))
        early = within_contract(pools_first(first, self._costs.pools))
        for name in CONTRACTED:
            amounts_of, early_of = getattr(amounts, name), getattr(early, name)
            amounts_of[0] -= early_of[0]
        own = room.room("own in scope", PROGRAMMES, YEARS)
        np.copyto(own, self._costs.own.pay)
        own[:, 0] *= 1.0 - first.pay
        cells = room.room("in scope", PROGRAMMES, YEARS)
        line = self._network.spread(own, amounts, ALL_YEARS, cells)
        return cells, not_shared(common, line, "not shared in scope")

    def price(self) -> Floats:
        """Return the price of each contract month; ``(month, 1)``, of one draw."""
        cells, line = self._scope()
        by_year = MARGIN * (added(cells) + line)
        price = np.zeros((YEARS, 12, 1))
        price[:] = by_year[:, None] / 12.0
        price[0] = by_year[0] / 8.0
        price[0, :4] = 0.0
        return price.reshape(MONTHS, 1)

    def figures(self, price: Floats) -> Figures:
        """Return every figure."""
        common, a, room = self._common, self._common.a, self._common.room
        tiers = ("event_fee", "event_fee", "event_fee")
        fees = fees_of(a, self._costs.volumes.places, tiers, a.fixed.prices[:, :1])
        earned = contract_by_month(a, price)
        by_span = room.room("contract earned in periods", 6)
        for at, first in enumerate(CONTRACT_SPANS[:-1]):
            np.sum(earned[first : CONTRACT_SPANS[at + 1]], axis=0, out=by_span[at])
        settled = pay_tendered(room, self._bill(fees), self._scope(), by_span)
        money = self._money(fees, earned)
        shared = self._full, self._line
        figures = figures_of(common, self._costs, shared, money)
        return {**figures, **payers_of(settled, "coordination")}

    def _bill(self, fees: Floats) -> Bill:
        """Cut costs and fees at every September, and at the contract's first month."""
        room = self._common.room
        total = room.room("tendered total", PROGRAMMES, YEARS + 1)
        total[:, 2:] = self._full[:, 1:]
        self._network.spread(
            self._own_early(), self._pools_early(), FIRST_YEAR, total[:, :1]
        )
        np.subtract(self._full[:, 0], total[:, 0], out=total[:, 1])
        line = room.room("tendered line", YEARS + 1)
        line[0] = 0.0
        line[1:] = self._line
        cut = room.room("tendered fees", PROGRAMMES, YEARS + 1)
        np.multiply(fees[:, 0], 4.0 / TEACHING, out=cut[:, 0])
        np.multiply(fees[:, 0], 7.0 / TEACHING, out=cut[:, 1])
        cut[:, 2:] = fees[:, 1:]
        return Bill(total, line, cut, opening_in(CONTRACT_SPANS))

    def _own_early(self) -> Floats:
        """Return programmes' own costs before the contract begins."""
        common, first, own = self._common, self._first, self._costs.own
        early = others_first(
            common.a, first, common.units, self._costs.volumes, common.levels
        )
        early[COURSE] += own.delivery[:, :1] * first.half_termly
        early += own.pay[:, :1] * first.pay
        return early

    def _pools_early(self) -> Amounts:
        """Return pools' own costs before the contract begins: the bid among them."""
        early = pools_first(self._first, self._costs.pools)
        bid = self._bid_pay + self._bid_help
        return replace(early, secretariat=early.secretariat + bid)

    def _money(self, fees: Floats, earned: Floats) -> Money:
        """Return the flows by month."""
        common = self._common
        shapes = shapes_of(common, self._costs)
        shapes.start[0] += self._bid_help
        shapes = replace(shapes, pay_at_once=self._bid_pay)
        payroll, bought = months_of(common, shapes)
        by_month, received, owed = fees_by_month(common.a, added(fees))
        by_month += earned
        received[1:] += earned[:-1]
        owed += earned
        return Money(payroll, bought, by_month, received, owed)
