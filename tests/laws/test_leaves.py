"""A figure of a way of funding goes down to numbers of the model."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest
from hypothesis import given, settings

from costmodel.document_lines import DocumentLines
from costmodel.explain.tree import Explanation
from costmodel.periods import MONTHS_A_YEAR
from scenarios.cash import received_by_stream
from scenarios.explain.explained import Explained, explained_of
from scenarios.explain.figures import Maker, figures_of
from scenarios.explain.month_costs import SPENDING, MonthCosts
from scenarios.explain.month_income import MonthIncome
from scenarios.explain.own_costs import OwnCosts
from scenarios.explain.readings import readings_of
from scenarios.explain.way import IF_LOST, Way
from scenarios.opened_model import open_model
from scenarios.shipped_examples import ShippedExample, shipped_examples
from tests.laws.cases import cases_of, funded_at
from tests.laws.seeds import TRIED, seeds
from tests.laws.test_explaining import nodes
from tests.remade import remade

NOTHING = 1e-6
"""Pounds that are the arithmetic's."""

GO_DOWN = frozenset(
    {
        "above_floor",
        "activities",
        "balance",
        "borne",
        "bought",
        "carried",
        "cash",
        "cost",
        "cost_at_first_year_rates",
        "cost_rise",
        "cross_subsidy",
        "eligible",
        "floor",
        "full_economic_cost",
        "funds",
        "given",
        "given_back",
        "in_full",
        "income",
        "less_cost",
        "money",
        "months",
        "out_of_scope",
        "out_of_time",
        "paid",
        "passed_through",
        "payments",
        "payroll",
        "present_value",
        "provider_schools",
        "public_funds",
        "pupil_cost",
        "pupil_start_up",
        "received",
        "reserves",
        "restricted_money",
        "result",
        "school_cost",
        "school_cover",
        "school_days",
        "school_pays",
        "step",
        "support_cost",
        "supported_schools",
    }
)
"""Topics of a way of funding whose every sum goes down to numbers of the model."""

STATED = frozenset({"cost of its scope"})
"""Sums that are worked out beside the plan, on volumes of their own, and say so."""

A_TENTH = 10
"""Of the figures of an example, which has thousands."""

a_fifth = settings(max_examples=TRIED // 5)
"""For a law that takes apart every figure of every way of funding."""


def makers_of(explained: Explained) -> Mapping[str, Maker]:
    """Return what makes every figure of every way of funding, by its address."""
    makers: dict[str, Maker] = {}
    for scenario in cases_of(explained.funded):
        way = Way(explained.projector.project(scenario), explained.books)
        makers |= {**figures_of(way), **readings_of(way)}
    return makers


def is_tried(address: str, explained: Explained) -> bool:
    """Whether a figure must go down; of years and months the last are tried."""
    _, topic, *rest = address.replace(f".{IF_LOST}.", ".").split(".")
    horizon = explained.funded.plan.horizon
    last = horizon.first_year + horizon.years - 1
    is_dated = bool(rest) and re.fullmatch(r"\d{4}(-\d{2})?", rest[-1]) is not None
    is_last = bool(rest) and rest[-1] in {str(last), f"{last + 1}-08"}
    return topic in GO_DOWN and (is_last or not is_dated)


def bare(figure: Explanation) -> list[str]:
    """Return the sums in which a figure ends though the model has their parts."""
    return [
        node.name
        for node in nodes(figure)
        if node.unit == "£"
        and abs(node.amount) > NOTHING
        and not (node.children or node.source or node.address)
        and node.name not in STATED
    ]


def assert_goes_down(explained: Explained, every: int = 1) -> None:
    """Assert that figures go down, and that what they point at is there.

    ``every`` says each how manieth of them is tried.
    """
    makers = makers_of(explained)
    tried = [address for address in makers if is_tried(address, explained)]
    told = {address: makers[address]() for address in tried[::every]}
    known = {address: figure.amount for address, figure in told.items()}
    for address, figure in told.items():
        assert bare(figure) == [], address
        for node in nodes(figure):
            again = remade(node)
            assert node.amount == pytest.approx(again, rel=1e-9, abs=NOTHING), address
            if (
                node.address not in known
                and node.address
                and node.address not in makers
            ):
                known[node.address] = explained.figure(node.address).amount
            there = known.get(node.address, node.amount)
            assert node.amount == pytest.approx(there, rel=1e-9, abs=NOTHING), address


@a_fifth
@given(seed=seeds)
def test_flows_of_months_are_those_of_the_projection(seed: int) -> None:
    explained = Explained(funded_at(seed), DocumentLines())
    for scenario in cases_of(explained.funded):
        way = Way(explained.projector.project(scenario), explained.books)
        brought = MonthIncome(MonthCosts(OwnCosts(way)))
        for month in (0, MONTHS_A_YEAR // 2, way.horizon.months - 1):
            for topic in SPENDING:
                there = brought.costs.pointed(topic, month).amount
                spent = brought.costs.spent(topic, month).amount
                assert spent == pytest.approx(there, rel=1e-9, abs=NOTHING), topic
            for name, earned in way.projection.recognised.items():
                told = brought.of_stream(name, month).amount
                assert told == pytest.approx(earned[month, 0], rel=1e-9, abs=NOTHING)
            for name, paid in received_by_stream(way.projection.streams).items():
                told = brought.received(name, month).amount
                assert told == pytest.approx(paid[month, 0], rel=1e-9, abs=NOTHING)


@a_fifth
@given(seed=seeds)
def test_sums_of_a_way_of_funding_go_down_to_the_model(seed: int) -> None:
    assert_goes_down(Explained(funded_at(seed), DocumentLines()))


@pytest.mark.parametrize("example", shipped_examples(), ids=lambda one: one.name)
def test_sums_of_an_example_go_down_to_the_model(example: ShippedExample) -> None:
    assert_goes_down(explained_of(open_model(example.path)), every=A_TENTH)
