"""A node tells how its amount is made of those below it."""

from __future__ import annotations

import math

import pytest

from costmodel.explain.tree import Explanation, Made, NumberSource, made
from tests.remade import remade


def number(amount: float) -> Explanation:
    """Return a leaf that is a number of the model."""
    return Explanation("number", amount, source=NumberSource(line=1))


@pytest.mark.parametrize(
    ("how", "parts", "amount"),
    [
        (Made.SUM, (1.0, 2.0, 3.5), 6.5),
        (Made.SUM, (), 0.0),
        (Made.PRODUCT, (2.0, 3.0, 0.5), 3.0),
        (Made.QUOTIENT, (1.0, 4.0), 0.25),
        (Made.EXCESS, (20_000.0, 5_000.0), 15_000.0),
        (Made.EXCESS, (4_000.0, 5_000.0), 0.0),
        (Made.STEPS, (25.0, 25.0), 1.0),
        (Made.STEPS, (26.0, 25.0), 2.0),
        (Made.STEPS, (0.0, 25.0), 0.0),
        (Made.WHETHER, (18.0,), 1.0),
        (Made.WHETHER, (0.0,), 0.0),
    ],
)
def test_an_amount_is_made_of_its_parts(
    how: Made, parts: tuple[float, ...], amount: float
) -> None:
    node = made("node", how, tuple(number(part) for part in parts))

    assert node.amount == amount
    assert remade(node) == amount


def test_nothing_taken_off_has_no_sign() -> None:
    nothing = made("off", Made.PRODUCT, (number(0.0), number(-1.0)))

    assert math.copysign(1.0, nothing.amount) == 1.0


def test_what_is_stated_stays_as_it_is() -> None:
    assert remade(Explanation("index", 1.04, children=(number(0.02),))) == 1.04


def test_leaves_are_the_numbers_beneath_as_often_as_they_are_used() -> None:
    schools, one = number(18.0), Explanation("one", 1.0)
    both = made("both", Made.SUM, (schools, made("again", Made.SUM, (schools, one))))

    assert list(both.leaves()) == [schools, schools]


def test_a_source_says_what_a_sceptic_would_ask() -> None:
    known = NumberSource("head_fee", "Fee", "£/day", "2026-09", "quoted", "A letter")

    assert known.words == "Fee; £/day; 2026-09; quoted; A letter [head_fee]"
    assert NumberSource("x", "Fee", grade="guessed").words == "Fee; guessed [x]"


def test_a_plain_number_says_where_it_stands() -> None:
    assert NumberSource(line=7).words == "a plain number of the model, line 7"
    assert NumberSource().words == "a plain number of the model"
    place = "people.head.fee"
    assert NumberSource(place=place).words == f"a plain number of the model, {place}"
    assert (
        NumberSource(line=7, place=place).words == "a plain number of the model, line 7"
    )
    usual = NumberSource(line=7, is_default=True)
    assert usual.words == "not written in the model: the usual"
