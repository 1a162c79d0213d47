"""A unit is read as people write it, whatever the spelling."""

from __future__ import annotations

import pytest

from costmodel.assumption_files import load_published
from costmodel.units import Dimension, is_given_for, unit_of


@pytest.mark.parametrize(
    ("unit", "dimension"),
    [
        ("£/year", Dimension.MONEY),
        ("pounds a year", Dimension.MONEY),
        ("GBP", Dimension.MONEY),
        ("share", Dimension.SHARE),
        ("share of £", Dimension.SHARE),
        ("fraction/year", Dimension.SHARE),
        ("days/school/year", Dimension.COUNT),
        ("delegate days", Dimension.COUNT),
        ("people", Dimension.COUNT),
        ("", None),
        ("cases", None),
        ("cost of posts", None),
        ("2015 = 100", None),
    ],
)
def test_what_a_unit_counts(unit: str, dimension: Dimension | None) -> None:
    found = unit_of(unit)

    assert found.dimension is dimension
    assert not found.is_scaled


@pytest.mark.parametrize(
    ("unit", "dimension"),
    [
        *((unit, Dimension.MONEY) for unit in ("£000", "£'000/year", "£k", "£m")),
        *((unit, Dimension.MONEY) for unit in ("£ (000s)", "£1,000s", "£ thousands")),
        *((unit, Dimension.MONEY) for unit in ("pence/mile", "p", "$", "€/day", "USD")),
        *(
            (unit, Dimension.SHARE)
            for unit in ("%", "% a year", "per cent", "share in %")
        ),
    ],
)
def test_a_number_in_another_size_or_coin_is_told(
    unit: str, dimension: Dimension | None
) -> None:
    found = unit_of(unit)

    assert found.dimension is dimension
    assert found.is_scaled


@pytest.mark.parametrize(
    ("unit", "per"),
    [
        ("£", ()),
        ("£ a year", ("year",)),
        ("£ p.a.", ("year",)),
        ("£pa", ("year",)),
        ("£ per school per annum", ("school", "year")),
        ("£/academic year", ("year",)),
        ("£/12 months", ("year",)),
        ("£ monthly", ("month",)),
        ("£/half-term", ("term",)),
        ("£/day of cover", ("day",)),
        ("fraction/3 years", ("3 year",)),
        ("days in a school", ("school",)),
        ("pupils/class", ("class",)),
        ("£/", ()),
    ],
)
def test_what_a_number_is_for(unit: str, per: tuple[str, ...]) -> None:
    assert unit_of(unit).per == per


def test_words_that_say_nothing_plain_are_given_for_nothing() -> None:
    assert is_given_for("month")
    assert is_given_for("1000 pupil")
    assert not is_given_for("chain")


def test_no_published_unit_is_in_another_size_or_coin() -> None:
    published = load_published().assumptions.values()

    assert not [one.unit for one in published if unit_of(one.unit).is_scaled]
