"""What a success costs is told with its limits, and beside its quadrant."""

from __future__ import annotations

import pytest

from costmodel.blocks import BLOCK
from reports.statements import Statements
from reports.success_tables import (
    programmes_for_a_school,
    sentences,
    success_costs,
    success_worth,
)
from reports.tables import Table
from tests.models import Words, a_model, assumed, bought, programme
from tests.reports.runs import told, unfunded

BASE: Words = {"definition": "Good", "era": "Framework of 2012", "base_rate": 0.3}


BETTER, WORSE = "Dearer and better", "Worse and no cheaper"
SAME = "No better and no dearer"
MIXTURE = "Beaten by a mixture of No programme and Leaders"


def helped(price: float, known: int, good: int, **changes: object) -> Words:
    """Return a programme of 18 schools at a price, with results."""
    return programme(
        18,
        ingredients=[bought(price, per="school")],
        outcomes={**BASE, "inspected": known, "succeeded": good, **changes},
    )


def run_of(**programmes: Words) -> Statements:
    """Return a run of some programmes; *anyway* is a base rate from 20% to 85%."""
    anyway = assumed(0.3, unit="share", low=0.2, high=0.85)
    named = {
        name: {**words, "label": name.capitalize()}
        for name, words in programmes.items()
    }
    return told(a_model(assumptions={"anyway": anyway}, programmes=named))


def texts(table: Table | None) -> list[list[str]]:
    """Return the words of a table's cells."""
    assert table is not None
    return [[cell.text for cell in row.cells] for row in table.rows]


def test_a_success_has_its_cost_with_limits() -> None:
    run = run_of(leading=helped(10_000, 20, 16))

    assert texts(success_costs(run)) == [
        [
            *("Leading", "20", "16", "80.0", "58.4", "91.9", "30.0", "10.0"),
            *("20,000", "20,000", "16,146", "35,213"),
        ]
    ]


LIMITED = "X: a success cost £20,000 in all resources, £16,146 to £35,213."
AT_LEAST = (
    "X: a success cost £69,231 in all resources, at least £23,076, with no upper limit."
)
NO_CENTRAL = "X: a success cost at least £32,979 in all resources, with no upper limit."
NONE = "X: no success beyond those that would have come anyway is to be seen."
AT_OTHER_RATES = (
    f"{LIMITED} If 20% would have succeeded anyway, it cost £16,667. If 85% would have"
    " succeeded anyway, no success beyond them is to be seen."
)


@pytest.mark.parametrize(
    ("known", "good", "base_rate", "sentence"),
    [
        (20, 16, 0.3, LIMITED),
        (9, 4, 0.3, AT_LEAST),
        (10, 3, 0.3, NO_CENTRAL),
        (40, 4, 0.3, NONE),
        (20, 16, "anyway", AT_OTHER_RATES),
    ],
)
def test_a_sentence_says_how_far_it_is_known(
    known: int, good: int, base_rate: float | str, sentence: str
) -> None:
    run = run_of(x=helped(10_000, known, good, base_rate=base_rate))

    assert list(sentences(run)) == [sentence]


def test_without_results_there_is_no_table() -> None:
    assert success_costs(unfunded()) is None
    assert programmes_for_a_school(unfunded()) is None


def test_programmes_stand_beside_each_other_with_quadrant_and_standing() -> None:
    run = run_of(
        visits=helped(40_000, 10, 5),
        leaders=helped(60_000, 10, 9),
        course=helped(70_000, 10, 8),
        twin=helped(60_000, 10, 9),
    )

    assert texts(programmes_for_a_school(run)) == [
        ["No programme", "0", "0.0", "–", "–", "Worth a thought"],
        ["Visits", "40,000", "20.0", BETTER, "200,000", MIXTURE],
        ["Leaders", "60,000", "60.0", BETTER, "50,000", "Worth a thought"],
        ["Twin", "60,000", "60.0", SAME, "–", "The same as Leaders"],
        ["Course", "70,000", "50.0", WORSE, "−100,000", "Beaten by Leaders"],
    ]


def test_the_chance_of_being_worth_its_cost_has_a_row_for_each_worth() -> None:
    table = success_worth(run_of(x=helped(10_000, 20, 16, worth=[1, 1_000_000_000])))

    assert table is not None
    assert texts(table) == [["X", "1", "<1"], ["X", "1,000,000,000", ">99"]]
    assert table.notes[0].startswith(f"The share of {BLOCK:,} draws in which")
    assert success_worth(unfunded()) is None
