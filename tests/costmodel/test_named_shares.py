"""What stands where a share is wanted is a share, whatever its unit says."""

from __future__ import annotations

import pytest

from costmodel.bounds import BOUNDS
from costmodel.named_shares import named_shares
from costmodel.references import Path

COVER: Path = ("people", "head", "cover_found")
FEE: Path = ("people", "head", "fee")


def names_at(*places: Path) -> frozenset[str]:
    """Return the names of shares, if one assumption stands at some places."""
    return named_shares([(at, "it") for at in places], BOUNDS)


def test_where_a_share_is_wanted_stands_a_share() -> None:
    assert names_at(COVER) == {"it"}


def test_one_of_its_places_is_enough() -> None:
    assert names_at(FEE, COVER, COVER) == {"it"}


@pytest.mark.parametrize(
    "place", [FEE, ("growth", "prices"), ("a", "place", "of", "no", "bound")]
)
def test_elsewhere_stands_none(place: Path) -> None:
    assert names_at(place) == frozenset()


def test_plain_numbers_are_none_of_its_matter() -> None:
    assert named_shares([(COVER, 0.5)], BOUNDS) == frozenset()
