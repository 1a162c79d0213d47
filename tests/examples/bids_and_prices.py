"""Bids among others, and prices where demand is measured."""

from __future__ import annotations

from collections.abc import Iterator

from scenarios.low_bids import screen_low_bids
from scenarios.segment_prices import (
    LinearDemand,
    best_segment_prices,
    best_uniform_price,
)
from tests.examples.example import Example, Line


def low_bids(example: Example) -> Iterator[Line]:
    """WE34: the Scottish screen on five invented prices."""
    told = example.worked_out
    screened = screen_low_bids(example.inputs["prices"])
    for what, ours in (
        ("adjusted_average", screened.mean),
        ("threshold_85pct", screened.threshold),
        ("lowest_qualifying", screened.next_lowest),
        ("proximity_margin", screened.margin),
    ):
        words = what.replace("_", " ")
        yield Line(words, told[what], ours, 0.5, is_published=False)
    (flagged,) = told["flagged"]
    (ours,) = screened.flagged
    yield Line("price to be explained", flagged, ours, 0.5, is_published=False)


def no_price_for_all(example: Example) -> Iterator[Line]:
    """WE35: two buyers, and a fixed cost that no price of both covers."""
    told, given = example.worked_out, example.inputs
    demands = [_demand(written) for written in given["demand"].values()]
    marginal, fixed = given["marginal_cost"], given["fixed_cost"]
    best = best_uniform_price(demands, marginal, fixed)
    prices, contribution, missing = best_segment_prices(demands, marginal, fixed)
    figures = {
        "break-even prices": (0, len(best.break_even)),
        "best price for both": (told["best_uniform_price"], best.price),
        "contribution at it": (told["contribution_at_best"], best.contribution),
        "least subsidy": (told["min_subsidy_uniform"], best.subsidy),
        "contribution, each its price": (told["contribution_segmented"], contribution),
        "least subsidy, each its price": (told["min_subsidy_segmented"], missing),
    }
    for name, price in zip(given["demand"], prices, strict=True):
        figures[f"price for {name}"] = (told["segment_prices"][name], price)
    for what, (expected, ours) in figures.items():
        yield Line(what, expected, ours, 1e-4, is_published=False)


def _demand(written: str) -> LinearDemand:
    """Return a demand written as ``P = 80 - 10Q``."""
    highest, step = written.removeprefix("P = ").removesuffix("Q").split(" - ")
    return LinearDemand(float(highest), float(step))
