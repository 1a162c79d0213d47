"""What is left of a contract's margin if costs rise faster than its price."""

from __future__ import annotations

import pytest

from scenarios.exposures import POINTS, Exposure, exposures
from scenarios.projection import projector_of
from tests.models import (
    Words,
    a_model,
    assumed,
    bought,
    compiled,
    contract,
    programme,
    scenario,
    the_scenario,
)

LONG: Words = {"ends": "2029-08"}


def exposure_of(years: int = 3, cost: float = 9_000, **words: object) -> Exposure:
    """Return the exposure of a contract of £10,000 a year for work of £9,000."""
    rent = assumed(cost, unit="£/year", dated="2026-09", index="pay_teachers")
    model = a_model(
        years=years,
        assumptions={"rent": rent},
        growth={"pay_teachers": 0.02},
        programmes={
            "leading": programme(
                *[10] * years, ingredients=[bought("rent", profile="start")]
            )
        },
        funding={"way": scenario(contract(**{"ends": f"{2026 + years}-08", **words}))},
    )
    funded = compiled(model)
    projector = projector_of(funded, funded.plan.terms.central)
    (found,) = exposures(projector.project(the_scenario(funded)), projector.priced)
    return found


def test_the_first_example_of_the_page() -> None:
    found = exposure_of(a_year=10_000)

    assert found.beyond == pytest.approx((3_000, 2_729.1, 2_456.4, 2_181.9))
    assert found.gone == pytest.approx((10.0 + 1 / 3) ** 0.5 / 2 - 1.5, abs=1e-9)
    assert found.capped == ()
    assert found.capped_gone is None


def test_as_planned_costs_rise_by_their_own_index() -> None:
    found = exposure_of(a_year=10_000)

    assert found.planned == pytest.approx(
        30_000 - 9_000 * (1 + 1.02 + 1.02**2), rel=1e-3
    )


def test_the_second_example_of_the_page() -> None:
    found = exposure_of(2, a_year=10_000, index="pay_teachers", rise_at_most=0.03)

    assert found.beyond[0] == pytest.approx(1_000 * 2.02, rel=1e-3)
    assert found.capped[:2] == pytest.approx((2_020, 2_030), rel=1e-3)
    assert found.capped[3] == pytest.approx(20_300 - 9_000 * 2.05, rel=1e-3)
    assert found.capped_gone == pytest.approx(0.2356, abs=1e-3)


def test_a_price_on_cost_rises_as_its_costs_were_planned_to() -> None:
    found = exposure_of(a_year=None, cost_plus=0.1)

    assert found.beyond[0] == pytest.approx(found.planned)
    levels = (1.0, 1.02, 1.02**2)
    more = sum(1.03**year - levels[year] for year in range(3))
    assert found.planned - found.beyond[1] == pytest.approx(9_000 * more, rel=1e-3)
    assert found.gone is not None
    assert found.gone > POINTS[-1]


def test_a_margin_that_is_gone_already_says_by_how_much() -> None:
    found = exposure_of(cost=11_000, a_year=10_500)

    assert found.gone is not None
    assert found.gone < 0.0


def test_behind_a_cap_a_margin_may_be_gone_already() -> None:
    found = exposure_of(
        cost=11_000, a_year=10_500, index="pay_teachers", rise_at_most=0.03
    )

    assert found.capped_gone == 0.0


def test_behind_a_high_cap_nothing_takes_it_all() -> None:
    found = exposure_of(
        2, cost=100, a_year=10_000, index="pay_teachers", rise_at_most=0.03
    )

    assert found.capped_gone is None


@pytest.mark.parametrize(
    ("years", "cost"), [(1, 9_000.0), (2, 25_000.0)], ids=["one year", "never enough"]
)
def test_no_rise_decides_it(years: int, cost: float) -> None:
    assert exposure_of(years, cost, a_year=10_000).gone is None


def test_a_year_without_work_is_passed_over() -> None:
    found = exposure_of(a_year=None, cost_plus=0.1, starts="2027-09")

    assert found.gone is not None
