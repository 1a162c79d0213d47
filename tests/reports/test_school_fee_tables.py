"""What schools can pay, as tables."""

from __future__ import annotations

from costmodel.assumption_files import load_published
from costmodel.facts import DEFLATOR
from reports.school_fee_tables import AskedSchools, fee_tables
from reports.tables import Source, Table
from scenarios.affordability_files import load_affordability
from scenarios.school_questions import Question, ask_table
from tests.scenarios.schools.tables import made

ASKED = AskedSchools("2 schools", 0.75, Source("Accounts", ""), ("A note.",))


def tables() -> dict[str, Table]:
    """Return the tables of two schools, one of unknown reserve."""
    schools = made(
        {"region": ""},
        {"total_income": 2e6, "revenue_reserve": 0.0, "sector": "academy"},
    )
    deflator = load_published().deflators[DEFLATOR]
    question = Question(fees=(5_000.0, 10_000.0))
    answer = ask_table(question, schools, load_affordability(), deflator)
    return {each.name: each for each in fee_tables(ASKED, answer.by_test)}


def row_of(table: Table, label: str) -> list[str]:
    """Return the printed cells of a row."""
    (found,) = (each for each in table.rows if each.cells[0].text == label)
    return [cell.text for cell in found.cells[1:]]


def test_shares_schools_and_income_stand_by_fee() -> None:
    told = tables()

    assert row_of(told["able_by_fee"], "Share of income") == ["100.0", "50.0"]
    assert row_of(told["schools_by_fee"], "Share of income") == ["2", "1"]
    assert row_of(told["income_by_fee"], "Share of income") == ["10,000", "10,000"]


def test_readings_and_norms_are_named_where_they_differ() -> None:
    labels = [row.cells[0].text for row in tables()["able_by_fee"].rows]

    assert "Reserve; unknown: can pay nothing" in labels
    assert "Sum a teacher, lowest published" in labels
    assert "Share of income" in labels


def test_the_fee_quoted_and_the_best_fee_stand_with_what_they_rest_on() -> None:
    quoted = tables()["fees_quoted"]

    assert quoted.columns[1].heading == "75% can pay"
    assert row_of(quoted, "Share of income") == [
        "5,000", "5,000", "2", "10,000", "2", "0.0", "0.0",
    ]  # fmt: skip
    assert row_of(quoted, "Reserve; unknown: can pay any fee") == [
        "50,000", "–", "–", "–", "2", "50.0", "0.0",
    ]  # fmt: skip
    assert "A note." in quoted.notes


def test_without_a_test_the_tables_are_empty() -> None:
    assert [len(each.rows) for each in fee_tables(ASKED, ())] == [0, 0, 0, 0]
