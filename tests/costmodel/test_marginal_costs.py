"""The next school, and the next whole step."""

from __future__ import annotations

import pytest

from costmodel.marginal_costs import MarginalCost, MoreSchools, marginal_costs
from scenarios.funding import FundedModel
from tests.models import a_model, bought, days_of, planned, pool, programme

NEAR = pytest.approx


def first(model: FundedModel) -> MarginalCost:
    """Return what more schools in the first programme would add."""
    return marginal_costs(planned(model))[0]


def figures(more: MoreSchools | None) -> tuple[float, float, float]:
    """Return how many schools more it is, and what they cost."""
    assert more is not None
    return more.schools, more.cost, more.economic_cost


def with_an_officer(schools: float, *, in_pool: bool = False) -> MarginalCost:
    """Return it for schools at £1,000 and an officer at £30,000 for every 25."""
    officer = bought(30_000, per="school", one_for_every=25)
    own = [bought(1_000, per="school")] + ([] if in_pool else [officer])
    pools = {"office": pool("schools", officer)} if in_pool else {}
    return first(
        a_model(programmes={"one": programme(schools, ingredients=own)}, pools=pools)
    )


@pytest.mark.parametrize("in_pool", [False, True])
def test_the_next_school_costs_its_own_and_the_next_step_an_officer_too(
    *, in_pool: bool
) -> None:
    told = with_an_officer(24, in_pool=in_pool)

    assert figures(told.next_school) == NEAR((1, 1_000, 1_000))
    assert figures(told.next_step) == NEAR((2, 32_000, 32_000))


def test_a_school_that_begins_a_step_is_the_step() -> None:
    told = with_an_officer(25)

    assert figures(told.next_school) == NEAR((1, 31_000, 31_000))
    assert told.next_step == told.next_school


@pytest.mark.parametrize(
    ("every", "wanted"), [(100, 91), (1_010, 1_001), (1_009, 1_000)]
)
def test_a_step_is_sought_among_a_thousand_schools(every: int, wanted: int) -> None:
    step = bought(10, per="school", one_for_every=every)
    told = first(a_model(programmes={"one": programme(10, ingredients=[step])}))

    found = told.next_step.schools if told.next_step else None
    assert found == (wanted if wanted <= 1_000 else None)


def test_without_steps_there_is_none() -> None:
    model = a_model(
        programmes={
            "one": programme(10, ingredients=[bought(5, per="school")]),
            "two": programme(1, ingredients=[bought(9, per="school", one_for_every=2)]),
        }
    )

    one, two = marginal_costs(planned(model))

    assert one.next_step is None
    assert figures(two.next_step) == NEAR((2, 9, 9))


def test_a_school_stays_as_long_as_others_and_is_counted_in_real_terms() -> None:
    model = a_model(
        years=3,
        programmes={
            "one": programme(
                0, 4, lasts_years=3, ingredients=[bought(100, per="school")]
            )
        },
    )
    ledger = planned(model)

    (told,) = marginal_costs(ledger)

    divisors = ledger.costs.plan.facts.divisors
    assert told.year == 1
    assert told.next_school.cost == NEAR(100 / divisors[1] + 100 / divisors[2])


def test_a_programme_without_schools_would_start_in_the_first_year() -> None:
    told = first(a_model(programmes={"one": programme(0, ingredients=[bought(50)])}))

    assert (told.year, told.next_school.cost) == (0, 0.0)


def test_all_resources_are_told_beside_what_the_broker_pays() -> None:
    days = days_of("head", 2, per="school")
    told = first(a_model(programmes={"one": programme(3, ingredients=[days])}))

    assert figures(told.next_school) == NEAR((1, 1_000, 680))


def test_each_school_of_a_step_costs_its_part_of_it() -> None:
    assert MoreSchools(4, 30_000, 50_000).each == 7_500
