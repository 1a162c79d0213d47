"""What would vanish with a programme or a pool, and what would stay."""

from __future__ import annotations

import numpy as np
import pytest

from costmodel.avoidable_costs import WithAndWithout, avoidable_costs
from tests.models import a_model, bought, planned, pool, programme

NEAR = pytest.approx


def test_a_programme_takes_its_own_and_what_pools_do_for_its_schools() -> None:
    model = a_model(
        programmes={
            "one": programme(20, ingredients=[bought(60_000)]),
            "two": programme(10),
        },
        pools={"office": pool("schools", bought(10_000), bought(500, per="school"))},
    )
    ledger = planned(model)

    told = avoidable_costs(ledger)

    assert ledger.full_cost.sum(axis=(0, 1))[0] == NEAR([76_666.67], abs=0.005)
    assert told.programmes[:, 0] == NEAR([70_000, 5_000])
    assert told.pools[:, 0] == NEAR([25_000])


def test_a_step_vanishes_only_if_it_is_no_longer_reached() -> None:
    officer = bought(100, per="school", one_for_every=25)
    model = a_model(
        programmes={"one": programme(20), "two": programme(6), "three": programme(4)},
        pools={"office": pool("schools", officer)},
    )

    told = avoidable_costs(planned(model))

    assert told.programmes[:, 0] == NEAR([100, 100, 0])


def test_a_model_without_pools_has_none_that_would_vanish() -> None:
    told = avoidable_costs(planned(a_model(years=2)))

    assert told.pools.shape == (0, 2)
    assert not told.programmes.any()


def test_what_does_not_vanish_stays_though_more_than_all_may_vanish() -> None:
    told = WithAndWithout(np.array([76_667, 4_000]), np.array([70_000, 5_000]))

    assert told.remaining.tolist() == [6_667, -1_000]
