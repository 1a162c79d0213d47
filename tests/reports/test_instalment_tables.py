"""When a contract's price falls due, as a table."""

from __future__ import annotations

from reports.instalment_tables import when_it_falls_due
from reports.tables import Table
from scenarios.tenders import tendered_of
from tests.models import a_model, contract, scenario
from tests.reports.runs import texts, told


def table_of(**words: object) -> Table:
    """Return the table of a contract."""
    model = a_model(funding={"way": scenario(contract(**words))})
    statements = told(model)
    tendered = tendered_of(statements.comparison, (1, 1), 80.0)
    return when_it_falls_due(statements, "way", tendered["way"])


def test_each_part_of_a_price_is_told_with_its_month() -> None:
    report = {"label": "Report", "month": "2026-12", "share": 0.2}

    made = table_of(
        a_year=10_000,
        milestones=[report],
        retention=0.1,
        retention_months=2,
        results={"share": 0.1, "chance": 1, "after_months": 0},
    )

    assert texts(made)[1:] == [
        ["Report", "December 2026", "1,620"],
        ["For the work, month by month", "several months", "6,480"],
        ["Held back until after the end", "October 2027", "900"],
        ["For results, as they are known", "several months", "1,000"],
        ["Price", "–", "10,000"],
    ]


def test_a_contract_that_pays_nothing_has_a_price_of_nought() -> None:
    assert texts(table_of(a_year=0))[1:] == [["Price", "–", "0"]]
