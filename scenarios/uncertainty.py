"""What becomes of each scenario when the numbers vary: chances, ranges, fans.

The rule in words is docs/method/uncertainty.md.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from costmodel.arrays import Flags, Floats, Integers
from costmodel.blocks import BLOCK, BLOCKS
from costmodel.errors import CostmodelError
from costmodel.sampling import Sampler, sampler_of
from scenarios.evaluation import pieces
from scenarios.events import KIND_OF, Event
from scenarios.funded_plan import FundedPlan, ScenarioPlan, if_lost
from scenarios.funding import may_be_lost
from scenarios.projection import Projection
from scenarios.reserves import HALF_A_PENNY, NEVER

MIDDLE = 50.0
"""The percentile that half of all draws lie below."""

PERCENTILES = (10.0, MIDDLE, 90.0)

MOST_KEPT = 2**30
"""Bytes that all draws of all scenarios together may take, which any machine bears."""


class TooManyDrawsError(CostmodelError):
    """More draws were asked for than memory bears."""

    def __init__(self, asked: int, most: int) -> None:
        """Keep both; the message tells them.

        Parameters
        ----------
        asked
            Draws asked for.
        most
            Draws of this model that memory bears, in whole blocks.

        """
        self.asked = asked
        self.most = most
        super().__init__(
            f"{asked:,} draws of every scenario of this model take more memory than a "
            f"run may. Ask for {most:,} draws or fewer."
        )


def over_both(won: float, lost: float, winning: float) -> float:
    """Return what something is if won and if lost, weighed by the chance of winning.

    Examples
    --------
    >>> over_both(100.0, -60.0, 0.25)
    -20.0

    """
    return winning * won + (1.0 - winning) * lost


@dataclass(frozen=True)
class Chance:
    """How often something happens in the draws, and how sure that share is."""

    by_block: tuple[float, ...]
    """Share of the draws of each block in which it happens."""

    @property
    def share(self) -> float:
        """Share of all draws."""
        return float(np.mean(self.by_block))

    @property
    def error(self) -> float:
        """Standard error, from the blocks; not-a-number if there is only one."""
        blocks = len(self.by_block)
        if blocks == 1:
            return float(np.nan)
        return float(np.std(self.by_block, ddof=1) / np.sqrt(blocks))

    def or_else(self, other: Chance, weight: float) -> Chance:
        """Return the chance over this case and another one.

        Parameters
        ----------
        other
            The chance in the other case, on the same draws.
        weight
            Chance of this case, from 0 to 1.

        Examples
        --------
        >>> Chance((0.5,)).or_else(Chance((1.0,)), 0.25).share
        0.875

        """
        return Chance(
            tuple(
                over_both(here, there, weight)
                for here, there in zip(self.by_block, other.by_block, strict=True)
            )
        )


@dataclass(frozen=True, kw_only=True)
class Simulated:
    """One scenario over all draws; the draw is the last axis."""

    results: Floats
    """Unrestricted result; ``(year, draws)``."""
    free_reserves: Floats
    """At each month's end; ``(month, draws)``."""
    lowest_cash: Floats
    """Least month-end cash; ``(draws,)``."""
    kind: Integers
    """Values of :class:`VerdictKind`; ``(draws,)``."""
    fails_in: Integers
    """Month of failure or NEVER; ``(draws,)``."""
    floor_breached: Integers
    """Month in which the floor is breached or NEVER; ``(draws,)``."""
    needed: Floats
    """Subsidy a school-year in all, first-year prices; ``(draws,)``."""

    def chance_of(self, happens: Flags) -> Chance:
        """Return the chance of something, with its standard error from the blocks."""
        by_block = happens.reshape(-1, BLOCK).mean(axis=1)
        return Chance(tuple(by_block.tolist()))

    def chance(self, event: Event, year: int | None = None) -> Chance:
        """Return the chance that something happens; those of all verdicts add to 1.

        Parameters
        ----------
        event
            What may happen.
        year
            Of a deficit: in this year, 0 the first; None: in any. All else is told of
            the months together.

        """
        if event is Event.DEFICIT:
            years = slice(None) if year is None else slice(year, year + 1)
            below: Flags = np.any(self.results[years] < -HALF_A_PENNY, axis=0)
            return self.chance_of(below)
        if event is Event.FLOOR_BREACHED:
            return self.chance_of(self.floor_breached != NEVER)
        return self.chance_of(self.kind == KIND_OF[event])

    @cached_property
    def reserves_fan(self) -> Floats:
        """Free reserves at the percentiles 10, 50, 90; ``(3, month)``."""
        fan: Floats = np.percentile(self.free_reserves, PERCENTILES, axis=1)
        return fan

    def mean_reserves(self) -> Floats:
        """Return the mean of free reserves over all draws; ``(month,)``."""
        mean: Floats = self.free_reserves.mean(axis=1)
        return mean


@dataclass(frozen=True)
class WonAndLost:
    """One scenario on the same draws, its contract won in all or lost in all."""

    won: Simulated
    """Also of a scenario without a contract that may be lost."""
    lost: Simulated | None
    """None if there is no such contract."""


Progress = Callable[[int, int], None]
"""Told how many blocks are done, and of how many."""


def simulate(
    funded: FundedPlan,
    seed: int,
    blocks: int = BLOCKS,
    progress: Progress | None = None,
) -> Mapping[str, Simulated]:
    """Draw the assumptions and work every scenario out for each draw.

    Parameters
    ----------
    funded
        The compiled model. Contracts that may be lost are taken as won.
    seed
        Any whole number not below nought; the same seed gives the same result.
    blocks
        Blocks of 1,024 draws.
    progress
        Told after each block.

    Raises
    ------
    TooManyDrawsError
        If memory does not bear so many; see :func:`most_blocks`.

    """
    scenarios = tuple(funded.scenarios.values())
    drawn = _drawn(funded, scenarios, Blocks(seed, blocks), progress)
    return dict(zip(funded.scenarios, drawn, strict=True))


def simulate_won_and_lost(
    funded: FundedPlan,
    seed: int,
    blocks: int = BLOCKS,
    progress: Progress | None = None,
    ahead: Callable[[], Sequence[Floats]] = tuple,
) -> Mapping[str, WonAndLost]:
    """Draw the assumptions once, and work every scenario out won and lost.

    Other parameters and errors are those of :func:`simulate`, and what is won is the
    same to the bit. A draw is either won or lost, never something between: what belongs
    to both is a chance over the two, see :meth:`Chance.or_else`.

    Parameters
    ----------
    ahead
        Gives what :func:`costmodel.sampling.first_deviates` returned elsewhere, with
        the same seed; asked once. Left out, everything is drawn here.

    """
    won = tuple(funded.scenarios.values())
    lost = tuple(if_lost(each) for each in won if may_be_lost(each.funding))
    drawn = _drawn(funded, (*won, *lost), Blocks(seed, blocks, ahead), progress)
    of_lost = {
        scenario.name: simulated
        for scenario, simulated in zip(lost, drawn[len(won) :], strict=True)
    }
    return {
        scenario.name: WonAndLost(simulated, of_lost.get(scenario.name))
        for scenario, simulated in zip(won, drawn[: len(won)], strict=True)
    }


def most_blocks(funded: FundedPlan, scenarios: int) -> int:
    """Return how many blocks of draws memory bears; never fewer than the usual.

    Parameters
    ----------
    funded
        The compiled model.
    scenarios
        How many are kept, at least one; one that is won and lost counts twice.

    """
    room: Mapping[str, Floats | Integers] = vars(_room(funded, BLOCK))
    a_block = scenarios * sum(each.nbytes for each in room.values())
    return max(MOST_KEPT // a_block, BLOCKS)


@dataclass(frozen=True)
class Blocks:
    """Which blocks are drawn, and the deviates of the first of them."""

    seed: int
    count: int
    ahead: Callable[[], Sequence[Floats]] = tuple

    def drawn(self, sampler: Sampler) -> Iterator[Floats]:
        """Yield each block of draws; ``(names, BLOCK)``."""
        ahead = self.ahead()
        for number in range(self.count):
            if number < len(ahead):
                yield sampler.at(ahead[number])
            else:
                yield sampler.block(self.seed, number)


def _drawn(
    funded: FundedPlan,
    scenarios: tuple[ScenarioPlan, ...],
    wanted: Blocks,
    progress: Progress | None,
) -> list[Simulated]:
    """Return scenarios on the same draws, in their order."""
    blocks = wanted.count
    most = most_blocks(funded, max(len(scenarios), 1))
    if blocks > most:
        raise TooManyDrawsError(blocks * BLOCK, most * BLOCK)
    kept = [_room(funded, blocks * BLOCK) for _ in scenarios]
    for number, drawn in enumerate(wanted.drawn(sampler_of(funded.plan.terms))):
        for part, projections in pieces(funded, scenarios, drawn):
            at = slice(number * BLOCK + part.start, number * BLOCK + part.stop)
            for simulated, projection in zip(kept, projections, strict=True):
                _keep(simulated, at, projection)
        if progress is not None:
            progress(number + 1, blocks)
    return kept


def _room(funded: FundedPlan, draws: int) -> Simulated:
    """Return room for one scenario's draws, taken once."""
    horizon = funded.plan.horizon
    return Simulated(
        results=np.empty((horizon.years, draws)),
        free_reserves=np.empty((horizon.months, draws)),
        lowest_cash=np.empty(draws),
        kind=np.empty(draws, dtype=np.int64),
        fails_in=np.empty(draws, dtype=np.int64),
        floor_breached=np.empty(draws, dtype=np.int64),
        needed=np.empty(draws),
    )


def _keep(simulated: Simulated, at: slice, projection: Projection) -> None:
    """Keep of some draws what chances and ranges are told from."""
    simulated.results[:, at] = projection.results
    simulated.free_reserves[:, at] = projection.balances.free_reserves
    simulated.lowest_cash[at] = projection.balances.cash.min(axis=0)
    simulated.kind[at] = projection.verdict.kind
    simulated.fails_in[at] = projection.verdict.fails_in
    simulated.floor_breached[at] = projection.events.floor_breached
    simulated.needed[at] = projection.verdict.needed
