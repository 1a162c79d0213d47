"""Release worked on paper: who pays for it, the days, the loads, what runs short."""

from __future__ import annotations

from typing import Any

import pytest

from scenarios.funding import FundedModel
from tests.reference.plain import work_out
from tests.reference.plain_costs import work_out_costs
from tests.reference.plain_facts import shipped_facts
from tests.reference.plain_prices import Prices
from tests.reference.plain_quantities import planned_journeys, volumes_of
from tests.reference.plain_release import (
    DEPLOYED,
    INSIDE,
    OWN,
    days_there_are,
    load_of_a_person,
    load_of_a_provider_school,
    released,
)
from tests.reference.plain_rows import Work
from tests.reference.small_documents import (
    OFFICER,
    bought,
    document,
    fee,
    given,
    paid_over,
    planned,
)

TEACHER: dict[str, Any] = OFFICER | {
    "from": "supported_school",
    "levy": False,
    "cover_needed": 1,
    "cover_found": 0.8,
    "cover_rate": 220.0,
}
"""£20 a day; of ten days eight are covered at £220 each."""

HEAD: dict[str, Any] = TEACHER | {
    "from": "provider_school",
    "cover_needed": 0.6,
    "cover_found": 0.5,
    "cover_rate": 319.0,
}
"""£20 a day; of ten days three are covered at £319 each."""


def attended(words: dict[str, Any], **parts: Any) -> FundedModel:  # noqa: ANN401  # parts of a document
    """Return ten schools a year that each send their own people for six days."""
    sent = {"person": "teacher", "days_per_school": 6} | words
    return document(
        **parts,
        people={"teacher": TEACHER},
        programmes={"work": {"cohorts": {2026: 10, 2027: 10}, "attendance": [sent]}},
    )


def deployed(**words: Any) -> FundedModel:  # noqa: ANN401  # parts of a document
    """Return heads who work twelve days in each of ten schools, and four on a board."""
    visits = {"person": "head", "days_per_school": 12, "schools_per_person": 2}
    board = {"label": "Board", "cost_type": "governance", "person": "head", "number": 4}
    model: dict[str, Any] = {
        "organisation": {"years": 1},
        "people": {"head": HEAD | {"pays_cover": True}},
        "programmes": {"work": {"cohorts": {2026: 10}, "deployments": [visits]}},
        "pools": {"p": {"label": "P", "driver": "schools", "ingredients": [board]}},
    }
    return document(**model | words)


@pytest.mark.parametrize(
    ("words", "paid"),
    [
        ({}, 0),
        ({"pays_cover": True}, 48 * 220),
        ({"day_payment": 100}, 60 * 100),
        ({"pays_cover": True, "day_payment": 100}, 48 * 220 + 60 * 100),
    ],
)
def test_the_broker_pays_schools_for_their_own_days(
    words: dict[str, Any], paid: float
) -> None:
    model = attended(words)

    assert bought(model) == pytest.approx([paid, paid])
    assert paid_over(model, "broker", "supported_school") == pytest.approx([paid, paid])
    borne = planned(model).borne["supported_school"][2026]
    assert borne == pytest.approx(48 * 220 + 12 * 20 - paid)


def test_a_day_payment_moves_with_its_own_index() -> None:
    paid = {"label": "Paid", "value": 100, "index": "pay_teachers", "dated": "2026-09"}
    model = attended(
        {"day_payment": "paid"},
        assumptions={"paid": paid},
        growth={"pay_teachers": 0.05},
    )

    assert bought(model) == pytest.approx([60 * 100, 60 * 105])


def test_cover_is_paid_for_in_place_of_a_fee_for_every_day_of_a_role() -> None:
    model = deployed()
    in_schools, on_board = 120 * 0.3 * 319, 4 * 0.3 * 319

    assert bought(model) == pytest.approx([in_schools + on_board])
    assert paid_over(model, "broker", "provider_school") == pytest.approx(bought(model))
    types = {(row.cost_type, row.is_pass_through) for row in paid_rows(model)}
    assert types == {("backfill", True), ("backfill", False)}
    assert given(model, "provider_school", "bought") == pytest.approx(bought(model))


def paid_rows(model: FundedModel) -> list[Any]:
    """Return what provider schools are paid, row by row."""
    return [row for row in planned(model).rows if row.receiver == "provider_school"]


def test_schools_pay_for_the_cover_of_deployed_days_when_delivery_is_direct() -> None:
    streams = [fee(1000.0)]
    funding = {"label": "D", "delivery": "direct", "streams": streams}
    model = deployed(funding={"only": funding})

    costs = work_out(model, shipped_facts()).scenarios["only"].costs

    paid = {
        payer: sum(
            sum(months) for key, months in costs.transfers.items() if key[2] == payer
        )
        for payer in ("broker", "supported_school")
    }
    assert paid["supported_school"] == pytest.approx(120 * 0.3 * 319)
    assert paid["broker"] == pytest.approx(4 * 0.3 * 319)


def test_cover_that_passes_through_is_not_in_the_floor() -> None:
    funding = {"label": "B", "streams": [fee(1000.0)]}
    model = deployed(funding={"only": funding})

    floor = work_out(model, shipped_facts()).scenarios["only"].opening_floor

    assert floor == pytest.approx(3 * 4 * 0.3 * 319 / 12)


def worked(**organisation: Any) -> tuple[Work, Prices]:  # noqa: ANN401  # parts of a document
    """Return ten schools: heads visit and sit on a board, teachers attend."""
    head = HEAD | {"own_hours": 2.5, "contracted_hours": 800.0}
    visits = {"person": "head", "days_per_school": 12, "schools_per_person": 2}
    board = {"label": "Board", "cost_type": "governance", "person": "head"}
    chair = {"label": "Chair", "cost_type": "governance", "person": "chair"}
    model = document(
        organisation={"years": 1} | organisation,
        people={
            "head": head | {"safe_days": 20, "available": {2026: 100}},
            "teacher": TEACHER | {"available": {2026: 60}},
            "chair": {"from": "freelance", "fee": 400, "available": {2026: 0}},
        },
        programmes={
            "work": {
                "cohorts": {2026: 10},
                "deployments": [visits],
                "attendance": [{"person": "teacher", "days_per_school": 6}],
            }
        },
        pools={
            "p": {
                "label": "P",
                "driver": "schools",
                "ingredients": [board | {"number": 15}, chair],
            }
        },
    )
    prices = Prices(model, shipped_facts())
    return Work(volumes_of(planned_journeys(prices), prices)), prices


def test_released_days_of_three_groups() -> None:
    found = released(*worked())

    def days(group: str) -> list[float]:
        of = found[group][2026]
        days = [of.released, of.in_school, of.needed, of.found]
        return [*days, of.not_found, of.not_needed, of.own_hours]

    assert days(DEPLOYED) == pytest.approx([120, 120, 72, 36, 36, 48, 300])
    assert days(INSIDE) == pytest.approx([15, 15, 9, 4.5, 4.5, 6, 37.5])
    assert days(OWN) == pytest.approx([60, 60, 60, 48, 12, 0, 0])


def test_what_release_is_worth_by_each_convention() -> None:
    found = released(*worked())

    def pounds(group: str) -> list[float]:
        of = found[group][2026]
        return [of.cover, of.cover_and_lost, of.at_day_cost, of.own_time]

    assert pounds(DEPLOYED) == pytest.approx(
        [36 * 319, 36 * 319 + 84 * 20, 120 * 20, 300 * 5]
    )
    assert pounds(INSIDE) == pytest.approx(
        [4.5 * 319, 4.5 * 319 + 10.5 * 20, 15 * 20, 37.5 * 5]
    )
    assert pounds(OWN) == pytest.approx([48 * 220, 48 * 220 + 12 * 20, 60 * 20, 0])


def test_the_conventions_are_what_the_rows_say() -> None:
    work, prices = worked()
    costs = work_out_costs(work, prices, ())

    groups = [years[2026] for years in released(work, prices).values()]

    for means, pounds in (("bought", "cover"), ("lost", "lost")):
        rows = [row for row in costs.rows if row.cost_type == "backfill"]
        months = [sum(row.months) for row in rows if row.means == means]
        told = sum(getattr(group, pounds) for group in groups)
        assert told == pytest.approx(sum(months))
    gap = sum(group.at_day_cost - group.cover_and_lost for group in groups)
    assert costs.cover_gap[2026] == pytest.approx(gap)


def test_the_load_of_a_person_and_of_a_provider_school() -> None:
    work, prices = worked(provider_schools=4)

    assert load_of_a_person(work, prices) == {"head": {2026: 120 / 5}}
    assert load_of_a_provider_school(work, prices) == {2026: 135 / 4}
    assert load_of_a_provider_school(*worked()) is None


def test_the_month_in_which_days_run_out() -> None:
    found = days_there_are(*worked())

    head, teacher = found["head"][2026], found["teacher"][2026]
    assert [head.needed, head.short] == pytest.approx([135, 35])
    assert head.runs_out == 8
    assert [teacher.needed, teacher.short] == pytest.approx([60, 0])
    assert teacher.runs_out is None
    assert found["chair"][2026].runs_out == 0
