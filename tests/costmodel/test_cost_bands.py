"""A cost has a band in an edition, and never one without the other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from costmodel.assumption_files import load_published
from costmodel.cost_bands import (
    CostBand,
    CostBandError,
    Edition,
    edition_named,
    editions_of,
    rate,
    side_by_side,
    told,
)

EDITIONS = editions_of(load_published())
OLD, NEW = EDITIONS
NEWEST = Edition("third edition", "2024-01", 80, 200, 700, 1_200)


def test_the_editions_are_those_that_ship() -> None:
    old = Edition("edition of 2014", "2014-02", 80, 170, 700, 1_200)
    new = Edition("edition of 2020", "2020-01", 80, 200, 720, 1_200)

    assert editions_of(load_published()) == (old, new)


def test_an_earlier_date_knows_the_earlier_edition_alone() -> None:
    assert editions_of(load_published("2016-09")) == (OLD,)


@pytest.mark.parametrize(
    ("cost", "new", "old"),
    [
        (0, "very low", "very low"),
        (79.99, "very low", "very low"),
        (80, "low", "low"),
        (170, "low", "low"),
        (170.01, "low", "moderate"),
        (200, "low", "moderate"),
        (200.01, "moderate", "moderate"),
        (700, "moderate", "moderate"),
        (720, "moderate", "high"),
        (720.01, "high", "high"),
        (1_200, "high", "high"),
        (1_200.01, "very high", "very high"),
    ],
)
def test_limits_are_met_from_below_on_and_above(
    cost: float, new: str, old: str
) -> None:
    assert [rating.band for rating in side_by_side(cost, EDITIONS)] == [new, old]


@pytest.mark.parametrize(
    ("cost", "editions", "words"),
    [
        (79.99, EDITIONS, "very low in both"),
        (170.01, EDITIONS, "low (edition of 2020), moderate (edition of 2014)"),
        (1_200, [OLD], "high (edition of 2014)"),
        (1_200.01, [OLD, NEWEST, NEW], "very high in all 3"),
        (
            710,
            [OLD, NEW, NEWEST],
            "high (third edition), moderate (edition of 2020), high (edition of 2014)",
        ),
    ],
)
def test_a_band_is_told_with_its_edition(
    cost: float, editions: list[Edition], words: str
) -> None:
    assert told(side_by_side(cost, editions)) == words


@given(st.floats(0, 2_000), st.floats(0, 2_000), st.sampled_from(EDITIONS))
def test_a_higher_cost_is_in_no_lower_band(
    one: float, other: float, edition: Edition
) -> None:
    lower, higher = (rate(cost, edition).band for cost in sorted((one, other)))

    bands = list(CostBand)
    assert bands.index(lower) <= bands.index(higher)


@pytest.mark.parametrize("cost", [-0.01, float("nan"), float("inf")])
def test_what_is_no_cost_has_no_band(cost: float) -> None:
    with pytest.raises(CostBandError, match=r"has no band\. State the pupils"):
        rate(cost, NEW)


def test_an_edition_is_found_by_its_name() -> None:
    assert edition_named("edition of 2014", EDITIONS) is OLD


def test_an_unknown_edition_is_refused_with_what_is_known() -> None:
    said = "no 'edition of 2015' of the cost bands. Did you mean 'edition of 2014'?"

    with pytest.raises(CostBandError) as refused:
        edition_named("edition of 2015", EDITIONS)

    assert said in str(refused.value)


def test_no_edition_gives_no_band() -> None:
    with pytest.raises(CostBandError, match="Name one at least"):
        side_by_side(100, [])


@pytest.mark.parametrize(
    "limits", [(0, 1, 2, 3), (80, 80, 720, 1_200), (80, 200, float("nan"), 1_200)]
)
def test_limits_that_do_not_rise_are_refused(limits: tuple[float, ...]) -> None:
    with pytest.raises(CostBandError, match="limits of the draft do not rise"):
        Edition("draft", "2026-01", *limits)
