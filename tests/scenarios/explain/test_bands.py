"""Prices by tier are taken apart to their mean."""

from __future__ import annotations

from scenarios.explain.income import of_stream
from tests.models import a_model, fee, programme, scenario
from tests.scenarios.explain.ways import way_of


def test_prices_by_tier_and_that_of_all_others_add_to_the_mean() -> None:
    tiers = {"deep": {"label": "Deep", "share": 0.25}}
    banded = fee(prices={"leading": 2_000}, bands={"leading": {"deep": 9_000}})
    model = a_model(
        programmes={"leading": programme(10, tiers=tiers)},
        funding={"w": scenario(banded)},
    )

    (brought,) = of_stream(way_of(model), "fees", 0).children

    assert brought.amount == 37_500
    mean = brought.children[0]
    assert (mean.name, mean.amount) == ("fee of a school, mean over tiers", 3_750)
    deep, others = mean.children
    assert (deep.amount, others.amount) == (2_250, 1_500)
    price, share = deep.children
    assert price.source is not None
    assert price.source.place == "funding.w.streams.0.bands.leading.deep"
    assert share.amount == 0.25
