"""Claims in whole pounds add up every way, and agree with other statements."""

from __future__ import annotations

import numpy as np
import pytest

from reports.drawdown_statement import (
    DrawdownStatement,
    claims_of,
    claims_of_spending,
)
from reports.perspective_tables import eligible_in
from reports.statements import Statements
from scenarios.monthly_costs import cost_by_month
from scenarios.streams import Grant
from tests.models import Words, a_model, contract, scenario
from tests.reports.runs import SEEDS, at_random, on_paper, told
from tests.scenarios.claiming import PEOPLE, TRAVEL, council, worked
from tests.scenarios.settling import spending


def run_of(*streams: Words, years: int = 1, **costs: float) -> Statements:
    """Return a run of the example on the page, or of another."""
    return told(
        a_model(
            years=years,
            pools=spending(**(costs or {"brokering": 12_000, "travel": 12_000})),
            funding={"way": scenario(*streams)},
        )
    )


def claim(statements: Statements, name: str = "council") -> DrawdownStatement:
    return statements.scenarios["way"].claims[name]


def every_claim(statements: Statements) -> list[tuple[str, str, DrawdownStatement]]:
    return [
        (way, name, each)
        for way, told_way in statements.scenarios.items()
        for name, each in told_way.claims.items()
    ]


@pytest.mark.parametrize("seed", SEEDS)
def test_claims_are_income_and_awards_as_printed(seed: int) -> None:
    statements = at_random(seed)
    for way, name, each in every_claim(statements):
        scenario_told = statements.scenarios[way]
        funding, lines = scenario_told.funding, each.by_heading
        at = funding.sources.index(name)
        assert lines.claimed.sum() == funding.income[:, at].sum()
        assert (lines.spent == lines.not_eligible + lines.eligible).all()
        if isinstance(each.drawdown.stream, Grant):
            awarded = scenario_told.funds.grants[name].awarded
            assert lines.budget.sum() == awarded.sum()
            assert (lines.eligible == lines.not_claimed + lines.claimed).all()
            reasons = np.stack([*each.reasons.values()]).sum(axis=0)
            assert (reasons == lines.not_eligible + lines.not_claimed).all()
        for amounts in vars(lines).values():
            assert (amounts >= 0).all()


@pytest.mark.parametrize("seed", SEEDS)
def test_balances_follow_from_what_is_claimed_and_comes(seed: int) -> None:
    for _, _, each in every_claim(at_random(seed)):
        told_quarters, exact = each.by_quarter, each.drawdown
        owed = told_quarters.retention + told_quarters.arrears - told_quarters.in_hand
        claimed = each.by_heading.claimed.sum(axis=1)
        moved = claimed + told_quarters.paid_back - told_quarters.received
        assert (np.diff(owed, prepend=0) == moved).all()
        ends = [quarter.stop - 1 for quarter in each.quarters]
        assert owed == pytest.approx(exact.owed[ends], abs=6)
        assert each.by_heading.retention.sum(axis=1).tolist() == (
            told_quarters.retention.tolist()
        )


def test_eligible_cost_is_that_of_its_own_table() -> None:
    statements = on_paper()
    told_claim = statements.scenarios["subsidy"].claims["council"]

    table = eligible_in(statements, "subsidy")

    assert table is not None
    row = next(one for one in table.rows if one.cells[0].text == "Council")
    assert told_claim.by_heading.eligible.sum() == row.cells[2].value


def test_a_year_is_the_sum_of_its_quarters_and_claims_within_budget_agree() -> None:
    told_claim = claim(run_of(council(), years=2))

    assert told_claim.years() == ((0, 1, 2, 3), (4,))
    assert told_claim.by_heading.claimed.sum(axis=0).tolist() == [9_000, 9_000, 0]
    assert told_claim.by_heading.budget.sum(axis=0).tolist() == [15_000, 9_000, 0]
    over, stake = told_claim.over_budget((0, 1, 2, 3))
    assert (over.tolist(), stake.tolist()) == ([0, 0, 0], [0, 0, 0])


def test_what_is_overspent_is_told_in_whole_pounds() -> None:
    headings = [{**PEOPLE, "budget": 18_000}, {**TRAVEL, "budget": 6_000}]

    over, stake = claim(run_of(council(headings=headings))).over_budget((0, 1, 2, 3))

    assert (over.tolist(), stake.tolist()) == ([0, 3_000, 0], [0, 2_400, 0])


def test_a_contract_is_its_own_budget() -> None:
    sold = contract(a_year=1_201, scope={"cost_types": ["travel"]}, retention=0.1)

    told_claim = claim(run_of(sold), "tender")

    lines = told_claim.by_heading
    assert (lines.budget == lines.claimed).all()
    assert lines.spent.sum() == lines.eligible.sum() == 12_000
    assert told_claim.reasons == {}
    assert told_claim.by_quarter.retention.tolist() == [30, 60, 90, 120]
    assert lines.retention.sum(axis=1).tolist() == [30, 60, 90, 120]


def test_what_is_paid_for_in_full_leaves_nothing_unclaimed() -> None:
    told_claim = claim(run_of(council(rules={}), years=2))

    assert not told_claim.by_heading.not_claimed.any()
    assert told_claim.by_quarter.received.tolist() == [0, 6_000, 6_000, 6_000, 6_000]


def test_a_ledger_has_its_own_sums() -> None:
    projection = worked(council(headings=[]))
    cost = cost_by_month(projection) * 1.00001

    found = claims_of_spending(projection, cost)["council"]

    assert found.by_heading.claimed.sum() == 18_000
    assert found.by_heading.budget.sum() == 24_000


def test_claims_of_a_run_are_made_from_its_funds() -> None:
    told_way = run_of(council()).scenarios["way"]

    assert list(claims_of(told_way.funds)) == ["council"]
