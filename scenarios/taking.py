"""What a grant or a contract adds, by working the plan out without it.

The rule in words, with its worked example, is docs/method/taking.md.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from scenarios.funded_plan import without
from scenarios.funding import Funding
from scenarios.projection import Projection, Projector
from scenarios.reserves import HALF_A_PENNY
from scenarios.streams import Contract, Grant


class TakingAnswer(StrEnum):
    """Whether a stream should be taken, as far as money tells."""

    NO_COST = "no_cost"
    """The work goes on, and the stream adds income."""
    NO_DIFFERENCE = "no_difference"
    NO = "no"
    IF_OTHERS_BEAR_OVERHEAD = "if_others_bear_overhead"
    YES = "yes"


@dataclass(frozen=True, kw_only=True)
class Taken:
    """What one stream adds over all years, in nominal pounds of the first draw."""

    stream: str
    stopped: tuple[str, ...]
    """Programmes that stop without it; empty: the work goes on."""
    income: float
    cost: float
    full_cost: float
    """Of the programmes that stop, with the stream."""
    without: Projection

    @property
    def left_over(self) -> float:
        """Added income less added cost."""
        return self.income - self.cost

    @property
    def overhead(self) -> float:
        """What would not vanish of the full cost of programmes that stop."""
        return self.full_cost - self.cost if self.stopped else 0.0

    @property
    def after_overhead(self) -> float:
        """What is left over less the overhead that is not recovered."""
        return self.left_over - self.overhead

    @property
    def answer(self) -> TakingAnswer:
        """Whether it should be taken, as far as money tells."""
        if max(abs(self.income), abs(self.cost)) < HALF_A_PENNY:
            return TakingAnswer.NO_DIFFERENCE
        if not self.stopped:
            return TakingAnswer.NO_COST
        if self.left_over < -HALF_A_PENNY:
            return TakingAnswer.NO
        bears = self.after_overhead > -HALF_A_PENNY
        return TakingAnswer.YES if bears else TakingAnswer.IF_OTHERS_BEAR_OVERHEAD


def taken(projector: Projector, projection: Projection) -> tuple[Taken, ...]:
    """Return what each grant and contract of a scenario adds, in the document's order.

    ``projection`` is the scenario with all of them, worked out by the same projector.
    Those that name programmes come twice: their work goes on, and it stops.
    """
    return tuple(
        _taken(projector, projection, stream, stopped)
        for stream, stopped in _cases(projection.scenario.funding)
    )


def _cases(funding: Funding) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each grant and contract, with what stops without it."""
    for stream in funding.streams:
        if isinstance(stream, Grant | Contract):
            yield stream.name, ()
            if stream.scope.programmes:
                yield stream.name, stream.scope.programmes


def _taken(
    projector: Projector, projection: Projection, stream: str, stopped: tuple[str, ...]
) -> Taken:
    """Work a scenario out without a stream, and what stops with it."""
    funded, scenario = projection.funded, projection.scenario
    gone = {stream, *alone_for(scenario.funding, stopped)}
    other = projector.project(without(funded, scenario, gone, stopped))
    names = tuple(funded.model.programmes)
    places = [names.index(name) for name in stopped]
    return Taken(
        stream=stream,
        stopped=stopped,
        income=_income(projection) - _income(other),
        cost=_cost(projection) - _cost(other),
        full_cost=float(projection.full_cost[places, :, 0].sum()),
        without=other,
    )


def alone_for(funding: Funding, programmes: tuple[str, ...]) -> Iterator[str]:
    """Yield grants and contracts for nothing but some programmes."""
    for stream in funding.streams:
        if isinstance(stream, Grant | Contract):
            named = stream.scope.programmes
            if named and set(named) <= set(programmes):
                yield stream.name


def _income(projection: Projection) -> float:
    """Return income of all streams and years."""
    recognised = projection.recognised.values()
    return float(sum(monthly[:, 0].sum() for monthly in recognised))


def _cost(projection: Projection) -> float:
    """Return full cost of all years."""
    return float(projection.spending.all[:, 0].sum())
