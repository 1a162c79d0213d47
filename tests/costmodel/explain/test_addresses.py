"""An address names one figure; a wrong one is told with the nearest right ones."""

from __future__ import annotations

import pytest

from costmodel.explain.addresses import (
    Address,
    Measure,
    UnknownAddressError,
    address_of,
)

OWNERS = ("reading", "writing", "office")
YEARS = range(2026, 2029)
OR_ALL = "or 'reading.full_cost' for all years?"
HOW_TO = (
    "Write one as 'all.full_cost.2026', or with reading, writing or office for 'all'."
)


@pytest.mark.parametrize(
    ("written", "owner", "measure", "year"),
    [
        ("reading.full_cost.2026", "reading", Measure.FULL_COST, 2026),
        (" all.full_economic_cost ", "all", Measure.FULL_ECONOMIC_COST, None),
        ("office.full_cost.2028", "office", Measure.FULL_COST, 2028),
    ],
)
def test_an_address_names_a_figure(
    written: str, owner: str, measure: Measure, year: int | None
) -> None:
    address = address_of(written, OWNERS, YEARS)

    assert address == Address(owner, measure, year)
    assert str(address) == written.strip()


def test_a_name_may_have_dots() -> None:
    found = address_of("north.reading.full_cost.2026", ["north.reading"], YEARS)

    assert found.owner == "north.reading"


@pytest.mark.parametrize(
    ("written", "near"),
    [
        ("readng.full_cost.2026", "Did you mean 'reading.full_cost.2026'?"),
        ("reading.fullcost", "Did you mean 'reading.full_cost'?"),
        ("reading.profit", "Did you mean 'reading.full_cost'?"),
        ("reading", "Did you mean 'reading.full_cost'?"),
        ("reading.2027", "Did you mean 'reading.full_cost.2027'?"),
        ("read.full_cost", "Did you mean 'reading.full_cost'?"),
        ("reading.full_cost.2026/27", "Did you mean 'reading.full_cost.2026'?"),
        (
            "reading.full_cost.2031",
            f"Did you mean 'reading.full_cost.2028', {OR_ALL}",
        ),
        (
            "reading.full_cost.1",
            f"Did you mean 'reading.full_cost.2026', {OR_ALL}",
        ),
        (
            "rent.full_cost.2026",
            HOW_TO,
        ),
        (
            "",
            HOW_TO,
        ),
    ],
)
def test_a_wrong_address_is_told_with_the_nearest(written: str, near: str) -> None:
    with pytest.raises(UnknownAddressError) as caught:
        address_of(written, OWNERS, YEARS)

    assert str(caught.value) == f"There is no figure '{written}'. {near}"
