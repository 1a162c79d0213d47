"""What a school, a journey, a pupil and a day cost."""

from __future__ import annotations

import numpy as np
import pytest

from costmodel.arrays import Floats
from costmodel.bearers import Ledger
from costmodel.unit_costs import (
    UnitCosts,
    per_distinct_school,
    per_school_year,
    unit_costs,
)
from tests.models import Words, a_model, bought, planned, pool, programme

HEADS: Words = {"person": "head", "days_per_school": 2}


def full(ledger: Ledger) -> Floats:
    """Return full cost by programme and year, the line *not shared* last."""
    by_programme: Floats = ledger.full_cost.sum(axis=(0, 1))
    return by_programme


def per_unit(programmes: Words, *, years: int = 1, **parts: Words) -> UnitCosts:
    """Return the unit costs of full cost."""
    ledger = planned(a_model(years=years, programmes=programmes, **parts))
    return unit_costs(ledger.costs, full(ledger))


def test_a_school_year_is_cost_over_places_and_a_journey_over_cohorts() -> None:
    units = per_unit(
        {"p": programme(4, 0, lasts_years=2, ingredients=[bought(800, years=[2026])])},
        years=2,
    )

    assert units.per_school_year.tolist() == [100, 100]
    assert units.per_journey.tolist() == [200, 200]


def test_a_deployment_day_carries_the_whole_cost() -> None:
    units = per_unit({"p": programme(5, deployments=[HEADS], ingredients=[bought(50)])})

    assert units.per_deployment_day.tolist() == pytest.approx([505, 505])


def test_amounts_are_in_first_year_prices() -> None:
    programmes = {"p": programme(1, 1, ingredients=[bought(1_000)])}

    units = per_unit(programmes, years=2)

    assert units.per_school_year[0] == pytest.approx(
        (1_000 + 1_000 / 1.01909683) / 2, abs=5e-6
    )


def test_a_cost_per_pupil_is_told_only_where_pupils_are_stated() -> None:
    units = per_unit(
        {
            "a": programme(4, pupils_per_school=25, ingredients=[bought(500)]),
            "b": programme(4, ingredients=[bought(500)]),
        }
    )

    per_pupil = units.per_pupil.tolist()
    assert per_pupil[0] == 5
    assert np.isnan(per_pupil[1])


def test_the_organisation_has_no_cost_per_pupil_if_a_programme_states_none() -> None:
    units = per_unit(
        {
            "a": programme(4, pupils_per_school=25, ingredients=[bought(500)]),
            "b": programme(4, ingredients=[bought(500)]),
        }
    )

    assert np.isnan(units.per_pupil[-1])


@pytest.mark.parametrize("schools", [4, 0.5])
def test_the_organisation_has_a_cost_per_pupil_if_all_with_schools_state_them(
    schools: float,
) -> None:
    units = per_unit(
        {
            "a": programme(4, pupils_per_school=25, ingredients=[bought(500)]),
            "b": programme(schools, pupils_per_school=0, ingredients=[bought(500)]),
            "idle": programme(0, ingredients=[bought(100)]),
        }
    )

    assert units.per_pupil[-1] == 11


def test_half_a_school_that_states_no_pupils_is_enough_to_have_none() -> None:
    units = per_unit({"a": programme(4, pupils_per_school=25), "b": programme(0.5)})

    assert np.isnan(units.per_pupil[-1])


def test_a_programme_without_schools_has_no_unit_cost() -> None:
    units = per_unit({"p": programme(0, ingredients=[bought(500)])})

    for each in (
        units.per_school_year,
        units.per_journey,
        units.per_pupil,
        units.per_deployment_day,
    ):
        assert np.isnan(each).all()


def test_the_organisation_divides_what_is_not_shared_too() -> None:
    units = per_unit(
        {"a": programme(3, ingredients=[bought(300)]), "b": programme(1)},
        pools={"matching": pool("matches", bought(100))},
    )

    assert units.per_school_year.tolist() == [100, 0, 100]


def test_a_distinct_school_costs_more_where_places_overlap() -> None:
    ledger = planned(a_model(programmes={"p": programme(10, ingredients=[bought(90)])}))

    assert per_distinct_school(ledger.costs, full(ledger), 0.0) == 9
    assert per_distinct_school(ledger.costs, full(ledger), 0.1) == pytest.approx(10)


def test_a_distinct_school_of_several_years_is_in_first_year_prices() -> None:
    leading = programme(10, 10, ingredients=[bought(1_000)])
    ledger = planned(a_model(years=2, programmes={"p": leading}))

    assert per_distinct_school(ledger.costs, full(ledger), 0.0) == pytest.approx(
        (1_000 + 1_000 / 1.01909683) / 20, abs=5e-7
    )


@pytest.mark.parametrize(("schools", "overlap"), [(0, 0.0), (10, 1.0)])
def test_without_distinct_schools_there_is_no_cost_for_one(
    schools: int, overlap: float
) -> None:
    ledger = planned(
        a_model(programmes={"p": programme(schools, ingredients=[bought(90)])})
    )

    assert np.isnan(per_distinct_school(ledger.costs, full(ledger), overlap))


def test_a_sum_a_year_is_shared_over_school_years_in_first_year_prices() -> None:
    two = planned(a_model(years=2, programmes={"one": programme(10, 30)})).costs
    divisors = two.plan.facts.divisors
    none = planned(a_model(programmes={"one": programme(0)})).costs

    assert per_school_year(two, np.array([100, 60]) * divisors) == pytest.approx(4)
    assert np.isnan(per_school_year(none, np.array([100.0])))
