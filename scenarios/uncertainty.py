"""What becomes of each scenario when the numbers vary: chances, ranges, fans.

The rule in words is docs/method/uncertainty.md.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from costmodel.arrays import Flags, Floats, Integers
from costmodel.blocks import BLOCK, BLOCKS
from costmodel.sampling import sampler_of
from scenarios.evaluation import pieces
from scenarios.funded_plan import FundedPlan
from scenarios.projection import Projection
from scenarios.reserves import HALF_A_PENNY, NEVER
from scenarios.sustainability import VerdictKind

PERCENTILES = (10.0, 50.0, 90.0)


@dataclass(frozen=True)
class Chance:
    """How often something happens in the draws, and how sure that share is."""

    share: float
    error: float
    """Standard error, from the blocks."""


@dataclass(frozen=True)
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
        blocks = len(by_block)
        error = by_block.std(ddof=1) / np.sqrt(blocks) if blocks > 1 else np.nan
        return Chance(float(happens.mean()), float(error))

    def chance_of_deficit(self, year: int | None = None) -> Chance:
        """Return the chance of a result below nought in a year, or in any year."""
        years = slice(None) if year is None else slice(year, year + 1)
        below: Flags = np.any(self.results[years] < -HALF_A_PENNY, axis=0)
        return self.chance_of(below)

    def chance_of_failing(self) -> Chance:
        """Return the chance that cash or unrestricted funds fall below nought."""
        return self.chance_of(self.fails_in != NEVER)

    def chance_of_breach(self) -> Chance:
        """Return the chance that free reserves fall below the floor."""
        return self.chance_of(self.floor_breached != NEVER)

    def chance_of_verdict(self, kind: VerdictKind) -> Chance:
        """Return the chance of one kind of verdict; those of all kinds add to 1."""
        return self.chance_of(self.kind == kind)

    def reserves_fan(self) -> Floats:
        """Return free reserves at the percentiles 10, 50, 90; ``(3, month)``."""
        fan: Floats = np.percentile(self.free_reserves, PERCENTILES, axis=1)
        return fan


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

    """
    sampler = sampler_of(funded.plan.terms)
    scenarios = tuple(funded.scenarios.values())
    kept: dict[str, list[Simulated]] = {scenario.name: [] for scenario in scenarios}
    for number in range(blocks):
        drawn = sampler.block(seed, number)
        for _, projections in pieces(funded, scenarios, drawn):
            for projection in projections:
                kept[projection.scenario.name].append(_kept(projection))
        if progress is not None:
            progress(number + 1, blocks)
    return {name: _joined(parts) for name, parts in kept.items()}


def _kept(projection: Projection) -> Simulated:
    """Keep of a projection what chances and ranges are told from."""
    return Simulated(
        projection.results,
        projection.balances.free_reserves,
        projection.balances.cash.min(axis=0),
        projection.verdict.kind,
        projection.verdict.fails_in,
        projection.events.floor_breached,
        projection.verdict.needed,
    )


def _joined(parts: list[Simulated]) -> Simulated:
    """Put pieces one behind another along the draws."""
    return Simulated(
        *(
            np.concatenate([getattr(part, name) for part in parts], axis=-1)
            for name in Simulated.__dataclass_fields__
        )
    )
