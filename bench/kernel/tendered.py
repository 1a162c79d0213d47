"""The kernel's tender: a contract for coordination, and fees for events.

Schools pay for deployed days themselves.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np

from bench.kernel.costs import WITH_VAT, paid_directly
from bench.kernel.fixed import COURSE, MONTHS, PROGRAMMES, TEACHING, YEARS
from bench.kernel.income import contract_due, fees_by_month, fees_of
from bench.kernel.months import Money
from bench.kernel.parts import first_months, others_first, pools_first
from bench.kernel.payers import (
    CONTRACT_SPANS,
    Bill,
    Contracted,
    opening_in,
    pay_tendered,
)
from bench.kernel.scenario import (
    Common,
    Costed,
    Figures,
    figures_of,
    months_of,
    not_shared,
    payers_of,
    shapes_of,
)
from bench.kernel.sharing import ALL_YEARS, Amounts, Network, days_of, whole
from costmodel.arrays import Floats, added

MARGIN = 1.08
FIRST_YEAR = slice(0, 1)
BID_DAYS = 40.0
CONTRACTED = ("secretariat", "brokering", "partnerships", "development", "evaluation")


def within_contract(amounts: Amounts) -> Amounts:
    """Return a copy of amounts, without the pools that are outside the contract."""
    nothing = np.zeros_like(amounts.premises)
    kept = {name: getattr(amounts, name).copy() for name in CONTRACTED}
    return Amounts(premises=nothing, governance=nothing, quality=nothing, **kept)


class Tendered:
    """The scenario for one piece of draws."""

    def __init__(self, common: Common, planned: Costed) -> None:
        """Share the pools out, with the cost of the bid."""
        self._common = common
        own = paid_directly(common.a, planned.own)
        nothing = np.zeros_like(planned.deployments)
        self._costs = Costed(planned.volumes, own, planned.pools, nothing)
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
        by_span = room.room("contract earned in periods", 6)
        for at, (first, stop) in enumerate(pairwise(CONTRACT_SPANS)):
            by_span[at] = price[first:stop].sum()
        contract = Contracted(by_span, *self._scope())
        settled, paid = pay_tendered(room, self._bill(fees), contract)
        money = self._money(fees, price)
        figures = figures_of(common, self._costs, (self._full, self._line), money)
        return {**figures, **payers_of(settled), "pays coordination": paid}

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

    def _money(self, fees: Floats, price: Floats) -> Money:
        """Return the flows by month."""
        common = self._common
        shapes = shapes_of(common, self._costs)
        shapes.start[0] += self._bid_help
        shapes = replace(shapes, pay_at_once=self._bid_pay)
        by_month, received, owed = fees_by_month(common.a, added(fees))
        due = contract_due(common.a, price)
        by_month += price
        received[1:] += due[:-1]
        held = common.room.room("contract held", MONTHS)
        held[0] = 0.0
        held[1:] = due[:-1]
        held -= price
        flows = months_of(common, shapes)
        return Money(*flows, by_month, received, owed, contract_held=held)
