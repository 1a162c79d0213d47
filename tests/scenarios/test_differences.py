"""What one run differs by from another adds up line by line, to the penny."""

from __future__ import annotations

import numpy as np
import pytest

from costmodel.drivers import CostType
from scenarios.differences import (
    OPENING_RESERVES,
    ComparedSide,
    lines_between,
    shared_out,
    side_of,
)
from scenarios.funding import FundedModel
from scenarios.payers import OPENING
from tests.models import compiled, donation, grant, the_scenario
from tests.reference.random_models import random_model
from tests.scenarios.versions import NOW, version


def side(model: FundedModel) -> ComparedSide:
    """Return what is compared of the first way of funding."""
    plan = compiled(model)
    return side_of(plan, the_scenario(plan))


def test_lines_are_those_of_the_page() -> None:
    one, other = side(version()), side(version(*NOW))

    assert {line.of: line.adds for line in lines_between(one, other)} == {
        CostType.MATERIALS: (100_000, -100_000, 0, -100_000),
        "fees": (0, 540_000, 0, 540_000),
    }
    assert one.totals.tolist() == pytest.approx([12_000, -2_000, 0, 48_000])
    assert other.totals_in_pence == (1_300_000, 240_000, 0, 5_240_000)


def test_gifts_are_subsidy_and_opening_reserves_a_line_of_their_own() -> None:
    one = side(version(10, 1_000, 12_000, grant(a_year=1_200)))
    other = side(
        version(
            10,
            1_000,
            12_000,
            donation(),
            opening={"cash": 60_000, "deferred_income": 1_200},
        )
    )

    assert {line.of: line.adds for line in lines_between(one, other)} == {
        "council": (0, -120_000, -120_000, -120_000),
        "friends": (0, 600_000, 600_000, 600_000),
        OPENING: (0, 120_000, 0, 120_000),
        OPENING_RESERVES: (0, 0, 0, 880_000),
    }


@pytest.mark.parametrize("seed", range(0, 40, 8))
def test_lines_come_to_the_difference_of_any_two_ways(seed: int) -> None:
    plan = compiled(random_model(seed))
    first, *others = [side_of(plan, one) for one in plan.scenarios.values()]

    for other in others:
        total = np.array(first.totals_in_pence)
        for line in lines_between(first, other):
            total += np.array(line.adds)
        assert tuple(total.tolist()) == other.totals_in_pence
        assert np.array(other.totals_in_pence) / 100 == pytest.approx(
            other.totals, abs=0.011
        )


def test_changes_are_shared_out_to_the_penny() -> None:
    one, other = side(version()), side(version(*NOW))
    third = (other.totals - one.totals) / 3

    shares = shared_out(one, other, [third] * 3)

    assert [sum(each) for each in zip(*shares, strict=True)] == [
        100_000,
        440_000,
        0,
        440_000,
    ]
    assert shared_out(one, other, []) == []
