"""What schools of each phase can pay, and how many can pay a fee."""

from __future__ import annotations

from reports.ability_tables import able_to_pay, schools_that_can_pay
from reports.tables import RowKind
from tests.models import a_model, programme
from tests.reports.runs import on_paper, row_named, rows_of, texts, told


def test_what_schools_can_pay_is_told_by_phase() -> None:
    table = able_to_pay(on_paper())

    assert [column.heading for column in table.columns] == [
        "Test",
        "Primary schools",
        "Secondary schools",
        "All schools",
    ]
    assert row_named(table, "Training budget; unknown: left out")[:2] == [
        "4,369",
        "16,197",
    ]


def test_fewer_schools_can_pay_a_higher_fee() -> None:
    table = schools_that_can_pay(on_paper())

    assert table.rows[0].cells[0].text == "Primary schools, London"
    for row in table.rows:
        shares = [cell.value or 0.0 for cell in row.cells[1:]]
        assert shares == sorted(shares, reverse=True)


def test_a_test_without_a_published_sum_is_left_out() -> None:
    statements = told(a_model(programmes={"all": programme(3, phase="all")}))

    names = [row[0] for row in texts(schools_that_can_pay(statements))]

    assert "Share of income" in names
    assert "Sum a teacher" not in names


def test_all_schools_stand_beside_the_phases_of_the_plan() -> None:
    table = able_to_pay(on_paper())

    assert row_named(table, "Training budget; unknown: left out")[-1] == "4,991"
    assert table.title == (
        "The highest fee a school-year that three in four schools in London can pay"
    )
    notes = rows_of(schools_that_can_pay(on_paper()), RowKind.NOTE)
    assert [row.cells[0].text for row in notes] == [
        "Primary schools, London",
        "Secondary schools, London",
        "All schools, London",
    ]


def test_a_plan_for_all_schools_has_them_once() -> None:
    statements = told(a_model(programmes={"all": programme(3, phase="all")}))

    assert len(able_to_pay(statements).columns) == 2
