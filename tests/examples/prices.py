"""Discounting and rebasing, against the published schedule and index."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from costmodel.arrays import Floats
from costmodel.assumption_files import load_published
from costmodel.assumptions import Grade
from costmodel.deflators import (
    Deflator,
    YearKind,
    in_prices_of,
    real_change,
    year_named,
)
from costmodel.discounting import (
    annuity_factor,
    discount_factors,
    present_value,
    yearly_equivalent,
)
from tests.examples.example import Example, Line


def green_book(example: Example) -> Iterator[Line]:
    """WE20: factors, their kinks, annuities."""
    schedule = load_published().schedules["green_book"]
    factors = discount_factors(schedule, 77)
    for year, expected in example.worked_out["factors"].items():
        ours = factors[int(year)]
        yield Line(f"factor of year {year}", expected, ours, 1e-6, is_published=False)
    yield from _identities(factors)
    for years in (5, 30):
        expected = example.worked_out[f"annuity_{years}"]
        ours = annuity_factor(0.035, years)
        what = f"annuity of {years} years"
        yield Line(what, expected, ours, 1e-6, is_published=False)
    flows = np.array([-100.0] + [30.0] * 5)
    value = present_value(flows[:, None], schedule).item()
    npv = example.worked_out["npv_minus100_then_30x5"]
    yield Line("minus 100, then five times 30", npv, value, 1e-6, is_published=False)
    yearly = example.worked_out["eanc"]
    ours = yearly_equivalent(value, 0.035, 5)
    yield Line("the same as a yearly sum", yearly, ours, 1e-6, is_published=False)


def _identities(factors: Floats) -> Iterator[Line]:
    """Yield what the source states of factors to each other."""
    for what, expected, ours in (
        ("factor of year 31 ÷ factor of year 30", 1 / 1.03, factors[31] / factors[30]),
        ("factor of year 76 ÷ factor of year 75", 1 / 1.025, factors[76] / factors[75]),
        ("factor of year 75", 1 / (1.035**30 * 1.03**45), factors[75]),
    ):
        yield Line(what, expected, float(ours), 1e-12)


def rebasing(example: Example) -> Iterator[Line]:
    """WE24: an amount of four years in 2024 prices."""
    series = Deflator(
        label="GDP deflator",
        unit="2024 = 100",
        years=YearKind.CALENDAR,
        dated="2025-12",
        period="release of December 2025",
        source="HM Treasury",
        grade=Grade.QUOTED,
        levels=example.inputs["index"],
    )
    for key, expected in example.worked_out.items():
        year = key.removeprefix("from_")
        ours = in_prices_of(100.0, year_named(year), year_named("2024"), series)
        what = f"£100 of {year} in 2024 prices"
        yield Line(what, expected, ours, 1e-4, is_published=False)
    there = in_prices_of(100.0, year_named("2013"), year_named("2024"), series)
    back = in_prices_of(there, year_named("2024"), year_named("2013"), series)
    yield Line("there and back", 100.0, back, 1e-9)


def uplift(example: Example) -> Iterator[Line]:
    """WE26: an uplift below inflation is a cut in real terms."""
    given = example.inputs
    ours = real_change(given["average_uplift"], given["cpi_april_2023"])
    expected = example.worked_out["real_change"]
    yield Line("change in real terms", expected, ours, 1e-5, is_published=False)
    level = real_change(given["cpi_april_2023"], given["cpi_april_2023"])
    yield Line("at 8.7% nothing is cut", 0.0, level, 1e-12)
