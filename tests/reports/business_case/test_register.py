"""The register in print: a line for each assumption, and each source once below it."""

from __future__ import annotations

from functools import cache

import pytest

from reports.business_case.register import register_in_print
from reports.register_tables import assumption_register
from reports.statements import Statements
from reports.tables import RowKind
from tests.models import a_model, assumed, bought, programme
from tests.reports.runs import SEEDS, at_random, on_paper, row_named, rows_of, told

LIST = "https://prices.example.org"
ASSUMPTIONS = {
    "listed": assumed(
        10,
        label="Listed",
        unit="£/school",
        dated="2026-09",
        source="A price list",
        address=LIST,
        grade="quoted",
    ),
    "also_listed": assumed(
        20, label="Also listed", source="A price list", address=LIST, exact=True
    ),
    "heard": assumed(30, label="Heard", source="A colleague"),
    "minuted": assumed(40, label="Minuted", source="Minutes of the board [1]"),
    "numbered": assumed(50, label="Numbered", source="Minutes of the board [99]"),
    "unsourced": assumed(60, label="Unsourced"),
}


@cache
def with_sources() -> Statements:
    """Return a run whose assumptions share sources, or have none."""
    return told(
        a_model(
            people={},
            assumptions=ASSUMPTIONS,
            programmes={
                "all": programme(2, ingredients=[bought(name) for name in ASSUMPTIONS])
            },
        )
    )


def sources() -> dict[str, str]:
    """Return the sources below the register by their number."""
    notes = register_in_print(with_sources()).notes
    return {note.split()[0]: note.partition(" ")[2] for note in notes if note[0] == "["}


def line(label: str) -> list[str]:
    """Return what is printed behind an assumption."""
    return row_named(register_in_print(with_sources()), label)


def test_a_line_holds_range_and_unit_and_then_date_grade_and_source() -> None:
    assert line("Listed") == ["£8.50 – 10 – 11.50 a school", "Sep 2026, quoted, [1]"]


def test_an_exact_number_stands_alone_and_what_is_missing_is_left_out() -> None:
    assert line("Also listed") == ["20", "guessed, [1]"]


def test_a_source_of_several_assumptions_is_printed_once_with_its_address() -> None:
    assert sources()["[1]"] == f"A price list. {LIST}"
    assert len(set(sources().values())) == len(sources())


def test_a_source_without_an_address_is_printed_as_it_is() -> None:
    assert sources()[line("Heard")[1].split()[-1]] == "A colleague"


@pytest.mark.parametrize("label", ["Minuted", "Numbered"])
def test_a_source_that_ends_in_a_number_is_given_nobodys_address(label: str) -> None:
    name = label.lower()

    printed = sources()[line(label)[1].split()[-1]]

    assert printed == ASSUMPTIONS[name]["source"]


def test_an_assumption_without_a_source_points_at_none() -> None:
    assert line("Unsourced")[1] == "guessed"
    assert all(sources().values())


@pytest.mark.parametrize("seed", SEEDS[:6])
def test_every_assumption_of_the_register_has_its_line(seed: int) -> None:
    whole, printed = (
        register(at_random(seed))
        for register in (assumption_register, register_in_print)
    )

    labels = [[row.cells[0].text for row in each.rows] for each in (whole, printed)]

    assert labels[0] == labels[1]
    assert {len(row.cells) for row in rows_of(printed, RowKind.BODY)} <= {3}


def test_every_number_in_a_line_stands_below() -> None:
    table = register_in_print(on_paper())
    below = {note.split()[0] for note in table.notes if note.startswith("[")}

    told = [row.cells[2].text for row in rows_of(table, RowKind.BODY)]
    pointed = {each.split()[-1] for each in told if each != "no source is stated"}

    assert pointed == below
    assert not any("] http" in note for note in table.notes)
