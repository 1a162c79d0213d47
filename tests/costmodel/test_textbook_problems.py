"""Problems as textbooks set them, through the public functions alone.

The inputs are those of the works named; the answers were worked out beside, in
fractions by elimination or by trying every number, and not by this package.
"""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

import costmodel
from costmodel.capacity import CapacityError
from costmodel.contribution import BreakEvenUnits, ProgrammeContribution, StepCost
from costmodel.cost_centres import Volumes
from costmodel.library import Allocated


def final(found: Allocated) -> list[float]:
    """Return the final costs, in the order of the objects."""
    return [float(cost) for cost in found.final["cost"]]


# Drury, Management and Cost Accounting, appendix to the chapter on cost assignment:
# two service departments that serve each other, in percentages.
DRURY = pd.DataFrame(
    {
        "S1": [np.nan, 20],
        "S2": [10, np.nan],
        "X": [20, 40],
        "Y": [40, 20],
        "Z": [30, 20],
    },
    ["S1", "S2"],
)
DRURY_COSTS = {"S1": 14_040, "S2": 18_000, "X": 48_000, "Y": 42_000, "Z": 30_000}


def test_percentages_given_as_a_table_or_as_an_array() -> None:
    named = costmodel.allocate(pd.Series(DRURY_COSTS), DRURY)
    array = costmodel.allocate(DRURY_COSTS, DRURY.fillna(0).to_numpy())

    assert named.gross["cost"].to_dict() == pytest.approx({"S1": 18_000, "S2": 19_800})
    assert final(named) == pytest.approx([59_520, 53_160, 39_360])
    pd.testing.assert_frame_equal(array.final, named.final)


# Horngren, Datar and Rajan, Cost Accounting, support departments: plant maintenance by
# labour hours and information systems by computer hours, over machining and assembly.
HORNGREN = {
    "maintenance": {"systems": 1_600, "machining": 2_400, "assembly": 4_000},
    "systems": {"maintenance": 200, "machining": 1_600, "assembly": 200},
}
HORNGREN_COSTS = {"maintenance": 6_300_000, "systems": 1_452_150}


@pytest.mark.parametrize(
    ("method", "order", "expected"),
    [
        ("direct", (), [3_653_300, 4_098_850]),
        ("step_down", ("maintenance", "systems"), [4_300_800, 3_451_350]),
        ("step_down", ("systems", "maintenance"), [3_578_675.625, 4_173_474.375]),
        ("reciprocal", (), [4_187_025, 3_565_125]),
    ],
)
def test_usage_in_hours_by_every_method(
    method: str, order: tuple[str, ...], expected: list[float]
) -> None:
    found = costmodel.allocate(HORNGREN_COSTS, HORNGREN, method=method, order=order)

    assert final(found) == pytest.approx(expected)


def test_hours_spent_on_oneself_change_gross_cost_alone() -> None:
    with_own = {
        "maintenance": {**HORNGREN["maintenance"], "maintenance": 2_000},
        "systems": {**HORNGREN["systems"], "systems": 500},
    }

    found = costmodel.allocate(HORNGREN_COSTS, with_own)

    assert final(found) == pytest.approx([4_187_025, 3_565_125])
    # Counted in, a fifth of each goes back to itself: G = 6,300,000 + G ÷ 5 + …
    counted_in = found.gross["cost"] / 0.8
    assert counted_in.to_list() == pytest.approx([8_220_937.5, 3_459_375])


def test_three_departments_with_bases_of_their_own() -> None:
    costs = {
        "personnel": 36_000, "canteen": 54_000, "upkeep": 72_000,
        "forward": 210_000, "aft": 180_000,
    }  # fmt: skip
    receivers = ["personnel", "canteen", "upkeep", "forward", "aft", "paint"]
    served = pd.DataFrame(
        [
            [0, 12, 18, 60, 45, 15],
            [6, 0, 18, 60, 45, 15],
            [100, 400, 0, 1_500, 900, 100],
        ],
        receivers[:3],
        receivers,
    )

    reciprocal = costmodel.allocate(costs, served)
    stepped = costmodel.allocate(
        costs, served, method="step_down", order=["upkeep", "canteen", "personnel"]
    )

    assert final(reciprocal) == pytest.approx(
        [298_133 + 1 / 3, 239_680, 14_186 + 2 / 3]
    )
    assert final(stepped) == pytest.approx([297_000, 239_850, 15_150])


def test_two_rates_of_one_department() -> None:
    # Fixed cost by capacity asked for; variable by hours used at the budgeted rate.
    costs = {"fixed": 3_000_000, "variable": 200 * 11_000 + 35_000}
    volumes = {
        "fixed": {"micro": 8_000, "peripherals": 4_000},
        "variable": {"micro": 1_800_000, "peripherals": 400_000, "variance": 35_000},
    }

    found = costmodel.allocate(costs, volumes, whole=True)

    assert final(found) == [3_800_000, 1_400_000, 35_000]


def test_step_down_where_administration_goes_by_original_cost() -> None:
    # As hospitals close them: administration by what the others cost at first, then
    # laundry by weight, then records by patients.
    costs = {
        "administration": 120_000, "laundry": 60_000, "records": 90_000,
        "medical": 450_000, "surgical": 600_000,
    }  # fmt: skip
    by: Volumes = {
        "administration": "original_cost",
        "laundry": {"administration": 5, "medical": 60, "surgical": 40},
        "records": {"medical": 700, "surgical": 300},
    }
    order = ["administration", "laundry", "records"]

    found = costmodel.allocate(costs, by, method="step_down", order=order, whole=True)

    assert found.origins.to_numpy().tolist() == [
        [450_000, 54_900, 36_000, 63_000],
        [600_000, 65_100, 24_000, 27_000],
    ]
    assert found.final["cost"].sum() == sum(costs.values())


# Kaplan and Anderson, Time-Driven Activity-Based Costing, Harvard Business Review,
# November 2004: a customer service department of $560,000 and 700,000 minutes.
def test_time_driven_in_minutes() -> None:
    minutes = {"orders": 8, "enquiries": 44, "credit checks": 50}
    counts = {"orders": 49_000, "enquiries": 1_400, "credit checks": 2_500}

    worked = costmodel.time_driven(560_000, 700_000, minutes, counts)

    assert worked.rate == pytest.approx(0.80)
    assert worked.activities["each"].to_list() == pytest.approx([6.40, 35.20, 40])
    assert worked.activities["cost"].to_list() == pytest.approx(
        [313_600, 49_280, 100_000]
    )
    assert worked.activities["time"].sum() == 578_600
    assert (worked.unused_time, worked.unused) == pytest.approx((121_400, 97_120))


def test_time_driven_beyond_capacity_takes_more_of_it() -> None:
    minutes, counts = {"orders": 8, "credit checks": 50}, [69_000, 3_500]
    named = dict(zip(minutes, counts, strict=True))

    with pytest.raises(CapacityError, match="27,000 more than"):
        costmodel.time_driven(560_000, 700_000, minutes, named)
    overtime = costmodel.time_driven(560_000 + 32_400, 727_000, minutes, named)
    assert overtime.unused == 0
    assert overtime.activities["cost"].sum() == pytest.approx(592_400)


def test_step_fixed_cost_and_inflation() -> None:
    # £20 a unit, £12 of it variable, £24,000 fixed, £5,000 for every 2,000 begun.
    units = ProgrammeContribution(20, 12, 24_000, (StepCost(5_000, every=2_000),))
    schools = ProgrammeContribution(5_000, 3_200, 20_000, (StepCost(32_000, every=25),))

    assert units.break_even() == BreakEvenUnits(4_875, (), 4_875)
    assert units.margin_of_safety(6_500) == 1_625
    years = [schools.grown(price=0.02, cost=0.03, years=year) for year in range(4)]
    assert [year.break_even().units for year in years] == [47, 48, 50, 71]
    assert years[0].break_even().lost_again == ((51, 64), (76, 82))


def test_bands_of_fixed_cost_that_widen() -> None:
    bands = (StepCost(15_000, above=1_000), StepCost(9_000, above=1_600))
    course = ProgrammeContribution(price=60, variable=24, fixed=30_000, steps=bands)

    assert course.break_even() == BreakEvenUnits(834, ((1_001, 1_249),), 1_250)


def test_suggested_shares_leave_out_what_is_not_set() -> None:
    lines = pd.DataFrame(
        {
            "advice": [0.4, 0.25, 0],
            "youth": [0.35, None, 0.1],
            "elders": ["", None, 0.2],
        },
        ["heads", "time", "floor area"],
    )

    shares = [costmodel.suggested_share(lines[name]) for name in lines]

    assert shares == pytest.approx([0.65 / 3, 0.45 / 2, 0.2])
