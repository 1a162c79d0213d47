"""Schools that start: no more than planned, nor than want to and can pay."""

from __future__ import annotations

import pytest

from scenarios.explain.demands import demand_of as demand_of_way
from tests.models import a_model, demand_of, fee, scenario
from tests.scenarios.explain.test_figures import paper, projection
from tests.scenarios.explain.ways import way_of


def amount(address: str) -> float:
    """Return a figure of the example on paper."""
    return paper().figure(f"traded.{address}").amount


@pytest.mark.parametrize(("at", "year"), [(0, 2026), (1, 2027)])
def test_figures_are_those_of_demand(at: int, year: int) -> None:
    take = projection("traded").takes[0]
    told = {
        "eligible_schools": take.stock,
        "share_that_can_pay": take.share,
        "willing_schools": take.wish,
        "starting_schools": take.journeys,
    }

    for topic, value in told.items():
        found = amount(f"{topic}.of.leading.{year}")
        assert found == pytest.approx(value[at, 0])


def test_eligible_schools_come_from_the_model_and_from_the_year_before() -> None:
    first = paper().figure("traded.eligible_schools.of.leading.2026")
    second = paper().figure("traded.eligible_schools.of.leading.2027")

    assert first.children[0].source is not None
    assert second.children[1].address == "traded.starting_schools.of.leading.2026"


def test_all_years_are_their_sum() -> None:
    for topic in ("planned_schools", "starting_schools"):
        years = [amount(f"{topic}.of.leading.{year}") for year in (2026, 2027)]
        assert amount(f"{topic}.of.leading") == pytest.approx(sum(years))


def test_without_demand_there_is_no_figure_of_it() -> None:
    assert not [each for each in paper()._figures("subsidy") if "willing" in each]  # noqa: SLF001 - every figure


def test_all_years_of_schools_that_buy_are_those_that_start() -> None:
    turned = {"leading": {"from_year": 2027, "converts": 0.5}}
    limited = demand_of({"leading": 20}, interest=0.1)
    model = a_model(
        years=2, funding={"w": scenario(fee(), demand=limited, transitions=turned)}
    )
    way = way_of(model)

    found = demand_of_way(way)["w.starting_schools.of.leading"]()

    assert found.amount == pytest.approx(way.projection.takes[0].journeys.sum())
