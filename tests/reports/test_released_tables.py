"""Released people in tables: by group, in days, in pounds, with own time apart."""

from __future__ import annotations

from functools import cache

import pytest

from costmodel.drivers import Means, Party
from reports.backfill_readings import own_time, readings, readings_by_use
from reports.bearer_tables import bridge
from reports.flows import flows_of
from reports.labels import USES
from reports.perspective_flows import flows_told
from reports.released_tables import days_released, own_time_by_year, released_by_use
from reports.statements import Statements
from reports.tables import RowKind, Table
from tests.models import DEPUTY, HEAD, a_model, bought, days_of, pool, programme
from tests.released import released
from tests.reports.runs import (
    SEEDS,
    at_random,
    on_paper,
    row_named,
    rows_of,
    texts,
    told,
    unfunded,
)

DEPLOYED, INSIDE, ATTENDING = USES.values()
ALL = "All released people"
OWN_TIME = "Individuals: given for nothing"


@cache
def the_example() -> Statements:
    """Return the example of docs/method/people.md, over two years."""
    return told(released(10, 5))


def made(table: Table | None) -> Table:
    """Return a table that is there."""
    assert table is not None
    return table


def test_the_four_readings_stand_by_group_as_on_paper() -> None:
    table = made(released_by_use(told(released())))

    assert texts(table) == [
        [DEPLOYED, "0", "11,484", "70,200", "83,880", "15,000"],
        [INSIDE, "0", "1,436", "8,775", "10,485", "1,875"],
        [ATTENDING, "0", "10,560", "13,560", "15,000", "0"],
        [ALL, "0", "23,480", "92,535", "109,365", "16,875"],
    ]
    assert [column.heading for column in table.columns[1:5]] == [
        each.name for each in readings(on_paper().cost)
    ]


@pytest.mark.parametrize("seed", SEEDS)
def test_the_groups_add_up_to_each_reading_of_all(seed: int) -> None:
    statements = at_random(seed)
    table = released_by_use(statements)

    if table is None:
        assert not any(each.released for each in readings(statements.cost))
    else:
        total = [int(cell.value or 0) for cell in table.rows[-1].cells[1:5]]
        assert total == [each.released for each in readings(statements.cost)]


def test_days_are_those_on_paper_in_every_year() -> None:
    table = made(days_released(the_example()))

    assert texts(table)[:5] == [
        ["2026/27"],
        [DEPLOYED, "120.0", "120.0", "72.0", "36.0", "36.0", "48.0", "300.0"],
        [INSIDE, "15.0", "15.0", "9.0", "4.5", "4.5", "6.0", "37.5"],
        [ATTENDING, "60.0", "60.0", "60.0", "48.0", "12.0", "0.0", "0.0"],
        [ALL, "195.0", "195.0", "141.0", "88.5", "52.5", "54.0", "337.5"],
    ]
    assert len(rows_of(table, RowKind.SUBTOTAL)) == 2
    assert row_named(table, f"{ALL}, all years")[0] == "300.0"


def test_equal_days_are_printed_alike_in_every_year() -> None:
    use = [{"person": "deputy", "days_per_school": 1.26}]
    schools = {f"p{at}": programme(3, 3, 3, attendance=use) for at in range(3)}

    table = made(days_released(told(a_model(years=3, programmes=schools))))

    printed = [row for row in texts(table) if row[0] == ATTENDING]
    assert printed[0] == [ATTENDING, "11.3", "11.3", "5.7", "5.7", "0.0", "5.7"]
    assert printed[0] == printed[1] == printed[2]
    assert any(note.startswith("Each number is rounded") for note in table.notes)


def test_whole_days_are_printed_whole_and_hours_only_where_there_are_any() -> None:
    use = [{"person": "deputy", "days_per_school": 2}]
    model = a_model(programmes={"p": programme(5, attendance=use)})

    table = made(days_released(told(model)))

    assert texts(table)[1] == [ATTENDING, "10", "10", "5", "5", "0", "5"]
    assert "Own time" not in {column.heading for column in table.columns}
    assert not any(note.startswith("Each number") for note in table.notes)
    costs = made(released_by_use(told(model)))
    assert [column.heading for column in costs.columns][
        -1
    ] == "All of it at the day cost"
    assert len(costs.notes) == 3


def test_own_time_stands_apart_with_all_resources_with_it_and_without() -> None:
    table = made(own_time_by_year(the_example()))

    first = row_named(table, "2026/27")
    assert first[:3] == ["15,000", "1,875", "16,875"]
    *_, own, with_it, without = [cell.value or 0.0 for cell in table.rows[-1].cells]
    assert with_it - without == own
    assert with_it == the_example().cost.full_economic_cost.sum()


@pytest.mark.parametrize("seed", SEEDS)
def test_what_schools_and_people_give_is_the_same_sum_in_every_table(seed: int) -> None:
    cost = at_random(seed).cost
    given = flows_of(flows_told(cost)).given

    uses = readings_by_use(cost)
    for at, means in enumerate((Means.BOUGHT, Means.LOST)):
        column = uses[:, 1] if at == 0 else uses[:, 2] - uses[:, 1]
        schools = (Party.PROVIDER_SCHOOL, Party.SUPPORTED_SCHOOL)
        assert column.sum() == sum(given[school, means] for school in schools)
    assert own_time(cost).sum() <= given[Party.INDIVIDUAL, Means.DONATED]


def in_pence() -> Statements:
    """Return heads who are deployed and deputies who attend, at odd prices."""
    heads = {**HEAD, "cover_rate": 250.7, "own_hours": 1, "contracted_hours": 1_265}
    return told(
        a_model(
            years=3,
            people={"deputy": {**DEPUTY, "cover_rate": 200.3}, "head": heads},
            programmes={
                f"p{at}": programme(
                    3 + at,
                    2,
                    7,
                    deployments=[{"person": "head", "days_per_school": 1.37}],
                    attendance=[{"person": "deputy", "days_per_school": 1.31 + at}],
                )
                for at in range(5)
            },
        )
    )


def test_own_time_and_cover_are_those_of_the_bridge_to_the_pound() -> None:
    statements = in_pence()
    walk = bridge(statements)

    uses = made(released_by_use(statements))
    for use, schools in ((DEPLOYED, "Provider"), (ATTENDING, "Supported")):
        cover = row_named(walk, f"{schools} schools: cover they buy")[1]
        assert row_named(uses, use)[1] == cover
    own = made(own_time_by_year(statements))
    in_all = [row_named(own, year)[-3] for year in ("2026/27", "All years")]
    assert row_named(walk, OWN_TIME) == in_all
    assert row_named(uses, DEPLOYED)[-1] == in_all[1]


def test_what_else_individuals_give_is_no_own_time() -> None:
    gift = bought(777.7, given_by="individual")
    board = pool("schools", days_of("head", 15), gift, label="Board")
    statements = told(released(pools={"board": board}))
    walk = bridge(statements)

    assert own_time(statements.cost).sum() == 16_875
    assert row_named(walk, OWN_TIME)[0] == "17,653"


def test_without_released_people_there_is_no_table() -> None:
    for make in (released_by_use, days_released, own_time_by_year):
        assert make(unfunded()) is None
