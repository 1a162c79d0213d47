"""Words of a command line that speak of schools."""

from __future__ import annotations

from argparse import ArgumentTypeError
from collections.abc import Callable

import pytest

from web.commands import school_words


@pytest.mark.parametrize(
    ("read", "word", "number"),
    [
        (school_words.fee, "5000", 5_000),
        (school_words.fee, "£1,250.50", 1_250.5),
        (school_words.share, "1", 1),
        (school_words.share, "0.5%", 0.005),
        (school_words.capacity, "400", 400),
    ],
)
def test_numbers_are_read_as_people_write_them(
    read: Callable[[str], float], word: str, number: float
) -> None:
    assert read(word) == pytest.approx(number)


@pytest.mark.parametrize(
    ("read", "word", "advice"),
    [
        (school_words.fee, "0", "like 5000"),
        (school_words.fee, "-1", "like 5000"),
        (school_words.fee, "1000001", "like 5000"),
        (school_words.fee, "nan", "like 5000"),
        (school_words.fee, "five", "like 5000"),
        (school_words.share, "0", "0.75 or 75%"),
        (school_words.share, "1.5", "0.75 or 75%"),
        (school_words.share, "101%", "0.75 or 75%"),
        (school_words.capacity, "none", "like 400"),
        (school_words.limit, "fsm", "like fsm=0.3"),
        (school_words.limit, "=3", "like fsm=0.3"),
        (school_words.limit, "fsm=inf", "like fsm=0.3"),
    ],
)
def test_what_is_no_number_is_told_with_a_good_one(
    read: Callable[[str], object], word: str, advice: str
) -> None:
    with pytest.raises(ArgumentTypeError, match=advice):
        read(word)
