"""Headings of official files, and how they are compared."""

from __future__ import annotations

from scenarios.schools.layouts import missing_from, plain_heading, position_of
from scenarios.schools.official_files import load_layouts


def test_blanks_breaks_and_brackets_make_no_difference() -> None:
    assert plain_heading(" E09  Development\nand training (£)") == (
        "e09 development and training"
    )


def test_shares_are_told_from_numbers() -> None:
    assert plain_heading("% of pupils") != plain_heading("Number of pupils")


def test_a_whole_heading_goes_before_one_that_only_begins_so() -> None:
    headings = ["total income per pupil", "total income"]

    assert position_of(headings, ["total income", "total income*"]) == 1
    assert position_of(headings[:1], ["total income", "total income*"]) == 0
    assert position_of(headings, ["spending", "spending*"]) is None


def test_what_a_file_lacks_is_named() -> None:
    headings = ["urn", "e09 development and training", "total income"]

    assert missing_from(load_layouts()["cfr"], headings) == ("total expenditure*",)
