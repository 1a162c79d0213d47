"""What grants and contracts may pay for, and why not the rest."""

from __future__ import annotations

import pytest

from scenarios.eligible import Eligible, eligible_by_stream, eligible_cost
from scenarios.projection import Projection
from tests.models import (
    Words,
    a_model,
    bought,
    contract,
    donation,
    fee,
    grant,
    pool,
    programme,
    projected,
    scenario,
)

EVENTS: Words = {"cost_types": ["events"]}


def told(*streams: Words, lost: bool = False) -> Eligible | None:
    """Return it for £1,200 of events and £2,400 of materials a year, evenly."""
    return eligible_cost(run(*streams, lost=lost))


def run(*streams: Words, lost: bool = False) -> Projection:
    """Work the same out, funded in some way."""
    model = a_model(
        years=2,
        programmes={
            "leading": programme(5, 5, ingredients=[bought(1_200, cost_type="events")])
        },
        pools={"office": pool("schools", bought(2_400))},
        funding={"way": scenario(*streams)},
    )
    return projected(model, lost=lost)


def parts(*streams: Words) -> tuple[list[float], list[float], list[float]]:
    """Return what of each year is eligible, out of scope, out of time."""
    found = told(*streams)
    assert found is not None
    each = (found.eligible, found.out_of_scope, found.out_of_time)
    eligible, scope, time = (one.sum(axis=0).tolist() for one in each)
    return eligible, scope, time


def test_without_a_funder_nothing_is_told() -> None:
    assert told(fee()) is None
    assert told(contract(a_year=9, chance_of_winning=0.5), lost=True) is None


def test_a_grant_may_pay_for_its_scope_in_its_months() -> None:
    eligible, out_of_scope, out_of_time = parts(
        grant(a_year=10, scope=EVENTS, ends="2027-02")
    )

    assert eligible == pytest.approx([600, 0])
    assert out_of_scope == pytest.approx([1_200, 0])
    assert out_of_time == pytest.approx([1_800, 3_600])


def test_one_that_is_not_restricted_may_pay_for_all_of_its_months() -> None:
    eligible, out_of_scope, out_of_time = parts(
        grant(a_year=10, restricted=False, starts="2028-03", ends="2028-08")
    )

    assert eligible == pytest.approx([0, 1_800])
    assert out_of_scope == [0, 0]
    assert out_of_time == pytest.approx([3_600, 1_800])


def test_what_two_streams_may_pay_for_counts_once() -> None:
    eligible, out_of_scope, _ = parts(
        grant(a_year=10, scope=EVENTS),
        contract(a_year=10, scope={"programmes": ["leading"], **EVENTS}),
        fee(),
    )

    assert eligible == pytest.approx([1_200, 0])
    assert out_of_scope == pytest.approx([2_400, 0])


def test_each_stream_is_told_by_itself() -> None:
    by_stream = eligible_by_stream(
        run(
            grant(a_year=10, scope=EVENTS, ends="2027-02"),
            grant("core", a_year=10, restricted=False, ends="2028-08"),
            contract(a_year=10, scope={"programmes": ["leading"]}),
            fee(),
        )
    )

    assert {name: each.sum(axis=0).tolist() for name, each in by_stream.items()} == {
        "council": pytest.approx([600, 0]),
        "core": pytest.approx([3_600, 3_600]),
        "tender": pytest.approx([3_600, 0]),
    }


def test_a_grant_that_must_be_spent_sooner_runs_no_longer() -> None:
    eligible, _, out_of_time = parts(grant(a_year=10, rules={"spend_by": "2026-11"}))

    assert eligible == pytest.approx([900, 0])
    assert out_of_time == pytest.approx([2_700, 3_600])


def test_a_donation_runs_from_its_first_month_on() -> None:
    eligible, out_of_scope, _ = parts(
        donation(sums={"2027-03": 9}, restricted=True, scope=EVENTS)
    )

    assert eligible == pytest.approx([600, 1_200])
    assert out_of_scope == pytest.approx([1_200, 2_400])
