"""The methods of sharing pools side by side: what they cost, and what that means."""

from __future__ import annotations

import pytest

from reports.cost_tables import cost_by_year
from reports.labels import NOT_SHARED, UNUSED_CAPACITY
from reports.method_tables import allocation_methods
from reports.statements import Statements
from reports.tables import Table
from tests.models import Words, a_model, bought, by_kind, matching, pool, programme
from tests.reports.many import many_pools, with_assumed_schools
from tests.reports.runs import (
    SEEDS,
    at_random,
    on_paper,
    row_named,
    texts,
    told,
    unfunded,
    without_schools,
)

IN_TURN: Words = {
    "desks": pool("fixed", bought(1_000), weights={"a": 1, "rent": 1}, label="Desks"),
    "rent": pool("fixed", bought(1_000), weights={"b": 1}, label="Rent"),
}
"""£500 of desks go to b by way of rent, but all of it to a by the direct method."""

FOR_POOLS: Words = {
    "desks": pool("fixed", bought(800), weights={"rent": 1}, label="Desks"),
    "rent": pool("fixed", weights={"b": 1}, label="Rent"),
}
"""Desks serve rent alone, which costs nothing else."""


def made(statements: Statements) -> Table:
    """Return the table of a run that has one."""
    table = allocation_methods(statements)
    assert table is not None
    return table


def two(a: float, b: float, pools: Words, **words: object) -> Table:
    """Return the table of two programmes at a cost of their own."""
    model = a_model(
        programmes={
            "a": programme(1, label="Art", ingredients=[bought(a)] if a else []),
            "b": programme(1, label="Biology", ingredients=[bought(b)] if b else []),
        },
        pools=pools,
        **words,  # type: ignore[arg-type]  # parts of a model
    )
    return made(told(model))


def headings(table: Table) -> list[str]:
    """Return the headings of the columns."""
    return [column.heading for column in table.columns]


def test_methods_stand_side_by_side_and_the_models_own_is_marked() -> None:
    table = made(on_paper())

    assert table.caption == (
        "What each programme costs by each method of sharing, 2026/27 to 2027/28"
    )
    assert headings(table) == [
        "Programme",
        "Direct",
        "Step-down",
        "Reciprocal (the model's)",
        "In reverse",
        "Least",
        "Most",
        "Rank",
        "Rank by other methods",
        "Largest change",
    ]
    assert row_named(table, "Reading") == [
        "103,451",
        "91,690",
        "92,600",
        "103,901",
        "91,690",
        "103,901",
        "2",
        "–",
        "11.7",
    ]


def test_every_method_adds_up_to_the_same_and_least_and_most_to_nothing() -> None:
    total = row_named(made(on_paper()), "All programmes")

    assert total == ["221,116"] * 4 + ["–"] * 5


@pytest.mark.parametrize("seed", SEEDS)
def test_the_models_own_method_is_what_other_tables_print(seed: int) -> None:
    statements = at_random(seed)
    table = allocation_methods(statements)
    if table is None:
        return

    (own,) = [at for at, name in enumerate(headings(table)) if "the model's" in name]
    printed = {row[0]: row[-1] for row in texts(cost_by_year(statements))}
    assert {row[0]: row[own] for row in texts(table)} == printed


def test_the_programme_that_moves_most_is_named() -> None:
    notes = made(on_paper()).notes

    assert notes[0] == (
        "The choice of method moves Reading most: it costs 11.7% more by direct than by"
        " reciprocal, the model's method. No rank changes."
    )
    assert notes[1] == (
        "Step-down closes pools that serve others most first: Office, Quality. Over"
        " both orders it moves Leading most: £117,215 to £129,426."
    )


def test_a_cost_may_be_less_by_another_method() -> None:
    table = two(0, 0, IN_TURN)

    assert row_named(table, "Biology")[-1] == "−33.3"
    assert row_named(table, "Art")[-1] == "100.0"
    assert table.notes[0] == (
        "The choice of method moves Art most: it costs 100% more by direct than by"
        " reciprocal, the model's method. 1 programme changes rank."
    )
    table = two(0, 0, IN_TURN, allocation={"method": "direct"})

    assert table.notes[0].startswith(
        "The choice of method moves Art most: it costs 50% less by step-down than by"
        " direct, the model's method."
    )


def test_small_changes_that_leave_every_rank_decide_little() -> None:
    assert two(100_000, 90_000, IN_TURN).notes[0] == (
        "By method no programme's cost moves by more than 1% and no rank changes: the"
        " choice of method decides little here."
    )
    assert (
        two(30_000, 20_000, IN_TURN)
        .notes[0]
        .startswith(
            "By method no programme's cost moves by more than 3% and no rank changes"
        )
    )
    assert (
        two(30_000, 10_000, IN_TURN).notes[0].startswith("The choice of method moves")
    )


def test_small_changes_may_turn_ranks() -> None:
    table = two(100_000, 99_500, IN_TURN)

    assert table.notes[0] == (
        "By method no programme's cost moves by more than 1%. 2 programmes change rank."
    )
    assert row_named(table, "Art")[-3:] == ["2", "Direct 1", "0.5"]
    assert row_named(table, "Biology")[-3:] == ["1", "Direct 2", "−0.5"]


def test_programmes_of_one_cost_share_a_rank() -> None:
    table = two(100_000, 99_000, IN_TURN)

    assert row_named(table, "Art")[-3] == row_named(table, "Biology")[-3] == "1"
    assert table.notes[0].endswith(". 1 programme changes rank.")


def test_a_cost_that_comes_from_nothing_has_no_change_in_hundredths() -> None:
    table = two(500, 0, FOR_POOLS, allocation={"method": "direct"})

    assert row_named(table, "Biology")[-1] == "–"
    assert table.notes[0] == (
        "The choice of method moves Biology most: it costs £800 by step-down and"
        " nothing by direct, the model's method. 2 programmes change rank."
    )


def test_what_a_method_leaves_unshared_has_a_row_and_a_note() -> None:
    table = two(500, 400, FOR_POOLS)

    assert row_named(table, NOT_SHARED) == [
        "800",
        "0",
        "0",
        "800",
        "0",
        "800",
        "–",
        "–",
        "–",
    ]
    assert any(note.startswith("Not shared is") for note in table.notes)
    assert not any(
        note.startswith("Not shared is") for note in two(1, 1, IN_TURN).notes
    )


def test_the_order_of_the_plan_is_told_and_may_move_what_is_not_shared_most() -> None:
    pools = {**FOR_POOLS, "rent": pool("fixed", weights={"a": 1, "b": 1}, label="Rent")}

    table = two(500, 400, pools, allocation={"order": ["rent", "desks"]})

    assert table.notes[1] == (
        "Step-down closes pools in the stated order: Rent, Desks. Over both orders it"
        " moves what is not shared most: £0 to £800."
    )


def test_some_orders_of_many_pools_are_tried() -> None:
    pools = {
        f"pool_{at}": pool("direct_cost", bought(100 * at), label=f"Pool {at}")
        for at in range(1, 8)
    }
    weights = {"a": 1, "pool_1": 1}
    pools["pool_7"] = pool("fixed", bought(700), weights=weights, label="Pool 7")

    told_order = two(500, 400, pools).notes[1]

    assert (
        ". Over this order, its reverse and 50 drawn at random it moves " in told_order
    )


def test_all_orders_of_a_few_pools_are_tried() -> None:
    hall = pool("fixed", bought(900), weights={"desks": 1, "a": 1}, label="Hall")

    assert ". Over all 6 orders it" in two(500, 400, {**IN_TURN, "hall": hall}).notes[1]


def test_where_no_pool_serves_another_neither_method_nor_order_matters() -> None:
    table = made(with_assumed_schools())

    assert "Least" not in headings(table)
    assert table.notes[0] == (
        "Every method gives every programme the same cost: the choice of method decides"
        " nothing here."
    )
    assert table.notes[1] == "The order of pools in step-down changes nothing."


def test_a_pool_that_nobody_uses_stays_unshared_by_every_method() -> None:
    table = made(without_schools())

    assert row_named(table, NOT_SHARED)[:3] == ["2,000"] * 3
    assert row_named(table, "Programme") == ["0", "0", "0", "1", "–", "–"]


def test_without_pools_or_with_one_programme_there_is_no_choice() -> None:
    assert allocation_methods(unfunded()) is None
    assert allocation_methods(many_pools(3)) is None


def test_one_programme_is_told_if_a_method_leaves_cost_out_of_it() -> None:
    pools = {
        "desks": pool("fixed", bought(800), weights={"rent": 1}),
        "rent": pool("schools", bought(200)),
    }

    table = made(told(a_model(pools=pools)))

    assert row_named(table, "Programme")[:3] == ["200", "1,000", "1,000"]


def test_what_lies_unused_stands_on_a_line_by_every_method() -> None:
    table = made(told(a_model(**matching())))

    assert row_named(table, UNUSED_CAPACITY)[:3] == ["24,000"] * 3
    assert row_named(table, "All")[:3] == ["60,000"] * 3
    assert NOT_SHARED not in [row[0] for row in texts(table)]
    assert any(note.startswith("Unused capacity is") for note in table.notes)


def test_published_rules_stand_beside_the_methods_with_their_source() -> None:
    table = made(told(a_model(**by_kind())))

    heads = {column.heading: column.group for column in table.columns}
    assert heads["Charity template"] == heads["Schools' template"]
    assert heads["Charity template"] == "Full cost by published rules"
    at = [column.heading for column in table.columns].index("Schools' template")
    assert [row[at] for row in texts(table)] == ["78,750", "72,250", "151,000"]
    notes = " ".join(table.notes)
    assert "Charity template: Full Cost Recovery: A guide and toolkit" in notes
    assert "remembered" not in notes
    assert "Read in a summary" not in notes
    assert "by the charity template than by reciprocal, the model's method." in notes


def test_the_models_own_rules_are_told() -> None:
    table = made(told(a_model(**by_kind(rules="charity_full_cost_recovery"))))

    assert "Step-down (the model's)" in headings(table)
    assert "Charity template" not in headings(table)
    notes = " ".join(table.notes)
    assert "that of published rules: the charity template." in notes
    assert "Step-down closes pools in the stated order" in notes
