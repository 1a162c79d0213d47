"""Prices of schools' accounts, and prices of the model's own years.

What schools can pay is read off accounts of a year gone by; see docs/method/gap.md.
"""

from __future__ import annotations

from costmodel.arrays import Floats
from costmodel.deflators import (
    Deflator,
    deflator_of_academic_year,
    level_of,
    year_named,
)
from scenarios.funded_plan import FundedPlan


def to_first_year(funded: FundedPlan) -> float:
    """Return what takes prices of schools' accounts to those of the first year."""
    accounts, first = _levels(funded)
    return first / accounts


def to_accounts_year(funded: FundedPlan) -> Floats:
    """Return what takes each year's prices to those of schools' accounts; ``(year,)``.

    The first of them is one over what :func:`to_first_year` gives.
    """
    accounts, first = _levels(funded)
    return accounts / (funded.plan.facts.divisors * first)


def _levels(funded: FundedPlan) -> tuple[float, float]:
    """Return the price level in the year of the accounts, and in the first year."""
    facts = funded.plan.facts
    return levels(facts.deflator, funded.tables.accounts_year, facts.horizon.first_year)


def levels(
    deflator: Deflator, accounts_year: str, first_year: int
) -> tuple[float, float]:
    """Return the price level of the accounts' year, and of an academic year.

    Raises
    ------
    costmodel.deflators.NoLevelError
        If the series does not reach one of them.

    """
    return (
        level_of(deflator, year_named(accounts_year)),
        deflator_of_academic_year(deflator, first_year),
    )
