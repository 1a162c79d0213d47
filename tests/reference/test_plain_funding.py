"""Grants, payers, reserves and floor in documents of one programme."""

from __future__ import annotations

from typing import Any

import pytest

from tests.reference.plain_result import (
    FLOOR_BREACHED,
    RESERVES,
    SUBSIDISED,
    SUSTAINS,
    UNFUNDED,
)
from tests.reference.small_documents import (
    dipping,
    fee,
    funded,
    grant,
    granted,
    only,
    paid_by,
)


def test_a_grant_for_brokering_pays_35000_and_returns_5000() -> None:
    found = funded(
        grant(
            a_year=40000 * 12 / 7,
            ends="2027-03",
            scope={"cost_types": ["brokering"]},
            paid="monthly",
        ),
        organisation={"years": 1, "opening": {"cash": 10000}},
    )

    assert found.periods == [(0, 7), (7, 12)]
    assert paid_by(found, "grant", 0) == pytest.approx(35000)
    assert found.reconciliation["grant"].returned == pytest.approx(5000)
    assert found.grant_repayable[6] == pytest.approx(5000)
    assert found.repaid["grant"][9] == pytest.approx(5000)
    assert paid_by(found, RESERVES, 1) == pytest.approx(10000)
    assert paid_by(found, UNFUNDED, 1) == pytest.approx(15000)


def test_what_a_grant_year_leaves_is_carried_or_goes_back() -> None:
    words: dict[str, Any] = {"a_year": 70000.0, "ends": "2028-08"}
    two_years = {"years": 2}

    carried = funded(grant(**words), organisation=two_years)
    returned = funded(grant(**words, unspent="returned"), organisation=two_years)

    assert carried.repaid["grant"] == [0.0] * 24
    assert carried.reconciliation["grant"].returned == pytest.approx(20000)
    assert returned.repaid["grant"][14] == pytest.approx(10000)


def test_a_grant_that_began_before_the_model_brings_the_months_inside() -> None:
    started = grant(starts="2026-04", a_year=12000.0, taper=[1, 0.5], paid="monthly")

    found = funded(started)

    assert found.received["grant"] == pytest.approx([1000] * 7 + [500] * 5)


def test_quarters_are_counted_from_the_start_of_the_grant_year() -> None:
    early = grant(starts="2026-07", a_year=12000.0, paid="quarterly_in_advance")
    late = grant(a_year=12000.0, ends="2026-12", paid="quarterly_in_arrears")

    assert funded(early).received["grant"][:5] == pytest.approx(
        [1000, 3000, 0, 0, 3000]
    )
    assert funded(late).received["grant"][:6] == pytest.approx([0, 0, 0, 3000, 1000, 0])


def test_the_first_to_run_out_pays_first_then_the_narrowest() -> None:
    wide = grant("wide", a_year=50000.0)
    narrow = grant("narrow", a_year=50000.0, scope={"cost_types": ["brokering"]})
    soon = grant("soon", a_year=24000.0, ends="2026-12")

    found = funded(wide, narrow, soon)

    assert paid_by(found, "soon", 0) == pytest.approx(8000)
    assert paid_by(found, "narrow", 0) == pytest.approx(12000)
    assert paid_by(found, "narrow", 1) == pytest.approx(38000)
    assert paid_by(found, "wide", 1) == pytest.approx(2000)


def test_grants_of_one_scope_and_date_pay_together() -> None:
    found = funded(grant("one", a_year=30000.0), grant("two", a_year=90000.0))

    assert paid_by(found, "one", 0) == pytest.approx(15000)
    assert paid_by(found, "two", 0) == pytest.approx(45000)


def test_unrestricted_grants_are_free_money_recognised_evenly() -> None:
    found = funded(grant(a_year=24000.0, restricted=False, paid="quarterly_in_advance"))

    assert found.recognised["grant"] == pytest.approx([2000] * 12)
    assert found.deferred_income[0] == pytest.approx(4000)
    assert found.verdict.kind == "fails"


def test_the_extra_is_asked_where_funds_are_shortest() -> None:
    found = funded(
        fee(5000),
        organisation={
            "years": 1,
            "opening": {"cash": 20000},
            "reserves_floor": 15000,
        },
    )

    assert found.results[2026] == pytest.approx(-10000)
    assert found.events[FLOOR_BREACHED] == 6
    assert found.verdict.kind == SUBSIDISED
    assert found.verdict.extra == pytest.approx(1000)


def test_what_was_there_at_the_start_is_asked_until_the_floor_at_the_end() -> None:
    found = funded(organisation={"years": 2, "opening": {"cash": 1000}})

    assert found.opening_floor == pytest.approx(15000)
    assert found.asked == pytest.approx([1000] * 23 + [15000])
    assert found.events[FLOOR_BREACHED] == 0


@pytest.mark.parametrize(
    ("months", "asked", "breached", "extra"),
    [
        (1.6, 8000, None, 0),
        (3, 15000, 5, 875),
        (3.99, 19950, 0, 1493.75),
        (4, 20000, 0, 1500),
        (4.01, 20000, 0, 1500),
        (4.5, 20000, 0, 1500),
        (12, 20000, 0, 1500),
    ],
)
def test_a_plan_that_aims_higher_than_it_opens_is_asked_for_what_it_opened_with(
    months: float, asked: float, breached: int | None, extra: float
) -> None:
    found = only(dipping(months))

    assert found.asked[:-1] == pytest.approx([asked] * 35)
    assert found.asked[-1] == pytest.approx(5000 * months)
    assert found.events[FLOOR_BREACHED] == breached
    assert found.verdict.kind == (SUBSIDISED if extra else SUSTAINS)
    assert found.verdict.still_needed == pytest.approx(extra, abs=1e-6)


def test_a_higher_floor_never_makes_a_plan_better() -> None:
    found = [only(dipping(step / 2)).verdict for step in range(49)]

    needed = [verdict.needed for verdict in found]
    kinds = [verdict.kind for verdict in found]
    assert needed == sorted(needed)
    assert needed[-1] > needed[8] == pytest.approx(1500)
    assert kinds == [SUSTAINS] * 4 + [SUBSIDISED] * 45


def test_less_money_at_the_start_never_makes_a_plan_better() -> None:
    found = [only(dipping(3, cash)).verdict for cash in range(60000, 11999, -3000)]

    needed = [verdict.needed for verdict in found]
    kinds = [verdict.kind for verdict in found]
    assert needed == sorted(needed)
    assert needed[-1] == pytest.approx(1500)
    assert kinds == sorted(kinds, key=[SUSTAINS, SUBSIDISED].index)


def test_a_plan_below_its_floor_that_never_falls_sustains_itself() -> None:
    found = funded(
        fee(6500),
        organisation={"years": 1, "opening": {"cash": 11000}, "reserves_floor": 15000},
    )

    assert found.events[FLOOR_BREACHED] == 0
    assert found.free_reserves[-1] == pytest.approx(16000)
    assert found.verdict.kind == SUSTAINS
    assert found.verdict.extra == pytest.approx(-100)


@pytest.mark.parametrize(
    ("grant_a_school", "extra"), [(3000, -2000), (1000, 0), (400, 600)]
)
def test_what_is_needed_is_the_same_whatever_is_given(
    grant_a_school: float, extra: float
) -> None:
    found = only(granted(10 * grant_a_school))

    assert found.verdict.kind == SUBSIDISED
    assert found.verdict.subsidy == pytest.approx(grant_a_school)
    assert found.verdict.extra == pytest.approx(extra, abs=1e-6)
    assert found.verdict.needed == pytest.approx(1000)


def test_less_than_nothing_is_never_needed() -> None:
    found = funded(
        fee(8000),
        grant(a_year=12000.0, restricted=False, paid="monthly"),
        organisation={"years": 1, "opening": {"cash": 20000}, "reserves_floor": 0},
    )

    assert found.verdict.subsidy == pytest.approx(1200)
    assert found.verdict.extra == pytest.approx(-3200)
    assert found.verdict.still_needed == 0
    assert found.verdict.needed == 0


def test_without_places_nothing_or_no_sum_is_needed() -> None:
    def extra(cash: float) -> float:
        return funded(
            organisation={"years": 1, "opening": {"cash": cash}, "reserves_floor": 900},
            ingredients=(),
            cohorts={2026: 0},
        ).verdict.extra

    assert extra(1000.0) == 0
    assert extra(899.996) == 0
    assert extra(800.0) == float("inf")


def test_what_holds_before_the_first_place_asks_nothing() -> None:
    found = funded(
        fee(100),
        organisation={"years": 2, "opening": {"cash": 900}, "reserves_floor": 900},
        ingredients=(),
        cohorts={2027: 10},
    )

    assert found.verdict.kind == SUSTAINS
    assert found.verdict.extra == pytest.approx(-100 / found.costs.deflators[2027])


def test_half_a_penny_below_the_floor_does_not_count() -> None:
    def breach(cash: float) -> int | None:
        found = funded(
            organisation={
                "years": 1,
                "opening": {"cash": cash},
                "reserves_floor": 1000,
            },
            ingredients=(),
        )
        return found.events[FLOOR_BREACHED]

    assert breach(1000.0) is None
    assert breach(999.996) is None
    assert breach(999.99) == 0
