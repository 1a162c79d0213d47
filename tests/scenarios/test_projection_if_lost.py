"""What becomes of an organisation whose tender is lost."""

from __future__ import annotations

import pytest

from scenarios.projection import Projection
from tests.models import (
    Words,
    a_model,
    bought,
    column,
    contract,
    fee,
    grant,
    pool,
    projected,
    scenario,
)

OFFICE: Words = {"office": pool("schools", bought(12_000))}


def worked_out(*streams: Words, lost: bool = True, **words: object) -> Projection:
    """Return a scenario of an office of £12,000 a year, its contract lost."""
    model = a_model(
        opening={"cash": 50_000},
        pools=OFFICE,
        funding={"only": scenario(*streams, **words)},
    )
    return projected(model, lost=lost)


TENDER: Words = contract(a_year=20_000, chance_of_winning=0.4)


def test_a_lost_contract_pays_nothing_and_no_cohort_starts() -> None:
    won = worked_out(TENDER, fee(), lost=False)
    lost = worked_out(TENDER, fee())

    assert won.costs.volumes.places.sum() == 10
    assert lost.costs.volumes.places.sum() == 0
    assert "tender" not in lost.streams.earned
    assert lost.streams.earned["fees"].sum() == 0
    assert lost.takes == {}
    assert column(lost.results) == pytest.approx([-12_000])


def test_costs_that_go_on_without_schools_stay_on_the_line_not_shared() -> None:
    lost = worked_out(TENDER)

    assert column(lost.costs.not_shared()) == [12_000]


def test_contracts_that_are_certain_and_grants_go_on_if_another_is_lost() -> None:
    other = contract("other", a_year=3_000)

    lost = worked_out(TENDER, other, grant(a_year=2_000))

    assert lost.streams.earned["other"].sum() == pytest.approx(3_000)
    assert column(lost.results) == pytest.approx([3_000 - 10_000])


def test_the_cost_of_bidding_is_sunk_if_the_contract_is_lost() -> None:
    bid = {"to": "office", "ingredient": bought(500, cost_type="bid", profile="start")}

    lost = worked_out(TENDER, adds=[bid])

    assert column(lost.results) == pytest.approx([-12_500])


def test_a_lost_contract_still_cuts_the_periods() -> None:
    short = {**TENDER, "ends": "2027-01"}

    lost = worked_out(short)

    assert [span.stop for span in lost.payments.spans] == [5, 12]
