"""What was replaced stands beside what was not, with the reason."""

from __future__ import annotations

from reports.rebasing_tables import tables
from reports.tables import Table
from scenarios.actuals.rebasing import rebased
from scenarios.funding import FundedModel
from tests.models import Words, a_model, assumed, bought, programme
from tests.reports.actuals import a_telling
from tests.scenarios.actuals.laid_out import a_plan, transactions
from tests.scenarios.actuals.plans import a_mapping


def _tables(assumptions: Words, **schools: dict[int, float]) -> dict[str, Table]:
    """Return the tables of a plan of books, re-based from a month of £11."""
    each = bought("book", per="school", profile="even")
    model: FundedModel = a_model(
        assumptions=assumptions,
        programmes={"reading": programme(10, label="Reading", ingredients=[each])},
    )
    accounts = {"1": {"cost_type": "materials", "belongs_to": "reading"}}
    mapping = a_mapping(accounts=accounts, schools=schools)
    told = a_telling(transactions("1/9/2026,1,11,,"), mapping, model=model)
    found = rebased(a_plan(model), told.against, mapping.schools, "Ledger")
    return {table.name: table for table in tables(told, found)}


def _texts(table: Table) -> list[list[str]]:
    """Return the printed cells of a table."""
    return [[cell.text for cell in row.cells] for row in table.rows]


def test_a_value_stands_beside_the_one_before() -> None:
    told = _tables({"book": assumed(12, unit="£/school")}, reading={2026: 11})

    assert list(told) == ["rebased_assumptions", "rebased_schools"]
    assert _texts(told["rebased_assumptions"]) == [
        ["Assumption (book)", "£/school", "12.00", "12.00", "11.00", "11.00"]
    ]
    assert _texts(told["rebased_schools"]) == [["Reading", "2026/27", "10", "11"]]


def test_part_of_a_school_is_printed() -> None:
    told = _tables({"book": assumed(12, unit="£/school")}, reading={2026: 10.5})

    assert _texts(told["rebased_schools"])[0][-1] == "10.5"


def test_what_keeps_its_value_is_told_with_the_reason() -> None:
    told = _tables({"book": assumed(12, unit="£/school", exact=True)})

    assert list(told) == ["rebased_kept"]
    assert _texts(told["rebased_kept"]) == [
        ["book", "It is a fact of the plan (exact), and none to be observed."]
    ]
    assert told["rebased_kept"].notes == ()


def test_what_is_no_money_is_only_counted() -> None:
    told = _tables(
        {
            "book": assumed(12, unit="£/school", exact=True),
            "days": assumed(3, unit="days"),
        }
    )

    assert told["rebased_kept"].notes == (
        "And 1 other assumption, being no sums of money.",
    )


def test_nothing_to_tell_is_no_table() -> None:
    assert _tables({"book": assumed(12, unit="days")}) == {}
