"""What the choice of a method decides is told in sentences below the table."""

from __future__ import annotations

from tests.models import a_model, bought, by_kind, pool
from tests.reports.many import with_assumed_schools
from tests.reports.runs import on_paper, row_named, told
from tests.reports.test_method_tables import FOR_POOLS, IN_TURN, headings, made, two


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


def test_the_models_own_rules_are_told() -> None:
    table = made(told(a_model(**by_kind(rules="charity_full_cost_recovery"))))

    assert "Step-down (the model's)" in headings(table)
    assert "Charity template" not in headings(table)
    notes = " ".join(table.notes)
    assert "that of published rules: the charity template." in notes
    assert "Step-down closes pools in the stated order" in notes
