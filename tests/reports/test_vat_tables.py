"""VAT that comes back, and fees with VAT on top, as tables have them."""

from __future__ import annotations

from functools import cache

from reports.statements import Statements
from reports.vat_tables import fees_with_vat, vat_recovered, vat_tables
from tests.models import a_model, bought, contract, fee, programme, scenario
from tests.reports.runs import row_named, told


@cache
def run() -> Statements:
    """Return a run of a taxed contract and an exempt fee, and of a taxed fee."""
    line = bought(100_000, vat="on_top")
    return told(
        a_model(
            programmes={
                "leading": programme(
                    10,
                    ingredients=[line],
                    label="Leading",
                    pupils_per_school=100,
                    tiers={"deep": {"label": "Deep", "share": 0.25}},
                )
            },
            funding={
                "partly": scenario(
                    contract(a_year=60_000, vat="standard"),
                    fee(prices={"leading": 3_000}, vat="exempt"),
                    vat="partly_exempt",
                ),
                "taxed": scenario(
                    fee(
                        vat="standard",
                        label="Fees",
                        bands={"leading": {"deep": 3_000}},
                    ),
                    fee("more", prices={"leading": 2.5}, per="pupil", vat="standard"),
                    vat="partly_exempt",
                ),
                "exempt": scenario(fee()),
            },
        )
    )


def test_income_by_class_and_vat_are_told_by_year() -> None:
    table = vat_recovered(run(), "partly")

    assert table is not None
    assert row_named(table, "2026/27") == [
        *("60,000", "30,000", "0", "20,000"),
        *("100.0", "20,000", "0"),
    ]
    assert "£625 a month and 50%" in table.notes[1]


def test_a_supplier_whose_income_does_not_say_it_has_no_such_table() -> None:
    assert vat_recovered(run(), "exempt") is None
    assert fees_with_vat(run(), "exempt") is None
    assert fees_with_vat(run(), "partly") is None
    assert [one.name for one in vat_tables(run())] == ["vat_partly", "vat_taxed"]


def test_a_taxed_fee_is_told_with_vat_and_who_recovers_it() -> None:
    table = fees_with_vat(run(), "taxed")

    assert table is not None
    assert row_named(table, "Leading: Fees") == ["1,000.00", "200.00", "1,200.00"]
    assert row_named(table, "Leading: Fees, Deep")[-1] == "3,600.00"
    assert row_named(table, "Leading: More, for each pupil") == ["2.50", "0.50", "3.00"]
    assert "section 33B" in table.notes[0]
