"""Tables of budget and actual cast to the penny, and say what they rest on."""

from __future__ import annotations

from reports.actuals_tables import tables
from reports.tables import RowKind, Table
from tests.models import a_model, scenario
from tests.reports.actuals import a_telling
from tests.scenarios.actuals.laid_out import CAME, WHOLE_YEAR, transactions
from tests.scenarios.actuals.plans import a_mapping


def _rows(table: Table) -> dict[str, list[str]]:
    """Return the printed figures of a table by what each row is about."""
    return {
        row.cells[0].text: [cell.text for cell in row.cells[1:]] for row in table.rows
    }


def _named(told_tables: tuple[Table, ...], name: str) -> Table:
    """Return the table of a name."""
    return next(table for table in told_tables if table.name == name)


def test_the_split_of_the_example_is_printed() -> None:
    told = a_telling(WHOLE_YEAR, a_mapping(schools=CAME))

    rows = _rows(_named(tables(told), "actuals_cost"))

    assert rows["Reading: Materials"] == [
        *("3,000.00", "3,900.00", "900.00"),
        *("−300.00", "900.00", "300.00"),
    ]
    assert rows["All"][-4:] == ["300.00", "−600.00", "600.00", "300.00"]


def test_without_schools_nothing_is_split_and_that_is_said() -> None:
    table = _named(tables(a_telling(WHOLE_YEAR)), "actuals_income")

    assert _rows(table)["Fees"] == ["12,000.00", "11,000.00", "−1,000.00"]
    assert any("not stated in the mapping" in note for note in table.notes)


def test_cost_types_stand_below_a_programme_that_has_several() -> None:
    mapping = a_mapping(
        accounts={
            "1": {"cost_type": "travel", "belongs_to": "reading"},
            "2": {"cost_type": "materials", "belongs_to": "reading"},
        }
    )
    told = a_telling(transactions("1/9/2026,1,5,,", "1/9/2026,2,7,,"), mapping)

    table = _named(tables(told), "actuals_cost")

    first = [(row.cells[0].text, row.kind) for row in table.rows[:3]]
    assert first == [
        ("Reading", RowKind.BODY),
        ("Travel", RowKind.DETAIL),
        ("Materials", RowKind.DETAIL),
    ]
    assert _rows(table)["Reading"][1] == "12.00"


def test_costs_of_a_type_are_added_up_whoever_they_belong_to() -> None:
    told = a_telling(
        transactions("1/9/2026,5001,5,,", "1/9/2026,5002,7,,", "1/9/2026,7999,1,,"),
        a_mapping(schools=CAME),
    )

    rows = _rows(_named(tables(told), "actuals_by_cost_type"))

    assert list(rows) == ["Secretariat", "Materials", "Accounts not mapped", "All"]
    assert rows["Materials"][:3] == ["500.00", "12.00", "−488.00"]
    assert rows["Accounts not mapped"][:3] == ["0.00", "1.00", "1.00"]


def test_months_stand_below_each_other_with_their_result() -> None:
    told = a_telling(transactions("1/9/2026,4000,,9,", "1/10/2026,5001,7,,"))

    rows = _rows(_named(tables(told), "actuals_by_month"))

    assert rows["September 2026"][:3] == ["700.00", "0.00", "−700.00"]
    assert rows["October 2026"][-2] == "−7.00"
    assert rows["All"][-2] == "2.00"


def test_a_forecast_names_both_ways_and_what_is_missing() -> None:
    told = a_telling(transactions("1/10/2026,5001,30,,"))

    table = _named(tables(told), "actuals_forecast_cost")

    assert _rows(table)["Reading: Materials"] == [
        *("3,000.00", "30.00", "2,750.00"),
        *("2,780.00", "−220.00", "360.00"),
    ]
    assert len(table.notes) == 2


def test_accounts_that_are_not_mapped_are_listed_with_their_sums() -> None:
    told = a_telling(transactions("1/9/2026,7999,5,,", "1/9/2026,5001,7,,"))

    rows = _rows(_named(tables(told), "actuals_not_mapped"))

    assert rows == {"7999": ["7999", "1", "5.00"], "All": ["", "1", "5.00"]}


def test_the_ledger_is_reconciled_to_the_penny() -> None:
    told = a_telling(
        transactions(
            "1/9/2026,7999,5.01,,",
            "1/9/2026,5001,7.02,,",
            "1/9/2026,4000,,9.04,",
            "1/8/2026,4000,,0.08,",
            "1/9/2026,1200,0.16,,",
        )
    )

    rows = _rows(_named(tables(told), "actuals_reconciled"))

    assert [figure for (figure,) in rows.values()] == [
        *("7.02", "5.01", "−9.04", "0.16", "−0.08", "3.07"),
    ]


def test_a_plan_of_costs_alone_has_no_table_of_income() -> None:
    model = a_model(funding={"none": scenario()})
    told = a_telling(
        transactions("1/9/2026,1,5,,"), a_mapping(accounts={}), model=model
    )

    assert [table.name for table in tables(told)] == [
        "actuals_cost",
        "actuals_by_cost_type",
        "actuals_by_month",
        "actuals_forecast_cost",
        "actuals_not_mapped",
        "actuals_reconciled",
    ]
