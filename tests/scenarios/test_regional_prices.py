"""Numbers that are known for London and for elsewhere."""

from __future__ import annotations

from dataclasses import replace

import pytest

from costmodel.assumption_files import load_published
from costmodel.terms import terms_of
from scenarios.regional_prices import RegionalPrice, regional_prices

PUBLISHED = load_published()


def known(*names: str) -> tuple[RegionalPrice, ...]:
    """Return which of some numbers are known by region."""
    terms = terms_of(names, PUBLISHED.assumptions)
    return regional_prices(terms, PUBLISHED)


def value(name: str) -> float:
    """Return a published value."""
    return PUBLISHED.find(name).value


@pytest.mark.parametrize("area", ["inner", "outer"])
def test_a_london_salary_stays_in_london(area: str) -> None:
    (price,) = known(f"pay.2025_26.{area}.u3")

    assert price.stated == price.london == value(f"pay.2025_26.{area}.u3")
    assert price.elsewhere == value("pay.2025_26.roe.u3")


@pytest.mark.parametrize("area", ["roe", "fringe"])
def test_any_other_salary_becomes_the_mean_of_inner_and_outer_london(area: str) -> None:
    (price,) = known(f"pay.2025_26.{area}.u3")

    assert price.stated == value(f"pay.2025_26.{area}.u3")
    assert price.london == (62_496 + 56_154) / 2
    assert price.elsewhere == 51_048


@pytest.mark.parametrize("name", ["event.ddr_london", "event.ddr_uk"])
def test_a_venues_rate_is_londons_or_that_of_elsewhere(name: str) -> None:
    (price,) = known(name)

    assert (price.london, price.elsewhere) == (75, 45)
    assert price.stated == value(name)


def test_what_is_the_same_everywhere_is_left_out() -> None:
    assert known("pay.coordinator_salary", "travel.mileage") == ()


def test_a_salary_that_is_not_published_for_every_area_is_left_out() -> None:
    name = "pay.2025_26.inner.u3"
    bare = replace(PUBLISHED, values={each: PUBLISHED.values[each] for each in (name,)})

    terms = terms_of([name], PUBLISHED.assumptions)

    assert regional_prices(terms, bare) == ()
