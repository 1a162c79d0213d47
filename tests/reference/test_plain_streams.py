"""Fees by unit, brokerage, memberships, capped clauses: small examples.

Ten schools take part, at £5,000 a month.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.reference.plain_facts import shipped_facts
from tests.reference.plain_prices import Prices
from tests.reference.plain_result import PlainScenario
from tests.reference.small_documents import document, fee, funded, paid_by, plan_of

RICH = {"opening": {"cash": 90000}}
COUNTED: dict[str, Any] = {
    "pupils_per_school": 30,
    "events": 3,
    "delegates_per_school": 2,
    "deployments": [{"person": "head", "days_per_school": 10}],
}
HEAD: dict[str, Any] = {
    "from": "provider_school",
    "salary": 80000.0,
    "on_costs": "teachers",
    "working_days": 195.0,
    "in_school_hours": 0.0,
    "fee": 500.0,
}
MEMBERSHIP: dict[str, Any] = {
    "kind": "membership",
    "name": "members",
    "payer": "Member schools",
    "price": 600.0,
    "members": {2026: 20, 2027: 25},
}
DEMAND: dict[str, Any] = {
    "region": "london",
    "test": "income_share",
    "eligible": {"work": 40},
    "reach": 1,
    "interest": 1,
}


def counted(*streams: dict[str, Any], **words: Any) -> PlainScenario:  # noqa: ANN401  # parts of a document
    """Return a programme with pupils, events and a head's days at £500."""
    return funded(*streams, programme=COUNTED, people={"head": HEAD}, **words)


def borne(found: PlainScenario) -> dict[str, float]:
    """Return what each party bears of the first year."""
    return {party: years[2026] for party, years in found.borne.items()}


@pytest.mark.parametrize(
    ("per", "units"),
    [("school", 10), ("pupil", 300), ("delegate", 60), ("deployment_day", 100)],
)
def test_a_fee_is_paid_for_each_of_what_it_counts(per: str, units: int) -> None:
    found = counted(fee(7) | {"per": per, "bad_debt": 0.5})

    assert sum(found.recognised["fee"]) == pytest.approx(7 * units / 2)
    assert paid_by(found, "fee", 0) == pytest.approx(7 * units / 2)


def test_demand_is_asked_what_a_school_pays_of_every_unit() -> None:
    streams = (
        fee(100) | {"per": "pupil", "name": "pupils"},
        fee(200) | {"per": "delegate", "name": "seats"},
        fee(1000),
    )

    found = counted(*streams, scenario={"demand": DEMAND})

    prices = Prices(plan_of(), shipped_facts())
    level = prices.financial_deflator(2024) / prices.academic_deflator(2026)
    asked = 100 * 30 + 200 * 3 * 2 + 1000
    assert found.demand["work"][2026].fee == pytest.approx(asked * level)


def test_a_year_without_places_asks_nothing() -> None:
    found = counted(
        fee(100) | {"per": "pupil"},
        organisation={"years": 2},
        cohorts={2027: 10},
        scenario={"demand": DEMAND},
    )

    fees = [year.fee for year in found.demand["work"].values()]
    assert fees[0] == 0
    assert fees[1] > 2500


def test_what_provider_schools_pay_is_asked_of_no_supported_school() -> None:
    inside = fee(60) | {"per": "deployment_day", "paid_by": "provider_school"}

    found = counted(inside, scenario={"demand": DEMAND, "delivery": "direct"})

    assert found.demand == {}
    assert found.costs.places["work"] == {2026: 10}


@pytest.mark.parametrize(
    ("pounds", "words", "route", "supported", "provider"),
    [
        (60, {}, "direct", 56000, -50000),
        (60, {"paid_by": "provider_school"}, "direct", 50000, -44000),
        (560, {}, "broker", 56000, -50000),
    ],
)
def test_brokerage_on_top_inside_and_as_principal(
    pounds: int, words: dict[str, str], route: str, supported: int, provider: int
) -> None:
    found = counted(
        fee(pounds) | {"per": "deployment_day"} | words,
        ingredients=(),
        scenario={"delivery": route},
    )

    assert found.results[2026] == pytest.approx(6000)
    assert borne(found)["supported_school"] == pytest.approx(supported)
    assert borne(found)["provider_school"] == pytest.approx(provider)
    assert borne(found)["broker"] == pytest.approx(-6000)


def test_members_pay_in_autumn_for_a_year() -> None:
    found = funded(
        MEMBERSHIP | {"bad_debt": 0.1, "paid_after_months": 2},
        organisation={"years": 2} | RICH,
    )

    received = [0.0] * 24
    received[2], received[14] = 10800, 13500
    assert found.received["members"] == pytest.approx(received)
    assert found.recognised["members"] == pytest.approx([900] * 12 + [1125] * 12)
    assert found.debtors[:3] == pytest.approx([900, 1800, 0])
    assert found.deferred_income[:3] == pytest.approx([0, 0, 8100])
    assert paid_by(found, "members", 1) == pytest.approx(13500)
    assert found.borne["funder"] == pytest.approx({2026: 10800, 2027: 13500})
    assert found.verdict.subsidy == 0


def test_members_pay_for_anything_beside_other_free_money() -> None:
    found = funded(
        MEMBERSHIP | {"members": {2026: 100}},
        fee(3000),
        organisation={"years": 2} | RICH,
    )

    assert found.periods == [(0, 12), (12, 24)]
    assert paid_by(found, "fee", 0) == pytest.approx(30000)
    assert paid_by(found, "members", 0) == pytest.approx(30000)
    assert found.reconciliation["members"].surplus == pytest.approx(30000)
    assert sum(found.recognised["members"][12:]) == 0


def test_what_a_cap_keeps_back_is_not_made_up_later() -> None:
    steps = (("2024-04", 0.01), ("2027-04", 0.06), ("2028-04", 0.01))
    facts = replace(shipped_facts(), awards={"pay_support": steps})
    prices = Prices(document(organisation={"years": 3}), facts)

    def raised(cap: float | None) -> list[float]:
        return [prices.clause("pay_support", year, cap) for year in prices.years]

    assert raised(None) == pytest.approx([1, 1.06, 1.06 * 1.01])
    assert raised(0.03) == pytest.approx([1, 1.03, 1.03 * 1.01])
    assert raised(0.0) == pytest.approx([1, 1, 1])
    assert prices.clause("none", 2028) == 1
