"""What a supported school pays, with the band and its edition."""

from __future__ import annotations

import pytest

from reports.school_cost_tables import school_costs_in
from reports.tables import Table
from tests.models import (
    Words,
    a_model,
    bought,
    contract,
    days_of,
    fee,
    programme,
    scenario,
)
from tests.reports.runs import row_named, told, without_schools

ATTENDING = [{"person": "deputy", "days_per_school": 6}]


def table_of(price: float, *streams: Words, years: int = 1, **words: object) -> Table:
    """Return the table of ten schools that pay a fee and send their deputies."""
    table = school_costs_in(
        told(
            a_model(
                years=years,
                programmes={
                    "leading": programme(*[10] * years, label="Leading", **words)
                },
                funding={"way": scenario(fee(prices={"leading": price}), *streams)},
            )
        ),
        "way",
    )
    assert table is not None
    return table


def test_a_school_pays_a_fee_and_cover_and_lists_days() -> None:
    table = table_of(4_200, attendance=ATTENDING, pupils_per_school=300)

    assert row_named(table, "Leading") == [
        "2026/27",
        "4,200",
        "600",
        "4,800",
        "6.0",
        "16",
        "Very low in both",
        "0",
    ]


def test_the_note_names_every_edition_and_its_limits() -> None:
    (bands,) = [note for note in table_of(1).notes if note.startswith("A band of")]

    assert bands.endswith(
        "Edition of 2020: very low is under £80 a pupil, low up to £200, moderate up to"
        " £720 and high up to £1,200; edition of 2014: very low is under £80 a pupil,"
        " low up to £170, moderate up to £700 and high up to £1,200."
    )


def test_what_schools_give_for_nothing_is_told_beneath() -> None:
    room = bought(300, given_by="supported_school")

    notes = table_of(1, ingredients=[room]).notes

    assert any("supported schools give £300 over the plan" in note for note in notes)
    assert not any("for nothing" in note for note in table_of(1).notes)


@pytest.mark.parametrize(
    ("price", "pounds", "band"),
    [
        (50, "0.50", "Very low in both"),
        (17_500, "175", "Low (edition of 2020), moderate (edition of 2014)"),
    ],
)
def test_the_band_goes_with_its_edition(price: float, pounds: str, band: str) -> None:
    told_of = row_named(table_of(price, pupils_per_school=100), "Leading")

    assert told_of[5:7] == [pounds, band]


def test_without_pupils_there_is_no_cost_a_pupil_and_no_band() -> None:
    assert row_named(table_of(100), "Leading")[5:] == ["–", "–", "–"]


def test_start_up_stands_apart_and_years_are_named() -> None:
    joining = days_of("deputy", 30, years=[2026], life_years=5)
    table = table_of(100, years=4, ingredients=[joining], pupils_per_school=5)

    told_of = row_named(table, "Leading")
    assert told_of[0] == "2026/27 to 2028/29"
    assert told_of[-1] == "60"


def test_a_contract_in_doubt_is_taken_as_won() -> None:
    doubtful = contract(a_year=9, chance_of_winning=0.5)

    assert "taken as won" in table_of(1, doubtful).notes[-1]
    assert "taken as won" not in table_of(1).notes[-1]


def test_without_a_school_there_is_nothing_to_tell() -> None:
    assert school_costs_in(without_schools(), "fees") is None
