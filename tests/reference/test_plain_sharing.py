"""Pools worked on paper: what drives them, and time that nobody uses."""

from __future__ import annotations

from typing import Any

import pytest

from tests.reference.plain_carried import carbon, carried, released_days
from tests.reference.plain_costs import work_out_costs
from tests.reference.plain_facts import shipped_facts
from tests.reference.plain_prices import Prices
from tests.reference.plain_quantities import planned_journeys, volumes_of
from tests.reference.plain_result import NOT_SHARED
from tests.reference.plain_rows import Work
from tests.reference.plain_sharing import is_pools_only
from tests.reference.small_documents import OFFICER, THING, WORK, document, planned

TEAM: dict[str, Any] = {
    "label": "Team",
    "driver": "time",
    "capacity": {"days": 200},
    "takes": {
        "one": {"days": 2, "per": "match"},
        "other": {"days": 1, "per": "school"},
        "office": {"days": 10, "per": "year"},
    },
    "ingredients": [WORK],
}
"""£60,000 for 200 days: £300 a day."""

OFFICE = {"label": "Office", "driver": "schools"}


def shared(
    pools: dict[str, Any],
    allocation: dict[str, str] | None = None,
    **programmes: dict[str, Any],
) -> dict[str, float]:
    """Return what programmes, and the line not shared, get in the first year."""
    found = planned(
        document(
            people={
                "officer": OFFICER,
                "director": OFFICER | {"salary": 4400.0, "working_days": 103.0},
            },
            programmes=programmes,
            pools=pools,
            allocation=allocation or {},
        )
    )
    cost = dict.fromkeys([*programmes, NOT_SHARED], 0.0)
    for (programme, origin, _), months in found.full_cost.items():
        if origin != "direct":
            cost[programme] += sum(months[:12])
    return cost


def team_shared(
    matches: float,
    method: str = "reciprocal",
    **team: Any,  # noqa: ANN401  # parts of a document
) -> list[float]:
    """Return what the team costs two programmes, and what nobody uses."""
    cost = shared(
        {"team": TEAM | team, "office": OFFICE},
        {"method": method},
        one={"cohorts": {2026: matches}, "matches_per_school": 1},
        other={"cohorts": {2026: 30}},
    )
    return [cost["one"], cost["other"], cost[NOT_SHARED]]


def days_of(person: str, days: float) -> dict[str, Any]:
    """Return an ingredient of so many days of a role."""
    words = {"label": "Days", "cost_type": "brokering"}
    return words | {"person": person, "number": days}


@pytest.mark.parametrize(
    ("driver", "one", "other"),
    [
        ("journeys", 10, 30),
        ("pupils", 10 * 60, 30 * 20),
        ("delegates", 2 * 10, 3 * 2 * 30),
        ("staff_days", 103 + 51.5, 51.5),
        ("posts", 103 / 206 + 51.5 / 103, 51.5 / 206),
        ("staff_cost", 103 * 20 + 51.5 * 44, 51.5 * 20),
        ("area", 300, 100),
    ],
)
def test_a_pool_follows_what_drives_it(driver: str, one: float, other: float) -> None:
    cost = shared(
        {"office": {"label": "Office", "driver": driver, "ingredients": [WORK]}},
        one={
            "cohorts": {2026: 10},
            "pupils_per_school": 60,
            "events": 2,
            "delegates_per_school": 1,
            "area": 300,
            "ingredients": [days_of("officer", 103), days_of("director", 51.5)],
        },
        other={
            "cohorts": {2026: 30},
            "pupils_per_school": 20,
            "events": 3,
            "delegates_per_school": 2,
            "area": 100,
            "ingredients": [days_of("officer", 51.5)],
        },
    )

    assert cost["one"] == pytest.approx(60000 * one / (one + other))
    assert cost["other"] == pytest.approx(60000 * other / (one + other))


@pytest.mark.parametrize("driver", ["staff_days", "posts", "staff_cost", "area"])
def test_a_pool_serves_another_by_staff_or_area_but_never_itself(driver: str) -> None:
    pools = {
        "first": {
            "label": "First",
            "driver": driver,
            "area": 999,
            "ingredients": [WORK, days_of("officer", 206)],
        },
        "second": {
            "label": "Second",
            "driver": "fixed",
            "weights": {"other": 1},
            "area": 50,
            "ingredients": [days_of("officer", 206)],
        },
    }
    days = [days_of("officer", 412)]

    cost = shared(pools, one={"ingredients": days, "area": 100}, other={})

    passed_on = (60000 + 206 * 20) / 3
    assert cost["one"] == pytest.approx(2 * passed_on)
    assert cost["other"] == pytest.approx(passed_on + 206 * 20)


def test_what_nobody_uses_of_a_team_stays_on_a_line_of_its_own() -> None:
    office = 3000.0

    one, other, unused = team_shared(40)

    assert one == pytest.approx(40 * 2 * 300 + office * 40 / 70)
    assert other == pytest.approx(30 * 300 + office * 30 / 70)
    assert unused == pytest.approx(80 * 300)


def test_more_time_than_there_is_leaves_nothing_unused() -> None:
    one, other, unused = team_shared(100)

    assert one == pytest.approx(50000 + 2500 * 100 / 130)
    assert other == pytest.approx(7500 + 2500 * 30 / 130)
    assert unused == 0


def test_a_team_at_work_in_part_has_that_part_of_its_capacity() -> None:
    one, other, unused = team_shared(40, runs={2026: 0.75})

    assert unused == pytest.approx(9000)
    assert one + other == pytest.approx(36000)
    assert team_shared(40, runs={2027: 1.0}) == [0, 0, 0]


def test_the_same_part_lies_unused_whatever_the_method() -> None:
    found = [team_shared(40, method) for method in ("direct", "step_down")]

    in_use = 60000 * 120 / 200
    assert found[0] == pytest.approx([in_use * 80 / 110, in_use * 30 / 110, 24000])
    assert found[1][2] == pytest.approx(24000)


def test_a_team_that_no_programme_uses_keeps_all_of_its_cost() -> None:
    takes = {"one": {"days": 2, "per": "match"}, "office": {"days": 10, "per": "year"}}

    assert team_shared(0, takes=takes) == pytest.approx([0, 0, 60000])


def test_a_team_that_serves_pools_alone_is_shared_by_their_time() -> None:
    takes = {"office": {"days": 50, "per": "year"}}
    pools = {"team": TEAM | {"takes": takes}, "office": OFFICE}
    prices = Prices(document(pools=pools), shipped_facts())

    one, other, unused = team_shared(10, takes=takes)

    assert [is_pools_only(name, prices) for name in pools] == [True, False]
    assert unused == pytest.approx(45000)
    assert [one, other] == pytest.approx([15000 * 10 / 40, 15000 * 30 / 40])


def test_unused_capacity_holds_what_a_team_receives_from_other_pools() -> None:
    rent = {
        "label": "Rent",
        "driver": "fixed",
        "weights": {"team": 1},
        "ingredients": [THING | {"price": 20000}],
    }
    takes = {"one": {"days": 100, "per": "year"}}

    cost = shared({"rent": rent, "team": TEAM | {"takes": takes}}, one={})

    assert cost == pytest.approx({"one": 40000, NOT_SHARED: 40000})


KINDS = {"rent": "premises", "finance": "central", "board": "governance"}


@pytest.mark.parametrize(
    ("rules", "kinds", "one", "other"),
    [
        ("charity_full_cost_recovery", KINDS, 33400, 17600),
        ("schools_template", KINDS, 18750, 32250),
        ("grant_template", dict.fromkeys(KINDS, "support"), 30600, 20400),
    ],
)
def test_pools_are_shared_as_a_template_shares_them(
    rules: str, kinds: dict[str, str], one: float, other: float
) -> None:
    pools = {
        "board": OFFICE | {"ingredients": costing(9000, 0)},
        "finance": OFFICE | {"ingredients": costing(30000, 206)},
        "rent": OFFICE | {"ingredients": costing(12000, 0)},
    }

    cost = shared(
        {name: pool | {"kind": kinds[name]} for name, pool in pools.items()},
        {"rules": rules},
        one={
            "area": 300,
            "pupils_per_school": 100,
            "ingredients": costing(60000, 412),
        },
        other={
            "area": 100,
            "pupils_per_school": 300,
            "ingredients": costing(40000, 206),
        },
    )

    assert cost == pytest.approx({"one": one, "other": other, NOT_SHARED: 0})


def test_a_pool_of_no_kind_keeps_its_own_driver() -> None:
    pools = {
        "office": OFFICE | {"kind": "other", "ingredients": [WORK]},
        "team": {"label": "T", "driver": "fixed", "weights": {"one": 1}}
        | {"ingredients": [THING]},
    }

    cost = shared(
        pools,
        {"rules": "charity_full_cost_recovery"},
        one={"cohorts": {2026: 1}},
        other={"cohorts": {2026: 3}},
    )

    assert cost == pytest.approx({"one": 15100, "other": 45000, NOT_SHARED: 0})


def costing(pounds: float, days: float) -> list[dict[str, Any]]:
    """Return ingredients of so many pounds, of which so many days of an officer."""
    bought = THING | {"price": pounds - days * 20}
    return [bought, days_of("officer", days)] if days else [bought]


def test_released_days_and_carbon_go_the_way_of_money() -> None:
    board = {"label": "Board", "cost_type": "governance", "person": "head"}
    team = TEAM | {
        "ingredients": [
            board | {"number": 20, "carbon": 5},
            THING | {"number": 4, "carbon": 100},
        ]
    }
    model = document(
        people={"head": OFFICER | {"from": "provider_school", "levy": False}},
        programmes={
            "one": {"cohorts": {2026: 40}, "matches_per_school": 1},
            "other": {"cohorts": {2026: 30}, "ingredients": [WORK | {"carbon": 7}]},
        },
        pools={"team": team, "office": OFFICE | {"driver": "journeys"}},
    )
    prices = Prices(model, shipped_facts())
    work = Work(volumes_of(planned_journeys(prices), prices))
    shares = work_out_costs(work, prices, ()).shares

    days = carried(released_days(work, prices), shares, prices)
    kilograms = carried(carbon(work, prices), shares, prices)

    assert days["one"][2026] == pytest.approx(8 + 1 * 4 / 7)
    assert days["other"][2026] == pytest.approx(3 + 1 * 3 / 7)
    assert days[NOT_SHARED][2026] == pytest.approx(8)
    assert kilograms["one"][2026] == pytest.approx(200 + 25 * 4 / 7)
    assert kilograms["other"][2026] == pytest.approx(75 + 25 * 3 / 7 + 7)
    assert kilograms[NOT_SHARED][2026] == pytest.approx(200)


def test_a_post_has_the_carbon_of_its_days() -> None:
    post = days_of("officer", 0.5) | {"unit": "post", "carbon": 2}
    model = document(
        people={"officer": OFFICER}, programmes={"one": {"ingredients": [post]}}
    )
    prices = Prices(model, shipped_facts())
    work = Work(volumes_of(planned_journeys(prices), prices))

    assert carbon(work, prices)["one"][2026] == pytest.approx(0.5 * 206 * 2)
