"""A bid in several lots: what each must and should cost, and every way it may end.

The rule in words is docs/method/bids.md. Lots are the contracts of a way of funding
that may be lost.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from scenarios.contract_costs import losing, scope_cost, vanishing
from scenarios.funding import contracts_in_doubt
from scenarios.projection import Projection, Projector
from scenarios.streams import Contract

MOST_LOTS = 8
"""Of more lots not every combination is worked out; of eight there are 256."""


@dataclass(frozen=True, kw_only=True)
class LotCost:
    """What one lot brings and costs with some of the others won; nominal pounds."""

    price: float
    """In its months, what is taken off for several lots gone."""
    avoidable: float
    """What is not spent if it is lost and the others are won: what it must bring."""
    full: float
    """The full cost of its scope: what it should bring."""


@dataclass(frozen=True, kw_only=True)
class Lot:
    """One lot beside all others, and by itself."""

    contract: Contract
    chance: float
    among_all: LotCost
    """With all other lots won."""
    alone: LotCost
    """With none of the others won."""


@dataclass(frozen=True, kw_only=True)
class LotsWon:
    """Some lots won and all others lost."""

    won: tuple[str, ...]
    """Names of contracts, in the order of the document."""
    chance: float
    projection: Projection

    @property
    def prices(self) -> float:
        """What the lots that are won bring, in pounds of all years."""
        return sum(
            float(money.earned[:, 0].sum())
            for money in self.projection.streams.contracts
            if money.contract.name in self.won
        )

    @property
    def cost(self) -> float:
        """The whole full cost of the broker, in pounds of all years."""
        return float(self.projection.full_cost[..., 0].sum())

    @property
    def result(self) -> float:
        """The unrestricted results of all years, in pounds."""
        return float(self.projection.results[:, 0].sum())


@dataclass(frozen=True)
class Lots:
    """The lots of one way of funding at central values; each outcome worked out once.

    Parameters
    ----------
    projector
        Works a scenario out at central values.
    won
        The scenario with every contract won, by the same projector.

    """

    projector: Projector
    won: Projection

    @cached_property
    def contracts(self) -> tuple[Contract, ...]:
        """The lots, in the order of the document."""
        return contracts_in_doubt(self.won.scenario.funding)

    @cached_property
    def chances(self) -> Mapping[str, float]:
        """The stated chance of winning each lot."""
        value = self.projector.priced.value
        return {
            one.name: float(value(one.chance_of_winning or 0.0)[0])
            for one in self.contracts
        }

    @cached_property
    def _known(self) -> dict[frozenset[str], Projection]:
        """What was worked out, by the lots that are lost."""
        return {frozenset(): self.won}

    def losing(self, lost: frozenset[str]) -> Projection:
        """Return what becomes of the organisation if some lots are lost."""
        if lost not in self._known:
            plan = losing(self.won.funded, self.won.scenario, lost)
            self._known[lost] = self.projector.project(plan)
        return self._known[lost]

    @cached_property
    def each(self) -> tuple[Lot, ...]:
        """Every lot, beside all others and by itself."""
        return tuple(
            Lot(
                contract=one,
                chance=self.chances[one.name],
                among_all=self._cost(one, frozenset()),
                alone=self._cost(one, self._others(one)),
            )
            for one in self.contracts
        )

    @cached_property
    def outcomes(self) -> tuple[LotsWon, ...]:
        """Every combination, all won first and none last; none told of too many lots.

        Each lot is won or lost by itself: the chance of a combination is the product.
        """
        if len(self.contracts) > MOST_LOTS:
            return ()
        return tuple(self._outcome(won) for won in self._combinations())

    @property
    def mean_result(self) -> float:
        """The results of all outcomes, weighed by their chances; there are some."""
        return sum(each.chance * each.result for each in self.outcomes)

    def without_a_bid(self, cost: float) -> float:
        """Return the results of all years if nobody bids; ``cost`` is that of the bid.

        They are those of no lot won, without that cost.
        """
        return self.outcomes[-1].result + cost

    def worth(self, cost: float) -> float:
        """Return the pounds that bidding adds, weighed by the chances of all outcomes.

        ``cost`` is that of the bid, whichever lots are won.
        """
        return self.mean_result - self.without_a_bid(cost)

    def _combinations(self) -> Iterator[tuple[str, ...]]:
        """Yield the lots won of every combination, the most first."""
        names = tuple(self.chances)
        for many in range(len(names), -1, -1):
            yield from combinations(names, many)

    def _outcome(self, won: tuple[str, ...]) -> LotsWon:
        """Return what becomes of it if just these lots are won."""
        chance = 1.0
        for name, winning in self.chances.items():
            chance *= winning if name in won else 1.0 - winning
        lost = frozenset(self.chances).difference(won)
        return LotsWon(won=won, chance=chance, projection=self.losing(lost))

    def _others(self, lot: Contract) -> frozenset[str]:
        """Return the names of all other lots."""
        return frozenset(self.chances) - {lot.name}

    def _cost(self, lot: Contract, lost: frozenset[str]) -> LotCost:
        """Return what a lot brings and costs if some of the others are lost."""
        with_it = self.losing(lost)
        (price,) = (
            float(money.earned[:, 0].sum())
            for money in with_it.streams.contracts
            if money.contract.name == lot.name
        )
        return LotCost(
            price=price,
            avoidable=vanishing(with_it, self.losing(lost | {lot.name}), lot),
            full=scope_cost(with_it, lot),
        )
