"""How figures read, at and around every threshold."""

from __future__ import annotations

import math
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports import wording
from reports.errors import UnprintableNumberError

FINITE = st.floats(-1e12, 1e12, allow_nan=False)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (1240, "1,240"),
        (-1240, "−1,240"),
        (999, "999"),
        (1000, "1,000"),
        (1_234_567.4, "1,234,567"),
        (0, "0"),
        (-0.0, "0"),
        (0.49, "0"),
        (-0.49, "0"),
        (0.5, "1"),
        (-0.5, "−1"),
        (1.5, "2"),
        (2.5, "3"),
        (1e-9, "0"),
        (1e15, "1,000,000,000,000,000"),
        (None, "–"),
        (math.nan, "–"),
    ],
)
def test_pounds_in_a_table(value: float | None, words: str) -> None:
    assert wording.pounds(value) == words
    assert wording.count(value) == words


@pytest.mark.parametrize("value", [math.inf, -math.inf])
@pytest.mark.parametrize("word", [wording.pounds, wording.share, wording.short_money])
def test_an_endless_figure_has_no_words(value: float, word: object) -> None:
    assert callable(word)
    with pytest.raises(UnprintableNumberError, match="no upper limit"):
        word(value)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (12.5, "12.50"),
        (0.005, "0.01"),
        (0.004, "0.00"),
        (-0.004, "0.00"),
        (-1234.565, "−1,234.57"),
        (None, "–"),
    ],
)
def test_pounds_and_pence_where_money_changes_hands(
    value: float | None, words: str
) -> None:
    assert wording.pounds_and_pence(value) == words


def test_halves_are_taken_as_they_are_written_not_as_they_are_stored() -> None:
    assert wording.number(1.005, 2) == "1.01"
    assert wording.number(2.675, 2) == "2.68"


@pytest.mark.parametrize(
    ("value", "table", "sentence"),
    [
        (0.163, "16.3", "16.3%"),
        (0.16, "16.0", "16%"),
        (0.1649, "16.5", "16.5%"),
        (0.1604, "16.0", "16%"),
        (1, "100.0", "100%"),
        (0, "0.0", "0%"),
        (-0.0001, "0.0", "0%"),
        (-0.5, "−50.0", "−50%"),
        (0.29, "29.0", "29%"),
        (1.1, "110.0", "110%"),
        (None, "–", "–"),
        (math.nan, "–", "–"),
    ],
)
def test_percentages_in_a_table_and_in_a_sentence(
    value: float | None, table: str, sentence: str
) -> None:
    assert wording.share(value) == table
    assert wording.per_cent(value) == sentence


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (5000, "£5,000"),
        (-5000, "−£5,000"),
        (-0.2, "£0"),
        (None, "–"),
    ],
)
def test_money_in_a_sentence(value: float | None, words: str) -> None:
    assert wording.money(value) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0, "£0"),
        (-0.4, "£0"),
        (950, "£950"),
        (999.4, "£999"),
        (999.5, "£1k"),
        (1000, "£1k"),
        (1240, "£1.2k"),
        (9949, "£9.9k"),
        (9950, "£10k"),
        (12_400, "£12k"),
        (99_500, "£100k"),
        (999_499, "£999k"),
        (999_500, "£1m"),
        (1_240_000, "£1.24m"),
        (9_994_999, "£9.99m"),
        (9_995_000, "£10m"),
        (12_340_000, "£12.3m"),
        (123_400_000, "£123m"),
        (999_500_000, "£1bn"),
        (1_240_000_000, "£1.24bn"),
        (-38_200, "−£38k"),
        (-950, "−£950"),
        (None, "–"),
        (math.nan, "–"),
    ],
)
def test_short_money_in_a_chart(value: float | None, words: str) -> None:
    assert wording.short_money(value) == words


@pytest.mark.parametrize(
    ("probability", "words"),
    [
        (0, "less than 1 in 100"),
        (0.0099, "less than 1 in 100"),
        (0.01, "about 1 in 100 (1%)"),
        (0.012, "about 1 in 100 (1%)"),
        (0.0149, "about 1 in 100 (1%)"),
        (0.0151, "about 1 in 50 (2%)"),
        (0.034, "about 1 in 30 (3%)"),
        (0.0364, "about 1 in 25 (4%)"),
        (0.05, "about 1 in 20 (5%)"),
        (0.053, "about 1 in 20 (5%)"),
        (0.09, "about 1 in 11 (9%)"),
        (0.16, "about 1 in 6 (16%)"),
        (0.2, "about 1 in 5 (20%)"),
        (0.25, "about 1 in 4 (25%)"),
        (0.3, "about 3 in 10 (30%)"),
        (0.33, "about 1 in 3 (33%)"),
        (0.4, "about 2 in 5 (40%)"),
        (0.5, "about 1 in 2 (50%)"),
        (0.6, "about 3 in 5 (60%)"),
        (0.75, "about 3 in 4 (75%)"),
        (0.9, "about 9 in 10 (90%)"),
        (0.95, "about 19 in 20 (95%)"),
        (0.53, "about 1 in 2 (53%)"),
        (0.82, "about 4 in 5 (82%)"),
        (0.9846, "about 49 in 50 (98%)"),
        (0.985, "about 99 in 100 (99%)"),
        (0.99, "about 99 in 100 (99%)"),
        (0.9901, "more than 99 in 100"),
        (1, "more than 99 in 100"),
    ],
)
def test_a_chance_as_people_say_it(probability: float, words: str) -> None:
    assert wording.chance(probability) == words


@pytest.mark.parametrize("probability", [-0.01, 1.01, math.nan])
def test_a_chance_beyond_nought_and_one_is_refused(probability: float) -> None:
    with pytest.raises(UnprintableNumberError, match="between 0 and 1"):
        wording.chance(probability)


@given(st.floats(0.01, 0.99))
def test_odds_agree_with_the_percentage_beside_them(probability: float) -> None:
    words = wording.chance(probability)

    top, bottom = (int(word) for word in words.split() if word.isdigit())
    printed = int(words.rpartition("(")[2].removesuffix("%)"))

    off, fewer = abs(100 * top / bottom - printed), min(printed, 100 - printed)
    assert off <= max(0.5, 3 if fewer >= 30 else 2 if fewer >= 15 else fewer / 16)


def test_a_range_carries_its_middle() -> None:
    figures = (wording.money(v) for v in (500, 650, 990))

    assert wording.spread(*figures) == "£500 – £650 – £990"
    assert wording.between("£500", "£990") == "£500 to £990"


def test_years_and_dates() -> None:
    moment = date(2028, 3, 1)

    assert wording.academic_year(2026) == "2026/27"
    assert wording.academic_year(2009) == "2009/10"
    assert wording.academic_year(2099) == "2099/00"
    assert wording.month(moment) == "March 2028"
    assert wording.short_month(moment) == "Mar 2028"
    assert wording.day(moment) == "1 March 2028"


@pytest.mark.parametrize("number", range(1, 13))
def test_every_month_has_a_name(number: int) -> None:
    moment = date(2028, number, 1)

    assert wording.month(moment) == f"{moment:%B} 2028"


@pytest.mark.parametrize(
    ("names", "words"),
    [
        ([], ""),
        (["pay"], "pay"),
        (["pay", "rent"], "pay and rent"),
        (["pay", "rent", "travel"], "pay, rent and travel"),
    ],
)
def test_names_in_a_sentence(names: list[str], words: str) -> None:
    assert wording.listing(names) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0, "no schools"),
        (1, "1 school"),
        (1.04, "1 school"),
        (1.5, "1.5 schools"),
        (2, "2 schools"),
        (-1, "−1 school"),
        (1240, "1,240 schools"),
    ],
)
def test_one_school_and_several(value: float, words: str) -> None:
    assert wording.counted(value, "school") == words


def test_a_word_may_have_a_plural_of_its_own() -> None:
    assert wording.counted(2, "body", "bodies") == "2 bodies"


@pytest.mark.parametrize(
    ("months", "words"),
    [
        (0, "no months"),
        (1, "1 month"),
        (11, "11 months"),
        (12, "1 year"),
        (13, "13 months"),
        (18, "18 months"),
        (23, "23 months"),
        (24, "2 years"),
        (25, "2 years and 1 month"),
        (31, "2 years and 7 months"),
    ],
)
def test_a_length_of_time(months: int, words: str) -> None:
    assert wording.duration(months) == words


@given(FINITE)
def test_no_figure_is_ever_minus_nought(value: float) -> None:
    for words in (
        wording.pounds(value),
        wording.pounds_and_pence(value),
        wording.share(value),
        wording.short_money(value),
        wording.money(value),
    ):
        assert "-" not in words
        if words.startswith("−"):
            assert any(digit in words for digit in "123456789")


@given(st.integers(-(10**12), 10**12))
def test_a_printed_figure_reads_back_as_itself(value: int) -> None:
    assert wording.read_number(wording.pounds(value)) == value
    assert wording.read_number(wording.money(value)) == value


def test_nothing_reads_back_as_nought() -> None:
    assert wording.read_number("–") == 0
    assert wording.read_number("16.3%") == 16.3


@pytest.mark.parametrize("words", ["", "not known", "1-2", "£", "1,2.x"])
def test_words_that_are_no_figure_do_not_read_back(words: str) -> None:
    with pytest.raises(UnprintableNumberError, match="figure is wanted"):
        wording.read_number(words)


@pytest.mark.parametrize(
    ("probability", "printed"),
    [(0.0, "<1"), (0.0099, "<1"), (0.01, "1.0"), (0.99, "99.0"), (0.9901, ">99")],
)
def test_a_chance_without_its_error_is_told_no_closer_than_one_in_100(
    probability: float, printed: str
) -> None:
    assert wording.rounded_chance(probability) == printed
