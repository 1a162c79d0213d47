"""Amounts, workings and whole pounds of an explanation."""

from __future__ import annotations

import pytest

from costmodel.explain.tree import Explanation, Made, made
from costmodel.explain.words import (
    amount_in_words,
    decimals,
    further_decimals,
    says_how,
    shared_out,
    whole_pounds,
    working_in_words,
)

HALF = Explanation("half", 0.5, unit="£")
TWO = made("two", Made.SUM, (HALF, HALF), unit="£")


@pytest.mark.parametrize(
    ("amount", "unit", "words"),
    [
        (1234.5, "£", "£1,234.50"),
        (-2.0, "£", "−£2.00"),
        (-0.004, "£", "−£0.004"),
        (-0.0004, "£", "£0.00"),
        (1234.567, "", "1,234.57"),
        (-0.25, "", "−0.25"),
        (18.0, "", "18"),
    ],
)
def test_an_amount_is_told_by_its_unit(amount: float, unit: str, words: str) -> None:
    assert amount_in_words(Explanation("", amount, unit=unit)) == words


def test_a_working_is_told_in_numbers() -> None:
    assert working_in_words(TWO) == "£0.50 + £0.50"
    assert working_in_words(made("", Made.SUM, ())) == "nothing"
    assert working_in_words(made("", Made.SUM, (HALF,) * 7)) == (
        "the sum of the 7 below"
    )
    assert working_in_words(made("", Made.WHETHER, (HALF,))) == "1, as £0.50 is above 0"
    none = Explanation("schools", 0.0)
    assert working_in_words(made("", Made.WHETHER, (none,))) == "0, as 0 is not above 0"
    assert working_in_words(made("", Made.STEPS, (HALF, HALF))) == (
        "£0.50 ÷ £0.50, rounded up"
    )


def test_a_leaf_and_one_part_alone_have_no_working() -> None:
    assert says_how(TWO)
    assert not says_how(HALF)
    assert not says_how(made("", Made.SUM, (HALF,)))


def test_whole_pounds_of_parts_add_up() -> None:
    assert whole_pounds(TWO) == 1
    assert [pounds for _, pounds in shared_out(TWO, 1)] == [1, 0]
    assert shared_out(made("", Made.SUM, ()), 0) == []


def test_parts_are_told_as_closely_as_their_product_asks() -> None:
    price = Explanation("price", 12.5763456, unit="£")
    line = made("", Made.PRODUCT, (Explanation("", 540.0), price), unit="£")

    assert working_in_words(line, further_decimals(line, 0)) == "540 × £12.576"
    assert working_in_words(line, further_decimals(line, 2)) == "540 × £12.57635"
    assert further_decimals(TWO, 2) == 0
    assert further_decimals(TWO, 4, 2) == 2
    assert decimals(price, 3) == 5


def test_no_part_is_told_with_more_than_six_decimals_beyond() -> None:
    third = Explanation("", 1.0 / 3.0)
    line = made("", Made.PRODUCT, (Explanation("", 1e12), third, third))
    over = made("", Made.QUOTIENT, (third, Explanation("", 1e-14)))

    assert further_decimals(line, 2) == 6
    assert further_decimals(over, 6) == 6
    assert working_in_words(over, 2) == "0.33333333 ÷ 0"
