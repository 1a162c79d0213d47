"""Who pays for what adds up by cost, by source and by year; reserves follow from it."""

from __future__ import annotations

import numpy as np
import pytest

from reports.funding_statement import FundingStatement
from reports.statements import ScenarioStatement
from scenarios.fees import whole_years
from scenarios.payers import RESERVES, UNFUNDED
from tests.reports.runs import SEEDS, at_random, on_paper


def scenarios_of(seed: int) -> list[ScenarioStatement]:
    """Return the statements of every scenario of a random run."""
    return list(at_random(seed).scenarios.values())


def fundings_of(seed: int) -> list[FundingStatement]:
    """Return every funding statement of a random run, of lost contracts too."""
    made = [
        funding
        for each in scenarios_of(seed)
        for funding in (each.funding, each.if_lost)
    ]
    return [funding for funding in made if funding is not None]


def by_name(funding: FundingStatement) -> dict[str, list[int]]:
    """Return what each payer pays in each year."""
    paid = funding.paid.sum(axis=(1, 2))
    return {name: paid[:, at].tolist() for at, name in enumerate(funding.payers)}


def test_grant_fees_and_reserves_pay_what_they_pay_on_paper() -> None:
    paid = by_name(on_paper().scenarios["subsidy"].funding)

    assert paid["council"] == [54113, 21000]
    assert paid["fees"] == [47776, 57000]
    assert paid["friends"] == [846, 0]
    assert paid["opening_deferred_income"] == [1058, 0]
    assert paid[RESERVES] == [0, 39323]
    assert paid[UNFUNDED] == [0, 0]


def test_a_stated_sum_is_never_printed_a_pound_beside_itself() -> None:
    income = on_paper().scenarios["subsidy"].funding.income

    assert income.sum(axis=0).tolist() == [75113, 107000, 4800, 6000]


def test_results_are_those_on_paper() -> None:
    funding = on_paper().scenarios["subsidy"].funding

    assert funding.results.tolist() == [11120, -39323]


def test_reserves_pay_what_they_hold_and_the_rest_is_unfunded() -> None:
    paid = by_name(on_paper().scenarios["traded"].funding)

    assert paid[RESERVES] == [24711, 21289]
    assert paid[UNFUNDED] == [0, 17107]


def test_a_lost_contract_is_told_as_well() -> None:
    lost = on_paper().scenarios["tender"].if_lost

    assert lost is not None
    assert lost.results.tolist() == [-55109, -61522]


@pytest.mark.parametrize("seed", SEEDS)
def test_who_pays_for_what_adds_up_to_full_cost_cell_by_cell(seed: int) -> None:
    for funding in fundings_of(seed):
        assert (funding.paid.sum(axis=-1) == funding.cost.full_cost).all()
        assert (funding.paid >= 0).all()


@pytest.mark.parametrize("seed", SEEDS)
def test_money_is_paid_out_or_kept_and_the_rest_is_the_result(seed: int) -> None:
    for funding in fundings_of(seed):
        paid = funding.paid.sum(axis=(1, 2))
        gone = paid[:, len(funding.sources) :].sum(axis=1)

        assert (funding.kept >= 0).all()
        assert (funding.kept.sum(axis=1) - gone == funding.results).all()


@pytest.mark.parametrize("seed", SEEDS)
def test_income_and_results_stay_within_pounds_of_their_unrounded_values(
    seed: int,
) -> None:
    for funding in fundings_of(seed):
        recognised = funding.projection.recognised
        exact = np.stack(
            [whole_years(recognised[name])[:, 0] for name in funding.sources]
        )

        assert abs(funding.income - exact.T).max() < 4.0
        assert abs(funding.results - funding.projection.results[:, 0]).max() < 4.0
        assert abs(funding.paid - funding.exact).max() < 4.0


@pytest.mark.parametrize("seed", SEEDS)
def test_reserves_grow_by_each_years_result_to_the_pound(seed: int) -> None:
    for each in scenarios_of(seed):
        ends = each.cash.free_reserves[11::12]

        before = [each.cash.opening_free_reserves, *ends[:-1]]
        assert (ends - before).tolist() == each.funding.results.tolist()


def test_balances_are_those_on_paper() -> None:
    cash = on_paper().scenarios["traded"].cash

    assert cash.cash[[0, 19, 23]].tolist() == [56878, -724, -13391]
    assert cash.free_reserves[[0, 11, 23]].tolist() == [41582, 21289, -17107]
    assert cash.floor[[0, 23]].tolist() == [17752, 19630]
    assert (cash.opening_free_reserves, cash.opening_floor) == (46000, 17613)
