"""All that a tender asks of each way of funding that has a contract.

The rule in words is docs/method/bids.md.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from scenarios.bids import Bid, Bidding, bidding_of, bids_of
from scenarios.comparison import Comparison, ScenarioView
from scenarios.exposures import Exposure, exposures
from scenarios.funding import contracts_in_doubt
from scenarios.instalments import Instalment, instalments
from scenarios.lots import Lots
from scenarios.projection import Projector, projector_of
from scenarios.rate_cards import RoleRate, rate_card
from scenarios.stranded import Stranded, stranded

FEWEST_LOTS = 2


@dataclass(frozen=True, kw_only=True)
class Tendered:
    """One way of funding that has a contract, at central values if no more is said."""

    bids: tuple[Bid, ...]
    """The build-up of each contract, in the order of the document; risk is drawn."""
    bidding: Bidding | None
    """Whether bidding is worth it; None if no contract is in doubt."""
    instalments: Mapping[str, tuple[Instalment, ...]]
    """What each contract's price falls due as, by its name."""
    exposures: tuple[Exposure, ...]
    """Of each contract's margin to inflation."""
    stranded: tuple[Stranded, ...]
    """What becomes of all else if each contract is lost."""
    rate_cards: Mapping[str, tuple[RoleRate, ...]]
    """The day rates of each contract in which days are paid for, by its name."""
    lots: Lots | None
    """The contracts that may be lost, as lots; None of fewer than two."""

    @property
    def weighs_one_bid(self) -> bool:
        """Whether its contracts in doubt are weighed as one, won or lost together."""
        has_outcomes = self.lots is not None and bool(self.lots.outcomes)
        return self.bidding is not None and not has_outcomes

    @property
    def bid_cost(self) -> float:
        """Pounds of all that is of type *bid*; nought if no contract is in doubt."""
        return 0.0 if self.bidding is None else self.bidding.cost


def tendered_of(
    comparison: Comparison, drawn: tuple[int, int], percentile: float
) -> Mapping[str, Tendered]:
    """Return what a tender asks, by name of the ways of funding with a contract.

    Parameters
    ----------
    comparison
        Every way of funding, worked out.
    drawn
        Seed and number of blocks.
    percentile
        At which risk is priced, from 0 to 100.

    """
    funded = comparison.funded
    projector = projector_of(funded, funded.plan.terms.central)
    return {
        name: _tendered(
            projector, view, bids_of(funded, view, drawn, percentile=percentile)
        )
        for name, view in comparison.scenarios.items()
        if view.central.streams.contracts
    }


def _tendered(
    projector: Projector, view: ScenarioView, bids: tuple[Bid, ...]
) -> Tendered:
    """Return what a tender asks of one way of funding."""
    in_doubt = contracts_in_doubt(view.central.scenario.funding)
    has_lots = len(in_doubt) >= FEWEST_LOTS
    return Tendered(
        bids=bids,
        bidding=bidding_of(view),
        instalments={
            money.contract.name: instalments(money, projector.priced)
            for money in view.central.streams.contracts
        },
        exposures=exposures(view.central, projector.priced),
        stranded=stranded(projector, view.central),
        rate_cards=_rate_cards(view, bids),
        lots=Lots(projector, view.central) if has_lots else None,
    )


def _rate_cards(
    view: ScenarioView, bids: tuple[Bid, ...]
) -> Mapping[str, tuple[RoleRate, ...]]:
    """Return the day rates of each contract in which days are paid for."""
    contracts = (money.contract for money in view.central.streams.contracts)
    cards = {
        contract.name: rate_card(view, contract, bid)
        for contract, bid in zip(contracts, bids, strict=True)
    }
    return {name: card for name, card in cards.items() if card}
