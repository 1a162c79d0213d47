"""Every restricted grant and contract has its claim, and it agrees with its income."""

from __future__ import annotations

import numpy as np
import pytest

from scenarios.drawdowns import drawdowns
from scenarios.eligible import eligible_by_stream
from scenarios.fees import whole_years
from scenarios.monthly_costs import cost_by_month
from tests.models import contract, donation, grant, projected
from tests.reference.random_models import random_model
from tests.scenarios.claiming import council, worked


def test_only_what_is_claimed_for_work_has_a_claim() -> None:
    free = grant("free", a_year=1_000, restricted=False)
    given = donation(restricted=True)

    found = drawdowns(worked(council(), free, given, contract(a_year=100)))

    assert list(found) == ["council", "tender"]


@pytest.mark.parametrize("seed", range(12))
def test_claims_are_income_and_eligible_cost_of_any_model(seed: int) -> None:
    model = random_model(seed)
    first = next(iter(model.funding))
    projection = projected(
        model.model_copy(update={"funding": {first: model.funding[first]}})
    )
    eligible = eligible_by_stream(projection)

    for name, told in drawdowns(projection).items():
        income = whole_years(projection.recognised[name])[:, 0]
        claimed = told.claimed.sum(axis=0).reshape(-1, 12).sum(axis=1)
        assert claimed == pytest.approx(income, abs=1e-6)
        assert told.eligible.sum() == pytest.approx(eligible[name].sum(), abs=1e-4)
        covered = sum(each.stop - each.first for each in told.quarters)
        inside = slice(told.quarters[0].first, told.quarters[0].first + covered)
        assert told.claimed[:, inside].sum() == pytest.approx(told.claimed.sum())
        assert all((each > -1e-6).all() for each in told.unclaimed.values())


def test_other_costs_are_paid_for_anew_from_the_same_money() -> None:
    projection = worked(council())
    cost = cost_by_month(projection)
    cost[..., :3] *= 4.0

    told = drawdowns(projection, cost)["council"]

    assert told.spent[:, 0].tolist() == pytest.approx([4_000, 4_000, 0])
    assert told.claimed.sum() == pytest.approx(24_000)
    assert told.brings.sum() == pytest.approx(24_000)


def test_quarters_are_those_of_the_buyers_own_year() -> None:
    sold = contract(a_year=12_000, year_begins=4)

    told = drawdowns(worked(sold))["tender"]

    ends = [each.stop for each in told.quarters]
    assert ends == [1, 4, 7, 10, 12]
    assert [each.year for each in told.quarters] == [0, 0, 0, 1, 1]
    assert np.allclose(told.received, 1_000)


def test_a_contract_that_is_never_paid_within_the_plan_ends_with_its_term() -> None:
    sold = contract(a_year=0, ends="2026-12")

    told = drawdowns(worked(sold))["tender"]

    assert [(each.first, each.stop) for each in told.quarters] == [(0, 3), (3, 4)]
    assert told.budget.sum() == 0.0
