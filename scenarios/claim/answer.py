"""Whether the claim holds: of which cost, by which test, for how many programmes.

The rule in words is docs/method/claim.md.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from scenarios.affordability import AffordabilityTest
from scenarios.claim.held import AskedClaim, Paying, is_yearly
from scenarios.gap_judgement import Above, Costed

SURE = 0.9
"""Share of draws in which something must be for it to be said."""


class Holding(StrEnum):
    """What is said of the claim."""

    HOLDS = "holds"
    DOES_NOT_HOLD = "does not hold"
    HOLDS_ONLY_IF = "holds only if"
    NOT_DECIDED = "not decided"


@dataclass(frozen=True)
class ClaimAnswer:
    """Whether prices are more than schools can pay, cost by cost and test by test."""

    sides: Mapping[tuple[Costed, AffordabilityTest], tuple[Above | None, ...]]
    """One for each programme with places: every draw or nearly so, hardly any, some;
    None where the test lacks figures for its schools."""

    @property
    def holding(self) -> Holding:
        """What is said of the claim."""
        told = {
            side for sides in self.sides.values() for side in sides if side is not None
        }
        if told == {Above.EVERY}:
            return Holding.HOLDS
        if told == {Above.NONE}:
            return Holding.DOES_NOT_HOLD
        return Holding.HOLDS_ONLY_IF if Above.EVERY in told else Holding.NOT_DECIDED

    def number(self, cost: Costed, test: AffordabilityTest, side: Above) -> int:
        """Return for how many programmes a price stands on one side."""
        return sum(each is side for each in self.sides[cost, test])

    def tested(self, cost: Costed, test: AffordabilityTest) -> int:
        """Return for how many programmes a test has figures."""
        return sum(each is not None for each in self.sides[cost, test])

    @property
    def tests(self) -> tuple[AffordabilityTest, ...]:
        """The tests that have figures for some programme."""
        found = dict.fromkeys(test for _, test in self.sides)
        return tuple(test for test in found if self.tested(Costed.FULL, test))


def claim_answer(asked: AskedClaim) -> ClaimAnswer:
    """Return whether prices are more than schools can pay.

    A test counts if schools can pay by it every year. All its readings and published
    sums must say the same.
    """
    programmes = [at for at, each in enumerate(asked.buyers) if each.programme]
    tests = dict.fromkeys(test for test, _, _ in asked.budgets.keys if is_yearly(test))
    return ClaimAnswer(
        {
            (cost, test): tuple(_side(_of(asked, cost, test, at)) for at in programmes)
            for cost in Costed
            for test in tests
        }
    )


def _of(
    asked: AskedClaim, cost: Costed, test: AffordabilityTest, at: int
) -> list[Paying]:
    """Return what is found of one programme by every reading of a test."""
    each = [
        paying[at]
        for (kind, key), paying in asked.found.items()
        if kind is cost and key[0] is test
    ]
    return [paying for paying in each if paying is not None]


def _side(each: list[Paying]) -> Above | None:
    """Return whether a subsidy is needed in nearly every draw, hardly any, or some."""
    if not each:
        return None
    chances = [paying.needed.share for paying in each]
    if min(chances) >= SURE:
        return Above.EVERY
    return Above.NONE if max(chances) <= 1.0 - SURE else Above.SOME
