"""The same quantities at the first year's rates."""

from __future__ import annotations

import numpy as np
import pytest

from costmodel.first_year_rates import at_first_year_rates, own_inflation
from tests.models import FIRST, a_model, assumed, bought, days_of, planned, programme
from tests.reference.random_models import random_model


def test_prices_that_rise_stand_at_those_of_the_first_year() -> None:
    rent = assumed(100.0, unit="£/year", dated="2026-09", index="pay_teachers")
    items = [bought("rent", per="school"), bought(7, vat="on_top")]
    ledger = planned(
        a_model(
            years=2,
            people={},
            assumptions={"rent": rent},
            growth={"pay_teachers": 0.1},
            programmes={"leading": programme(2, 3, ingredients=items)},
        )
    )

    cells = at_first_year_rates(ledger.costs, ledger.priced)

    assert cells.sum(axis=0)[:, 0].tolist() == pytest.approx([208.4, 308.4])
    assert ledger.costs.by_cell.sum(axis=0)[1, 0] == pytest.approx(338.4)


def test_what_begins_later_has_first_year_rates_too() -> None:
    later = days_of("officer", 10, years=[FIRST + 1])
    model = a_model(
        years=2, programmes={"leading": programme(1, 1, ingredients=[later])}
    )
    ledger = planned(model)

    cells = at_first_year_rates(ledger.costs, ledger.priced)

    assert cells.sum(axis=0)[:, 0].tolist() == pytest.approx([0.0, 1000.0])


@pytest.mark.parametrize("seed", range(5))
def test_the_first_year_is_as_it_is(seed: int) -> None:
    ledger = planned(random_model(seed))

    cells = at_first_year_rates(ledger.costs, ledger.priced)

    np.testing.assert_allclose(cells[:, 0], ledger.costs.by_cell[:, 0], rtol=1e-12)


def test_own_inflation_is_what_the_years_work_has_become_dearer_by() -> None:
    rent = assumed(100.0, unit="£/year", dated="2026-09", index="pay_teachers")
    model = a_model(
        years=3,
        people={},
        assumptions={"rent": rent},
        growth={"pay_teachers": 0.1},
        programmes={
            "leading": programme(
                1, 5, ingredients=[bought("rent"), bought(100)], lasts_years=1
            ),
            "last": programme(0, 0, 0),
        },
    )
    ledger = planned(model)

    risen = own_inflation(ledger.costs, ledger.priced)

    assert risen[:2].tolist() == pytest.approx([0.0, 0.05])
    assert risen[2] == pytest.approx((121 + 100) / 200 - 1)


def test_a_year_that_costs_nothing_has_no_inflation() -> None:
    model = a_model(
        years=2,
        people={},
        programmes={"one": programme(1, ingredients=[bought(5, per="school")])},
    )
    ledger = planned(model)

    assert np.isnan(own_inflation(ledger.costs, ledger.priced)).tolist() == [
        False,
        True,
    ]
