"""A figure says on which volumes and prices it rests."""

from __future__ import annotations

from costmodel.explain.basis import Basis, Prices, Volumes


def test_every_basis_is_told_in_words_of_its_own() -> None:
    told = {
        Basis(volumes, prices, "2026/27").words
        for volumes in Volumes
        for prices in Prices
    }

    assert len(told) == len(Volumes) * len(Prices)


def test_only_real_prices_are_of_one_year() -> None:
    years = {each: Basis(Volumes.OWN, each, "2026/27").year for each in Prices}

    assert years[Prices.REAL] == years[Prices.TODAY] == "2026/27"
    assert {years[each] for each in (Prices.NOMINAL, Prices.STATED, Prices.NONE)} == {
        ""
    }
