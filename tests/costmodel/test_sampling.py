"""Draws of the assumptions: ranges, blocks, and guesses that err together."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from costmodel.arrays import Floats
from costmodel.assumptions import Assumption, Grade
from costmodel.blocks import BLOCK, BLOCKS
from costmodel.sampling import (
    NINETIETH,
    Family,
    Range,
    family_of,
    first_deviates,
    is_uncertain,
    range_of,
    sampler_of,
    with_values,
)
from costmodel.terms import Terms, terms_of


def assumption(value: float, **words: object) -> Assumption:
    """Return an assumption; a guess unless said."""
    return Assumption.model_validate({"label": "Number", "value": value, **words})


def terms(**register: Assumption) -> Terms:
    """Return the table of some assumptions."""
    return terms_of(register, register)


def drawn(name: str, seed: int = 1, number: int = 0, **register: Assumption) -> Floats:
    """Return the draws of one assumption."""
    table = terms(**register)
    block = sampler_of(table).block(seed, number)
    row: Floats = block[table.names.index(name)]
    return row


@pytest.mark.parametrize(
    ("grade", "low", "high"),
    [
        (Grade.AUDITED, 98, 102),
        (Grade.PUBLISHED, 95, 105),
        (Grade.QUOTED, 85, 115),
        (Grade.JUDGED, 70, 130),
        (Grade.GUESSED, 50, 150),
    ],
)
def test_a_grade_has_its_width(grade: Grade, low: float, high: float) -> None:
    spread = range_of(assumption(100, grade=grade))

    assert [spread.low, spread.high] == pytest.approx([low, high])


def test_a_number_below_nought_has_its_width_all_the_same() -> None:
    spread = range_of(assumption(-100))

    assert (spread.low, spread.high) == (-150, -50)


def test_a_low_and_a_high_that_are_stated_come_first() -> None:
    spread = range_of(assumption(650, low=500, high=990))

    assert (spread.low, spread.high) == (500, 990)
    half_stated = range_of(assumption(100, low=90))
    assert (half_stated.low, half_stated.high) == (90, 150)


def test_one_normal_ninetieth_away_lie_low_and_high() -> None:
    spread = range_of(assumption(650, low=500, high=990))

    values = spread.at(np.array([-NINETIETH, 0.0, NINETIETH, 2 * NINETIETH]))

    assert values.tolist() == [500, 650, 990, pytest.approx(1_330)]
    assert pytest.approx(1.2816, abs=5e-5) == NINETIETH


@pytest.mark.parametrize(
    ("words", "least", "most"),
    [
        ({"value": 100.0}, 0.5, math.inf),
        ({"value": 100.0, "low": 0.0}, 0.0, math.inf),
        ({"value": 100.0, "low": -1.0}, -math.inf, math.inf),
        ({"value": 0.5, "unit": "share"}, 0.0025, 1.0),
        ({"value": 0.5, "unit": "share", "low": 0.0}, 0.0, 1.0),
        ({"value": 0.5, "unit": "share", "low": -0.1}, 0.0, 1.0),
        ({"value": 0.0}, 0.0, math.inf),
    ],
)
def test_draws_stay_within_what_can_be_meant(
    words: dict[str, float | str], least: float, most: float
) -> None:
    spread = range_of(Assumption.model_validate({"label": "Number", **words}))

    assert [spread.least, spread.most] == pytest.approx([least, most])


def test_a_share_stays_within_nought_and_one() -> None:
    values = drawn("s", s=assumption(0.9, unit="share", low=0.1, high=0.99))

    assert values.min() >= 0.001
    assert values.max() == 1.0


@given(st.floats(-1e6, 1e6), st.floats(0, 1e6), st.floats(0, 1e6), st.floats(-5, 5))
def test_a_drawn_value_rises_with_its_deviate(
    value: float, below: float, above: float, deviate: float
) -> None:
    spread = Range(value, value - below, value + above, -math.inf, math.inf)

    lower, middle, upper = spread.at(np.array([deviate - 0.5, deviate, deviate + 0.5]))

    assert lower <= middle <= upper
    assert spread.at(np.zeros(1)).tolist() == [value]


@pytest.mark.parametrize(
    ("words", "varies"),
    [
        ({}, True),
        ({"exact": True}, False),
        ({"low": 100.0, "high": 100.0}, False),
        ({"low": 99.0, "high": 100.0}, True),
    ],
)
def test_what_has_no_range_or_is_exact_does_not_vary(
    words: dict[str, float], *, varies: bool
) -> None:
    assert is_uncertain(assumption(100, **words)) is varies


def test_a_guess_of_nought_has_no_width() -> None:
    assert not is_uncertain(assumption(0))


@pytest.mark.parametrize(
    ("words", "family"),
    [
        ({"unit": "£/day"}, Family.PRICES),
        ({"unit": "share"}, Family.TAKE_UP),
        ({"unit": "days/school"}, Family.QUANTITIES),
        ({}, Family.QUANTITIES),
        ({"unit": "£/day", "grade": "judged"}, Family.PRICES),
        ({"unit": "£/day", "grade": "quoted"}, None),
        ({"unit": "£/day", "grade": "published"}, None),
        ({"unit": "£/day", "grade": "audited"}, None),
    ],
)
def test_guesses_of_one_kind_are_a_family(
    words: dict[str, str], family: Family | None
) -> None:
    assert family_of(assumption(100, **words)) is family


def test_a_block_is_1024_draws_of_every_assumption_in_use() -> None:
    table = terms(a=assumption(1), b=assumption(2, exact=True))

    block = sampler_of(table).block(1, 0)

    assert block.shape == (2, BLOCK) == (2, 1024)
    assert (block[1] == 2.0).all()
    assert len(set(block[0].tolist())) > 1000


def test_without_anything_that_varies_all_draws_are_central() -> None:
    table = terms(a=assumption(3, exact=True))

    assert (sampler_of(table).block(1, 0) == 3.0).all()


def test_the_same_seed_and_block_give_the_same_bytes() -> None:
    table = terms(a=assumption(1), b=assumption(2))

    first, again = (sampler_of(table).block(7, 3).tobytes() for _ in range(2))

    assert first == again


@pytest.mark.parametrize(("seed", "number"), [(7, 4), (8, 3)])
def test_another_seed_or_block_gives_others(seed: int, number: int) -> None:
    table = terms(a=assumption(1))

    other = sampler_of(table).block(seed, number)

    assert not np.array_equal(other, sampler_of(table).block(7, 3))


def test_deviates_made_elsewhere_give_the_same_bytes() -> None:
    table = terms(a=assumption(1), b=assumption(2, exact=True), c=assumption(3))
    sampler = sampler_of(table)

    ahead = first_deviates(sampler.dimensions, 7, 2)

    assert len(ahead) == 2
    for number, deviates in enumerate(ahead):
        again = sampler.at(deviates)
        assert again.tobytes() == sampler.block(7, number).tobytes()


def test_no_more_deviates_than_usual_are_made_ahead() -> None:
    assert len(first_deviates(3, 1, BLOCKS + 1)) == BLOCKS


def test_the_value_is_the_median_and_low_and_high_the_tenth_and_ninetieth() -> None:
    fee = assumption(650, low=500, high=990, grade="quoted")

    values = np.concatenate([drawn("fee", number=each, fee=fee) for each in range(8)])

    tenths = np.percentile(values, [10, 50, 90])
    assert tenths.tolist() == pytest.approx([500, 650, 990], rel=0.005)


def ranks(values: Floats) -> Floats:
    """Return the rank of each value."""
    ranked: Floats = values.argsort().argsort().astype(np.float64)
    return ranked


def rank_correlation(first: Assumption, second: Assumption) -> float:
    """Return the rank correlation of two assumptions over eight blocks."""
    both = [
        np.concatenate([drawn(name, 1, n, a=first, b=second) for n in range(8)])
        for name in "ab"
    ]
    return float(np.corrcoef(ranks(both[0]), ranks(both[1]))[0, 1])


PRICE = assumption(100, unit="£/day", grade="judged")


def test_guesses_of_one_family_err_together() -> None:
    other = assumption(7, unit="£/year")

    assert rank_correlation(PRICE, other) == pytest.approx(0.3, abs=0.02)


@pytest.mark.parametrize(
    "other",
    [
        assumption(0.5, unit="share"),
        assumption(5, unit="days/school"),
        assumption(100, unit="£/day", grade="quoted"),
    ],
)
def test_others_err_apart(other: Assumption) -> None:
    assert rank_correlation(PRICE, other) == pytest.approx(0.0, abs=0.02)


def test_one_value_is_changed_and_all_others_stay_central() -> None:
    table = terms(a=assumption(1), b=assumption(2))

    changed = with_values(table, [("b", 5.0), ("a", 9.0), ("b", 6.0)])

    assert changed.tolist() == [[1, 9, 1], [5, 2, 6]]


def test_without_changes_there_are_no_draws() -> None:
    assert with_values(terms(a=assumption(1)), []).shape == (1, 0)


def test_fortunes_are_standard_normal_and_drawn_beside_assumptions() -> None:
    register = {"days": assumption(6.0)}
    lucky = sampler_of(terms_of(register, register, ("luck",)))

    block = lucky.block(1, 0)

    assert lucky.dimensions == len(Family) + 2
    assert block.shape == (2, BLOCK)
    assert block[1].mean() == pytest.approx(0.0, abs=0.01)
    assert block[1].std() == pytest.approx(1.0, abs=0.01)
    days, luck = block - block.mean(axis=1, keepdims=True)
    assert abs((days * luck).mean()) < 0.05 * days.std() * luck.std()
