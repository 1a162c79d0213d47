"""Names and balances of ways of funding whose contract may be won or lost."""

from __future__ import annotations

from reports.won_and_lost import (
    TAKEN_AS_WON,
    both_weighed,
    cash_if_lost,
    if_lost,
    if_won,
    in_doubt,
    may_be_lost,
    nobody_reacts,
    taken_as_won,
    won_or_lost,
)
from tests.models import a_model, contract, fee, scenario
from tests.reports.runs import on_paper, told, unfunded


def test_only_a_contract_in_doubt_is_named_if_won() -> None:
    assert if_won(on_paper(), "traded") == "Schools pay"
    assert if_won(on_paper(), "tender") == "Contract for coordination (if won)"
    assert if_lost(on_paper(), "tender") == "Contract for coordination (if lost)"
    assert (
        won_or_lost(on_paper(), "tender") == "Contract for coordination (won or lost)"
    )


def test_a_contract_without_a_chance_of_winning_is_not_in_doubt() -> None:
    certain = told(a_model(funding={"sure": scenario(contract(a_year=100))}))

    assert in_doubt(certain) == []
    assert not may_be_lost(certain, "sure")
    assert cash_if_lost(certain, "sure") is None
    assert list(taken_as_won(certain)) == list(taken_as_won(unfunded())) == []


def test_balances_of_a_lost_contract_end_where_its_results_lead() -> None:
    cash, funding = cash_if_lost(on_paper(), "tender"), on_paper().scenarios["tender"]

    assert cash is not None
    assert funding.if_lost is not None
    lost = int(cash.free_reserves[-1]) - cash.opening_free_reserves
    assert lost == funding.if_lost.results.sum() == -116_631


def test_fees_are_said_to_stop_with_a_lost_contract_where_there_are_any() -> None:
    doubtful = contract(a_year=100, chance_of_winning=0.4)
    alone = told(a_model(funding={"tender": scenario(doubtful)}))
    with_fees = told(a_model(funding={"tender": scenario(doubtful, fee())}))

    assert "in any programme. We suppose" in nobody_reacts(alone)
    assert "fees stop too, and part of the loss is that" in nobody_reacts(with_fees)


def test_notes_say_what_is_supposed() -> None:
    assert list(taken_as_won(on_paper())) == [TAKEN_AS_WON]
    assert "nobody reacts for 2 years" in nobody_reacts(on_paper())
    assert "(Contract for coordination 40%)" in both_weighed(on_paper())
