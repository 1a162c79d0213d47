"""Full cost in each year's prices, in first-year prices and in today's value."""

from __future__ import annotations

import pytest

from reports.real_terms_tables import real_terms
from tests.models import Words, a_model, bought, programme
from tests.reports.runs import (
    SEEDS,
    at_random,
    on_paper,
    row_named,
    told,
    without_schools,
)


def test_a_level_cost_falls_in_real_terms_and_is_then_discounted() -> None:
    words: Words = {"one": programme(1, 1, ingredients=[bought(100_000)])}

    table = real_terms(told(a_model(years=2, people={}, programmes=words)))

    assert row_named(table, "2026/27") == [
        *("100,000", "1.0000", "100,000", "1.0000", "100,000")
    ]
    # 100,000 over 108.1890 / 106.1616, the deflators, and then over 1.035.
    assert row_named(table, "2027/28") == [
        *("100,000", "1.0191", "98,126", "0.9662", "94,808")
    ]
    assert row_named(table, "Total") == [*("200,000", "–", "198,126", "–", "194,808")]


def test_the_releases_and_the_edition_are_named() -> None:
    deflator, schedule, *_ = real_terms(on_paper()).notes

    assert deflator.endswith("release of March 2026; the first year is 1.")
    assert schedule == (
        "Discounted by the Green Book social time preference rate, Green Book to 2025; "
        "the first year is not. Only real amounts are discounted."
    )


@pytest.mark.parametrize("seed", SEEDS[:4])
def test_it_adds_up_for_every_model(seed: int) -> None:
    assert len(real_terms(at_random(seed)).rows) == len(at_random(seed).years) + 1
    assert real_terms(without_schools()).rows
