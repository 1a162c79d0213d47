"""Pools among which nearly all of their cost goes round, in any lane, are named."""

from __future__ import annotations

import numpy as np
import pytest

from costmodel.arrays import Floats
from costmodel.checks import check_planned
from costmodel.nearly_closed import NearlyClosedError, refuse_nearly_closed
from costmodel.passing import MOST_POOLS_BY_HAND
from tests.documents import costs_with, told
from tests.models import Words, a_model, bought, planned, pool

OFFICE = "driver: staff_days"
WEIGHTS = "weights: {office: 1, leading: 6, reading: 3}"
PUPILS = "    pupils_per_school: 20\n"
ROUND = (
    "Nearly all of the cost of 'office' and 'quality' goes round among them, so that "
    "what reaches the rest cannot be told."
)
SAME_UNIT = (
    "See whether what they do for each other is in the same unit as what they do for "
    "the rest."
)

NAMES = ("first", "second", "third")


def lanes(*shares: float) -> Floats:
    """Return a share that differs by lane."""
    return np.array(shares)


def test_pools_are_named_if_it_goes_round_in_some_lane() -> None:
    given = [[None, lanes(0.5, 1.0), None], [lanes(0.5, 1.0 - 1e-11), None, None]]
    third = [lanes(0.9, 0.9), None, None]

    with pytest.raises(NearlyClosedError) as refused:
        refuse_nearly_closed([*given, third], NAMES)

    assert refused.value.pools == ("first", "second")
    assert str(refused.value).startswith("Nearly all of the cost of first and second")


@pytest.mark.parametrize(
    "given",
    [
        [],
        [[None]],
        [[None, lanes(0.5)], [lanes(0.5), None]],
        [[None, lanes(1.0)], [lanes(0.5), None]],
        [[None, lanes(1.0)], [lanes(1.0 - 1.01e-4), None]],
        [[None, lanes(1.0, 0.0)], [lanes(0.0, 1.0), None]],
        [[None, lanes(1.0)], [lanes(np.nan), None]],
    ],
)
def test_what_leaves_often_enough_is_no_fault(given: list[list[Floats | None]]) -> None:
    refuse_nearly_closed(given, NAMES)


def test_a_long_way_round_is_looked_at_closely() -> None:
    given = [[None, lanes(1.0)], [lanes(1.0 - 2e-4), None]]

    refuse_nearly_closed(given, NAMES)


def test_what_comes_by_more_than_ten_thousand_times_is_too_much() -> None:
    given = [[None, lanes(1.0)], [lanes(1.0 - 0.99e-4), None]]

    with pytest.raises(NearlyClosedError, match="first and second"):
        refuse_nearly_closed(given, NAMES)


def test_many_pools_that_let_nothing_escape_are_named() -> None:
    many = MOST_POOLS_BY_HAND + 1
    given: list[list[Floats | None]] = [[None] * many for _ in range(many)]
    given[0][1] = given[1][0] = lanes(1.0)

    with pytest.raises(NearlyClosedError) as refused:
        refuse_nearly_closed(given, [str(at) for at in range(many)])

    assert refused.value.pools == ("0", "1")


def test_a_plan_is_not_costed_where_its_cost_goes_round() -> None:
    pools: Words = {
        "x": pool("fixed", bought(1), weights={"y": 1e18, "leading": 1}),
        "y": pool("fixed", bought(1), weights={"x": 1e18, "leading": 1}),
    }
    with pytest.raises(NearlyClosedError, match="x and y"):
        planned(a_model(pools=pools))

    planned(a_model(pools=pools, allocation={"method": "direct"}))


@pytest.mark.parametrize("part", ["1", "1e-300"])
def test_pools_among_which_nearly_all_cost_goes_round_are_named(part: str) -> None:
    weights = f"weights: {{quality: 1000000000000, reading: {part}}}"
    inspection = costs_with(
        (OFFICE, f"driver: fixed\n    {weights}"),
        (WEIGHTS, f"weights: {{office: 1000000000000, leading: {part}}}"),
    )

    assert told(check_planned(inspection)) == [
        f"error pools.office.weights: {ROUND} {SAME_UNIT}"
    ]


def test_under_another_method_nothing_goes_round() -> None:
    inspection = costs_with(
        (OFFICE, "driver: fixed\n    weights: {quality: 1000000000000, reading: 1}"),
        (WEIGHTS, "weights: {office: 1000000000000, leading: 1}"),
        ("\nprogrammes:", "\nallocation: {method: step_down}\n\nprogrammes:"),
    )

    assert not [one for one in told(check_planned(inspection)) if ROUND in one]


def test_time_driven_pools_that_take_nearly_all_of_each_other_are_named() -> None:
    days = "capacity: {days: 90}\n    takes: {quality: {days: 90}"
    inspection = costs_with(
        (OFFICE, f"driver: time\n    {days}, reading: {{days: 1.0e-9}}}}"),
        (WEIGHTS, "weights: {office: 1000000000000, leading: 1}"),
    )

    (finding,) = told(check_planned(inspection))

    assert finding.startswith(f"error pools.office.takes: {ROUND}")


def test_measured_pools_among_which_nearly_all_goes_round_are_named() -> None:
    area = "driver: area\n    area: 1000000000000"
    inspection = costs_with(
        (OFFICE, area),
        (f"driver: fixed\n    {WEIGHTS}", area),
        (PUPILS, f"{PUPILS}    area: 1\n"),
    )

    (finding,) = told(check_planned(inspection))

    assert finding.startswith(f"error pools.office.driver: {ROUND}")


@pytest.mark.parametrize(
    ("given", "is_told"),
    [
        (("5e11", "0.5", "plain"), True),
        (("2", "1.0e-12", "to_all"), True),
        (("2", "0.5", "plain"), False),
    ],
)
def test_ranges_that_let_nearly_all_go_round_are_told(
    given: tuple[str, str, str], *, is_told: bool
) -> None:
    high, low, leading = given
    numbers = (
        f"  to_pools: {{label: A, value: 1, low: 1, high: {high}}}\n"
        f"  to_all: {{label: B, value: 1, low: {low}, high: 2}}\n"
        "  plain: {label: C, value: 1}\n"
    )
    inspection = costs_with(
        ("\nassumptions:\n", f"\nassumptions:\n{numbers}"),
        (
            OFFICE,
            "driver: fixed\n    weights: {quality: to_pools, reading: to_all}",
        ),
        (WEIGHTS, f"weights: {{office: to_pools, leading: {leading}}}"),
    )
    why = (
        "It does so where their ranges put what they do for each other highest and "
        "what they do for programmes lowest."
    )
    finding = f"error pools.office.weights: {ROUND} {why} {SAME_UNIT}"

    found = [one for one in told(check_planned(inspection)) if ROUND in one]
    assert found == [finding] * is_told
