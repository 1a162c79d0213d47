"""A model is worked out once, and any of its figures can be asked for."""

from __future__ import annotations

import pytest

from costmodel.errors import ModelRefusedError
from costmodel.explain.addresses import UnknownAddressError
from scenarios.explain.explained import explained_of
from scenarios.opened_model import open_model, open_text
from tests.reports.runs import ON_PAPER

PAPER = explained_of(open_model(ON_PAPER))


def test_a_figure_is_that_of_planned_volumes() -> None:
    assert PAPER.figure("all.full_cost").amount == pytest.approx(221_116.1, abs=0.1)
    assert PAPER.ledger is PAPER.ledger


def test_a_lost_contract_has_figures_of_its_own() -> None:
    lost = PAPER.figure("tender.if_lost.result")
    both = PAPER.figure("tender.won_or_lost.result")

    assert lost.amount == pytest.approx(-116_631, abs=1.0)
    assert both.amount == pytest.approx(-66_444, abs=1.0)
    with pytest.raises(UnknownAddressError):
        PAPER.figure("traded.if_lost.result")


def test_numbers_are_told_with_their_lines() -> None:
    leaves = PAPER.figure("all.full_cost.2026").leaves()

    assert any(leaf.source is not None and leaf.source.line for leaf in leaves)


def test_an_unknown_address_is_refused() -> None:
    with pytest.raises(UnknownAddressError):
        PAPER.figure("nobody.full_cost")


def test_a_model_with_errors_is_refused() -> None:
    with pytest.raises(ModelRefusedError):
        explained_of(open_text("format: costmodel/1"))


@pytest.mark.parametrize(
    ("written", "near"),
    [
        ("traded.reslt.2026", "Did you mean 'traded.result.2026'?"),
        ("traded.full_cost.2026", "Did you mean 'traded.cost.2026'?"),
        (
            "traded.result.2040",
            "Did you mean 'traded.result.2027', or 'traded.result' for all years?",
        ),
        (
            "traded.cash",
            (
                "After 'traded.cash' must stand 'opening' or a month from 2026-09 to "
                "2028-08, as in 'traded.cash.opening'."
            ),
        ),
        ("traded.cash.2027", "Did you mean 'traded.cash.2027-01'?"),
        (
            "traded.borne",
            "After 'traded.borne' must stand 'by', as in 'traded.borne.by.broker'.",
        ),
        ("trade.result", "Did you mean 'traded.result'?"),
        ("Schools pay.result", "Did you mean 'traded.result'?"),
        ("raeding.gap.leest", "Did you mean 'reading.gap.least'?"),
        ("reading.avoidable_cst", "Did you mean 'reading.avoidable_cost'?"),
        ("reading.gap.leest", "Did you mean 'reading.gap.least'?"),
    ],
)
def test_a_wrong_address_is_told_with_what_is_missing_or_meant(
    written: str, near: str
) -> None:
    with pytest.raises(UnknownAddressError) as caught:
        PAPER.figure(written)

    assert str(caught.value) == f"There is no figure '{written}'. {near}"


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("traded", "After 'traded' must stand 'income', "),
        ("traded." + "x" * 5_000, "After 'traded' may stand 'income', "),
        ("reading.profit", "'gap', "),
        ("reading.gap", "'least', as in 'reading.gap."),
    ],
)
def test_a_wrong_address_is_told_with_all_that_may_stand(
    written: str, told: str
) -> None:
    with pytest.raises(UnknownAddressError) as caught:
        PAPER.figure(written)

    assert told in str(caught.value)
    assert len(str(caught.value)) < 600


@pytest.mark.parametrize(
    ("address", "volumes", "prices"),
    [
        ("all.full_cost.2026", "planned volumes", "prices of each year"),
        (
            "leading.full_cost.per.journey",
            "planned volumes",
            "prices of the first year",
        ),
        ("leading.count.of.school.2026", "planned volumes", "deployed days"),
        ("all.gap.least", "planned volumes", "prices of the first year"),
        ("tender.cost.2026", "own volumes", "prices of each year"),
        ("traded.break_even.mean_fee", "own volumes", "prices of the first year"),
        ("tender.if_lost.result", "own volumes", "prices of each year"),
        ("traded.chance.fails", "8,192 draws", "route of fees"),
        ("all.claim.as_published", "planned volumes", "prices of their own date"),
        ("tender.reserves_in_draws.mean.2028-08", "draws", "prices of each year"),
        ("tender.subsidy", "own volumes", "prices of the first year"),
        ("traded.school_cost.of.leading", "own volumes", "prices of the first year"),
        ("tender.present_value.full_cost", "own volumes", "later years discounted"),
        ("all.real_cost.2027", "planned volumes", "prices of the first year"),
        ("all.cash_and_pools", "planned volumes", "prices of each year"),
        ("assumptions.head_fee", "as they are stated", "prices of their own date"),
        ("people.officer.working_days", "values we assume", "as they are stated"),
        ("all.deflator.2027", "planned volumes", "deployed days"),
        ("all_pools.cash_cost", "planned volumes", "prices of each year"),
    ],
)
def test_each_figure_rests_on_its_own_volumes_and_prices(
    address: str, volumes: str, prices: str
) -> None:
    basis = PAPER.basis(address, PAPER.figure(address)).words

    assert volumes in basis
    assert basis.endswith(prices)
