"""What money has to be enough for, and what is missing of it."""

from __future__ import annotations

import math

import pytest

from scenarios.evaluation import central
from scenarios.projection import Projection
from scenarios.targets import NO_LOSS, Target, TargetError, TargetKind
from tests.models import a_model, bought, compiled, fee, pool, programme, scenario
from tests.models import the_scenario as only

FLOOR = Target(TargetKind.FLOOR)


def office(*, opening: float = 0.0, schools: int = 10, years: int = 1) -> Projection:
    """Return an office of £12,000 a year for schools that pay £1,000 each."""
    funded = compiled(
        a_model(
            years=years,
            opening={"cash": opening} if opening else None,
            organisation={"creditors_months": 0, "reserves_floor_months": 0},
            programmes={"leading": programme(*[schools] * years)},
            pools={"office": pool("schools", bought(12_000))},
            funding={"only": scenario(fee())},
        )
    )
    return central(funded, only(funded))


def test_no_loss_is_missed_by_what_is_lost_in_all_years() -> None:
    assert NO_LOSS.margin(office()).tolist() == pytest.approx([-2_000])
    assert NO_LOSS.margin(office(years=2)).tolist() == pytest.approx([-4_000], rel=0.1)


def test_a_surplus_asks_for_more_and_a_loss_that_can_be_borne_for_less() -> None:
    margins = [
        Target(TargetKind.RESULT, surplus).margin(office()).item()
        for surplus in (3_000.0, -2_500.0)
    ]

    assert margins == pytest.approx([-5_000, 500])


def test_the_floor_is_missed_by_the_worst_month() -> None:
    poor, rich = office(opening=500), office(opening=5_000)

    assert FLOOR.margin(poor).item() == pytest.approx(500 - 2_000)
    assert FLOOR.margin(rich).item() == pytest.approx(3_000)


def test_what_is_missing_is_shared_out_over_school_years() -> None:
    assert NO_LOSS.sum_needed(office()).tolist() == pytest.approx([200])
    surplus = Target(TargetKind.RESULT, 3_000.0)
    assert surplus.sum_needed(office()).tolist() == pytest.approx([500])


def test_for_the_floor_the_worst_month_decides() -> None:
    projection = office(opening=500)

    # Of £2,000 that is missing by the end £500 is there; ten schools bring the rest.
    assert FLOOR.sum_needed(projection).item() == pytest.approx(150)


def test_what_is_met_needs_nothing() -> None:
    rich = office(opening=5_000)

    assert FLOOR.sum_needed(rich).tolist() == [0.0]
    assert Target(TargetKind.RESULT, -9_000.0).sum_needed(rich).tolist() == [0.0]


def test_without_a_school_no_sum_is_enough() -> None:
    nobody = office(schools=0)

    assert math.isinf(NO_LOSS.sum_needed(nobody).item())
    assert math.isinf(FLOOR.sum_needed(nobody).item())


@pytest.mark.parametrize(
    ("kind", "surplus", "chance", "told"),
    [
        (TargetKind.RESULT, math.nan, None, "no number"),
        (TargetKind.FLOOR, 1.0, None, "not of the floor"),
        (TargetKind.RESULT, 0.0, 1.0, "1 is no chance"),
        (TargetKind.RESULT, 0.0, -0.1, "no chance"),
        (TargetKind.RESULT, 0.0, math.nan, "no chance"),
    ],
)
def test_a_target_that_means_nothing_is_refused(
    kind: TargetKind, surplus: float, chance: float | None, told: str
) -> None:
    with pytest.raises(TargetError, match=told):
        Target(kind, surplus, chance)
