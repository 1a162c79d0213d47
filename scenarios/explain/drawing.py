"""All draws of a model, made once and only if a figure of them is asked for.

The rule in words is docs/method/uncertainty.md.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from costmodel.arrays import Floats
from costmodel.blocks import BLOCK
from costmodel.explain.numbers import source_of
from costmodel.explain.tree import Explanation
from costmodel.explain.words import amount_in_words
from costmodel.sampling import Sampler, sampler_of
from scenarios.comparison import Draws
from scenarios.explain.way import Way
from scenarios.funded_plan import FundedPlan
from scenarios.uncertainty import Simulated, WonAndLost, simulate_won_and_lost


@dataclass(frozen=True)
class Drawing:
    """The draws of one model, by one seed."""

    funded: FundedPlan
    draws: Draws
    _blocks: dict[int, Floats] = field(default_factory=dict)

    @cached_property
    def sampler(self) -> Sampler:
        """What draws the assumptions that vary."""
        return sampler_of(self.funded.plan.terms)

    @cached_property
    def _simulated(self) -> Mapping[str, WonAndLost]:
        """Every way of funding on all draws."""
        return simulate_won_and_lost(self.funded, self.draws.seed, self.draws.blocks)

    def of(self, way: Way, *, is_lost: bool) -> Simulated:
        """Return a way of funding on all draws, its contracts won or lost."""
        both = self._simulated[way.projection.scenario.name]
        return both.lost if is_lost and both.lost is not None else both.won

    def drawn(self, *central: Explanation, blocks: int = 0) -> Explanation:
        """Return how many draws there are, and what varies in them.

        ``central`` is what stands beside them at the values we assume; ``blocks`` are
        the first of all blocks, where not all are asked.
        """
        number = blocks or self.draws.blocks
        told = "one block" if number == 1 else f"{number} blocks"
        words = f"in {told} of {BLOCK:,}, with the seed"
        return Explanation(
            "draws of all that varies",
            float(number * BLOCK),
            children=(*central, *self._varying),
            words=f"{words} {self.draws.seed}",
        )

    @cached_property
    def _varying(self) -> tuple[Explanation, ...]:
        """The assumptions that vary, each with its range and its source."""
        return tuple(
            self._leaf(
                name,
                each.value,
                f"{_plain(each.low)} to {_plain(each.high)} in 8 of 10 draws; assumed",
            )
            for name, each in self.sampler.ranges.items()
        )

    def values_in(self, draw: int) -> tuple[Explanation, ...]:
        """Return the value of every assumption that varies in one draw, from 0."""
        column = self._block(draw // BLOCK)[:, draw % BLOCK]
        names = self.funded.plan.terms.names
        drawn = (
            self._leaf(name, float(column[names.index(name)]), "drawn")
            for name in self.sampler.ranges
        )
        luck = zip(self.funded.plan.terms.fortunes, column[len(names) :], strict=True)
        return (
            *drawn,
            *(Explanation(name, float(each), words=_LUCK) for name, each in luck),
        )

    def _block(self, number: int) -> Floats:
        """Return one block of draws, made once; ``(names, BLOCK)``."""
        if number not in self._blocks:
            self._blocks[number] = self.sampler.block(self.draws.seed, number)
        return self._blocks[number]

    def _leaf(self, name: str, amount: float, told: str) -> Explanation:
        """Return a value of an assumption, with its source."""
        assumption = self.funded.plan.terms.assumptions[name]
        return Explanation(told, amount, source=source_of(name, assumption))


_LUCK = "a standard normal deviate, drawn; nought at the values we assume"


def _plain(amount: float) -> str:
    """Return a number in words."""
    return amount_in_words(Explanation("", amount))
