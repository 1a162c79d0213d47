"""Law 9: at fixed volume, more of a cost never lowers the break-even price.

Income worked out from cost is left out: prices at cost plus, and grants that pay for
overheads by the pound of direct cost; and pools spread by direct cost, which may move
cost to where a grant pays for it.
"""

from __future__ import annotations

import math

from hypothesis import assume, given
from hypothesis import strategies as st

from costmodel.drivers import Driver
from costmodel.ingredients import Ingredient
from scenarios.break_even import BreakEven, break_even_fee
from scenarios.funding import FundedModel, Funding
from scenarios.streams import Contract, Fee, Grant, Stream
from tests.laws.cases import model_at
from tests.laws.seeds import seeds
from tests.models import bought, compiled


def is_fixed(funding: Funding) -> bool:
    """Whether a scenario's volumes and income do not depend on its cost."""
    return funding.demand is None and not any(map(_follows_cost, funding.streams))


def _follows_cost(stream: Stream) -> bool:
    """Whether a stream may bring more the more the work costs."""
    if isinstance(stream, Grant):
        return stream.rules.overhead_cap is not None
    if isinstance(stream, Fee):
        return stream.brokerage != 0.0
    return isinstance(stream, Contract) and stream.cost_plus is not None


def with_fees(model: FundedModel, choice: int) -> FundedModel | None:
    """Return a model with one of the scenarios that the law speaks of, if any."""
    funding = [
        (name, one)
        for name, one in model.funding.items()
        if is_fixed(one) and any(isinstance(stream, Fee) for stream in one.streams)
    ]
    if not funding or any(
        one.driver is Driver.DIRECT_COST for one in model.pools.values()
    ):
        return None
    return model.model_copy(update={"funding": dict([funding[choice % len(funding)]])})


def with_more(model: FundedModel, owner: int, pounds: float) -> FundedModel:
    """Return a model in which one programme or pool buys more."""
    more = Ingredient.model_validate(bought(pounds, profile="half_termly"))
    for field in ("programmes", "pools"):
        owners = getattr(model, field)
        if owner < len(owners):
            name = list(owners)[owner]
            items = (*owners[name].ingredients, more)
            dearer = owners[name].model_copy(update={"ingredients": items})
            return model.model_copy(update={field: {**owners, name: dearer}})
        owner -= len(owners)
    raise AssertionError(owner)


def lowest(found: BreakEven) -> float:
    """Return the lowest factor on fees that is enough; infinite if none is."""
    if found.crossings:
        return found.crossings[0]
    return 0.0 if found.always_met else math.inf


def price(model: FundedModel) -> float:
    """Return the break-even price of the only scenario."""
    funded = compiled(model)
    (scenario,) = funded.scenarios.values()
    return lowest(break_even_fee(funded, scenario))


choices = st.integers(0, 99)


@given(seed=seeds, scenario=choices, owner=choices, pounds=st.floats(1, 50_000))
def test_law_9_more_of_a_cost_never_lowers_the_break_even_price(
    seed: int, scenario: int, owner: int, pounds: float
) -> None:
    model = with_fees(model_at(seed), scenario)
    assume(model is not None)
    assert model is not None
    owners = len(model.programmes) + len(model.pools)

    before = price(model)
    after = price(with_more(model, owner % owners, pounds))

    assert after >= before - 1e-6
