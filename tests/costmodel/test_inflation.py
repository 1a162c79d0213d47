"""Price indices: when they step, by how much, and what is assumed after the last."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from costmodel.arrays import Floats
from costmodel.deflators import Deflator
from costmodel.inflation import (
    BrokenIndexError,
    ImpossibleGrowthError,
    PriceIndex,
    PublishedSpan,
    index_of_awards,
    index_of_deflator,
    index_path,
    last_published,
)
from costmodel.periods import Horizon, UnknownMonthError

TEACHERS = PriceIndex("pay_teachers", "Teachers", "2024-09", (0.055, 0.04))
SUPPORT = PriceIndex("pay_support", "Support", "2025-04", (0.032,))
PRICES = PriceIndex("prices", "Prices", "2025-04", (0.03, 0.02), monthly=True)
NONE = PriceIndex("none", "Not indexed")

HORIZON = Horizon(first_year=2026, years=3)

growths = st.lists(st.floats(-0.5, 0.5), min_size=1, max_size=40).map(np.array)


def plain_level(index: PriceIndex, month: int, growth: float) -> float:
    """Multiply the level month by month from January 2000, as on paper."""
    level = 1.0
    gap = 1 if index.monthly else 12
    first_year, first_month = int(index.first_step[:4]), int(index.first_step[5:])
    for number in range(2000 * 12, month + 1):
        since = number - (first_year * 12 + first_month - 1)
        if since >= 0 and since % gap == 0:
            year = since // 12
            rate = index.growth[year] if year < len(index.growth) else growth
            level *= (1 + rate) ** (1 / 12 if index.monthly else 1)
    return level


@pytest.mark.parametrize("index", [TEACHERS, SUPPORT, PRICES], ids=lambda i: i.name)
@given(growth=st.floats(-0.5, 0.5), base=st.integers(2015 * 12, 2034 * 12))
def test_the_path_is_the_level_of_the_month_over_the_level_of_the_base(
    index: PriceIndex, growth: float, base: int
) -> None:
    written = f"{base // 12}-{base % 12 + 1:02d}"

    path = index_path(index, HORIZON, np.array([growth]), written)

    september = 2026 * 12 + 8
    of_base = plain_level(index, base, growth)
    expected = [
        plain_level(index, september + month, growth) / of_base for month in range(36)
    ]
    assert path[:, 0].tolist() == pytest.approx(expected, rel=1e-11)


@pytest.mark.parametrize(
    "index", [TEACHERS, SUPPORT, PRICES, NONE], ids=lambda i: i.name
)
@given(growth=growths, month=st.integers(0, 35))
def test_the_level_of_the_base_month_is_one(
    index: PriceIndex, growth: Floats, month: int
) -> None:
    base = f"{2026 + (month + 8) // 12}-{(month + 8) % 12 + 1:02d}"

    path = index_path(index, HORIZON, growth, base)

    assert path.shape == (36, growth.size)
    assert (path[month] == 1.0).all()


@pytest.mark.parametrize("index", [TEACHERS, SUPPORT, PRICES], ids=lambda i: i.name)
@given(growth=growths)
def test_a_draw_has_the_same_bits_in_any_company(
    index: PriceIndex, growth: Floats
) -> None:
    together = index_path(index, Horizon(2029, 5), growth, "2026-09")

    for draw, rate in enumerate(growth):
        alone = index_path(index, Horizon(2029, 5), np.array([rate]), "2026-09")
        assert (together[:, draw] == alone[:, 0]).all()


def test_teachers_pay_steps_in_september_alone() -> None:
    path = index_path(TEACHERS, HORIZON, np.array([0.025]), "2026-09")

    assert (650 * path[:12, 0] == 650).all()
    assert 650 * path[12:24, 0] == pytest.approx(np.full(12, 666.25))


def test_support_pay_steps_in_april() -> None:
    pay = 36_000 * index_path(SUPPORT, HORIZON, np.array([0.03]), "2026-09")

    assert pay[:8, 0].tolist() == pytest.approx([36_000] * 7 + [37_080])
    assert pay[:12, 0].mean() == pytest.approx(36_450)


def test_prices_step_every_month_so_that_a_financial_year_makes_its_growth() -> None:
    path = index_path(PRICES, Horizon(2025, 2), base="2026-03")

    assert path[6, 0] == 1.0
    assert path[7, 0] == pytest.approx(1.02 ** (1 / 12))
    assert path[18, 0] == pytest.approx(1.02)
    assert path[5, 0] == pytest.approx(1.03 ** (-1 / 12))


def test_what_is_not_indexed_never_moves() -> None:
    path = index_path(NONE, HORIZON, np.array([0.1, 0.2]))

    assert (path == 1.0).all()


def test_the_level_before_the_first_published_step_is_constant() -> None:
    path = index_path(SUPPORT, Horizon(2020, 5), base="2019-01")

    assert (path[:55] == 1.0).all()
    assert path[55, 0] == pytest.approx(1.032)


def test_without_a_growth_the_last_published_one_holds_as_one_draw() -> None:
    path = index_path(TEACHERS, HORIZON, base="2025-09")

    assert path.shape == (36, 1)
    assert path[[0, 12, 24], 0].tolist() == pytest.approx([1.04, 1.04**2, 1.04**3])


def test_without_a_base_the_first_month_is_the_base() -> None:
    path = index_path(SUPPORT, HORIZON)

    assert path[0, 0] == 1.0


def test_published_months_do_not_depend_on_the_assumed_growth() -> None:
    path = index_path(TEACHERS, Horizon(2024, 2), np.array([-0.2, 0.2]), "2024-08")

    assert (path[:, 0] == path[:, 1]).all()
    assert path[[0, 12], 0].tolist() == pytest.approx([1.055, 1.055 * 1.04])


@pytest.mark.parametrize("growth", [-1.0, -2.0, np.nan, np.inf])
def test_a_growth_that_ends_prices_is_refused(growth: float) -> None:
    with pytest.raises(ImpossibleGrowthError, match=r"like 0\.025"):
        index_path(TEACHERS, HORIZON, np.array([0.02, growth]))


def test_a_published_growth_that_ends_prices_is_refused() -> None:
    with pytest.raises(ImpossibleGrowthError):
        PriceIndex("pay", "Pay", "2024-09", (0.04, -1.0))


def test_a_base_that_is_no_month_is_refused() -> None:
    with pytest.raises(UnknownMonthError):
        index_path(TEACHERS, HORIZON, base="2026")


def test_a_first_step_that_is_no_month_is_refused() -> None:
    with pytest.raises(UnknownMonthError):
        PriceIndex("pay", "Pay", "2024", (0.04,))


@pytest.mark.parametrize(("first", "growth"), [("2024-09", ()), ("", (0.04,))])
def test_a_first_step_and_its_growth_belong_together(
    first: str, growth: tuple[float, ...]
) -> None:
    with pytest.raises(BrokenIndexError, match="or neither"):
        PriceIndex("pay", "Pay", first, growth)


@pytest.mark.parametrize(
    ("index", "span"),
    [
        (TEACHERS, PublishedSpan("2024-09", "2026-08", 0.04)),
        (SUPPORT, PublishedSpan("2025-04", "2026-03", 0.032)),
        (PRICES, PublishedSpan("2025-04", "2027-03", 0.02)),
        (NONE, None),
    ],
    ids=lambda value: getattr(value, "name", None),
)
def test_an_index_says_how_far_its_published_figures_reach(
    index: PriceIndex, span: PublishedSpan | None
) -> None:
    assert last_published(index) == span


def test_awards_a_year_apart_make_an_index_in_any_order() -> None:
    index = index_of_awards("pay", "Pay", {"2025-09": 0.04, "2024-09": 0.055})

    assert index == PriceIndex("pay", "Pay", "2024-09", (0.055, 0.04))


@pytest.mark.parametrize(
    "awards",
    [{"2023-09": 0.065, "2025-09": 0.04}, {"2024-09": 0.055, "2025-04": 0.04}],
)
def test_awards_that_leave_out_a_year_or_move_their_month_are_refused(
    awards: dict[str, float],
) -> None:
    with pytest.raises(BrokenIndexError, match=r"202[45]-09 was due"):
        index_of_awards("pay", "Pay", awards)


def deflator_with(levels: dict[str, float], years: str = "financial") -> Deflator:
    return Deflator(
        label="GDP deflator",
        unit="2024-25 = 100",
        years=years,
        dated="2026-03",
        period="March 2026",
        source="HM Treasury",
        grade="published",
        levels=levels,
    )


def test_a_deflator_makes_a_monthly_index_of_its_growth() -> None:
    deflator = deflator_with({"2024-25": 100.0, "2025-26": 103.0, "2026-27": 105.06})

    index = index_of_deflator("prices", "Prices", deflator)

    assert index.first_step == "2025-04"
    assert index.growth == pytest.approx((0.03, 0.02))
    assert index.monthly


@pytest.mark.parametrize(
    ("levels", "years"),
    [
        ({"2022-23": 90.0, "2024-25": 100.0}, "financial"),
        ({"2024": 100.0, "2025": 103.0}, "calendar"),
    ],
)
def test_a_deflator_with_a_gap_or_by_other_years_makes_no_index(
    levels: dict[str, float], years: str
) -> None:
    with pytest.raises(BrokenIndexError, match="financial years without a gap"):
        index_of_deflator("prices", "Prices", deflator_with(levels, years))
