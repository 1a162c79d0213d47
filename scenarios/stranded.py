"""What becomes of all else if a contract is lost: overheads left to others, the rest.

The rule in words is docs/method/bids.md.
"""

from __future__ import annotations

from dataclasses import dataclass

from costmodel.arrays import Floats
from scenarios.contract_costs import losing
from scenarios.projection import Projection, Projector
from scenarios.streams import Contract


@dataclass(frozen=True)
class Stranded:
    """One contract lost, all others won; nominal pounds of all years, first draw."""

    contract: Contract
    won: Projection
    lost: Projection

    @property
    def stopped(self) -> frozenset[int]:
        """Positions of programmes that stop with it."""
        went_on = {name for name, each in self.lost.scenario.cohorts.items() if each}
        return frozenset(
            at
            for at, (name, each) in enumerate(self.won.scenario.cohorts.items())
            if each and name not in went_on
        )

    @property
    def borne(self) -> float:
        """Overheads that the programmes which stop have with it."""
        return float(_overheads(self.won)[sorted(self.stopped)].sum())

    @property
    def left(self) -> Floats:
        """Overheads more that each line has to bear without it; ``(programme + 1,)``.

        The line *not shared* is last. A programme that stops bears again what is still
        shared out to it, as fixed weights do: nobody does.
        """
        left = _overheads(self.lost) - _overheads(self.won)
        for at in self.stopped:
            left[at] = _overheads(self.lost)[at]
        return left

    @property
    def vanished(self) -> float:
        """Overheads that are not spent without it."""
        return self.borne - float(self.left.sum())

    @property
    def results(self) -> tuple[float, float]:
        """Unrestricted results of all years, if it is won and if it is lost."""
        won, lost = (float(each.results[:, 0].sum()) for each in (self.won, self.lost))
        return won, lost


def stranded(projector: Projector, won: Projection) -> tuple[Stranded, ...]:
    """Return what becomes of all else for each contract, in the document's order.

    ``won`` is the scenario with all of them, worked out by the same projector.
    """
    return tuple(
        Stranded(
            contract,
            won,
            projector.project(losing(won.funded, won.scenario, {contract.name})),
        )
        for contract in (money.contract for money in won.streams.contracts)
    )


def _overheads(projection: Projection) -> Floats:
    """Return what comes through pools to each programme; ``(programme + 1,)``.

    All of the line *not shared*, which is last.
    """
    full = projection.full_cost[..., 0].sum(axis=1)
    spans, kinds = projection.payments.spans, projection.streams.kinds
    direct = projection.accruals.direct_by_span(spans, kinds)
    overheads: Floats = full - direct[..., 0].sum(axis=(1, 2))
    return overheads
