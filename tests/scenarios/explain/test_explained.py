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


def test_numbers_are_told_with_their_lines() -> None:
    leaves = PAPER.figure("all.full_cost.2026").leaves()

    assert any(leaf.source is not None and leaf.source.line for leaf in leaves)


def test_an_unknown_address_is_refused() -> None:
    with pytest.raises(UnknownAddressError):
        PAPER.figure("nobody.full_cost")


def test_a_model_with_errors_is_refused() -> None:
    with pytest.raises(ModelRefusedError):
        explained_of(open_text("format: costmodel/1"))


def test_a_wrong_address_of_a_way_of_funding_is_told_with_the_nearest() -> None:
    with pytest.raises(UnknownAddressError, match=r"Did you mean 'traded\.result"):
        PAPER.figure("traded.reslt.2026")
    with pytest.raises(UnknownAddressError, match=r"Did you mean 'traded\.result'"):
        PAPER.figure("traded.what_they_would_have_paid_otherwise_if_anything_at_all")


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
        ("tender.subsidy", "own volumes", "prices of the first year"),
    ],
)
def test_each_figure_rests_on_its_own_volumes_and_prices(
    address: str, volumes: str, prices: str
) -> None:
    basis = PAPER.basis(address)

    assert volumes in basis
    assert basis.endswith(prices)
    assert PAPER.figure(address).name
