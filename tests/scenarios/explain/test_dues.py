"""What falls due in a month is what is earned, by milestones, or was held back."""

from __future__ import annotations

import pytest

from costmodel.explain.tree import Explanation, Made, made
from scenarios.explain.dues import due_in
from scenarios.explain.way import Way
from scenarios.streams import Contract
from tests.models import Words, a_model, bought, contract, programme, scenario
from tests.remade import remade
from tests.scenarios.explain.test_figures import nodes
from tests.scenarios.explain.ways import way_of

REPORT = [{"label": "Report", "month": "2026-11", "share": 0.25}]
RESULTS = {"share": 0.2, "chance": 0.6, "after_months": 6}


def sold(**words: object) -> Way:
    """Return two years of a contract of £1,200 a year in the first."""
    model = a_model(
        years=2,
        programmes={"leading": programme(10, 4, ingredients=[bought(1_200)])},
        funding={"w": scenario(contract(**{"a_year": 1_200, **words}))},
    )
    return way_of(model)


def due(way: Way, month: int) -> Explanation:
    """Return what falls due in a month, which its parts make and the income has."""
    (stream,) = way.funding.streams
    (money,) = way.projection.streams.contracts
    assert isinstance(stream, Contract)
    figure = made("due", Made.SUM, tuple(due_in(way, stream, month)), unit="£")
    for node in nodes(figure):
        assert node.amount == pytest.approx(remade(node), abs=1e-9)
    assert figure.amount == pytest.approx(float(money.due[month, 0]))
    return figure


def names(figure: Explanation) -> list[str]:
    """Return what the parts of a figure are called."""
    return [part.name for part in figure.children]


def test_without_terms_of_its_own_it_is_what_the_month_earns() -> None:
    (month,) = due(sold(), 3).children

    assert month.address == "w.income.of.tender.2026-12"


def test_a_milestone_is_a_part_of_all_that_is_earned() -> None:
    way = sold(milestones=REPORT)

    assert due(way, 1).amount == pytest.approx(75)
    assert due(way, 2).amount == pytest.approx(75 + 300)
    assert names(due(way, 2))[1] == "due by the milestone Report"
    assert due(way, 2).children[1].children[0].address == "w.income.of.tender"


def test_what_is_held_back_falls_due_after_the_term() -> None:
    way = sold(retention=0.1, retention_months=3)

    assert due(way, 0).amount == pytest.approx(90)
    assert names(due(way, 0)) == ["due at once"]
    assert due(way, 14).amount == pytest.approx(120)
    assert names(due(way, 14)) == ["due at once", "held back until now"]


@pytest.mark.parametrize("terms", [{}, {"per_unit": 60, "a_year": None}])
def test_results_fall_due_when_they_are_known_and_are_never_held_back(
    terms: Words,
) -> None:
    way = sold(milestones=REPORT, retention=0.1, results=RESULTS, **terms)

    for month in range(24):
        due(way, month)
    assert names(due(way, 6))[-1] == "results of September 2026"
    assert names(due(way, 23)) == ["due at once", "held back until now"]
    whole = due(way, 23).children[1].children[0]
    assert whole.name == "tender, all years, for the work"
