"""What a document wants is shown by what the user wrote instead."""

from __future__ import annotations

import pytest

from costmodel.deployments import Deployment
from costmodel.document_remedies import (
    by_name,
    by_year,
    in_a_list,
    in_a_mapping,
    length_wanted,
    lines_for,
    number_with_a_word,
    whole_number,
)
from costmodel.ingredients import Weights
from costmodel.model_files import read_text
from costmodel.people import Person
from costmodel.pools import Allocation, Capacity, HandOver, Pool
from costmodel.programmes import Outcomes, Tier
from scenarios.funding import FundedModel
from tests.documents import COSTS, Change, changed, told

JOURNEY = "    lasts_years: 2\n"
OFFICE = "    driver: staff_days\n"
BOOKS = "share: 0.5, price: 30"
PHASE = "    phase: primary\n"
OUTCOMES = "definition: Good, era: old, inspected: 9, succeeded: 7, base_rate: 0.5"


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("£1.5k", "Write 1500."),
        ("2 million", "Write 2000000."),
        ("5 days/school", "Write 5, without 'days/school'."),
        ("-3 kg", "Write -3, without 'kg'."),
        ("£6k/year", "Write 6000."),
        ("1.5m", "Write 1500000 if m stands for millions, and 1.5 if not."),
        ("3% a year", "Write 0.03, without 'a year'."),
        ("6000 p.a.", "Write 6000, without 'p.a.'."),
        ("650/day", "Write 650, without '/day'."),
        ("7 of 9", ""),
        ("head_fee", ""),
    ],
)
def test_a_number_with_a_word_is_told_without_it(text: str, remedy: str) -> None:
    assert number_with_a_word(text) == remedy


def test_a_whole_number_is_the_one_below() -> None:
    assert whole_number(2.9).endswith("like 2.")
    assert whole_number("x").endswith("like 1.")


def test_a_list_is_shown_with_the_value_if_it_is_short() -> None:
    names = tuple[str, ...]

    assert in_a_list(names, "north", "") == "Write it in brackets: [north]."
    assert in_a_list(names, "n" * 41, "") == "Write it in brackets: […]."
    assert in_a_list(names, {"a": 1}, "").startswith("Begin each entry with a dash")


def test_a_list_of_things_with_parts_is_shown_with_these() -> None:
    uses = tuple[Deployment, ...]

    assert in_a_list(uses, "head", "") == (
        "Write each entry with its parts by name, like "
        "[{person: …, days_per_school: …}]."
    )
    assert in_a_list(uses, {"person": "head"}, "") == (
        "Begin it with a dash, as the first entry of a list."
    )


def test_parts_have_the_names_that_documents_use() -> None:
    assert in_a_mapping(Person, "head", "").endswith("like {from: …}.")
    assert in_a_mapping(Person, "broker", "") == "Write {from: broker}."


def test_years_come_before_their_values() -> None:
    assert by_year([2026], "").endswith("like {2026: 1}.")
    assert by_year(0.5, "0.5").endswith("like {2026: 0.5}.")


@pytest.mark.parametrize(
    ("option", "value", "raw", "remedy"),
    [
        (float, 4, "4", "Write each name before its value, like {securing_good: 4}."),
        (float, [4], "", "Write each name before its value, like {securing_good: 1}."),
        (
            Tier,
            [],
            "",
            "Write a name before each, like {a_name: {label: …, share: …}}.",
        ),
        (
            Tier,
            ["up"],
            "",
            "Write a name before each, like {up: {label: …, share: …}}.",
        ),
        (Allocation, 1, "1", ""),
    ],
)
def test_values_by_name_are_shown_with_what_each_needs(
    option: object, value: object, raw: str, remedy: str
) -> None:
    assert by_name(option, value, raw) == remedy


@pytest.mark.parametrize(
    ("option", "value", "raw", "remedy"),
    [
        (Capacity, 180, "180", "Write its parts by name, like {days: 180}."),
        (Tier, 0.2, "0.2", "Write its parts by name, like {label: …, share: 0.2}."),
        (HandOver, "x", "", "Write its parts by name, like {to: …, years: …}."),
        (HandOver, "funder", "", "Write {to: funder}."),
        (Allocation, "direct", "", "Write {method: direct}."),
        (Allocation, "x", "", ""),
        (dict[str, int], "x", "", ""),
    ],
)
def test_a_mapping_is_shown_by_what_it_needs(
    option: object, value: object, raw: str, remedy: str
) -> None:
    assert in_a_mapping(option, value, raw) == remedy


def test_a_mapping_that_needs_much_is_not_shown() -> None:
    assert "{definition: …" in in_a_mapping(Outcomes, 7, "7")
    assert in_a_mapping(FundedModel, 7, "7").count("…") <= 5


def test_a_length_is_told_where_it_is_laid_down() -> None:
    assert length_wanted(Weights) == 12
    assert length_wanted(float) is None


def test_what_is_missing_is_begun_as_it_is_written() -> None:
    runs = Pool.model_fields["runs"].annotation

    assert lines_for("years", (dict[int, float],)) == "Add it, like years: {2026: 1}."
    assert lines_for("runs", (runs,)).startswith("Add the line 'runs:'")


def said(change: Change) -> list[str]:
    """Return what is said of the document of costs, changed."""
    return told(read_text(changed(COSTS, change), FundedModel).findings)


@pytest.mark.parametrize(
    ("change", "remedy"),
    [
        (
            (PHASE, f"{PHASE}    outcomes: {{{OUTCOMES}, worth: [100k]}}\n"),
            "'100k' is not a plain number. Write 100000.",
        ),
        (
            (PHASE, f"{PHASE}    outcomes: {{{OUTCOMES}, worth: [1, 000]}}\n"),
            (
                "if a comma before it belongs to the number, the whole number without "
                "the comma, like 100000."
            ),
        ),
        (
            ("\nprogrammes:", "\nallocation: {rules: 5}\n\nprogrammes:"),
            (
                "A name is wanted here, not 5. Write charity_full_cost_recovery, "
                "grant_template or schools_template."
            ),
        ),
        (
            (BOOKS, f"{BOOKS}, in_years: [1.5]"),
            "Write it without a decimal point, like 1.",
        ),
        (
            (BOOKS, f"{BOOKS}, tier: [a, b]"),
            "A name is wanted here, not a list. Write one name, without brackets.",
        ),
        (
            ("profile: end, years", "profile: [1, 2, 3], years"),
            "There are 3 entries here. Write 12.",
        ),
        (
            (OFFICE, f"{OFFICE}    handed_over: {{to: funder}}\n"),
            "'years' is missing. Add it, like years: {2026: 1}.",
        ),
    ],
)
def test_a_remedy_says_what_to_write(change: Change, remedy: str) -> None:
    assert any(remedy in one for one in said(change)), said(change)
