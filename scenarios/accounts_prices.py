"""Prices of schools' accounts, and prices of the model's own years.

What schools can pay is read off accounts of a year gone by; see docs/method/gap.md.
"""

from __future__ import annotations

from costmodel.arrays import Floats
from costmodel.deflators import (
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
    return (
        level_of(facts.deflator, year_named(funded.tables.accounts_year)),
        deflator_of_academic_year(facts.deflator, facts.horizon.first_year),
    )
