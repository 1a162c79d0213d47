"""What is left of a contract's margin if costs rise faster than its price.

The rule in words is docs/method/bids.md.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from costmodel.arrays import Floats
from costmodel.first_year_rates import at_first_year_rates
from costmodel.periods import MONTHS_A_YEAR
from costmodel.rates import Priced
from scenarios.accruals import Accruals
from scenarios.clauses import clause_of
from scenarios.contract_costs import scope_cost, scope_cost_by_year
from scenarios.contracts import ContractMoney
from scenarios.income import IncomeWriter
from scenarios.levers import untouched
from scenarios.projection import Projection
from scenarios.reserves import HALF_A_PENNY
from scenarios.streams import Contract

POINTS = (0.0, 0.01, 0.02, 0.03)
"""By how much more than a price its costs rise each year, as fractions."""

STEP, MOST = 0.001, 0.5
"""What a search behind a cap goes by, and how far: tenths of a point, 50 points."""


@dataclass(frozen=True, kw_only=True)
class Exposure:
    """One contract's margin at central values, in nominal pounds over its months."""

    contract: Contract
    planned: float
    """Price − full cost of its scope, as the plan has prices rise."""
    beyond: tuple[float, ...]
    """If costs rise by each of :data:`POINTS` more a year than its price."""
    gone: float | None
    """Rise beyond that of its price, a fraction a year, at which nothing is left; below
    nought if nothing is left even where they rise alike. None if no rise decides it."""
    capped: tuple[float, ...]
    """If its index and costs both rise so much more than is planned, and the price no
    more than its cap; empty without one."""
    capped_gone: float | None
    """Such a rise at which nothing is left, 0.5 at most; None if none takes it all."""


def exposures(projection: Projection, priced: Priced) -> tuple[Exposure, ...]:
    """Return the exposure of each contract, in the order of the document.

    Parameters
    ----------
    projection
        A scenario at central values, every contract won.
    priced
        The rates of the same draw.

    """
    rates = at_first_year_rates(projection.costs, priced)
    costs = replace(projection.costs, by_cell=rates)
    at_first = Accruals(costs, priced.timing)
    return tuple(
        _exposure(projection, priced, at_first, money)
        for money in projection.streams.contracts
    )


def _exposure(
    projection: Projection, priced: Priced, at_first: Accruals, money: ContractMoney
) -> Exposure:
    """Return what one contract is exposed to."""
    contract, price = money.contract, float(money.earned.sum())
    then = scope_cost_by_year(projection, at_first, contract)
    rises = _rises(projection, priced, contract, then)

    def beyond(points: float) -> float:
        """Return the margin if costs rise so much more than the price."""
        return price - _risen(then, rises + points)

    with_cap = _behind_its_cap(projection, priced, contract, then)
    return Exposure(
        contract=contract,
        planned=price - scope_cost(projection, contract),
        beyond=tuple(map(beyond, POINTS)),
        gone=_gone(beyond, then, rises),
        capped=() if with_cap is None else tuple(map(with_cap, POINTS)),
        capped_gone=None if with_cap is None else _first_gone(with_cap),
    )


def _risen(then: Floats, rises: Floats) -> float:
    """Return what work costs if first-year rates rise so much before each later year.

    Examples
    --------
    >>> _risen(np.array([100.0, 100.0]), np.array([0.05]))
    205.0

    """
    levels = np.concatenate(([1.0], np.cumprod(1.0 + rises)))
    return float((then * levels).sum())


def _rises(
    projection: Projection, priced: Priced, contract: Contract, then: Floats
) -> Floats:
    """Return by how much a price rises before each later year; ``(year - 1,)``.

    By its clause; a price worked out from cost by what its scope's own prices do.
    """
    if contract.cost_plus is None:
        levels = clause_of(contract, priced)[:, 0]
    else:
        now = scope_cost_by_year(projection, projection.accruals, contract)
        levels = _held_on(np.divide(now, then, out=np.zeros_like(now), where=then > 0))
    rises: Floats = levels[1:] / levels[:-1] - 1.0
    return rises


def _held_on(levels: Floats) -> Floats:
    """Return levels of which those of years without cost are the ones before them.

    Examples
    --------
    >>> _held_on(np.array([0.0, 1.1, 0.0, 1.3])).tolist()
    [1.0, 1.1, 1.1, 1.3]

    """
    held, last = np.empty_like(levels), 1.0
    for at, level in enumerate(levels):
        last = float(level) or last
        held[at] = last
    return held


def _gone(
    beyond: Callable[[float], float], then: Floats, rises: Floats
) -> float | None:
    """Return the rise beyond that of the price at which nothing is left."""
    least = -1.0 - float(rises.min(initial=0.0))
    if not (then[1:] > 0.0).any() or beyond(least) < -HALF_A_PENNY:
        return None
    most = POINTS[1]
    while beyond(most) > 0.0:
        most *= 2.0
    return _root(beyond, least, most)


def _first_gone(margin: Callable[[float], float]) -> float | None:
    """Return the least rise from nought at which nothing is left, up to a limit."""
    before = 0.0
    if margin(before) < 0.0:
        return before
    for rise in np.arange(STEP, MOST + STEP / 2.0, STEP):
        if margin(float(rise)) < 0.0:
            return _root(margin, before, float(rise))
        before = float(rise)
    return None


def _root(margin: Callable[[float], float], least: float, most: float) -> float:
    """Return where a margin is nought between one that is not below it and one that is.

    Read in only where it is asked for: few commands need it.
    """
    from scipy.optimize import brentq  # noqa: PLC0415

    return float(brentq(margin, least, most, xtol=1e-12))


def _behind_its_cap(
    projection: Projection, priced: Priced, contract: Contract, then: Floats
) -> Callable[[float], float] | None:
    """Return the margin by how much more index and costs rise; None without a cap."""
    if contract.rise_at_most is None:
        return None
    levels = priced.timing.levels[contract.index].path[::MONTHS_A_YEAR, 0]
    rises = levels[1:] / levels[:-1] - 1.0

    def margin(points: float) -> float:
        """Return the margin if both rise so much more."""
        price = _price_at(projection, priced, contract, points)
        return price - _risen(then, rises + points)

    return margin


def _price_at(
    projection: Projection, priced: Priced, contract: Contract, points: float
) -> float:
    """Return what a contract brings if its index rises so much more each year."""
    scenario = projection.scenario
    writer = IncomeWriter(
        scenario=scenario.name,
        plan=projection.funded.plan,
        funding=scenario.funding,
        priced=_with_index(priced, contract, points),
        fee_factor=untouched(1).fees,
        contract_factor=untouched(1).contracts,
        contract_prices=scenario.contract_prices,
    )
    (earned,) = (
        money.earned
        for money in writer.streams(projection.costs.quantities).contracts
        if money.contract.name == contract.name
    )
    return float(earned.sum())


def _with_index(priced: Priced, contract: Contract, points: float) -> Priced:
    """Return rates of which a contract's index rises so much more each September."""
    timing = priced.timing
    old = timing.levels[contract.index]
    septembers = old.path[::MONTHS_A_YEAR]
    rises = septembers[1:] / septembers[:-1]
    more = np.concatenate((np.ones((1, 1)), np.cumprod((rises + points) / rises, 0)))
    path = old.path * np.repeat(more, MONTHS_A_YEAR, axis=0)
    levels = {**timing.levels, contract.index: replace(old, path=path)}
    return Priced(priced.book, priced.table, replace(timing, levels=levels))
