"""What a school-year costs in many cases at once."""

from __future__ import annotations

import numpy as np
import pytest

from costmodel.unit_costs import unit_costs
from scenarios.school_year_costs import ratio, school_year_costs, with_all
from tests.models import column, one, planned
from tests.reference.random_models import random_model


@pytest.mark.parametrize("seed", range(8))
def test_a_case_costs_what_unit_costs_tell(seed: int) -> None:
    ledger = planned(random_model(seed))
    charged = ledger.over_life

    found = school_year_costs(ledger.costs, ledger.priced)

    for told, cost in (
        (found.full_cost, charged.full_cost),
        (found.full_economic_cost, charged.full_economic_cost),
    ):
        expected = unit_costs(ledger.costs, cost.sum(axis=(0, 1))).per_school_year
        assert column(told) == pytest.approx(expected.tolist(), nan_ok=True)
    volumes = ledger.costs.volumes
    assert column(found.places) == volumes.places[..., 0].sum(axis=1).tolist()
    assert column(found.journeys) == volumes.journeys[..., 0].sum(axis=1).tolist()


def test_programmes_have_their_sum_behind_them() -> None:
    assert column(with_all(one(3, 4))) == [3, 4, 7]


def test_nothing_to_count_is_no_figure() -> None:
    found = ratio(one(6, 1), one(3, 0))

    assert found[0, 0] == 2
    assert np.isnan(found[1, 0])
