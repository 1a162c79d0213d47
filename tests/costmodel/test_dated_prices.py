"""Prices of earlier years are brought to the first by their index or a deflator."""

from __future__ import annotations

import pytest

from costmodel.assumptions import Assumption
from costmodel.dated_prices import (
    deflated,
    in_first_year,
    is_older,
    risen,
    year_of,
    years_priced,
)
from costmodel.deflators import Deflator, NoLevelError
from tests.models import a_model, assumed, bought, planned, programme

LEDGER = planned(
    a_model(
        people={},
        growth={"prices": 0.1},
        assumptions={
            "van": assumed(100.0, dated="2025-09", index="prices"),
            "hut": assumed(100.0, dated="2025-09"),
        },
        programmes={"one": programme(1, ingredients=[bought("van"), bought("hut")])},
    )
)
PLAN = LEDGER.costs.plan
PRICES = Deflator.model_validate(
    {
        "label": "Prices",
        "unit": "2025-26 = 100",
        "years": "financial",
        "dated": "2026-03",
        "period": "March 2026",
        "source": "Example",
        "grade": "published",
        "levels": {"2025-26": 100.0, "2026-27": 110.0, "2027-28": 121.0},
    }
)


def price(name: str) -> Assumption:
    """Return one of the prices."""
    return PLAN.terms.assumptions[name]


def test_by_its_index_a_price_is_what_the_model_reckons_with() -> None:
    van, hut = price("van"), price("hut")

    both = in_first_year(LEDGER.priced, van) + in_first_year(LEDGER.priced, hut)

    assert both == pytest.approx(LEDGER.full_cost.sum())
    assert risen(LEDGER.priced, hut) == 1.0


def test_by_a_deflator_a_price_rises_with_its_academic_years() -> None:
    august = price("van").model_copy(update={"dated": "2025-08"})

    assert str(year_of(price("van"), PLAN.horizon)) == "2025/26"
    assert str(year_of(august, PLAN.horizon)) == "2024/25"
    assert deflated(price("van"), PLAN.horizon, PRICES) == pytest.approx(110.0)


def test_before_its_first_level_a_deflator_has_no_figure() -> None:
    old = price("van").model_copy(update={"dated": "2020-09"})

    with pytest.raises(NoLevelError):
        deflated(old, PLAN.horizon, PRICES)


@pytest.mark.parametrize(
    ("dated", "older"), [("2026-08", True), ("2026-09", False), ("", False)]
)
def test_a_price_is_older_if_it_is_of_before_the_first_month(
    dated: str, *, older: bool
) -> None:
    one = price("van").model_copy(update={"dated": dated})

    assert is_older(one, PLAN.horizon) is older


@pytest.mark.parametrize(
    ("dated", "unit", "first"),
    [
        ("2025-08", "£/day", 2025),
        ("2025-09", "£/day", 2025),
        ("2027-09", "£/day", 2026),
        ("", "£/day", 2026),
        ("2025-09", "posts", 2026),
    ],
)
def test_years_begin_with_the_oldest_price_but_not_before_a_series_does(
    dated: str, unit: str, first: int
) -> None:
    price = Assumption.model_validate(assumed(100.0, dated=dated, unit=unit))

    years = years_priced([price], PLAN.horizon, [PRICES])

    assert PRICES.first_year.begins == 2025
    assert years == range(first, 2027)
    assert years_priced([], PLAN.horizon, [PRICES]) == range(2026, 2027)
