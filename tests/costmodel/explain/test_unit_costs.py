"""A unit cost is cost in first-year prices over a count, and points at both."""

from __future__ import annotations

import pytest

from costmodel.bearers import Ledger
from costmodel.explain.addresses import UnknownAddressError
from costmodel.explain.figures import explain
from costmodel.explain.tree import Made
from tests.models import a_model, bought, planned, programme


@pytest.fixture(scope="module")
def ledger() -> Ledger:
    """Return two programmes over two years; one states its pupils."""
    reading = programme(
        3, 1, label="Reading", pupils_per_school=30, ingredients=[bought(400)]
    )
    writing = programme(1, 0, ingredients=[bought(100)])
    return planned(
        a_model(years=2, programmes={"reading": reading, "writing": writing})
    )


def test_a_school_year_is_all_cost_over_all_places(ledger: Ledger) -> None:
    figure = explain(ledger, "reading.full_cost.per.school_year")

    cost, places = figure.children
    divisors = ledger.costs.plan.facts.divisors
    assert figure.name == (
        "Reading: full cost per school year, all years, 2026/27 prices"
    )
    assert cost.amount == pytest.approx(400 + 400 / divisors[1])
    assert places.amount == 4.0
    assert figure.amount == pytest.approx(cost.amount / 4.0)
    assert [year.made for year in cost.children] == [Made.QUOTIENT, Made.QUOTIENT]
    assert [year.children[0].address for year in cost.children] == [
        "reading.full_cost.2026",
        "reading.full_cost.2027",
    ]


def test_one_year_has_a_unit_cost_of_its_own(ledger: Ledger) -> None:
    figure = explain(ledger, "reading.full_cost.per.pupil.2026")

    assert figure.amount == pytest.approx(400 / 90)


@pytest.mark.parametrize(
    "address",
    [
        "writing.full_cost.per.school_year.2027",
        "writing.full_cost.per.pupil",
        "all.full_cost.per.pupil",
        "reading.full_cost.per.deployment_day",
    ],
)
def test_where_nothing_is_counted_there_is_no_figure(
    ledger: Ledger, address: str
) -> None:
    with pytest.raises(UnknownAddressError, match="nothing to divide the cost by"):
        explain(ledger, address)


def test_the_whole_has_unit_costs(ledger: Ledger) -> None:
    figure = explain(ledger, "all.full_cost.per.journey")

    assert figure.children[1].amount == 5.0
