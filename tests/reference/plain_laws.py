"""What must always hold, asserted on everything that is worked out."""

from __future__ import annotations

import math

from tests.reference.plain_cash import OpeningBalance
from tests.reference.plain_prices import Prices
from tests.reference.plain_result import PlainCosts, PlainScenario

NEAR = 1e-6
"""Pounds by which two ways of adding up may differ."""


def check_costs(costs: PlainCosts, prices: Prices) -> None:
    """Assert that sharing and bearing lose nothing."""
    broker = sum(sum(row.months) for row in costs.rows if row.is_broker_cost)
    resources = sum(sum(row.months) for row in costs.rows if row.kind == "resource")
    _same(broker, sum(sum(months) for months in costs.full_cost.values()))
    economic = costs.full_economic_cost.values()
    _same(resources, sum(sum(months) for months in economic))
    for year in prices.years:
        months = prices.months_of(year)
        given = sum(
            row.months[month]
            for row in costs.rows
            if row.kind == "resource"
            for month in months
        )
        _same(given, sum(years[year] for years in costs.borne.values()))
        for ends in costs.shares[year].values():
            _same(1.0, sum(ends.values()))
            assert all(share >= -NEAR for share in ends.values())


def check_scenario(
    scenario: PlainScenario, opening: OpeningBalance, prices: Prices
) -> None:
    """Assert that payers pay the cost, no more than they have, and accounts balance."""
    _check_payers(scenario)
    _check_reconciliation(scenario)
    for year in prices.years:
        months = prices.months_of(year)
        resources = scenario.costs.resources.values()
        given = sum(amounts[month] for amounts in resources for month in months)
        _same(given, sum(years[year] for years in scenario.borne.values()))
    for month in range(prices.months):
        assets = scenario.cash[month] + scenario.debtors[month] + opening.fixed_assets
        owed = (
            scenario.creditors[month]
            + scenario.deferred_income[month]
            + scenario.grant_repayable[month]
        )
        undesignated = scenario.unrestricted[month] - opening.designated
        funds = undesignated + opening.designated + opening.restricted
        _same(assets - owed, funds)


def _check_payers(scenario: PlainScenario) -> None:
    """Assert that every cell of every period is paid for exactly once."""
    for (first, stop), paid in zip(scenario.periods, scenario.paid, strict=True):
        cost = sum(sum(m[first:stop]) for m in scenario.costs.full_cost.values())
        _same(cost, sum(sum(payers.values()) for payers in paid.values()))
        for payers in paid.values():
            assert all(amount >= -NEAR for amount in payers.values())


def _check_reconciliation(scenario: PlainScenario) -> None:
    """Assert that no source gives more than it has, and all of it is accounted for."""
    for account in scenario.reconciliation.values():
        used = account.paid + account.surplus + account.carried + account.returned
        _same(account.given, used)
        for part in (account.surplus, account.carried, account.returned):
            assert part >= -NEAR


def _same(one: float, other: float) -> None:
    """Assert that two amounts agree."""
    assert math.isclose(one, other, rel_tol=1e-9, abs_tol=NEAR), (one, other)
