"""The same prices held against schools one by one, and against shipped percentiles.

The rule in words is docs/method/claim.md, *Two ways of asking*.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from scenarios.able_to_pay import TestKey
from scenarios.claim.held import AskedClaim, Paying
from scenarios.gap_judgement import Costed


@dataclass(frozen=True)
class TwoWays:
    """What is found of all programmes by one test and reading, in both ways."""

    cost: Costed
    key: TestKey
    by_schools: Paying
    by_percentiles: Paying

    @property
    def share_apart(self) -> float:
        """By how much more could pay if schools are asked one by one; a fraction."""
        return self.by_schools.share.central - self.by_percentiles.share.central

    @property
    def subsidy_apart(self) -> float:
        """How many pounds a school-year more it then takes."""
        return self.by_schools.subsidy.central - self.by_percentiles.subsidy.central


def two_ways(by_schools: AskedClaim, by_percentiles: AskedClaim) -> Iterator[TwoWays]:
    """Yield what both ways have a figure for, in the order of costs and tests.

    The prices and the share asked must be the same in both.
    """
    for cost, key in by_schools.found:
        one = by_schools.of_all(cost, key)
        if key in by_percentiles.budgets.keys and one is not None:
            other = by_percentiles.of_all(cost, key)
            if other is not None:
                yield TwoWays(cost, key, one, other)
