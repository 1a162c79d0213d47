"""Contracts paid by the unit, and money held back: small examples.

Ten schools take part, at £5,000 a month.
"""

from __future__ import annotations

from typing import Any

import pytest

from tests.models import projected
from tests.reference.plain import work_out
from tests.reference.plain_facts import shipped_facts
from tests.reference.plain_result import PlainScenario
from tests.reference.small_documents import funded, paid_by, plan_of
from tests.scenarios.lots_on_paper import lot, two_lots

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


def by_results(values: dict[str, float] | None = None, **words: Any) -> PlainScenario:  # noqa: ANN401  # parts of a contract
    """Return a contract of which a fifth is paid for results, known after six months.

    Of the results six in ten are expected.
    """
    results = {"share": 0.2, "chance": 0.6, "after_months": 6}
    contract = PER_UNIT | {"results": results} | words
    model = plan_of(contract, organisation={"years": 2} | RICH)
    return work_out(model, shipped_facts(), values).scenarios["only"]


def test_results_of_units_are_paid_when_they_are_known() -> None:
    found = by_results()

    expected = [800.0] * 12 + [0.0] * 12
    for month in range(6, 18):
        expected[month] += 120
    assert found.recognised["contract"] == pytest.approx(expected)
    assert sum(found.recognised["contract"]) == pytest.approx(9600 + 1440)
    assert found.received["contract"] == pytest.approx([0, *expected[:-1]])


def test_what_is_known_after_the_term_is_free_money() -> None:
    members = {"kind": "membership", "name": "members", "payer": "M", "price": 7200.0}
    work = {
        "per_unit": 60000.0,
        "results": {"share": 0.1, "chance": 1, "after_months": 6},
    }
    found = funded(
        PER_UNIT | work | {"scope": {"cost_types": ["brokering"]}},
        members | {"members": {2026: 10, 2027: 10}},
        organisation={"years": 2},
    )

    assert found.periods == [(0, 12), (12, 24)]
    assert paid_by(found, "members", 0) == 0
    assert paid_by(found, "contract", 0) == pytest.approx(60000)
    assert paid_by(found, "members", 1) == pytest.approx(60000 * 72 / 102)
    assert paid_by(found, "contract", 1) == pytest.approx(60000 * 30 / 102)


def test_in_a_draw_units_succeed_as_luck_has_it() -> None:
    def results(deviate: float) -> float:
        found = by_results({"result of contract in only 2026": deviate})
        return sum(found.recognised["contract"]) - 9600

    assert results(1.0) == pytest.approx(2400 * 0.7549, abs=0.1)
    assert results(-1.0) == pytest.approx(2400 * 0.4451, abs=0.1)
    assert results(9.0) == pytest.approx(2400)
    assert results(-9.0) == pytest.approx(0)


@pytest.mark.parametrize(
    ("chance", "deviate", "total"),
    [
        (0.5, 0.0, 12000),
        (0.49, 0.0, 9600),
        (0.9, 1.28, 12000),
        (0.9, 1.29, 9600),
        (0.1, -1.29, 12000),
        (1.0, 5.0, 12000),
    ],
)
def test_a_whole_contract_has_one_result(
    chance: float, deviate: float, total: int
) -> None:
    results = {"share": 0.2, "chance": chance, "after_months": 2}
    stated = {"per_unit": None, "a_year": 12000.0, "results": results}

    found = by_results({"result of contract in only": deviate}, **stated)

    assert sum(found.recognised["contract"]) == pytest.approx(total)


def test_what_is_held_back_is_held_back_of_the_work_alone() -> None:
    milestone = {"label": "Report", "month": "2026-11", "share": 0.5}
    found = by_results(
        milestones=[milestone], retention=0.1, retention_months=1, paid_after_months=0
    )

    expected = [360.0] * 12 + [0.0] * 12
    expected[2] += 4320
    expected[12] += 960
    for month in range(6, 18):
        expected[month] += 120
    assert found.received["contract"] == pytest.approx(expected)


def test_results_known_past_the_model_bring_nothing_in_it() -> None:
    late = {"share": 0.2, "chance": 0.6, "after_months": 20}
    found = by_results(results=late)

    assert sum(found.recognised["contract"]) == pytest.approx(9600 + 4 * 120)


def test_what_is_taken_off_for_lots_is_as_the_engine_has_it() -> None:
    for model in (
        two_lots(),
        two_lots(lot("north"), lot("south", per_unit=90.0, a_year=None)),
    ):
        (plain,) = work_out(model, shipped_facts()).scenarios.values()
        engine = projected(model)

        for name in ("north", "south"):
            earned = engine.recognised[name][:, 0]
            assert plain.recognised[name] == pytest.approx(earned)
