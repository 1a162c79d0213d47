"""Prices of schools' accounts and of the model's years turn into each other."""

from __future__ import annotations

import pytest

from costmodel.deflators import level_of, year_named
from scenarios.accounts_prices import to_accounts_year, to_first_year
from tests.models import a_model, compiled

FUNDED = compiled(a_model(years=3))


def test_prices_of_the_accounts_rise_to_those_of_the_first_year() -> None:
    deflator = FUNDED.plan.facts.deflator

    accounts = level_of(deflator, year_named("2024-25"))
    assert FUNDED.tables.accounts_year == "2024-25"
    assert to_first_year(FUNDED) == pytest.approx(
        level_of(deflator, year_named("2026/27")) / accounts
    )
    assert to_first_year(FUNDED) > 1


def test_prices_of_each_year_fall_to_those_of_the_accounts() -> None:
    deflator = FUNDED.plan.facts.deflator

    accounts = level_of(deflator, year_named("2024-25"))
    assert to_accounts_year(FUNDED).tolist() == pytest.approx(
        [
            accounts / level_of(deflator, year_named(year))
            for year in ("2026/27", "2027/28", "2028/29")
        ]
    )


def test_in_the_first_year_there_and_back_is_where_it_began() -> None:
    there = to_first_year(FUNDED)

    assert there * to_accounts_year(FUNDED)[0] == pytest.approx(1)
