"""A model compiled once, to be evaluated for any number of draws."""

from __future__ import annotations

import numpy as np
import pytest

from costmodel.assumption_files import load_published
from costmodel.drivers import CostType, IndexName, ProfileName
from costmodel.plan import Plan, plan_of
from costmodel.timing import Shape
from costmodel.variants import Variant
from tests.models import (
    OFFICER,
    Words,
    a_model,
    assumed,
    bought,
    column,
    days_of,
    pool,
    programme,
)

EVEN = ProfileName.EVEN
STILL = Shape(IndexName.NONE, EVEN)


def plan(*, years: int = 1, **parts: Words) -> Plan:
    """Return a compiled model."""
    return plan_of(a_model(years=years, **parts), load_published())


def test_owners_are_programmes_and_then_pools() -> None:
    compiled = plan(
        programmes={"b": programme(1), "a": programme(1)},
        pools={"office": pool("schools")},
    )

    assert compiled.owners == ("b", "a", "office")


def test_the_brokers_rows_come_first_in_the_order_of_their_cells() -> None:
    items = [
        bought(1, label="Given", given_by="funder"),
        bought(1, label="Travel", cost_type="travel"),
        bought(1, label="Books"),
        bought(2, label="Paper"),
    ]

    rows = plan(programmes={"p": programme(1, ingredients=items)}).compile(Variant())

    assert [row.label for row in rows.rows] == ["Books", "Paper", "Travel", "Given"]
    assert [cell.cost_type for cell in rows.cells] == [
        CostType.MATERIALS,
        CostType.TRAVEL,
    ]
    assert rows.rows_of_cell == (range(2), range(2, 3))


def test_rows_that_fall_alike_share_a_cell() -> None:
    items = [bought(1), bought(2, vat="on_top"), bought(1, profile="start")]

    rows = plan(programmes={"p": programme(1, ingredients=items)}).compile(Variant())

    shapes = [cell.shape for cell in rows.cells]
    assert sorted(shapes, key=repr) == [STILL, Shape(IndexName.NONE, ProfileName.START)]
    assert rows.rows_of_cell[shapes.index(STILL)] == range(3)


def test_pay_and_what_passes_through_have_cells_of_their_own() -> None:
    uses = [{"person": each, "days_per_school": 1} for each in ("officer", "head")]
    delivery = {"cost_type": "delivery", "profile": "teaching"}
    items = [bought(1, **delivery)]

    rows = plan(
        programmes={"p": programme(1, ingredients=items, deployments=uses)}
    ).compile(Variant())

    kinds = [(cell.is_payroll, cell.is_passed_through) for cell in rows.cells]
    assert sorted(kinds) == [(False, False), (False, True), (True, False)]


def test_twelve_weights_that_are_alike_are_one_shape() -> None:
    weights = [1.0, *[0.0] * 11]
    items = [bought(1, profile=weights), bought(2, profile=weights), bought(3)]

    rows = plan(programmes={"p": programme(1, ingredients=items)}).compile(Variant())

    assert len(rows.cells) == 2


def test_a_need_and_a_rate_that_occur_twice_are_kept_once() -> None:
    items = [bought(5, vat="on_top"), bought(5)]

    rows = plan(programmes={"p": programme(1, ingredients=items)}).compile(Variant())

    assert (len(rows.rows), len(rows.parts_of_cell[0]), len(rows.rates)) == (3, 1, 1)
    assert [row.factor for row in rows.rows] == [1, 0.2, 1]


def test_a_model_without_costs_has_no_rows() -> None:
    rows = plan().compile(Variant())

    assert (rows.rows, rows.cells, rows.parts_of_cell) == ((), (), ())


def test_assumptions_in_use_and_single_published_rates_may_be_drawn() -> None:
    compiled = plan(
        assumptions={"price": assumed(5), "idle": assumed(1)},
        people={"officer": {**OFFICER, "on_costs": "local_government"}},
        pools={"office": pool("schools", bought("price", vat="on_top"))},
    )

    names = set(compiled.terms.names)
    assert names == {"price", "oncost.lgps_default", "vat.standard"}


def test_a_rate_that_the_model_defines_may_be_drawn() -> None:
    compiled = plan(assumptions={"oncost.ni_rate": assumed(0.1)})

    assert "oncost.ni_rate" in compiled.terms.names


def growth_of(compiled: Plan) -> float:
    """Return how far teachers' pay grows from the first to the second year."""
    shape = Shape(IndexName.PAY_TEACHERS, EVEN)
    table = compiled.terms.table(compiled.terms.central)
    first, second = column(compiled.timing(table, (shape,)).weights[shape])
    return second / first - 1


def test_the_last_published_growth_holds_on() -> None:
    last = load_published().indices["pay_teachers"].growth[-1]

    assert growth_of(plan(years=2)) == pytest.approx(last)


def test_growth_that_the_model_states_replaces_the_last_published() -> None:
    stated = plan(years=2, growth={"pay_teachers": 0.1, "pay_support": 0.3})

    assert growth_of(stated) == pytest.approx(0.1)


def test_growth_that_is_an_assumption_is_drawn() -> None:
    compiled = plan(
        years=2,
        assumptions={"growth": assumed(0.02)},
        growth={"pay_teachers": "growth"},
    )
    drawn = np.repeat(compiled.terms.central, 2, axis=1)
    drawn[compiled.terms.names.index("growth")] = [0.0, 0.5]

    shape = Shape(IndexName.PAY_TEACHERS, EVEN)
    timing = compiled.timing(compiled.terms.table(drawn), (shape,))

    assert timing.weights[shape][1].tolist() == pytest.approx([1.0, 1.5])


def test_a_year_has_its_horizon() -> None:
    assert plan(years=3).horizon.months == 36


def test_days_of_a_person_fall_in_the_shape_of_the_salary() -> None:
    compiled = plan(
        assumptions={"pay": assumed(20_000, index="pay_support", dated="2026-09")},
        people={
            "officer": {
                "from": "broker",
                "salary": "pay",
                "on_costs": "workplace_pension",
                "working_days": 200,
            }
        },
        pools={"office": pool("schools", days_of("officer", 1))},
    )

    (cell,) = compiled.compile(Variant()).cells

    assert cell.shape == Shape(IndexName.PAY_SUPPORT, EVEN)
    assert cell.is_payroll


def test_rows_of_some_owners_can_be_left_out() -> None:
    items = [bought(1, label="Books"), bought(1, label="Gift", given_by="funder")]
    compiled = plan(
        programmes={
            "gone": programme(1, ingredients=items),
            "stays": programme(1, ingredients=items),
        },
        pools={"office": pool("schools", *items)},
    )
    rows = compiled.compile(Variant())

    left = rows.without(frozenset({0}))

    assert {row.owner for row in left.rows} == {1, 2}
    assert [cell.owner for cell in left.cells] == [1, 2]
    assert [
        [left.rows[at].label for at in members] for members in left.rows_of_cell
    ] == [["Books"], ["Books"]]
    assert len(rows.without(frozenset()).rows) == len(rows.rows)
