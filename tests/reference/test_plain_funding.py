"""Grants, payers, reserves and floor in documents of one programme."""

from __future__ import annotations

from typing import Any

import pytest

from tests.reference.plain_result import (
    FLOOR_BREACHED,
    RESERVES,
    SUBSIDISED,
    UNFUNDED,
)
from tests.reference.small_documents import funded, grant, paid_by


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
        {"kind": "fee", "name": "fee", "prices": {"work": 5000}, "profile": "even"},
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


def test_an_opening_below_the_floor_is_tested_in_the_last_year_alone() -> None:
    found = funded(organisation={"years": 2, "opening": {"cash": 1000}})

    assert found.opening_floor == pytest.approx(15000)
    assert found.tested == [False] * 12 + [True] * 12


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
