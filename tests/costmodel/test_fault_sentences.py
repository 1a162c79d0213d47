"""Every code of a validation error has words of our own."""

from __future__ import annotations

from typing import Annotated, Literal

import pytest
from pydantic import Field

from costmodel.assumptions import NAME_PATTERN, Assumption, Name, Number
from costmodel.document_scalars import read_scalar
from costmodel.fault_sentences import (
    ANOTHER_SORT,
    Misfit,
    name_like,
    of_name,
    of_spelling,
    quoted,
    sentence_of,
)

Quantity = (Number, Name)
Month = Annotated[str, Field(pattern=r"^[0-9]{4}-[0-9]{2}$")]


def said(misfit: Misfit) -> str:
    """Return what is said of a value that its place does not accept."""
    fault = sentence_of(misfit)
    return f"{fault.what} {fault.remedy}".strip()


@pytest.mark.parametrize(
    ("code", "value", "wanted", "context", "expected"),
    [
        ("greater_than", 0, Number, {"gt": 0}, "0 is too small. Write more than 0."),
        ("greater_than_equal", 0, int, {"ge": 1}, "0 is too small. Write 1 or more."),
        ("less_than", 3, int, {"lt": 3}, "3 is too large. Write less than 3."),
        ("less_than_equal", 4, int, {"le": 3}, "4 is too large. Write 3 or less."),
        (
            "multiple_of",
            7,
            int,
            {"multiple_of": 3},
            "7 is no multiple of 3. Write one, like 3.",
        ),
        (
            "int_type",
            1.5,
            int,
            {},
            (
                "A whole number is wanted here, not 1.5. "
                "Write it without a decimal point, like 1."
            ),
        ),
        (
            "string_too_short",
            "",
            str,
            {"min_length": 1},
            "This text is empty. Write something between the quotes.",
        ),
        (
            "string_too_short",
            "ab",
            str,
            {"min_length": 3},
            "'ab' is too short. Write 3 letters or more.",
        ),
        (
            "string_too_long",
            "x" * 1250,
            str,
            {"max_length": 200},
            "This text is too long: it has 1,250 letters. Write 200 letters at most.",
        ),
        (
            "string_pattern_mismatch",
            "2026-13",
            Month,
            {"pattern": r"^[0-9]{4}-[0-9]{2}$"},
            (
                "'2026-13' is not a month. "
                'Write year and month in quotes, like "2026-09".'
            ),
        ),
        (
            "string_pattern_mismatch",
            "x",
            str,
            {"pattern": "^y$"},
            (
                "'x' is not spelt as it must be here. "
                "Write a text; put it in quotes if it looks like a number or a date."
            ),
        ),
        (
            "string_pattern_mismatch",
            "Head Fee",
            Name,
            {"pattern": NAME_PATTERN},
            (
                "'Head Fee' is not spelt as a name. Names begin with a small letter "
                "and hold small letters, digits and underscores alone, like head_fee."
            ),
        ),
        (
            "too_short",
            [1],
            list[int],
            {"min_length": 2},
            "There is 1 entry here. Write 2 at least.",
        ),
        (
            "too_short",
            {},
            dict[str, int],
            {"min_length": 1},
            "There are no entries here. Write 1 at least.",
        ),
        (
            "too_long",
            [1, 2, 3],
            tuple[int, ...],
            {"max_length": 2},
            "There are 3 entries here. Write 2 at most.",
        ),
        (
            "enum",
            "dya",
            Literal["day", "post"],
            {},
            "'dya' is not known here. Did you mean 'day'?",
        ),
        (
            "value_error",
            "x",
            str,
            {"error": ValueError("this word is taken")},
            "This word is taken.",
        ),
        (
            "assertion_error",
            "x",
            str,
            {"error": AssertionError("Is it taken?")},
            "Is it taken?",
        ),
        (
            "value_error",
            "x",
            str,
            {"error": ValueError()},
            "This value is not accepted here.",
        ),
        (
            "a_code_of_tomorrow",
            "x",
            str,
            {},
            "'x' is not accepted here. Write a text.",
        ),
        ("a_code_of_tomorrow", "x", object, {}, "'x' is not accepted here."),
    ],
)
def test_a_value_of_the_right_sort_is_told_its_limit(
    code: str, value: object, wanted: object, context: dict[str, object], expected: str
) -> None:
    assert said(Misfit(code, context, value, "", (wanted,))) == expected


@pytest.mark.parametrize(
    ("value", "raw", "wanted", "expected"),
    [
        ("650", "", (Number,), "'650' in quotes is a text, not a number. "),
        ("£1,250", "", (Number,), "'£1,250' is not a plain number. Write 1250."),
        ("5%", "", Quantity, "'5%' is not a plain number. Write 0.05."),
        (
            "about 5",
            "",
            (Number,),
            "A number is wanted here, not 'about 5'. Write a plain number, like 1250.",
        ),
        (
            True,
            "yes",
            Quantity,
            (
                "A number or the name of an assumption is wanted here, not yes. "
                "Write a plain number, like 1250."
            ),
        ),
        (
            False,
            "no",
            (str,),
            (
                "A text is wanted here; no without quotes means yes or no. "
                'Put it in quotes: "no".'
            ),
        ),
        (
            2013,
            "2013",
            (str,),
            (
                "A text is wanted here; 2013 without quotes means a number. "
                'Put it in quotes: "2013".'
            ),
        ),
        (
            10**70,
            f"1{'0' * 70}",
            (str,),
            (
                f"A text is wanted here; 1{'0' * 58}… without quotes means a number. "
                "Put it in quotes."
            ),
        ),
        (5, "5", (Name,), "A name is wanted here, not 5. Write small letters, "),
        ([1], "", (str,), "A text is wanted here, not a list. Write a text; put it "),
        (None, "", (str,), "Nothing is written here. Write a text, or take the line"),
        (
            {"a": 1},
            "",
            (list[int],),
            "A list is wanted here, not a mapping. Begin each entry with a dash",
        ),
        (
            "x",
            "",
            (Assumption,),
            "A mapping is wanted here, not 'x'. Write its parts by name, like {",
        ),
        (1, "1", (bool,), "True or false is wanted here, not 1. Write true or false."),
        (
            5,
            "5",
            (Literal["day", "post"],),
            "One of 'day' or 'post' is wanted here, not 5. Known here: day and post.",
        ),
        (
            [],
            "",
            (Literal["day", "post"],),
            "One of 'day' or 'post' is wanted here, not a list. Known here: day and",
        ),
        (
            1.5,
            "1.50",
            (int, Name),
            "A whole number or the name of an assumption is wanted here, not 1.50. ",
        ),
    ],
)
def test_a_value_of_another_sort_is_told_what_is_wanted(
    value: object, raw: str, wanted: tuple[object, ...], expected: str
) -> None:
    misfit = Misfit(ANOTHER_SORT, {}, value, raw, wanted)

    assert said(misfit).startswith(expected)


def test_nothing_cannot_be_left_out_where_it_is_needed() -> None:
    misfit = Misfit("float_type", {}, None, "", (Number,), is_needed=True)

    assert sentence_of(misfit) == ("Nothing is written here.", "Write a number.")


def test_a_word_that_is_neither_number_nor_name_is_told_both_ways() -> None:
    misfit = Misfit(
        "string_pattern_mismatch", {"pattern": NAME_PATTERN}, "Head Fee", "", Quantity
    )

    assert sentence_of(misfit) == (
        "'Head Fee' is neither a number nor a name.",
        (
            "Write a plain number, like 1250, or the name of an assumption, like "
            "head_fee."
        ),
    )


@pytest.mark.parametrize(
    ("code", "name", "wanted", "context", "expected"),
    [
        ("int_parsing", "x", int, {}, "'x' is not a whole number."),
        ("enum", "prces", Literal["prices"], {}, "'prces' is not known here."),
        (
            "string_pattern_mismatch",
            "A b",
            Name,
            {"pattern": NAME_PATTERN},
            "'A b' is not spelt as a name.",
        ),
    ],
)
def test_a_name_in_a_mapping_is_told_how_it_is_spelt(
    code: str, name: str, wanted: object, context: dict[str, object], expected: str
) -> None:
    fault = of_name(Misfit(code, context, name, "", (wanted,)))

    assert fault.what == expected
    assert fault.remedy


@pytest.mark.parametrize(
    ("raw", "wanted", "remedy"),
    [
        ("180_000", (Number,), "Write 180000."),
        ("010", Quantity, "Write 10."),
        ("010", (str,), 'Put it in quotes: "010".'),
        ("010", (), "Write 10, or put it in quotes if it is a text."),
        (".nan", (Number,), "Write a plain number, like 1250."),
        ("1:30", (Number,), "Write a plain number, like 1250."),
        ("2026-09", (str,), 'Put it in quotes: "2026-09".'),
        ("2026-09", (), 'Put it in quotes: "2026-09".'),
        ("2026-09", (Number,), "Write a plain number, like 1250."),
    ],
)
def test_a_refused_spelling_is_mended_as_its_place_wants(
    raw: str, wanted: tuple[object, ...], remedy: str
) -> None:
    assert of_spelling(read_scalar(raw), wanted).remedy == remedy


def test_a_number_in_an_odd_spelling_is_told_where_the_spelling_itself_is_well() -> (
    None
):
    fault = of_spelling(read_scalar("2026.0"), (int,))

    assert fault == ("'2026.0' is not a plain number.", "Write 2026.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Head's day fee (2026)", "head_s_day_fee_2026"),
        ("2026 fee", "fee"),
        ("£££", "head_salary"),
        ("x" * 100, "head_salary"),
    ],
)
def test_a_name_is_made_from_a_text(text: str, name: str) -> None:
    assert name_like(text) == name


def test_a_long_value_is_cut_and_its_lines_are_joined() -> None:
    assert quoted("a\n b") == "'a b'"
    assert quoted("x" * 70) == f"'{'x' * 59}…'"


@pytest.mark.parametrize("empty", ["", "  "])
def test_an_empty_text_where_a_number_is_wanted_is_told(empty: str) -> None:
    mismatch, pattern = "string_pattern_mismatch", {"pattern": NAME_PATTERN}

    assert said(Misfit(mismatch, pattern, empty, "", Quantity)) == (
        "This text is empty. Write a number or the name of an assumption."
    )
    assert said(Misfit("", {}, empty, "", (Number,))) == (
        "This text is empty. Write a number."
    )


def test_a_single_value_where_a_mapping_is_wanted_shows_how_it_is_written() -> None:
    years, names, mappings = dict[int, float], dict[str, float], dict[str, Assumption]

    assert said(Misfit("", {}, 20, "20", (years,))) == (
        "A mapping of years to values is wanted here, not 20. "
        "Write each year before its value, like {2026: 20}."
    )
    value: object = True
    assert said(Misfit("", {}, value, "yes", (years,))).endswith(
        "Write each year before its value, like {2026: 1}."
    )
    assert said(Misfit("", {}, 4000, "4000", (names,))).endswith(
        "Write each name before its value, like {securing_good: 4000}."
    )
    assert said(Misfit("", {}, 1, "1", (mappings,))).endswith(
        "Write a name before each, like {a_name: {label: …, value: 1}}."
    )


def test_two_years_where_one_is_wanted_are_told() -> None:
    assert said(Misfit("int_parsing", {}, "2026/27", "", (int,))) == (
        "'2026/27' is no single year. Write the calendar year in which it begins: 2026."
    )


def test_a_whole_number_beyond_all_bounds_is_told_so() -> None:
    assert said(Misfit("int_type", {}, 1e26, "1" + "0" * 26, (int,))) == (
        f"1{'0' * 26} is too large. See how many digits it has."
    )


def test_a_text_that_a_hash_swallowed_is_told() -> None:
    assert said(Misfit("", {}, None, "", (str,), is_needed=True)) == (
        "Nothing is written here. Write a text. One that begins with # stands in "
        "quotes."
    )
