"""Who buys once support has ended, as tables and sentences have it."""

from __future__ import annotations

from functools import cache

from reports.buyer_tables import buyers, buyers_in_words
from reports.every_table import every_table
from reports.statements import Statements
from reports.tables import RowKind
from tests.models import a_model, fee, programme, scenario
from tests.reports.runs import told

TURNED = {"from_year": 2027, "converts": 0.4, "leaves": 0.25}


@cache
def run() -> Statements:
    """Return a run of a way of funding with buyers, and of one without."""
    return told(
        a_model(
            years=3,
            programmes={"leading": programme(18, 18, 18, label="Leading")},
            funding={
                "paying": scenario(
                    fee(years=[2027, 2028]),
                    label="Schools pay",
                    transitions={"leading": TURNED},
                ),
                "free": scenario(label="Free"),
            },
        )
    )


def test_buyers_are_told_year_by_year_below_their_programme() -> None:
    table = buyers(run(), "paying")

    assert table is not None
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Leading"],
        ["2026/27", "0.0", "0.0", "0.0", "0.0", "18.0", "18.0"],
        ["2027/28", "18.0", "7.2", "0.0", "7.2", "0.0", "7.2"],
        ["2028/29", "0.0", "0.0", "5.4", "5.4", "0.0", "5.4"],
    ]
    assert table.rows[0].kind is RowKind.NOTE
    assert [cell.address for cell in table.rows[3].cells[1:]] == [
        f"paying.{topic}.of.leading.2028"
        for topic in (
            "asked_schools",
            "converting_schools",
            "returning_schools",
            "buying_schools",
            "other_schools",
            "schools_there",
        )
    ]


def test_a_way_of_funding_without_buyers_has_no_such_table() -> None:
    assert buyers(run(), "free") is None


def test_it_is_among_all_tables() -> None:
    assert [one.name for one in every_table(run())].count("buyers_paying") == 1


def test_a_sentence_says_how_many_are_left() -> None:
    assert buyers_in_words(run(), "paying") == (
        "Of 18.0 schools asked to pay once their support has ended, 7.2 would buy; in "
        "2028/29 5.4 take part. "
    )
