"""What a contract's work should cost, and what its price leaves: built up for a bid.

The rule in words is docs/method/bids.md.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from costmodel.arrays import Floats, Integers, added
from costmodel.blocks import BLOCK
from costmodel.drivers import CostType
from costmodel.periods import MONTHS_A_YEAR
from costmodel.sampling import sampler_of
from scenarios.comparison import ScenarioView
from scenarios.contract_cash import ContractCash, contract_cash
from scenarios.contracts import ContractMoney, contract_months
from scenarios.evaluation import pieces
from scenarios.funded_plan import FundedPlan
from scenarios.projection import Projection
from scenarios.reserves import HALF_A_PENNY
from scenarios.spans import spans_of
from scenarios.uncertainty import Chance

USUAL_PERCENTILE = 80.0
"""At which risk is priced where no other is asked for."""


@dataclass(frozen=True, kw_only=True)
class Bid:
    """One contract, its price built up; nominal pounds over its months in the model."""

    contract: str
    """Name of the stream."""
    own: float
    """What the programmes of its scope use themselves."""
    by_pool: Mapping[str, float]
    """The share of each pool that has one, by name."""
    percentile: float
    at_percentile: float
    """What the work costs at that percentile of the draws."""
    price: float
    covered: Chance
    """That the price covers the work."""
    places: float
    """School-years in its months."""
    cash: ContractCash
    """What is paid ahead of its own payments, month by month."""

    @property
    def cost(self) -> float:
        """What the work should cost, by the values assumed."""
        return self.own + sum(self.by_pool.values())

    @property
    def risk(self) -> float:
        """What more it costs at the percentile."""
        return self.at_percentile - self.cost

    @property
    def surplus(self) -> float:
        """What the price leaves after cost and risk."""
        return self.price - self.at_percentile

    @property
    def over(self) -> float:
        """By what part of should-cost the price is above it; cost is not nought."""
        return self.price / self.cost - 1.0

    @property
    def a_place(self) -> float:
        """The price of a school-year; there are some."""
        return self.price / self.places


@dataclass(frozen=True)
class Bidding:
    """Whether it is worth bidding for the contracts in doubt of one way of funding."""

    cost: float
    """Pounds of all that is of type *bid*."""
    won: float
    """Unrestricted results of all years, in pounds."""
    lost: float
    chance: float

    @property
    def without(self) -> float:
        """Results of all years if nobody bids."""
        return self.lost + self.cost

    @property
    def worth(self) -> float:
        """Pounds that bidding adds, weighed by the chance of winning."""
        mean = self.chance * self.won + (1.0 - self.chance) * self.lost
        return mean - self.without

    @property
    def enough(self) -> float | None:
        """The chance from which bidding is worth its cost; None if none is.

        Examples
        --------
        >>> Bidding(300.0, 1_000.0, -300.0, 0.5).enough
        0.23076923076923078

        """
        gained = self.won - self.lost
        return self.cost / gained if 0.0 < gained >= self.cost else None


def bids_of(
    funded: FundedPlan,
    view: ScenarioView,
    drawn: tuple[int, int],
    percentile: float = USUAL_PERCENTILE,
) -> tuple[Bid, ...]:
    """Return the build-up of every contract of one way of funding.

    Parameters
    ----------
    funded, view
        The compiled model, and the way of funding as it was compared.
    drawn
        Seed and number of blocks; contracts in doubt are won in every draw.
    percentile
        At which risk is priced, from 0 to 100.

    """
    central = view.central
    costs = _drawn_costs(funded, central, drawn)
    return tuple(
        _bid(central, money, costs[money.contract.name], percentile)
        for money in central.streams.contracts
    )


def bidding_of(view: ScenarioView) -> Bidding | None:
    """Return whether bidding is worth it; None if no contract is in doubt."""
    if view.if_lost is None or view.chance_of_winning is None:
        return None
    bid = view.ledger.full_cost.sum(axis=(0, 2, 3))[list(CostType).index(CostType.BID)]
    won, lost = (
        float(each.results[:, 0].sum()) for each in (view.central, view.if_lost)
    )
    return Bidding(float(bid), won, lost, view.chance_of_winning)


def _drawn_costs(
    funded: FundedPlan, central: Projection, drawn: tuple[int, int]
) -> dict[str, tuple[Floats, Floats]]:
    """Return what each contract's work costs and its price, ``(draws,)`` both."""
    seed, blocks = drawn
    names = [money.contract.name for money in central.streams.contracts]
    kept = {name: np.empty((2, blocks * BLOCK)) for name in names}
    sampler = sampler_of(funded.plan.terms)
    for number in range(blocks if names else 0):
        block = sampler.block(seed, number)
        for part, (projection,) in pieces(funded, (central.scenario,), block):
            at = slice(number * BLOCK + part.start, number * BLOCK + part.stop)
            for money in projection.streams.contracts:
                within = added(added(added(_cells(projection, money))))
                kept[money.contract.name][:, at] = within, added(money.earned)
    return {name: (each[0], each[1]) for name, each in kept.items()}


def _cells(projection: Projection, money: ContractMoney) -> Floats:
    """Return the cost of a contract's scope in its months; ``(…, span, draws)``."""
    months = contract_months(money.contract, projection.funded.plan.horizon)
    spans = projection.scenario.spans
    inside = [at for at, span in enumerate(spans) if span.first in months]
    kinds = projection.streams.kinds.within(money.cover)
    return projection.cells[np.ix_(money.cover.programmes, kinds, inside)]


def _bid(
    central: Projection,
    money: ContractMoney,
    costs: tuple[Floats, Floats],
    percentile: float,
) -> Bid:
    """Return the build-up of one contract."""
    by_owner = _by_owner(central, money)
    drawn, prices = costs
    is_covered = drawn <= prices + HALF_A_PENNY
    by_block = is_covered.reshape(-1, BLOCK).mean(axis=1)
    pools = tuple(central.funded.model.pools)
    shares = by_owner.sum(axis=1)
    return Bid(
        contract=money.contract.name,
        own=float(shares[0]),
        by_pool={
            name: float(share)
            for name, share in zip(pools, shares[1:], strict=True)
            if share > HALF_A_PENNY
        },
        percentile=percentile,
        at_percentile=float(np.percentile(drawn, percentile)),
        price=float(money.earned.sum()),
        covered=Chance(tuple(by_block.tolist())),
        places=_places(central, money),
        cash=contract_cash(money, by_owner.sum(axis=0)),
    )


def _by_owner(central: Projection, money: ContractMoney) -> Floats:
    """Return what the work costs by month: the programmes' own, then of each pool.

    Shape ``(1 + pool, month)``; nought outside the contract's months.
    """
    horizon = central.funded.plan.horizon
    months = contract_months(money.contract, horizon)
    spans = spans_of(horizon, range(horizon.months))
    kinds = central.streams.kinds
    within = kinds.within(money.cover)
    by_owner = np.stack(
        [
            each[np.ix_(money.cover.programmes, within)][..., 0].sum(axis=(0, 1))
            for each in central.accruals.by_origin(spans, kinds)
        ]
    )
    by_owner[:, [month for month in range(horizon.months) if month not in months]] = 0.0
    return by_owner


def _places(central: Projection, money: ContractMoney) -> float:
    """Return school-years of the scope's programmes in the contract's months."""
    horizon = central.funded.plan.horizon
    programmes = len(central.funded.model.programmes)
    named = [at for at in money.cover.programmes if at < programmes]
    by_year = central.costs.volumes.places[named][..., 0].sum(axis=0)
    years: Integers = np.array(
        [horizon.year_of(month) for month in contract_months(money.contract, horizon)],
        dtype=np.int64,
    )
    return float(by_year[years].sum() / MONTHS_A_YEAR)
