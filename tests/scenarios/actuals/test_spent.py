"""What the ledger has is spent, and the plan from then on."""

from __future__ import annotations

import numpy as np
import pytest

from costmodel.arrays import Floats
from scenarios.actuals.ledger_files import read_ledger_text
from scenarios.actuals.posting import postings_of
from scenarios.actuals.spent import other_headings, spent_by_month, without_credits
from scenarios.evaluation import central
from scenarios.headings import DIRECT, OVERHEADS, Heading
from scenarios.monthly_costs import TYPES, cost_by_month
from tests.scenarios.actuals.laid_out import a_plan, laid_out, transactions
from tests.scenarios.actuals.plans import a_mapping

MATERIALS, OFFICE = (
    next(at for at, each in enumerate(TYPES) if each == name)
    for name in ("materials", "secretariat")
)


def spent(*rows: str) -> tuple[Floats, Floats]:
    """Return cost with a ledger, and as planned."""
    plan = a_plan()
    projection = central(plan.funded, plan.funded.scenarios[plan.name], in_detail=True)
    against = laid_out(transactions(*rows))
    return spent_by_month(projection, against), cost_by_month(projection)


def test_months_of_the_ledger_are_its_own_and_the_rest_is_planned() -> None:
    cost, planned = spent("1/9/2026,5001,500,,", "1/10/2026,7000,80,,")

    assert cost[DIRECT, 0, MATERIALS, :2].tolist() == pytest.approx([500, 0])
    assert cost[OVERHEADS, :, OFFICE, 1].tolist() == pytest.approx([20, 60, 0])
    assert cost[..., :2].sum() == pytest.approx(580)
    assert np.allclose(cost[..., 2:], planned[..., 2:])


def test_cost_in_no_programme_is_shared_out_as_the_plans_is() -> None:
    mapping = a_mapping(
        accounts={
            "5001": {"cost_type": "materials"},
            "8000": {"cost_type": "travel"},
            "9": {},
        }
    )
    plan = a_plan()
    projection = central(plan.funded, plan.funded.scenarios[plan.name], in_detail=True)
    ledger = transactions("1/9/2026,5001,800,,", "1/9/2026,8000,70,,", "1/9/2026,9,5,,")

    cost = spent_by_month(projection, laid_out(ledger, mapping))

    travel = next(at for at, each in enumerate(TYPES) if each == "travel")
    assert cost[DIRECT, :, MATERIALS, 0].tolist() == pytest.approx([400, 400, 0])
    assert cost[DIRECT, :, travel, 0].tolist() == pytest.approx([0, 0, 70])
    assert cost[..., 0].sum() == pytest.approx(870)


def test_a_sum_of_several_months_is_spread_over_them() -> None:
    cost, _ = spent("1/9/2026,5001,30,,", "1/11/2026,5001,,40,", "1/11/2026,5002,9,,")

    assert cost[DIRECT, 0, MATERIALS, :3].tolist() == [0, 0, 0]
    assert cost[DIRECT, 1, MATERIALS, 2] == pytest.approx(9)


@pytest.mark.parametrize(
    ("months", "left"),
    [
        ([10.0, 20.0], [10.0, 20.0]),
        ([30.0, -10.0, 10.0], [22.5, 0.0, 7.5]),
        ([-5.0, 2.0], [0.0, 0.0]),
    ],
)
def test_credits_are_taken_off_other_months(
    months: list[float], left: list[float]
) -> None:
    assert without_credits(np.array(months)).tolist() == pytest.approx(left)


def test_an_account_that_a_heading_names_stands_under_it_or_is_told() -> None:
    ledger = read_ledger_text(
        transactions(
            "1/9/2026,5001,500,,",
            "1/10/2026,5001,1,,",
            "1/10/2026,7000,80,,",
            "1/10/2026,4000,,9,",
            "1/10/2026,1200,9,,",
        ),
        accounts_start=9,
    ).require()
    headings = (
        Heading(
            name="office", cost_types=(TYPES[OFFICE],), ledger_codes=("5001", "7000")
        ),
        Heading(name="rest"),
    )

    found = other_headings(headings, postings_of(ledger, a_mapping()))

    assert found == {"5001": 50_100}
