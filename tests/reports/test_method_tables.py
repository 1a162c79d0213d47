"""The methods of sharing pools side by side: what they cost, and what that means."""

from __future__ import annotations

from reports.labels import NOT_SHARED, UNUSED_CAPACITY
from reports.method_tables import allocation_methods
from reports.statements import Statements
from reports.tables import Table
from tests.models import Words, a_model, bought, by_kind, matching, pool, programme
from tests.reports.many import many_pools
from tests.reports.runs import (
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
