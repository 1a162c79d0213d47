"""Schools that take part are planned, or the cohorts that are still there."""

from __future__ import annotations

import pytest

from scenarios.explain.taking_part import planned_to_start, schools_taking_part
from scenarios.explain.way import Way
from scenarios.funded_plan import if_lost
from tests.models import a_model, programme, scenario
from tests.remade import remade
from tests.scenarios.explain.test_figures import WAYS, nodes, paper, projection
from tests.scenarios.explain.ways import way_of


def way_with(cohorts: dict[int, float] | None = None) -> Way:
    """Return ten schools that start, or those of a way of funding's own."""
    own = {"cohorts": {"leading": cohorts}} if cohorts else {}
    model = a_model(
        years=2,
        programmes={"leading": programme(10, lasts_years=2, leaves=0.1)},
        funding={"w": {**scenario(), **own}},
    )
    return way_of(model)


def test_as_planned_they_have_the_address_of_the_plan() -> None:
    schools = schools_taking_part(way_with(), 0, 1)

    assert schools.address == "leading.count.of.school.2027"
    assert schools.amount == pytest.approx(9.0)


def test_otherwise_they_are_cohorts_less_those_that_leave() -> None:
    way = way_with({2026: 4, 2027: 2})

    schools = schools_taking_part(way, 0, 1)

    assert [part.amount for part in schools.children] == pytest.approx([3.6, 2.0])
    places = way.projection.costs.volumes.places[0, 1, 0]
    assert schools.amount == pytest.approx(float(places))


@pytest.mark.parametrize("name", WAYS)
@pytest.mark.parametrize("programme_at", [0, 1])
@pytest.mark.parametrize("year", [0, 1])
def test_parts_make_them_and_addresses_lead_to_what_they_say(
    name: str, programme_at: int, year: int
) -> None:
    way = Way(projection(name), paper().books)

    for node in nodes(schools_taking_part(way, programme_at, year)):
        assert node.amount == pytest.approx(remade(node))
        if node.address:
            pointed = paper().figure(node.address)
            assert pointed.amount == pytest.approx(node.amount)


def test_those_of_a_lost_contract_say_that_it_is_lost() -> None:
    lost_plan = if_lost(paper().funded.scenarios["tender"])
    lost = paper().projector.project(lost_plan)

    schools = schools_taking_part(Way(lost, paper().books), 0, 0)

    assert (schools.amount, schools.children) == (0.0, ())
    assert "lost" in schools.words


def test_a_year_without_a_cohort_says_so() -> None:
    planned = planned_to_start(way_with(), 0, 1)

    assert (planned.amount, planned.source) == (0.0, None)
    assert "no cohort" in planned.words
