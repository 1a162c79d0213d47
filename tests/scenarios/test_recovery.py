"""Funders are held against the cost of what they fund, overheads included."""

from __future__ import annotations

import math

import pytest

from scenarios.projection import Projection
from scenarios.recovery import recoveries
from tests.models import (
    Words,
    bought,
    contract,
    donation,
    fee,
    grant,
    pool,
    programme,
    projected,
)
from tests.reference.random_models import random_model
from tests.scenarios.settling import settled

TOGETHER: Words = {
    "programmes": {
        "leading": programme(
            10,
            label="Leading",
            ingredients=[
                bought(50_000, cost_type="delivery"),
                bought(10_000, cost_type="materials"),
            ],
        )
    },
    "pools": {"office": pool("schools", bought(20_000, cost_type="secretariat"))},
}
"""The programme of docs/method/payers.md."""


def shares(projection: Projection, name: str) -> list[float]:
    found = recoveries(projection)[name]
    return [found.share_of_direct, found.share_of_overheads, found.share_of_full]


def test_overheads_that_a_grant_may_not_pay_go_with_what_it_funds() -> None:
    narrow = grant(a_year=45_000, scope={"cost_types": ["delivery"]})

    projection = settled(narrow, **TOGETHER)

    found = recoveries(projection)["council"]
    assert found.direct.tolist() == pytest.approx([50_000, 0])
    assert found.overheads.tolist() == pytest.approx([20_000 * 50 / 60, 0])
    assert shares(projection, "council") == pytest.approx([0.9, 0.0, 0.675])


def test_a_grant_for_the_whole_programme_pays_the_same_part_of_each() -> None:
    projection = settled(grant(a_year=45_000), **TOGETHER)

    assert shares(projection, "council") == pytest.approx([45 / 80] * 3)


def test_a_contract_for_overheads_alone_funds_no_direct_cost() -> None:
    office = contract(a_year=30_000, scope={"cost_types": ["secretariat"]})

    projection = settled(office, **TOGETHER)

    direct, *others = shares(projection, "tender")
    assert math.isnan(direct)
    # It earns £30,000; the £10,000 beyond its scope are no recovery of it.
    assert others == pytest.approx([1.0, 1.0])


def test_only_the_months_of_a_stream_count() -> None:
    half = grant(a_year=80_000, ends="2027-02")

    found = recoveries(settled(half, **TOGETHER))["council"]

    assert found.direct.sum() == pytest.approx(30_000)
    assert found.overheads.sum() == pytest.approx(10_000)
    assert found.share_of_full == pytest.approx(1.0)


def test_of_nothing_there_is_no_recovery() -> None:
    nothing = grant(a_year=80_000, scope={"cost_types": ["bid"]})

    assert all(map(math.isnan, shares(settled(nothing, **TOGETHER), "council")))


def test_two_grants_of_one_scope_recover_it_together() -> None:
    projection = settled(
        grant("a", a_year=20_000), grant("b", a_year=40_000), **TOGETHER
    )

    assert shares(projection, "a") == pytest.approx([0.25] * 3)
    assert shares(projection, "b") == pytest.approx([0.5] * 3)


def test_a_cap_on_overheads_tells_what_it_pays_of_them() -> None:
    capped = grant(a_year=45_000, rules={"overhead_cap": 0.1})

    projection = settled(capped, **TOGETHER)

    # Of £60,000 and the £6,000 that may go with them it pays 45 in 66.
    share = 45 / 66
    assert shares(projection, "council") == pytest.approx(
        [share, share * 6 / 20, 45 / 80]
    )


def test_what_a_grant_accepts_is_what_it_funds() -> None:
    accepting = grant(a_year=45_000, rules={"cost_types": ["delivery"]})

    projection = settled(accepting, **TOGETHER)

    assert shares(projection, "council") == pytest.approx([0.9, 0.0, 0.675])


def test_a_donation_for_a_scope_funds_it_and_any_other_funds_nothing() -> None:
    given = donation(
        sums={"2027-03": 10_000}, restricted=True, scope={"cost_types": ["delivery"]}
    )
    other = donation("interest", kind="other", sums={"2026-09": 500})

    found = recoveries(settled(given, other, **TOGETHER))

    assert list(found) == ["friends"]
    assert found["friends"].direct.sum() == pytest.approx(25_000)
    assert found["friends"].share_of_direct == pytest.approx(0.4)


def test_fees_are_no_funder() -> None:
    assert recoveries(settled(fee(), **TOGETHER)) == {}


@pytest.mark.parametrize("seed", range(12))
def test_nobody_recovers_more_than_all_or_pays_more_than_it_pays(seed: int) -> None:
    model = random_model(seed)
    projection = projected(model)

    for name, found in recoveries(projection).items():
        pays = found.pays_direct.sum() + found.pays_overheads.sum()
        paid = projection.payments.by_payer[name].sum()
        assert pays <= paid + 0.01
        assert (found.pays_direct <= found.direct + 0.01).all()
        assert (found.pays_overheads <= found.overheads + 0.01).all()
