"""Words without quotes: what they stand for, and which spellings are refused."""

from __future__ import annotations

import json
import math

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from costmodel.document_scalars import (
    Plain,
    Scalar,
    as_plain_number,
    number_in,
    read_scalar,
    spelled,
)


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("0", 0),
        ("650", 650),
        ("-3", -3),
        ("0.05", 0.05),
        ("650.00", 650),
        ("1e3", 1000),
        ("-0.0", 0),
        ("9007199254740993", 9007199254740992.0),
        ("true", True),
        ("Yes", True),
        ("ON", True),
        ("false", False),
        ("No", False),
        ("off", False),
        ("", None),
        ("~", None),
        ("Null", None),
        ("NULL", None),
        ("head_day_fee", "head_day_fee"),
        ("2026/27", "2026/27"),
        ("1.2.3", "1.2.3"),
        ("-", "-"),
        ("1,250", "1,250"),
        ("yEs", "yEs"),
        ("Ingredients", "Ingredients"),
        ("0o9", "0o9"),
    ],
)
def test_a_word_stands_for_one_value(raw: str, value: Plain) -> None:
    scalar = read_scalar(raw)

    assert not scalar.fault
    assert scalar.value == value
    assert type(scalar.value) is type(value)


@pytest.mark.parametrize(
    ("raw", "number"),
    [
        ("180_000", "180000"),
        ("010", "10"),
        ("-007", "-7"),
        ("0x1F", "31"),
        ("0o17", "15"),
        ("0b101", "5"),
        ("+5", "5"),
        (".5", "0.5"),
        ("5.", "5"),
        ("-.5", "-0.5"),
        ("1_0e9_9", ""),
        ("00e999", "0"),
        ("+1e999", ""),
    ],
)
def test_a_number_is_spelt_in_one_way(raw: str, number: str) -> None:
    scalar = read_scalar(raw)

    if raw == "1_0e9_9":
        assert scalar.value == raw
        assert not scalar.fault
    else:
        assert scalar.fault == f"'{raw}' is not a plain number."
        assert scalar.number == number


@pytest.mark.parametrize("raw", ["2026-09-01", "2026-9-1T10:00:00Z"])
def test_a_day_without_quotes_is_refused(raw: str) -> None:
    assert read_scalar(raw).fault == f"{raw} without quotes is read as a date."


@pytest.mark.parametrize("raw", ["2026-09", "2026-9", "2026-13"])
def test_a_month_is_a_text_to_every_reader(raw: str) -> None:
    assert read_scalar(raw) == Scalar(raw, raw)
    assert yaml.safe_load(raw) == raw


@pytest.mark.parametrize(
    ("raw", "fault"),
    [
        ("1:30", "can be read as a time"),
        ("190:20:30.5", "can be read as a time"),
        (".inf", "is not a number that can be costed"),
        ("-.INF", "is not a number that can be costed"),
        (".nan", "is not a number that can be costed"),
        ("NaN", "is not a number that can be costed"),
        ("Infinity", "is not a number that can be costed"),
        ("-Infinity", "is not a number that can be costed"),
        ("1e999", "is too large a number"),
    ],
)
def test_what_readers_take_differently_is_refused(raw: str, fault: str) -> None:
    scalar = read_scalar(raw)

    assert scalar.fault == f"'{raw}' {fault}."
    assert not scalar.number


def test_a_long_word_is_cut_in_the_sentence() -> None:
    assert read_scalar("0" * 2000).fault == f"'{'0' * 39}…' is not a plain number."


@given(st.text(max_size=20))
def test_any_word_is_read_or_refused(raw: str) -> None:
    scalar = read_scalar(raw)

    assert scalar.raw == raw
    if scalar.number:
        assert math.isfinite(float(scalar.number))


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_spelt_number_is_read_as_itself_by_every_reader(number: float) -> None:
    text = spelled(number)

    scalar = read_scalar(text)
    assert not scalar.fault
    assert scalar.value == number
    assert json.loads(text) == number
    if "e" not in text:
        assert yaml.safe_load(text) == number


@pytest.mark.parametrize(
    ("value", "plain"), [(18.0, 18), (18.5, 18.5), (2.0**53, 2.0**53), (-1.0, -1)]
)
def test_a_whole_number_is_an_integer_while_it_is_exact(
    value: float, plain: float
) -> None:
    assert as_plain_number(value) == plain
    assert type(as_plain_number(value)) is type(plain)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("650", "650"),
        (" £1,250.50 ", "1250.5"),
        ("5%", "0.05"),
        ("12.5 %", "0.125"),
        ("180_000", "180000"),
        ("−3", "-3"),
        ("“650”", "650"),
        ("1 250", "1250"),
        ("about 20", ""),
        ("12k", ""),
        ("", ""),
        ("%", ""),
        ("9" * 41, ""),
    ],
)
def test_an_amount_is_recognised_as_people_type_it(text: str, number: str) -> None:
    assert number_in(text) == number
