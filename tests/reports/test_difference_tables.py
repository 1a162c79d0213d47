"""What two runs differ by, in print: line by line and change by change."""

from __future__ import annotations

import numpy as np
import pytest

from costmodel.canonical import Part
from reports.difference_tables import (
    change_in_words,
    differences_from_first,
    line_by_line,
    what_was_changed,
)
from reports.tables import Source
from scenarios.differences import ComparedSide, side_of
from scenarios.document_changes import DocumentChange
from scenarios.funding import FundedModel
from scenarios.stepwise import ChangeStep, Stepwise
from tests.models import compiled, donation, the_scenario
from tests.reports.runs import on_paper, texts
from tests.scenarios.versions import NOW, version

SOURCE = Source("Costmodel", "21 November 2026")
ENDS = ("Before", "Now")


def side(model: FundedModel) -> ComparedSide:
    """Return what is compared of the first way of funding."""
    plan = compiled(model)
    return side_of(plan, the_scenario(plan))


def test_a_walk_begins_and_ends_with_the_figures_of_both_sides() -> None:
    sides = side(version()), side(version(*NOW))

    table = line_by_line("walk", sides, ENDS, SOURCE)

    assert texts(table) == [
        ["Before", "12,000.00", "−2,000.00", "0.00", "48,000.00"],
        ["Cost: materials", "1,000.00", "−1,000.00", "0.00", "−1,000.00"],
        ["Income: fees", "0.00", "5,400.00", "0.00", "5,400.00"],
        ["Now", "13,000.00", "2,400.00", "0.00", "52,400.00"],
    ]


def test_streams_are_named_by_either_side_and_reserves_have_a_line() -> None:
    one = side(version(10, 1_000, 12_000, donation(label="Friends of ours")))
    other = side(version(opening={"cash": 60_000, "deferred_income": 1_200}))

    names = [each[0] for each in texts(line_by_line("w", (one, other), ENDS, SOURCE))]

    assert names[1:-1] == [
        "Income: Friends of ours",
        "Income taken before the first year",
        "Free reserves at the start",
    ]


def test_every_way_of_funding_is_walked_to_from_the_first() -> None:
    statements = on_paper()

    assert differences_from_first(statements, "subsidy") is None
    table = differences_from_first(statements, "tender")
    assert table is not None
    assert table.name == "differences_from_first_tender"
    assert texts(table)[-1][0] == "Contract for coordination (if won)"
    ends = [[cell.address for cell in table.rows[at].cells] for at in (0, -1)]
    assert ends == [
        ["", f"{name}.cost", f"{name}.result", "", f"{name}.reserves.2028-08"]
        for name in ("subsidy", "tender")
    ]


def step(result: float, alone: float | None) -> ChangeStep:
    """Return a step that moves the result, and what it does alone."""
    change = DocumentChange(("pools", "office", "driver"), "schools", "matches")
    adds = np.array([0.0, result, 0.0, result])
    return ChangeStep(
        (change, change), adds, None if alone is None else adds * 0.0 + alone
    )


def test_changes_stand_in_their_turn_beside_what_they_do_alone() -> None:
    sides = side(version()), side(version(10, 1_100))
    found = Stepwise(*sides, (step(400, 300), step(600, 500), step(0, 0)))

    table = what_was_changed("changes", found, ENDS, SOURCE)

    told = "Pools: office, driver from schools to matches"
    assert texts(table)[1:3] == [
        [f"{told}; {told}", "0.00", "400.00", "0.00", "400.00", "300.00"],
        [f"{told}; {told}", "0.00", "600.00", "0.00", "600.00", "500.00"],
    ]
    assert "an interaction of £200.00" in table.notes[1]
    assert table.notes[-1] == "1 further change moves none of the figures."


def test_several_changes_that_move_nothing_are_counted() -> None:
    one = side(version())

    table = what_was_changed("c", Stepwise(one, one, (step(0, 0),) * 2), ENDS, SOURCE)

    assert table.notes[-1] == "2 further changes move none of the figures."


def test_what_cannot_be_made_alone_leaves_no_interaction() -> None:
    sides = side(version()), side(version(10, 1_100))

    table = what_was_changed(
        "changes", Stepwise(*sides, (step(1_000, None),)), ENDS, SOURCE
    )

    assert texts(table)[1][-1] == "–"
    assert "interaction" not in table.notes[1]


def test_without_a_change_both_ends_are_alike() -> None:
    one = side(version())

    table = what_was_changed("changes", Stepwise(one, one, ()), ENDS, SOURCE)

    assert len(table.rows) == 2


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        (None, [1], "Growth: a b added"),
        ({"x": 1}, None, "Growth: a b taken out"),
        (1, None, "Growth: a b from 1 to what goes without saying"),
        ("x", True, "Growth: a b from x to True"),
        ([1], [2], "Growth: a b from [1] to [2]"),
        ({"x": 1}, {"x": 2}, "Growth: a b otherwise"),
        ({"value": 0.25}, {"value": 1_000}, "Growth: a b from 0.25 to 1,000"),
    ],
)
def test_a_change_is_told_from_what_to_what(
    before: Part, after: Part, words: str
) -> None:
    assert change_in_words(DocumentChange(("growth", "a_b"), before, after)) == words


def test_a_whole_part_may_change() -> None:
    assert change_in_words(DocumentChange(("vat",), "a", "b")) == "Vat from a to b"
