"""What parties give and pay, as the statements have it to the pound."""

from __future__ import annotations

from itertools import pairwise

import pytest

from costmodel.drivers import Means, Party
from costmodel.perspectives import (
    FULL_COST,
    FULL_ECONOMIC_COST,
    FUNDED,
    Flow,
    bridge,
    read,
)
from reports.perspective_flows import flows_funded, flows_told, in_words
from tests.reports.runs import SEEDS, at_random, on_paper


@pytest.mark.parametrize("seed", SEEDS)
def test_flows_add_up_to_both_costs_in_every_year(seed: int) -> None:
    cost = at_random(seed).cost

    flows = flows_told(cost)

    full, economic = cost.full_cost, cost.full_economic_cost
    assert (read(FULL_COST, flows) == full.sum(axis=(1, 2))).all()
    assert (read(FULL_ECONOMIC_COST, flows) == economic.sum(axis=(1, 2))).all()


@pytest.mark.parametrize("seed", SEEDS)
def test_every_bridge_of_every_scenario_adds_up_to_the_pound(seed: int) -> None:
    for told in at_random(seed).scenarios.values():
        flows = flows_funded(told.funding)
        for begin, end in pairwise(FUNDED):
            walked = sum(bridge(begin, end, flows).values(), read(begin, flows))
            assert (walked == read(end, flows)).all()


@pytest.mark.parametrize(
    ("flow", "words"),
    [
        (Flow(Party.BROKER, Means.BOUGHT), "what the broker buys"),
        (Flow(Party.FUNDER, Means.DONATED), "funders: given for nothing"),
        (
            Flow(Party.BROKER, to_party=Party.PROVIDER_SCHOOL),
            "fees the broker pays to provider schools",
        ),
        (
            Flow(Party.SUPPORTED_SCHOOL, to_party=Party.PROVIDER_SCHOOL),
            "days supported schools pay provider schools for",
        ),
    ],
)
def test_a_flow_is_told_in_plain_words(flow: Flow, words: str) -> None:
    assert in_words(flow) == words


def test_a_contract_that_is_lost_pays_nothing() -> None:
    tender = on_paper().scenarios["tender"]
    assert tender.if_lost is not None

    won, lost = (
        {flow.stream for flow in flows_funded(each) if flow.stream}
        for each in (tender.funding, tender.if_lost)
    )

    assert won == {"coordination", "fees"}
    assert lost == {"fees"}
