"""What each rule allows in a period, in pounds."""

from __future__ import annotations

import numpy as np
import pytest

from costmodel.arrays import Floats
from costmodel.drivers import CostType
from scenarios.funder_limits import Limits
from scenarios.scopes import Cover
from scenarios.spans import Span

SCOPE = Cover((0,), frozenset(CostType))
QUARTER, SECOND_YEAR = Span(3, 6), Span(12, 24)


def of(*values: float) -> Floats:
    """Return one value a draw."""
    return np.array(values)


def test_a_grant_without_rules_of_sums_is_bound_by_none() -> None:
    limits = Limits(scope=SCOPE)

    assert not limits.are_sums
    assert limits.eligible_overheads(of(7), of(1)).tolist() == [7]
    assert limits.by_share(QUARTER, of(7), of(1)) is None
    assert limits.by_ceiling(QUARTER) is None
    assert limits.given(QUARTER) == 0.0


@pytest.mark.parametrize("limit", ["overheads", "share", "ceiling"])
def test_each_rule_of_a_sum_makes_a_grant_pay_alone(limit: str) -> None:
    assert Limits(scope=SCOPE, **{limit: of(1)}).are_sums


def test_overheads_count_up_to_their_part_of_direct_cost() -> None:
    limits = Limits(scope=SCOPE, overheads=of(0.15, 0.15, 0.15))

    eligible = limits.eligible_overheads(of(14, 15, 16), of(100, 100, 100))

    assert eligible == pytest.approx([14, 15, 15])


def test_a_share_is_of_direct_cost_eligible_overheads_and_match_in_kind() -> None:
    limits = Limits(scope=SCOPE, overheads=of(0.1), share=of(0.5), in_kind=of(40))

    assert limits.given(QUARTER) == pytest.approx(10)
    assert limits.by_share(QUARTER, of(100), of(30)) == pytest.approx(60)


def test_a_ceiling_is_of_the_year_and_the_part_of_it_in_the_period() -> None:
    limits = Limits(scope=SCOPE, ceiling=np.array([[1200.0], [2400.0]]))

    assert limits.by_ceiling(QUARTER) == pytest.approx(300)
    assert limits.by_ceiling(SECOND_YEAR) == pytest.approx(2400)
