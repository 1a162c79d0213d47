"""What one party pays another receives, so that transfers cancel."""

from __future__ import annotations

import pytest

from costmodel.drivers import Means, Party
from reports.flows import flows_of
from reports.perspective_flows import flows_funded, flows_told
from tests.reports.runs import SEEDS, at_random, on_paper

PARTIES = tuple(Party)


def borne(name: str = "") -> dict[Party, int]:
    """Return what each party bears on paper, in a scenario or on planned volumes."""
    if not name:
        table = flows_of(flows_told(on_paper().cost)).table()
    else:
        funding = on_paper().scenarios[name].funding
        table = flows_of(flows_funded(funding)).table()
    return dict(zip(PARTIES, table.sum(axis=1).tolist(), strict=True))


def test_planned_costs_are_borne_as_on_paper() -> None:
    assert borne() == {
        Party.BROKER: 221116,
        Party.PROVIDER_SCHOOL: -13497,
        Party.SUPPORTED_SCHOOL: 10661,
        Party.INDIVIDUAL: 9910,
        Party.FUNDER: 4200,
        Party.EXCHEQUER: -4464,
    }


def test_income_moves_the_burden_and_not_the_sum() -> None:
    tender = borne("tender")

    assert tender[Party.BROKER] == -2836
    assert tender[Party.FUNDER] == 108764
    assert sum(tender.values()) == int(
        on_paper().scenarios["tender"].cost.full_economic_cost.sum()
    )


@pytest.mark.parametrize("seed", SEEDS)
def test_transfers_cancel_and_what_is_borne_adds_to_the_resources(seed: int) -> None:
    run = at_random(seed)
    for each in run.scenarios.values():
        table = flows_of(flows_funded(each.funding)).table()

        assert table[:, len(Means) :].sum() == 0
        assert table.sum() == each.cost.full_economic_cost.sum()
