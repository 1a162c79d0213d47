"""The gap on other volumes, and with one assumption at its low or its high."""

from __future__ import annotations

import numpy as np
import pytest

from costmodel.assumed_volumes import at_volumes
from scenarios.able_to_pay import counted
from scenarios.funding import FundedModel
from scenarios.gap import Gap, gap_of
from tests.models import (
    a_model,
    assumed,
    bought,
    compiled,
    days_of,
    planned,
    pool,
    programme,
)
from tests.reference.random_models import random_model

NEAR = pytest.approx


def told(model: FundedModel) -> Gap:
    """Return the gap of a model."""
    return gap_of(compiled(model), planned(model))


def two() -> FundedModel:
    """Return a model with an assumed programme beside another, and an office."""
    return a_model(
        pools={"office": pool("schools", days_of("officer", 60))},
        programmes={
            "leading": programme(10, ingredients=[bought("price", per="school")]),
            "reading": programme(30, phase="primary", assumed=True),
        },
        assumptions={
            "price": assumed(2000, low=1000, high=4000, unit="£/school"),
            "fixed": assumed(1, exact=True),
        },
    )


def test_the_first_case_is_the_plan() -> None:
    gap = told(two())
    cases = gap.cases

    fees = [each.fee for each in counted(gap.able_to_pay)]
    assert (cases.cases[0].factor, cases.cases[0].assumption) == (1.0, "")
    assert cases.full_cost[-1, 0] == NEAR(gap.full_cost)
    assert cases.full_economic_cost[-1, 0] == NEAR(gap.full_economic_cost)
    assert (cases.least[-1, 0], cases.most[-1, 0]) == NEAR((min(fees), max(fees)))
    assert cases.years_per_journey[-1, 0] == NEAR(gap.years_per_journey)


@pytest.mark.parametrize("seed", range(12))
def test_the_first_case_of_any_model_is_its_gap(seed: int) -> None:
    gap = told(random_model(seed))
    first = gap.cases.full_cost[:, 0], gap.cases.full_economic_cost[:, 0]

    costs = [(each.full_cost, each.full_economic_cost) for each in gap.by_programme]
    costs.append((gap.full_cost, gap.full_economic_cost))
    for told_cost, expected in zip(first, zip(*costs, strict=True), strict=True):
        assert told_cost.tolist() == NEAR(list(expected), nan_ok=True)


def test_the_first_case_counts_start_up_over_its_life_as_the_gap_does() -> None:
    start = {"years": [2026], "life_years": 3}
    gap = told(
        a_model(
            years=2,
            organisation={"cost_of_capital": "rate"},
            assumptions={"rate": assumed(0.05, exact=True)},
            programmes={"leading": programme(10, 10)},
            pools={
                "office": pool(
                    "schools",
                    bought(9_000, vat="on_top", **start),
                    days_of("head", 10, **start),
                )
            },
        )
    )

    assert gap.cases.full_cost[-1, 0] == NEAR(gap.full_cost)
    assert gap.cases.full_economic_cost[-1, 0] == NEAR(gap.full_economic_cost)
    assert gap.full_cost < 0.7 * (9_000 * 1.2 + 5_000) / 20


@pytest.mark.parametrize("seed", range(12))
def test_ranges_of_any_model_are_those_of_its_tests(seed: int) -> None:
    gap = told(random_model(seed))

    for at, each in enumerate(gap.by_programme):
        fees = [able.fee for able in counted(each.able_to_pay)]
        assert gap.cases.least[at, 0] == NEAR(min(fees))
        assert gap.cases.most[at, 0] == NEAR(max(fees))


def test_assumed_programmes_are_planned_halved_and_gone() -> None:
    model = two()
    cases = told(model).cases

    assert cases.volumes == (0, 1, 2)
    assert [cases.cases[at].factor for at in cases.volumes] == [1.0, 0.5, 0.0]
    assert cases.places[:3].tolist() == [40.0, 25.0, 10.0]


def test_cost_on_other_volumes_is_that_of_the_table_of_volumes() -> None:
    model = two()
    cases, funded = told(model).cases, compiled(model)
    levels = at_volumes(
        funded.plan, funded.planned, planned(model).priced, funded.order
    )

    assert [each.per_school_year for each in levels] == NEAR(
        cases.full_cost[-1, :3].tolist()
    )


def test_programmes_that_are_gone_weigh_nothing_in_the_mean() -> None:
    cases = told(two()).cases

    assert np.isnan(cases.full_cost[1, 2])
    assert cases.least[-1, 2] == NEAR(cases.least[0, 2])
    assert cases.most[-1, 2] == NEAR(cases.most[0, 2])


def test_without_an_assumed_programme_there_is_one_volume() -> None:
    model = a_model(programmes={"leading": programme(10)})

    assert told(model).cases.volumes == (0,)


def test_each_assumption_is_at_its_low_and_then_its_high() -> None:
    cases = told(two()).cases

    moved = [(each.assumption, each.value) for each in cases.cases[3:]]
    assert ("price", 1000.0) in moved
    assert ("price", 4000.0) in moved
    assert "fixed" not in dict(moved)
    low, high = (moved.index(("price", value)) + 3 for value in (1000.0, 4000.0))
    # Ten schools of forty buy it.
    assert cases.full_cost[-1, high] - cases.full_cost[-1, low] == NEAR(3000 / 4)
    assert cases.full_cost[1, high] == NEAR(cases.full_cost[1, low])


def test_a_share_is_never_more_than_the_whole() -> None:
    model = a_model(
        programmes={
            "leading": programme(
                10, ingredients=[bought(1000, per="school", share="part")]
            )
        },
        assumptions={"part": assumed(0.8, low=0.5, high=1.2, unit="share")},
    )
    cases = told(model).cases

    at = [n for n, case in enumerate(cases.cases) if case.assumption == "part"]
    assert [cases.cases[n].value for n in at] == [0.5, 1.0]
    assert cases.full_cost[-1, at].tolist() == NEAR([500.0, 1000.0])


def test_where_all_schools_are_assumed_nothing_is_left_of_them() -> None:
    model = a_model(programmes={"reading": programme(30, assumed=True)})
    cases = told(model).cases

    assert cases.places[:3].tolist() == [30.0, 15.0, 0.0]
    for figures in (cases.full_cost, cases.least, cases.most, cases.years_per_journey):
        assert np.isnan(figures[-1, 2])


def test_a_test_that_lacks_figures_for_a_programme_is_in_no_mean() -> None:
    mixed = {
        "leading": programme(10),
        "special": programme(1, phase="special"),
    }
    gap = told(a_model(programmes=mixed))

    tests = {each.test for each in counted(gap.able_to_pay)}
    fees = [each.fee for each in counted(gap.able_to_pay)]
    assert "per_teacher" not in tests
    assert gap.cases.least[-1, 0] == NEAR(min(fees))


def test_what_no_programme_receives_is_in_the_mean() -> None:
    model = a_model(
        years=2,
        pools={"office": pool("schools", bought(2000))},
        programmes={"leading": programme(0, 10)},
    )
    gap = told(model)

    assert gap.cases.full_cost[-1, 0] == NEAR(gap.full_cost)
    assert gap.cases.full_cost[-1, 0] > gap.cases.full_cost[0, 0]
    assert gap.cases.full_economic_cost[-1, 0] == NEAR(gap.full_economic_cost)
