"""The subsidy that would do says which condition wants it, when, and by what rule."""

from __future__ import annotations

import pytest

from costmodel.explain.addresses import UnknownAddressError
from costmodel.explain.tree import Explanation, Made
from scenarios.explain.subsidy_needed import subsidy, subsidy_needed
from scenarios.explain.way import Way
from scenarios.funded_plan import if_lost
from scenarios.projection import projector_of
from tests.models import (
    Words,
    a_model,
    bought,
    compiled,
    fee,
    grant,
    programme,
    scenario,
    the_scenario,
)
from tests.remade import remade
from tests.scenarios.explain.test_figures import WAYS, nodes, paper, projection
from tests.scenarios.explain.ways import way_of


def way_that_pays(
    price: float,
    *more: Words,
    opening: Words,
    organisation: Words | None = None,
) -> Way:
    """Return two schools whose programme costs £100 a year and asks a fee of each."""
    model = a_model(
        programmes={"one": programme(2, ingredients=[bought(100)])},
        funding={"w": scenario(fee(prices={"one": price}), *more)},
        opening=opening,
        organisation=organisation,
    )
    return way_of(model)


def extra_of(way: Way) -> Explanation:
    """Return what more it takes."""
    figure = subsidy_needed(way)
    for node in nodes(figure):
        assert node.amount == pytest.approx(remade(node), abs=1e-9)
    assert figure.amount == pytest.approx(float(way.projection.verdict.needed[0]))
    return figure.children[1]


@pytest.mark.parametrize("name", WAYS)
def test_parts_make_the_verdicts_figure_and_addresses_lead_to_it(name: str) -> None:
    figure = paper().figure(f"{name}.subsidy_needed")

    verdict = projection(name).verdict
    assert figure.amount == pytest.approx(float(verdict.needed[0]))
    for node in nodes(figure):
        assert node.amount == pytest.approx(remade(node), abs=1e-6)
        if node.address:
            pointed = paper().figure(node.address)
            assert pointed.amount == pytest.approx(node.amount, abs=1e-6)


def test_a_poor_last_year_wants_its_deficit_from_each_school() -> None:
    extra = extra_of(way_that_pays(30, opening={"cash": 10_000}))

    gap, pound = extra.children
    assert gap.children[1].children[0].address == "w.result.2026"
    assert (gap.amount, pound.amount) == pytest.approx((40.0, 2.0))
    words = "the last year's result, in the last year, wants the most for each school"
    assert extra.words == words


@pytest.mark.parametrize(
    ("opening", "wants"),
    [
        ({"cash": -1_000}, "unrestricted funds"),
        ({"cash": -1_000, "fixed_assets": 5_000}, "cash"),
    ],
)
def test_a_first_month_in_want_is_named(opening: Words, wants: str) -> None:
    extra = extra_of(way_that_pays(30, opening=opening))

    _, pound = extra.children
    assert extra.words.startswith(f"{wants}, by the end of September 2026, ")
    assert pound.amount == pytest.approx(2 / 12)


def test_a_floor_above_reserves_asks_for_itself_at_the_end() -> None:
    organisation = {"reserves_floor": 6_000}
    way = way_that_pays(30, opening={"cash": 5_000}, organisation=organisation)

    gap, _ = extra_of(way).children

    asked, taken = gap.children
    assert (asked.address, asked.amount) == ("w.floor.2027-08", 6_000.0)
    assert taken.children[0].address == "w.reserves.2027-08"
    assert gap.amount == pytest.approx(1_040.0)


def test_what_could_be_taken_away_is_taken_off_what_grants_bring() -> None:
    given = grant(a_year=100, restricted=False)
    way = way_that_pays(60, given, opening={"cash": 10_000})

    figure = subsidy_needed(way)

    assert figure.made is Made.EXCESS
    assert [part.amount for part in figure.children] == pytest.approx([50.0, 60.0])
    assert figure.children[0].address == "w.subsidy_from_grants"


def test_where_nothing_is_wanting_no_rule_is_told() -> None:
    model = a_model(
        programmes={"one": programme(0)},
        funding={"w": scenario(fee(prices={"one": 30}))},
    )

    extra = extra_of(way_of(model))

    assert (extra.amount, extra.children) == (0.0, ())
    assert "no school takes part" in extra.words


def test_a_way_that_is_lost_points_at_no_figure_of_grants() -> None:
    model = a_model(programmes={"one": programme(0)}, funding={"w": scenario()})
    won, funded = way_of(model), compiled(model)
    lost = if_lost(the_scenario(funded))
    projector = projector_of(funded, funded.plan.terms.central, in_detail=True)

    figure = subsidy_needed(Way(projector.project(lost), won.books))

    assert figure.children[0].address == ""
    assert subsidy_needed(won).children[0].address == "w.subsidy_from_grants"


def test_the_subsidy_is_what_is_lost_for_each_school_year() -> None:
    way = way_of(
        a_model(
            programmes={"one": programme(2, ingredients=[bought(100)])},
            funding={"fees": scenario(fee(prices={"one": 30}))},
        )
    )

    figure = subsidy(way)

    assert figure.made is Made.QUOTIENT
    assert figure.amount == pytest.approx(20.0)
    lost, brought = figure.children
    assert [lost.amount, brought.amount] == pytest.approx([40.0, 2.0])
    assert lost.children[1].address == f"{way.name}.result"


def test_without_a_school_no_sum_is_enough() -> None:
    way = way_of(
        a_model(
            programmes={"one": programme(0, ingredients=[bought(100)])},
            funding={"fees": scenario(fee(prices={"one": 30}))},
        )
    )

    with pytest.raises(UnknownAddressError, match="no school takes part"):
        subsidy(way)
    with pytest.raises(UnknownAddressError, match="no sum is enough"):
        subsidy_needed(way)


def test_where_nothing_is_lost_no_subsidy_is_asked_for() -> None:
    way = way_of(
        a_model(
            programmes={"one": programme(0)},
            funding={"fees": scenario(fee(prices={"one": 30}))},
        )
    )

    assert subsidy(way).amount == 0.0
