"""A contract that pays less than full cost, and the price that would pay it."""

from __future__ import annotations

from collections.abc import Iterator

from scenarios.break_even import break_even_fee, break_even_subsidy
from scenarios.projection import projector_of
from tests.examples.example import Example, Line
from tests.models import a_model, bought, compiled, fee, programme, scenario


def cross_subsidy(example: Example) -> Iterator[Line]:
    """WE27: a buyer pays 65% of full cost."""
    given, told = example.inputs, example.worked_out
    cost, share = given["contract_full_cost"], given["funder_pays_share"]
    plan = compiled(
        a_model(
            programmes={"leading": programme(1, ingredients=[bought(cost)])},
            funding={"bought": scenario(fee(prices={"leading": share * cost}))},
        )
    )
    funding = plan.scenarios["bought"]
    projector = projector_of(plan, plan.plan.terms.central, in_detail=True)
    projection = projector.project(funding)
    shortfall = -float(projection.results.sum())
    yield Line("shortfall", told["shortfall"], shortfall, 0.5, is_published=False)
    yield Line(
        "the charity's share",
        example.published["charity_contributes_share"],
        shortfall / float(projection.costs.full_cost().sum()),
        1e-4,
    )
    extra = break_even_subsidy(projection)
    yield Line("what would pay it", told["shortfall"], extra, 0.5, is_published=False)
    (factor,) = break_even_fee(plan, funding).crossings
    expected = told["price_to_break_even_multiple"]
    yield Line("price, times as high", expected, factor, 1e-4, is_published=False)
    rate = 1 / factor
    yield Line("recovery", told["recovery_rate"], rate, 1e-4, is_published=False)
