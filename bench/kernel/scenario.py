"""What the kernel's three scenarios have in common."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from bench.kernel.costs import (
    Drawn,
    Levels,
    Own,
    Pools,
    Rates,
    Still,
    Units,
    Volumes,
    own_costs,
    pools_of,
)
from bench.kernel.fixed import COURSE, MONTHS, TEACHING, YEARS
from bench.kernel.months import (
    Money,
    Shapes,
    balances_of,
    bought_of,
    judge,
    payroll_of,
)
from bench.kernel.payers import Settled
from bench.kernel.workspace import Workspace
from costmodel.arrays import Floats, Integers, added

Figures = Mapping[str, Floats | Integers]
"""Every output of a scenario by name, the draw last."""


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
    deployments: Floats
    """Fees of deployed days that the broker pays; ``(year, draws)``."""


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
    """Return the figures of any scenario; *shared* is full cost and what is not."""
    balances = balances_of(common.room, money)
    pound = costs.volumes.schools * (common.a.fixed.divisors / 12.0)
    judged = judge(common.room, money, balances, pound)
    subsidy = subsidy_there(common, costs, money)
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
        "asked": judged.asked,
        "floor_breached": judged.floor_breached,
        "cash_below_nought": judged.cash_below_nought,
        "funds_below_nought": judged.funds_below_nought,
        "results": balances.results,
        "kind": judged.kind,
        "fails_in": judged.fails_in,
        "subsidy": subsidy,
        "extra": np.maximum(judged.extra, 0.0),
        "needed": np.maximum(subsidy + judged.extra, 0.0),
    }


def subsidy_there(common: Common, costs: Costed, money: Money) -> Floats:
    """Return what the grant is recognised for a school-year, first-year prices."""
    if money.grant is None:
        return np.zeros(common.a.draws)
    by_year = money.grant.paid.reshape(YEARS, 12, -1).sum(axis=1)
    return added(by_year / common.a.fixed.divisors) / added(costs.volumes.schools)


def payers_of(settled: Settled) -> dict[str, Floats]:
    """Return who paid what; ``(period, draws)``."""
    return {
        "pays fees": settled.fees,
        "pays opening_deferred_income": settled.opening,
        "pays reserves": settled.reserves,
        "pays unfunded": settled.unfunded,
    }


def deployed_by_month(common: Common, costs: Costed) -> Floats:
    """Return the fees of deployed days by month; ``(year, 12, draws)``."""
    by_month = common.room.room("passed through", YEARS, 12)
    by_month[:, :TEACHING] = (costs.deployments / TEACHING)[:, None]
    by_month[:, TEACHING] = 0.0
    return by_month


def not_shared(common: Common, line: Floats, name: str = "not shared") -> Floats:
    """Return the line *not shared*: partnerships in the last year, when none runs."""
    by_year = common.room.room(name, YEARS)
    by_year[:-1] = 0.0
    by_year[-1] = line
    return by_year
