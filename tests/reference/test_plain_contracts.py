"""Contracts paid by the unit, and money held back: small examples.

Ten schools take part, at £5,000 a month.
"""

from __future__ import annotations

from typing import Any

import pytest

from tests.reference.plain import work_out
from tests.reference.plain_facts import shipped_facts
from tests.reference.small_documents import funded, paid_by, plan_of

RICH = {"opening": {"cash": 90000}}
PER_UNIT: dict[str, Any] = {
    "kind": "contract",
    "name": "contract",
    "payer": "A buyer",
    "starts": "2026-09",
    "ends": "2027-08",
    "per_unit": 1200.0,
}
"""£1,000 a month for ten schools."""


def test_a_contract_holds_back_a_tenth_until_after_its_end() -> None:
    found = funded(
        PER_UNIT | {"retention": 0.1, "retention_months": 3},
        organisation={"years": 2} | RICH,
        cohorts={2026: 10, 2027: 10},
    )

    received = [0, *[900] * 12, 0, 0, 1200, *[0] * 8]
    assert found.recognised["contract"] == pytest.approx([1000] * 12 + [0] * 12)
    assert found.received["contract"] == pytest.approx(received)
    assert found.debtors[11:16] == pytest.approx([2100, 1200, 1200, 1200, 0])


def test_milestones_are_held_back_from_as_well() -> None:
    milestone = {"label": "Report", "month": "2027-02", "share": 0.5}
    found = funded(
        PER_UNIT
        | {"milestones": [milestone], "retention": 0.2, "retention_months": 0}
        | {"paid_after_months": 0},
    )

    received = [400.0] * 12
    received[5] += 4800
    received[11] += 2400
    assert found.received["contract"] == pytest.approx(received)


def test_what_falls_due_after_the_model_does_not_come() -> None:
    long = {"ends": "2028-02", "retention": 0.1, "retention_months": 6}
    found = funded(PER_UNIT | long)

    assert sum(found.received["contract"]) == pytest.approx(11 * 900)
    assert found.debtors[-1] == pytest.approx(900 + 1200)


@pytest.mark.parametrize(
    ("per", "units"),
    [
        ("school", 10),
        ("journey", 10),
        ("match", 20),
        ("partnership_month", 120),
        ("event", 3),
        ("delegate", 60),
        ("pupil", 300),
    ],
)
def test_a_contract_pays_for_what_is_delivered(per: str, units: int) -> None:
    programme = {
        "matches_per_school": 2,
        "months_per_match": 6,
        "events": 3,
        "delegates_per_school": 2,
        "pupils_per_school": 30,
    }

    found = funded(PER_UNIT | {"per_unit": 6.0, "per": per}, programme=programme)

    assert found.recognised["contract"] == pytest.approx([6 * units / 12] * 12)


def test_units_are_those_of_each_month_s_year_in_the_programmes_of_its_scope() -> None:
    scope = {"programmes": ["work"], "cost_types": ["brokering"]}
    found = funded(
        PER_UNIT
        | {"starts": "2027-03", "ends": "2027-12", "scope": scope}
        | {"index": "pay_support", "rise_at_most": 0.0},
        organisation={"years": 2},
        cohorts={2026: 10, 2027: 30},
    )

    expected = [0] * 6 + [1000] * 6 + [3000] * 4 + [0] * 8
    assert found.recognised["contract"] == pytest.approx(expected)
    assert paid_by(found, "contract", 1) == pytest.approx(6000)


def test_a_contract_per_unit_of_another_tender_that_is_lost_pays_for_nobody() -> None:
    other = PER_UNIT | {"name": "other", "per_unit": 100.0, "chance_of_winning": 0.5}

    (won,) = work_out(plan_of(PER_UNIT, other), shipped_facts()).scenarios.values()

    assert sum(won.recognised["contract"]) == pytest.approx(12000)
    assert won.if_lost is not None
    assert won.if_lost.recognised["contract"] == [0.0] * 12
