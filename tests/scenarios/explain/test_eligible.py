"""Eligible is a whole line of a year, or the lines of some months or cost types."""

from __future__ import annotations

import pytest

from scenarios.eligible import eligible_by_stream, eligible_cost
from scenarios.explain.eligible import eligible_of
from scenarios.explain.way import Way
from tests.models import a_model, bought, contract, fee, matching, programme, scenario
from tests.scenarios.explain.test_figures import paper, projection
from tests.scenarios.explain.ways import way_of


def of_year(figures: dict[str, float], address: str, years: int) -> list[float]:
    """Return what an address comes to, year by year."""
    return [figures[f"{address}.{2026 + at}"] for at in range(years)]


@pytest.mark.parametrize("name", ["subsidy", "tender"])
def test_figures_are_those_of_the_table(name: str) -> None:
    worked = projection(name)
    figures = {
        address: make().amount
        for address, make in eligible_of(Way(worked, paper().books)).items()
    }
    found = eligible_cost(worked)
    assert found is not None

    readings = {
        f"{name}.eligible": found.eligible,
        f"{name}.out_of_scope": found.out_of_scope,
        f"{name}.out_of_time": found.out_of_time,
        **{
            f"{name}.eligible.of.{stream}": amounts
            for stream, amounts in eligible_by_stream(worked).items()
        },
    }

    for address, amounts in readings.items():
        assert of_year(figures, address, 2) == pytest.approx(amounts.sum(axis=0))
        assert figures[address] == pytest.approx(amounts.sum())


def test_a_whole_line_points_at_its_cost_and_some_months_are_told() -> None:
    sold = contract(a_year=10, starts="2027-03", ends="2028-08")
    model = a_model(
        years=2,
        programmes={"one": programme(2, ingredients=[bought(1_200)])},
        funding={"way": scenario(sold)},
    )
    figures = eligible_of(way_of(model))

    months = figures["way.eligible.2026"]().children[0].children[0]
    year = figures["way.eligible.2027"]().children[0].children[0]

    assert months.name == "Programme, March 2027 to August 2027"
    assert months.amount == pytest.approx(600)
    assert year.address == "one.full_cost.2027"


def test_of_the_last_line_what_lies_unused_is_told_apart() -> None:
    sold = contract(a_year=10, scope={"cost_types": ["brokering"]})
    model = a_model(**matching(), funding={"way": scenario(sold)})
    figures = eligible_of(way_of(model))

    both = {
        part.name: part.amount
        for topic in ("eligible", "out_of_scope")
        for part in figures[f"way.{topic}.2026"]().children[-1].children
    }

    assert sum(both.values()) == pytest.approx(24_000)
    assert {name.partition(",")[0] for name in both} == {
        "Not shared (no activity)",
        "Unused capacity",
    }


def test_without_a_grant_and_a_contract_there_is_no_such_figure() -> None:
    model = a_model(
        programmes={"one": programme(2, ingredients=[bought(1_200)])},
        funding={"way": scenario(fee(prices={"one": 30}))},
    )

    assert eligible_of(way_of(model)) == {}
