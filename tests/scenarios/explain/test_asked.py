"""Figures of the claim asked of schools have addresses and are taken apart."""

from __future__ import annotations

import math
from dataclasses import replace
from functools import cache

import pytest

from costmodel.document_lines import DocumentLines
from costmodel.explain.addresses import UnknownAddressError
from costmodel.explain.basis import Prices, Values
from costmodel.programmes import Phase
from scenarios.claim.budgets import shipped_budgets
from scenarios.claim.held import AskedProgrammes, asked_claim
from scenarios.claim.prices import drawn_prices
from scenarios.comparison import Draws
from scenarios.explain.ability import Ability
from scenarios.explain.asked import AskedFigures, asked_address, years_address
from scenarios.explain.drawing import Drawing
from scenarios.explain.explained import Explained
from scenarios.funding import FundedModel
from scenarios.gap import gap_of
from tests.models import a_model, assumed, bought, compiled, programme
from tests.remade import remade
from tests.scenarios.explain.test_figures import nodes

NEAR = pytest.approx

ASKED = "asked.full_cost"


def model() -> FundedModel:
    """Return a plan of two programmes for two phases, and one that costs nothing."""
    each = [bought("price", per="school")]
    return a_model(
        programmes={
            "art": programme(10, ingredients=each, label="Art"),
            "tea": programme(30, phase="primary", ingredients=each, label="Tea"),
            "air": programme(10, phase="primary", label="Air"),
        },
        assumptions={"price": assumed(9_000, low=5_000, high=20_000, unit="£/school")},
    )


@cache
def explained() -> Explained:
    """Return what explains its figures, on one block of draws."""
    return Explained(compiled(model()), DocumentLines(), Draws(blocks=1))


@cache
def figures_of() -> AskedFigures:
    """Return the figures of the same plan, about to be taken apart."""
    funded, books = compiled(model()), explained().books
    gap = gap_of(funded, books.ledger)
    prices, budgets = drawn_prices(funded, 1, 1), shipped_budgets(funded, gap.region)
    asked = asked_claim(funded, prices, budgets)
    drawing = Drawing(funded, Draws(blocks=1))
    return AskedFigures(asked, Ability(funded, gap), books, drawing)


ADDRESSES = (
    f"art.{ASKED}.price",
    f"art.{ASKED}.price.tenth",
    f"all.{ASKED}.price.ninetieth",
    "all.asked.in.primary.school_years",
    "all.asked.in.primary.full_cost.price",
    f"art.{ASKED}.share.income_share.known",
    f"air.{ASKED}.share.training_line.low",
    f"all.{ASKED}.share.training_line.high.tenth",
    f"tea.{ASKED}.subsidy.training_line.known",
    f"all.{ASKED}.subsidy.training_line.known",
    "all.asked.in.primary.full_cost.subsidy.per_teacher.known.highest",
    f"all.{ASKED}.over_plan.training_line.known",
    f"all.{ASKED}.over_plan.training_line.known.ninetieth",
    f"all.{ASKED}.chance_enough.training_line.known",
    "tea.asked.full_economic_cost.chance_needed.training_line.known",
    f"all.{ASKED}.chance_above_published.reserve_after.low",
)


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_figure_adds_up_at_each_level(address: str) -> None:
    figure = explained().figure(address)

    for node in nodes(figure):
        assert node.amount == NEAR(remade(node), rel=1e-9, abs=1e-6), node.name
        if node.address and node.address != address:
            there = explained().figure(node.address)
            assert there.amount == NEAR(node.amount, abs=1e-6), node.address


def test_every_figure_is_made() -> None:
    every = figures_of().figures()

    assert len(every) > 300
    assert all(make().name for make in every.values())


def test_a_programme_whose_schools_can_pay_any_fee_lacks_nothing() -> None:
    own = figures_of()
    art, *others = own.ability.gap.by_programme
    able = tuple(replace(each, fee=math.inf) for each in art.able_to_pay)
    gaps = (replace(art, able_to_pay=able), *others)
    gap = replace(own.ability.gap, by_programme=gaps)
    figures = replace(own, ability=replace(own.ability, gap=gap))

    lacking = figures.figures()[f"art.{ASKED}.subsidy.reserve_after.high"]()

    assert lacking.amount == 0.0
    assert lacking.children[0].name == "nothing, as enough schools can pay any fee"


def test_it_is_said_which_figures_are_of_draws_and_in_which_prices() -> None:
    for address, values, prices in (
        (f"art.{ASKED}.price", Values.CENTRAL, Prices.REAL),
        (f"art.{ASKED}.price.tenth", Values.DRAWN, Prices.REAL),
        (f"all.{ASKED}.chance_enough.training_line.known", Values.DRAWN, Prices.NONE),
    ):
        basis = explained().basis(address, explained().figure(address))

        assert (basis.values, basis.prices) == (values, prices)
        assert basis.draws == (1_024 if values is Values.DRAWN else 0)


def test_a_wrong_address_is_told_with_the_right_one() -> None:
    with pytest.raises(UnknownAddressError, match=r"subsidy\.training_line\.known"):
        explained().figure(f"art.{ASKED}.subsidi.training_line.known")


def test_a_plan_without_schools_has_none() -> None:
    none = a_model(programmes={"art": programme(0)})
    without = Explained(compiled(none), DocumentLines(), Draws(blocks=1))

    with pytest.raises(UnknownAddressError):
        without.figure(f"art.{ASKED}.price")


def test_addresses_of_programmes_phases_and_all() -> None:
    art = AskedProgrammes((0,), "art", Phase.SECONDARY)
    of_all, of_phase = AskedProgrammes((0,)), AskedProgrammes((0,), phase=Phase.ALL)

    assert years_address(art) == "art.count.of.school"
    assert years_address(of_all) == "all.count.of.school"
    assert years_address(of_phase) == "all.asked.in.all.school_years"
    assert asked_address(of_all, "price") == "all.asked.price"
