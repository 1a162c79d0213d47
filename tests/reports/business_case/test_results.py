"""What is known of results is told as the plan states it, with what weakens it."""

from __future__ import annotations

from reports.business_case.results import WEAK, known_results
from reports.statements import Statements
from tests.models import a_model, assumed, bought, programme
from tests.reports.runs import told, unfunded

OUTCOMES = {
    "definition": "Good at the next inspection",
    "era": "Framework of 2012",
    "inspected": 12,
    "succeeded": 7,
    "base_rate": "anyway",
}
SURE = {**OUTCOMES, "base_rate": 0.3}


def with_results() -> Statements:
    """Return a run of two programmes, one of which has results."""
    return told(
        a_model(
            assumptions={"anyway": assumed(0.3, unit="share")},
            programmes={
                "leading": programme(2, label="Leading", outcomes=OUTCOMES),
                "reading": programme(2, label="Reading"),
            },
        )
    )


def test_a_programme_with_results_has_a_row_and_others_have_none() -> None:
    table = known_results(with_results())

    assert table is not None
    (row,) = table.rows
    assert [cell.text for cell in row.cells] == [
        *("Leading", "Good at the next inspection", "Framework of 2012"),
        *("12", "7", "30.0"),
    ]


def test_a_reader_is_told_how_weak_such_evidence_is() -> None:
    table = known_results(with_results())

    assert table is not None
    assert table.notes == (WEAK,)


def test_what_a_success_costs_is_told_beneath() -> None:
    leading = programme(2, label="Leading", ingredients=[bought(700)])
    model = a_model(programmes={"leading": {**leading, "outcomes": SURE}})
    table = known_results(told(model))

    assert table is not None
    told_of_it = "Leading: a success cost £1,235 in all resources, £691 to £17,938."
    assert table.notes == (told_of_it, WEAK)


def test_a_plan_without_results_has_no_table_of_them() -> None:
    assert known_results(unfunded()) is None
