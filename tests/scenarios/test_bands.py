"""Prices by tier, and the mean that a programme's schools pay."""

from __future__ import annotations

import numpy as np
import pytest

from costmodel.assumptions import Quantity
from scenarios.bands import bands_of, mean_price
from scenarios.streams import Fee
from tests.models import Words, a_model, assumed, fee, programme, projected, scenario

TIERS: Words = {
    "intensive": {"label": "Intensive", "share": 0.25},
    "light": {"label": "Light", "share": 0.5},
}
CITY = a_model(programmes={"city": programme(10, tiers=TIERS)}).programmes["city"]


def mean(*, tiers: Words | None = None, **bands: float) -> float:
    """Return the mean price of a fee of £2,000 with some bands."""
    words = fee(prices={"city": 2_000}, bands={"city": bands} if bands else {})
    city = CITY if tiers is None else a_model(
        programmes={"city": programme(10, tiers=tiers)}
    ).programmes["city"]  # fmt: skip

    def value(number: Quantity) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
        return np.array([float(number)])

    found = mean_price(Fee.model_validate(words), "city", city, value)
    return float(found[0])


def test_the_mean_is_that_of_the_method() -> None:
    assert mean() == 2_000
    assert mean(intensive=9_000) == 3_750
    assert mean(intensive=9_000, light=1_000) == 3_250


def test_tiers_of_more_than_all_in_a_draw_leave_nobody_else() -> None:
    more = {"intensive": {"label": "Intensive", "share": 1}}

    assert mean(tiers=more, intensive=9_000) == 9_000


def test_a_programme_without_bands_has_none() -> None:
    other = Fee.model_validate(fee(bands={"other": {"light": 1}}))

    assert bands_of(other, "city", CITY) == ()


@pytest.mark.parametrize(("per", "units"), [("school", 10), ("pupil", 1_000)])
def test_a_fee_brings_the_mean_of_its_bands(per: str, units: float) -> None:
    banded = fee(prices={"city": 20}, bands={"city": {"intensive": "dear"}}, per=per)
    model = a_model(
        programmes={"city": programme(10, tiers=TIERS, pupils_per_school=100)},
        assumptions={"dear": assumed(100)},
        funding={"way": scenario(banded)},
    )

    income = projected(model).recognised["fees"].sum()

    assert income == pytest.approx(units * (0.25 * 100 + 0.75 * 20))
