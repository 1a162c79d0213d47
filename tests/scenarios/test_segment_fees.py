"""One fee for all segments of schools, or one for each."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from scenarios.evaluation import central
from scenarios.funded_plan import FundedPlan
from scenarios.levers import untouched
from scenarios.projection import projector_of
from scenarios.segment_fees import SegmentFees, segment_fees
from scenarios.targets import NO_LOSS, Target, TargetKind
from tests.models import (
    Words,
    a_model,
    bought,
    compiled,
    demand_of,
    fee,
    pool,
    programme,
    scenario,
    the_scenario,
)


def plan(*streams: Words, **words: object) -> FundedPlan:
    """Return secondaries and primaries that both may take part, limited by demand."""
    own = bought(500, per="school")
    both = fee(prices={"secondaries": 30_000, "primaries": 6_000})
    asked = {"demand": demand_of({"secondaries": 100, "primaries": 100}), **words}
    return compiled(
        a_model(
            programmes={
                "secondaries": programme(100, ingredients=[own]),
                "primaries": programme(100, phase="primary", ingredients=[own]),
            },
            pools={"office": pool("schools", bought(100_000))},
            funding={"way": scenario(*(streams or (both,)), **asked)},
        )
    )


def found(funded: FundedPlan, target: Target = NO_LOSS) -> SegmentFees:
    """Return what was found; something was."""
    fees = segment_fees(funded, the_scenario(funded), target)
    assert fees is not None
    return fees


def result_at(funded: FundedPlan, *fees: float) -> float:
    """Return the results of all years at some fees, worked out by themselves."""
    factors = np.array([[fees[0] / 30_000], [fees[1] / 6_000]])
    levers = replace(untouched(1), fees=factors)
    projector = projector_of(funded, funded.plan.terms.central, levers)
    return float(projector.project(the_scenario(funded)).results.sum())


def test_a_fee_for_each_leaves_no_less_than_one_for_all() -> None:
    funded = plan()

    told = found(funded)

    assert told.programmes == (0, 1)
    assert told.fees[0] == pytest.approx([30_000, 6_000])
    assert told.fees[1, 0] == told.fees[1, 1]
    assert told.margins[2] > max(told.margins[:2])
    for fees, margin in zip(told.fees, told.margins, strict=True):
        assert result_at(funded, *fees) == pytest.approx(margin)


def test_no_single_fee_can_be_turned_to_leave_more() -> None:
    funded = plan()
    best = found(funded)

    for segment in (0, 1):
        for factor in (0.5, 0.9, 0.99, 1.01, 1.1, 1.5):
            fees = best.fees[2].copy()
            fees[segment] *= factor
            assert result_at(funded, *fees) <= best.margins[2] + 0.01


def test_no_pair_of_fees_on_a_grid_leaves_more() -> None:
    funded = plan()
    best = found(funded)

    grid = np.linspace(0.0, 90_000, 10)
    results = [result_at(funded, one, other) for one in grid for other in grid]
    assert max(results) <= best.margins[2] + 0.01


def test_schools_are_those_that_come_at_each_fee() -> None:
    funded = plan()
    told = found(funded)

    stated = central(funded, the_scenario(funded)).costs.volumes.places
    assert told.schools[0] == pytest.approx(stated[:, 0, 0])
    assert told.schools.shape == (3, 2)


def test_the_target_says_what_margins_are_over() -> None:
    surplus = Target(TargetKind.RESULT, 10_000.0, chance=0.1)

    told, plain = found(plan(), surplus), found(plan())

    assert told.margins == pytest.approx(plain.margins - 10_000)


def test_the_highest_fee_looked_at_is_known_as_such() -> None:
    cheap = fee(prices={"secondaries": 90, "primaries": 60})

    assert found(plan(cheap)).is_at_most
    assert not found(plan()).is_at_most


@pytest.mark.parametrize(
    "funded",
    [
        plan(demand=demand_of({"primaries": 100})),
        plan(demand=None),
        plan(fee(prices={"primaries": 60, "secondaries": 0})),
        plan(
            fee(prices={"secondaries": 90, "primaries": 60}),
            fee("days", prices={"primaries": 6}, per="pupil"),
            demand=demand_of({"secondaries": 100, "primaries": 100}),
        ),
    ],
    ids=["one segment", "no demand", "no fee", "fee by the pupil"],
)
def test_without_two_segments_nothing_is_looked_for(funded: FundedPlan) -> None:
    assert segment_fees(funded, the_scenario(funded), NO_LOSS) is None


def test_fees_are_turned_so_often_at_most(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("scenarios.segment_fees.MOST_TURNS", 1)
    funded = plan()

    told = found(funded)

    assert result_at(funded, *told.fees[2]) == pytest.approx(told.margins[2])
    assert told.margins[2] > max(told.margins[:2])
