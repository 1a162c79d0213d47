"""Release worked on paper: who pays for it, the days, the loads, what runs short."""

from __future__ import annotations

from typing import Any

import pytest

from scenarios.funding import FundedModel
from tests.reference.plain import work_out
from tests.reference.plain_facts import shipped_facts
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
