"""A contract's year is its work, and results once they are known."""

from __future__ import annotations

import pytest

from costmodel.explain.tree import Explanation
from scenarios.explain.contracts import of_contract
from scenarios.explain.parts_of_years import months_of_year
from scenarios.streams import Contract
from tests.models import a_model, bought, contract, programme, scenario
from tests.remade import remade
from tests.scenarios.explain.test_figures import nodes
from tests.scenarios.explain.ways import way_of


def year_of(year: int, **words: object) -> Explanation:
    """Return a year of a contract, which its parts make and the projection has."""
    results = {"share": 0.2, "chance": 0.6, "after_months": 6}
    sold = contract(**{"results": results, **words})
    model = a_model(
        years=2,
        programmes={"leading": programme(10, 4, ingredients=[bought(1_200)])},
        growth={"pay_teachers": 0.04},
        funding={"w": scenario(sold)},
    )
    way = way_of(model)
    (stream,) = way.funding.streams
    assert isinstance(stream, Contract)
    figure = of_contract(way, stream, months_of_year(year))
    for node in nodes(figure):
        assert node.amount == pytest.approx(remade(node), abs=1e-9)
    months = way.projection.recognised["tender"][year * 12 : (year + 1) * 12, 0]
    assert figure.amount == pytest.approx(float(months.sum()))
    return figure


def test_without_results_it_is_the_price_alone() -> None:
    assert year_of(0, a_year=1_200, results=None).name == "price of 2026/27"


def test_many_results_are_told_by_the_year_of_the_work() -> None:
    first = year_of(0, per_unit=600, ends="2028-08", index="pay_teachers")
    second = year_of(1, per_unit=600, ends="2028-08", index="pay_teachers")

    assert [part.name for part in first.children] == [
        "for the work",
        "results of 2026/27",
    ]
    assert [part.name for part in second.children] == [
        "for the work",
        "results of 2026/27",
        "results of 2027/28",
    ]
    assert second.children[1].children[2].name == "part that succeeds"


@pytest.mark.parametrize(
    ("chance", "words"),
    [
        (0.6, "taken as reached; one result is never an average"),
        (0.4, "taken as missed; one result is never an average"),
    ],
)
def test_one_result_says_how_it_is_taken(chance: float, words: str) -> None:
    results = {"share": 0.2, "chance": chance, "after_months": 6}

    figure = year_of(0, cost_plus=0.1, starts="2026-11", results=results)

    assert figure.children[1].children[2].words == words


def test_a_result_is_known_after_the_term() -> None:
    work, results = year_of(1, a_year=1_200).children

    assert work.amount == 0.0
    assert results.amount == pytest.approx(120)


@pytest.mark.parametrize(("lost", "price"), [(False, 900), (True, 1_080)])
def test_what_is_taken_off_for_lots_is_a_part_of_the_price(
    *, lost: bool, price: float
) -> None:
    certain = contract("one", a_year=1_200)
    other = contract("two", a_year=100, chance_of_winning=0.5)
    third = contract("three", a_year=100)
    discounts = [
        {"contracts": ["one", name], "share": share}
        for name, share in (("two", 0.25), ("three", 0.1))
    ]
    model = a_model(
        funding={"w": scenario(certain, other, third, lot_discounts=discounts)}
    )
    way = way_of(model, lost=lost)
    stream = way.funding.streams[0]
    assert isinstance(stream, Contract)

    figure = of_contract(way, stream, range(12))

    assert figure.name == "price of 2026/27, as one of several lots"
    assert figure.amount == pytest.approx(price)
    assert figure.amount == pytest.approx(float(way.projection.recognised["one"].sum()))
    for node in nodes(figure):
        assert node.amount == pytest.approx(remade(node), abs=1e-9)
