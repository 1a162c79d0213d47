"""Columns of income stand under the cost that they have to meet."""

from __future__ import annotations

import pytest

from reports.charts import IncomeAgainstCost, IncomePanel, IncomeYear, Look, Part
from reports.errors import UndrawableError
from reports.palette import Theme, colour
from tests.reports.charts.pictures import SVG, drawn, texts_of

SOURCES = (
    Part("grant", "Core grant"),
    Part("fees", "School fees"),
    Part("donation", "Donations"),
)
YEARS = (
    IncomeYear("2026/27", (200_000, 100_000, 0), 400_000),
    IncomeYear("2027/28", (100_000, 100_000, 0), 410_000),
)
CHART = IncomeAgainstCost(SOURCES, (IncomePanel("Subsidy", YEARS),))


def test_columns_are_stacked_in_proportion() -> None:
    picture = drawn(CHART)

    def heights(name: str) -> list[float]:
        fill = colour(name, Theme.PAPER)
        return [
            float(mark.attrib["height"])
            for mark in picture.iter(f"{SVG}rect")
            if mark.attrib["fill"] == fill and float(mark.attrib["width"]) > 10
        ]

    grants, fees = heights("grant"), heights("fees")
    assert grants[0] + 1 == pytest.approx(2 * (grants[1] + 1), abs=0.05)
    assert fees[0] == fees[1]


def test_sources_that_pay_nothing_are_not_in_the_key() -> None:
    texts = texts_of(drawn(CHART))

    assert {"Full cost", "Core grant", "School fees", "Subsidy"} <= set(texts)
    assert "Donations" not in texts


def test_years_without_room_go_unnamed() -> None:
    many = tuple(IncomeYear(f"20{y}/{y + 1}", (1, 1, 1), 3) for y in range(26, 38))
    chart = IncomeAgainstCost(SOURCES, (IncomePanel("Subsidy", many),) * 3)

    texts = texts_of(drawn(chart))

    assert "2026/27" in texts
    assert "2027/28" not in texts


def test_panels_stand_below_each_other_on_a_telephone() -> None:
    chart = IncomeAgainstCost(SOURCES, (IncomePanel("Subsidy", YEARS),) * 3)

    beside, below = chart.picture(Look()), chart.picture(Look(width=340))

    assert below.height > 2.5 * beside.height


@pytest.mark.parametrize("years", [(), (IncomeYear("2026/27", (1.0,), 1),)])
def test_a_year_without_its_sources_is_refused(years: tuple[IncomeYear, ...]) -> None:
    with pytest.raises(UndrawableError, match="one amount for each source"):
        IncomeAgainstCost(SOURCES, (IncomePanel("Subsidy", years),))


def test_negative_income_is_refused() -> None:
    years = (IncomeYear("2026/27", (1, -1, 0), 1),)

    with pytest.raises(UndrawableError, match="cannot be negative"):
        IncomeAgainstCost(SOURCES, (IncomePanel("Subsidy", years),))
