"""What stands where a share is wanted is a share, whatever its unit says."""

from __future__ import annotations

import pytest

from costmodel.assumptions import Assumption
from costmodel.bounds import BOUNDS
from costmodel.references import Path
from costmodel.share_units import with_share_units

COVER: Path = ("people", "head", "cover_found")
FEE: Path = ("people", "head", "fee")


def unit_at(*places: Path, unit: str = "") -> str:
    """Return the unit of an assumption that stands at some places."""
    known = {"it": Assumption(label="It", value=0.5, unit=unit)}
    return with_share_units(known, [(at, "it") for at in places], BOUNDS)["it"].unit


@pytest.mark.parametrize("unit", ["", "fraction", "share", "classes/class"])
def test_where_a_share_is_wanted_stands_a_share(unit: str) -> None:
    assert unit_at(COVER, unit=unit) == "share"


def test_one_of_its_places_is_enough() -> None:
    assert unit_at(FEE, COVER) == "share"


@pytest.mark.parametrize(
    "place",
    [FEE, ("growth", "prices"), ("a", "place", "of", "no", "bound")],
)
def test_elsewhere_it_keeps_its_unit(place: Path) -> None:
    assert unit_at(place, unit="£/day") == "£/day"


def test_plain_numbers_are_none_of_its_matter() -> None:
    assert with_share_units({}, [(COVER, 0.5)], BOUNDS) == {}
