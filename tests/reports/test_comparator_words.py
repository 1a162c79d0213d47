"""What each comparator leaves out and what came of it, in words."""

from __future__ import annotations

from reports.comparator_words import (
    comparator_tables,
    comparators_in_words,
    day_in_words,
    doing_nothing,
)
from scenarios.comparator_files import load_comparators
from tests.reports.asked import assert_wholly_explained
from tests.reports.runs import on_paper, row_named, unfunded
from tests.reports.test_comparator_tables import worked_example


def test_every_comparator_is_told_with_its_sources_and_two_grades() -> None:
    table = comparators_in_words(worked_example())

    assert len(table.rows) == len(load_comparators().comparators)
    pays, leaves_out, came, graded = row_named(table, "A private consultant's day")
    assert pays.startswith("A day of an independent consultant. [")
    assert "Finding and matching" in leaves_out
    number = came.rpartition(" ")[2]
    assert any(
        note.startswith(f"{number} Headteacher Update, London leading the way: https")
        for note in table.notes
    )
    assert graded == "Said"
    assert row_named(table, "The £5,000: a school's subsidy")[3] == (
        "Counted, not compared"
    )


def test_doing_nothing_has_what_follows_each_with_range_and_grade() -> None:
    table = doing_nothing(worked_example())

    anyway = row_named(table, table.rows[0].cells[0].text)
    assert anyway[:6] == ["65.0", "50.0", "78.0", "%", "Jan 2023", "Guessed"]
    assert_wholly_explained(table, worked_example())


def test_a_consultants_day_stands_beside_a_deployed_one() -> None:
    assert day_in_words(worked_example()) == (
        "A private consultant's day costs £700; a deployed day of this plan, with"
        " everything around it, costs the broker £2,000 in full."
    )


def test_without_deployed_days_the_rate_stands_alone() -> None:
    assert day_in_words(unfunded()) == "A private consultant's day costs £700."


def test_all_tables_come_together() -> None:
    names = [table.name for table in comparator_tables(on_paper())]

    assert names == [
        "sums_for_a_school",
        "sums_for_a_day",
        "sums_for_a_body",
        "comparators_in_words",
        "doing_nothing",
    ]
