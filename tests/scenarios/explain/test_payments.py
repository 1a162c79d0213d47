"""Schools, income by kind and what a school pays are those that tables tell."""

from __future__ import annotations

import pytest

from scenarios.explain.payments import payments_of
from scenarios.explain.way import Way
from scenarios.school_payments import mean_fee, paid_in_all
from tests.models import a_model, demand_of, fee, grant, programme, scenario
from tests.reports.runs import on_paper
from tests.scenarios.explain.test_figures import WAYS, paper, projection
from tests.scenarios.explain.ways import way_of


@pytest.mark.parametrize("name", WAYS)
def test_sums_a_school_are_those_of_the_side_by_side_table(name: str) -> None:
    figures = payments_of(Way(projection(name), paper().books))
    view = on_paper().comparison.scenarios[name]

    assert figures[f"{name}.mean_fee"]().amount == pytest.approx(
        mean_fee(view.central, view.ledger)
    )
    assert figures[f"{name}.school_payments"]().amount == pytest.approx(
        paid_in_all(view.central, view.ledger)
    )


def test_schools_a_year_are_a_mean_over_years() -> None:
    places = projection("traded").costs.volumes.places[:, :, 0]

    figure = paper().figure("traded.schools_a_year")

    assert figure.amount == pytest.approx(places.sum(axis=0).mean())
    assert figure.children[0].address == "traded.school_years"


def test_schools_as_planned_have_their_address_and_others_say_so() -> None:
    planned = paper().figure("subsidy.school_years").children
    own = paper().figure("tender.school_years").children

    assert [each.address for each in planned] == [
        "leading.count.of.school",
        "reading.count.of.school",
    ]
    assert any("own volumes" in each.words for each in own)


def test_income_of_a_kind_is_that_of_all_its_streams() -> None:
    figure = paper().figure("subsidy.income.kind.grant")

    assert [part.address for part in figure.children] == [
        "subsidy.income.of.council",
        "subsidy.income.of.friends",
    ]
    assert sum(
        paper().figure(part.address).amount for part in figure.children
    ) == pytest.approx(figure.amount)


def test_where_no_school_comes_the_fee_is_that_of_those_planned() -> None:
    nobody = demand_of({"one": 0})
    model = a_model(
        programmes={"one": programme(2, phase="primary")},
        funding={"w": scenario(fee(prices={"one": 900}), demand=nobody)},
    )

    figures = payments_of(way_of(model))

    assert "w.school_payments" not in figures
    assert figures["w.mean_fee"]().amount == pytest.approx(900.0)


@pytest.mark.parametrize("schools", [0, 2])
def test_without_a_school_or_a_fee_there_is_no_mean_fee(schools: int) -> None:
    streams = [grant(a_year=10)] if schools else [fee(prices={"one": 900})]
    model = a_model(
        programmes={"one": programme(schools)}, funding={"w": scenario(*streams)}
    )

    assert "w.mean_fee" not in payments_of(way_of(model))


def test_a_fee_a_pupil_is_told_by_the_pupils_of_a_school() -> None:
    both = (
        fee(prices={"one": 9}, per="pupil"),
        fee(
            "brokerage",
            prices={"one": 50},
            per="deployment_day",
            paid_by="provider_school",
        ),
    )
    model = a_model(
        programmes={"one": programme(2, pupils_per_school=100)},
        funding={"w": scenario(*both)},
    )

    figure = payments_of(way_of(model))["w.mean_fee"]()

    assert figure.amount == pytest.approx(900.0)
    (priced,) = figure.children[0].children
    assert [part.name for part in priced.children] == [
        "fee of a pupil",
        "Programme",
        "pupils for each school-year",
    ]


@pytest.mark.parametrize(("per", "mean"), [("school", 250), ("pupil", 25_000)])
def test_a_fee_of_some_years_counts_by_what_there_is_in_those(
    per: str, mean: float
) -> None:
    model = a_model(
        years=2,
        programmes={"leading": programme(30, 10, pupils_per_school=100)},
        funding={"w": scenario(fee(years=[2027], per=per))},
    )

    figure = payments_of(way_of(model))["w.mean_fee"]()

    assert figure.amount == pytest.approx(mean)
    assert (
        "of the years in which it is asked"
        in figure.children[0].children[0].children[-1].name
    )
