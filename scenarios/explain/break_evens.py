"""The fee or the volume at which nothing is lost, and the fee that asks for least.

The rule in words is docs/method/break_even.md. A factor is found by trying; what the
plan comes to at it is worked out anew, and what it is held against has its address.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property, partial

import numpy as np

from costmodel.explain.addresses import UnknownAddressError
from costmodel.explain.tree import Explanation, Made, made
from scenarios.break_even import (
    MOST,
    STEPS,
    BestFee,
    BreakEven,
    best_fee,
    break_even_fee,
    break_even_volume,
)
from scenarios.explain.addresses import Topic, written
from scenarios.explain.figures import Maker
from scenarios.explain.payments import MEAN_FEE, mean_fee
from scenarios.explain.way import Way, counted, less, stated
from scenarios.funding import programmes_with_a_fee
from scenarios.levers import untouched
from scenarios.projection import Projection, projector_of

TOPIC, FEES, COHORTS = "break_even", "fees", "cohorts"
LOST = "lost_at_best"
BEST_FEE = "best_fee"
FACTOR, NEEDED = "factor", "subsidy_needed"

_TRIED = f"found by trying {STEPS + 1} factors from 0 to {MOST:g}, then closer"

_LOOKED = f"from 0 to {MOST:g}"

_ALWAYS = f"nothing is lost at any factor {_LOOKED}"

_NEVER = f"something is lost at every factor {_LOOKED}"

_BEST = f"the one of {STEPS + 1} from 0 to {MOST:g} at which least is needed"


def break_even_address(way: str, *words: str) -> str:
    """Return the address of a factor, or of what is lost at the best one.

    Examples
    --------
    >>> break_even_address("traded", FEES), break_even_address("traded", FEES, LOST)
    ('traded.break_even.fees', 'traded.break_even.fees.lost_at_best')

    """
    return written(way, TOPIC, *words)


def break_evens_of(way: Way) -> Mapping[str, Maker]:
    """Return what makes factors at which nothing is lost, and the best fee."""
    search = _Search(way)
    found: dict[str, Maker] = {}
    has_fees = bool(programmes_with_a_fee(way.funding))
    for what in (*((FEES,) if has_fees else ()), COHORTS):
        address = break_even_address(way.name, what)
        found[address] = partial(search.factor, what)
        found[f"{address}.{LOST}"] = partial(search.lost, what)
    if has_fees:
        found[break_even_address(way.name, MEAN_FEE)] = search.mean_fee
        found[written(way.name, BEST_FEE, FACTOR)] = search.best_factor
        found[written(way.name, BEST_FEE, NEEDED)] = search.least_needed
    return found


@dataclass(frozen=True)
class _Search:
    """What is found by trying factors on fees and cohorts of a way of funding."""

    way: Way

    @cached_property
    def _fee(self) -> BreakEven:
        return break_even_fee(self.way.projection.funded, self.way.projection.scenario)

    @cached_property
    def _volume(self) -> BreakEven:
        projection = self.way.projection
        return break_even_volume(projection.funded, projection.scenario)

    @cached_property
    def _best(self) -> BestFee:
        return best_fee(self.way.projection.funded, self.way.projection.scenario)

    def _found(self, what: str) -> BreakEven:
        """Return what was found of fees or cohorts."""
        return self._fee if what == FEES else self._volume

    def factor(self, what: str) -> Explanation:
        """Return the lowest factor at which nothing is lost, or is no longer lost.

        Raises
        ------
        UnknownAddressError
            If every factor loses, or none does.

        """
        found = self._found(what)
        if not found.crossings:
            why = _ALWAYS if found.always_met else _NEVER
            raise _none(break_even_address(self.way.name, what), why)
        at = found.crossings[0]
        name = (
            f"{self.way.funding.label}: factor on all {what} at which nothing is lost"
        )
        parts = (self._result(what, at), self._planned())
        return Explanation(name, at, Made.STATED, parts, words=_TRIED)

    def lost(self, what: str) -> Explanation:
        """Return what is lost over all years at the best factor.

        Raises
        ------
        UnknownAddressError
            If nothing is lost there.

        """
        found = self._found(what)
        if found.crossings or found.always_met:
            at = f"{found.crossings[0]:.4g}" if found.crossings else ""
            why = f"at a factor of {at} nothing is lost" if at else _ALWAYS
            raise _none(break_even_address(self.way.name, what, LOST), why)
        name = f"{self.way.funding.label}: lost at the best factor on {what}"
        parts = (less(self._result(what, found.best)),)
        return made(name, Made.SUM, parts, unit="£")

    def mean_fee(self) -> Explanation:
        """Return the mean fee of the price list × the factor; raises as factor does."""
        way, factor = self.way, self.factor(FEES)
        mean = mean_fee(way)
        parts = (
            counted(factor.name, factor.amount, "", break_even_address(way.name, FEES)),
            stated(mean.name, mean.amount, address=written(way.name, MEAN_FEE)),
        )
        name = f"{way.funding.label}: mean fee a school-year at which nothing is lost"
        return made(name, Made.PRODUCT, parts, unit="£")

    def best_factor(self) -> Explanation:
        """Return the factor on all fees at which the least subsidy is needed.

        Raises
        ------
        UnknownAddressError
            If no sum is enough at any.

        """
        self._check_needed(FACTOR)
        name = f"{self.way.funding.label}: best fee, as a factor on all fees"
        parts = (self._needed_there(), self._needed_as_planned())
        return Explanation(name, self._best.factor, Made.STATED, parts, words=_BEST)

    def least_needed(self) -> Explanation:
        """Return the subsidy with which everything holds at the best fee.

        Raises
        ------
        UnknownAddressError
            If no sum is enough at any.

        """
        self._check_needed(NEEDED)
        address = written(self.way.name, BEST_FEE, FACTOR)
        name = f"{self.way.funding.label}: subsidy a school-year at the best fee"
        parts = (
            counted("factor on all fees", self._best.factor, address=address),
            self._needed_as_planned(),
        )
        needed = self._best.needed
        return Explanation(name, needed, Made.STATED, parts, words=_BEST, unit="£")

    def _check_needed(self, topic: str) -> None:
        """Raise that there is no figure if no sum is enough at the best fee."""
        if math.isinf(self._best.needed):
            address = written(self.way.name, BEST_FEE, topic)
            raise _none(address, f"no sum is enough at any factor {_LOOKED}")

    def _at(self, what: str, factor: float) -> Projection:
        """Work the way of funding out at a factor on fees or cohorts."""
        levers = replace(untouched(1), **{what: np.array([factor])})
        funded = self.way.projection.funded
        projector = projector_of(funded, funded.plan.terms.central, levers)
        return projector.project(self.way.projection.scenario)

    def _result(self, what: str, factor: float) -> Explanation:
        """Return the result of all years at a factor."""
        amount = self._at(what, factor).results.sum()
        return stated(f"result of all years at {factor:.4g} of all {what}", amount)

    def _planned(self) -> Explanation:
        """Return the result of all years as planned."""
        way = self.way
        amount = way.projection.results[:, 0].sum()
        name = "result of all years as planned"
        return stated(name, amount, address=way.address(Topic.RESULT))

    def _needed_there(self) -> Explanation:
        """Return the subsidy at the best fee as a figure of its own."""
        address = written(self.way.name, BEST_FEE, NEEDED)
        return stated("subsidy needed there", self._best.needed, address=address)

    def _needed_as_planned(self) -> Explanation:
        """Return the subsidy needed at the fees of the plan."""
        needed = float(self.way.projection.verdict.needed[0])
        is_told = not math.isinf(needed)
        address = self.way.address(Topic.SUBSIDY_NEEDED) if is_told else ""
        return stated("subsidy needed at the fees of the plan", needed, "", address)


def _none(address: str, why: str) -> UnknownAddressError:
    """Return that there is no figure, as tables print none."""
    return UnknownAddressError(f"There is no figure '{address}': {why}.")
