"""How likely things are: draws in which they happen, of all draws.

The rule in words is docs/method/uncertainty.md.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

import numpy as np

from costmodel.blocks import BLOCK
from costmodel.explain.addresses import UnknownAddressError
from costmodel.explain.tree import Explanation, Made, made
from scenarios.events import Event
from scenarios.explain.addresses import Topic, written
from scenarios.explain.drawing import Drawing
from scenarios.explain.figures import Maker
from scenarios.explain.verdicts import IN_WORDS, VERDICT, tests_failed
from scenarios.explain.way import IF_LOST, Way, counted, stated
from scenarios.explain.won_and_lost import OVER_BOTH, weighed, winning
from scenarios.funding import contracts_in_doubt
from scenarios.sustainability import VerdictKind
from scenarios.uncertainty import Chance

TOPIC, ERROR = "chance", "error"


_IN_WORDS: Mapping[Event, str] = {
    Event.DEFICIT: "of a deficit in",
    Event.FLOOR_BREACHED: "of free reserves below the floor at some month's end",
    Event.FAILS: "of cash or unrestricted funds below nought at some month's end",
    Event.SUSTAINS_ITSELF: f"that {IN_WORDS[VerdictKind.SUSTAINS_ITSELF]}",
    Event.SUSTAINS_WITH_SUBSIDY: f"that {IN_WORDS[VerdictKind.SUSTAINS_WITH_SUBSIDY]}",
}
"""What a chance is of; a deficit's goes on with the year."""


def chance_address(
    way: str, event: Event, year: int | None = None, *, error: bool = False
) -> str:
    """Return the address of a chance, or of its standard error.

    Examples
    --------
    >>> chance_address("traded", Event.DEFICIT, 2026)
    'traded.chance.deficit.2026'
    >>> chance_address("traded", Event.FAILS, error=True)
    'traded.chance.fails.error'

    """
    return written(way, TOPIC, event, ERROR if error else "", when=year)


def chances_of(way: Way, drawing: Drawing) -> Mapping[str, Maker]:
    """Return what makes each chance and its error: won or lost, and over both."""
    is_lost = way.projection.scenario.is_lost
    found = dict(_Chances(way, drawing, way.name, (is_lost,)).figures())
    if contracts_in_doubt(way.funding) and not is_lost:
        name = written(way.name, OVER_BOTH)
        found |= dict(_Chances(way, drawing, name, (False, True)).figures())
    return found


@dataclass(frozen=True)
class _Chances:
    """The chances of one way of funding: won, lost, or both by their chances."""

    way: Way
    drawing: Drawing
    name: str
    """What its addresses begin with."""
    cases: tuple[bool, ...]
    """Whether it is lost; over both it is won, and lost."""

    def figures(self) -> Iterator[tuple[str, Maker]]:
        """Yield what makes each chance, and its standard error."""
        for event in Event:
            is_yearly = event is Event.DEFICIT
            years = range(self.way.horizon.years) if is_yearly else ()
            for at in (None, *years):
                year = None if at is None else self.way.year(at)
                yield (
                    chance_address(self.name, event, year),
                    partial(self._chance, event, at),
                )
                yield (
                    chance_address(self.name, event, year, error=True),
                    partial(self._error, event, at),
                )

    def _of(self, event: Event, at: int | None, *, is_lost: bool) -> Chance:
        """Return the chance of something, won or lost."""
        return self.drawing.of(self.way, is_lost=is_lost).chance(event, at)

    def _named(self, event: Event, at: int | None) -> str:
        """Return what a chance is called."""
        label = self.way.funding.label
        told = f"{label} (won or lost)" if len(self.cases) > 1 else label
        year = "any year" if at is None else self.way.horizon.label_of_year(at)
        when = f" {year}" if event is Event.DEFICIT else ""
        return f"{told}: chance {_IN_WORDS[event]}{when}"

    def _chance(self, event: Event, at: int | None) -> Explanation:
        """Return a chance: draws in which it happens over all, or won and lost."""
        name = self._named(event, at)
        if len(self.cases) > 1:
            won, lost = (self._pointed(event, at, is_lost=each) for each in self.cases)
            return made(name, Made.SUM, weighed(self.way, won, lost))
        by_block = self._of(event, at, is_lost=self.cases[0]).by_block
        blocks = tuple(
            counted(f"in block {number}", share * BLOCK)
            for number, share in enumerate(by_block, start=1)
        )
        happens = made("draws in which it happens", Made.SUM, blocks)
        drawn = self.drawing.drawn(self._central(event, at))
        return made(name, Made.QUOTIENT, (happens, drawn))

    def _pointed(self, event: Event, at: int | None, *, is_lost: bool) -> Explanation:
        """Return a chance if won or if lost as a figure of its own."""
        name = written(self.way.name, IF_LOST if is_lost else "")
        year = None if at is None else self.way.year(at)
        share = self._of(event, at, is_lost=is_lost).share
        told = "chance if lost" if is_lost else "chance if won"
        return counted(told, share, address=chance_address(name, event, year))

    def _central(self, event: Event, at: int | None) -> Explanation:
        """Return what stands beside the draws at the values we assume."""
        way = self.way
        if event is not Event.DEFICIT:
            failed = tests_failed(way).amount
            address = written(way.name, VERDICT)
            return counted("tests failed at the values we assume", failed, "", address)
        results = way.projection.results[:, 0]
        amount = results.sum() if at is None else results[at]
        year = None if at is None else way.year(at)
        address = way.address(Topic.RESULT, when=year)
        return stated("result at the values we assume", amount, "", address)

    def _error(self, event: Event, at: int | None) -> Explanation:
        """Return the standard error of a chance, from its blocks.

        Raises
        ------
        UnknownAddressError
            If there is only one block.

        """
        by_block = self._by_block(event, at)
        if len(by_block) == 1:
            year = None if at is None else self.way.year(at)
            address = chance_address(self.name, event, year, error=True)
            raise UnknownAddressError(
                f"There is no figure '{address}': one block of draws has no error. Ask"
                f" for more than {BLOCK:,} draws."
            )
        blocks = tuple(
            counted(f"share of block {number}", share)
            for number, share in enumerate(by_block, start=1)
        )
        spread = Explanation(
            "standard deviation of the shares of blocks",
            float(np.std(by_block, ddof=1)),
            children=blocks,
        )
        root = counted("square root of how many blocks", math.sqrt(len(by_block)))
        name = f"{self._named(event, at)}, standard error"
        return made(name, Made.QUOTIENT, (spread, root))

    def _by_block(self, event: Event, at: int | None) -> tuple[float, ...]:
        """Return the share of each block, over won and lost if it is of both."""
        chances = [self._of(event, at, is_lost=each) for each in self.cases]
        if len(chances) == 1:
            return chances[0].by_block
        won, lost = chances
        return won.or_else(lost, winning(self.way).amount).by_block
