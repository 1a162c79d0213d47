"""Income is streams; a fee is fee × schools × what is collected, all else is months."""

from __future__ import annotations

import pytest

from scenarios.explain.income import of_stream
from tests.models import a_model, fee, programme, scenario
from tests.scenarios.explain.test_figures import paper
from tests.scenarios.explain.ways import way_of


def test_income_of_a_year_points_at_its_streams() -> None:
    figure = paper().figure("subsidy.income.2026")

    assert figure.name == "Subsidy that tapers: income, 2026/27"
    assert {part.address for part in figure.children} == {
        "subsidy.income.of.council.2026",
        "subsidy.income.of.friends.2026",
        "subsidy.income.of.fees.2026",
        "subsidy.income.of.opening_deferred_income.2026",
    }


def test_a_fee_is_taken_apart_by_programme() -> None:
    figure = paper().figure("traded.income.of.fees.2027")

    fee, _, clause, collected = figure.children[0].children
    assert (fee.name, fee.amount) == ("fee of a school", 7_000.0)
    assert clause.name == "what indexation has made of the fee"
    assert collected.amount == pytest.approx(0.9)


def test_schools_that_are_not_as_planned_say_so() -> None:
    figure = paper().figure("tender.income.of.fees.2027")

    schools = figure.children[0].children[1]
    assert (schools.amount, schools.address) == (10.0, "")
    assert schools.words == "as many as would buy, or as this way of funding plans"
    (planned,) = schools.children[-1].children
    assert planned.source is not None


def test_as_many_schools_as_planned_have_an_address() -> None:
    figure = paper().figure("subsidy.income.of.fees.2026")

    fee, schools = figure.children[0].children
    assert fee.amount == 4_000.0
    assert (schools.address, schools.words) == ("leading.count.of.school.2026", "")


def test_a_fee_for_a_day_is_taken_apart_by_days() -> None:
    days = fee("days", prices={"leading": 60}, per="deployment_day", bad_debt=0.1)
    deployed = programme(10, deployments=[{"person": "head", "days_per_school": 2}])
    model = a_model(programmes={"leading": deployed}, funding={"w": scenario(days)})

    (brought,) = of_stream(way_of(model), "days", 0).children

    price, units, collected = brought.children
    assert (price.name, price.amount) == ("fee of a deployment day", 60)
    assert units.address == "leading.count.of.deployment_day.2026"
    assert collected.amount == pytest.approx(0.9)
    assert brought.amount == pytest.approx(1_080)


def test_a_fee_that_is_not_asked_in_a_year_says_so() -> None:
    model = a_model(years=2, funding={"w": scenario(fee(years=[2027]))})

    (first,) = of_stream(way_of(model), "fees", 0).children
    (second,) = of_stream(way_of(model), "fees", 1).children

    assert first.amount == 0
    assert [each.name for each in first.children] == [
        "fee of a school",
        "schools taking part",
        "asked in this year",
    ]
    assert second.amount == 10_000
