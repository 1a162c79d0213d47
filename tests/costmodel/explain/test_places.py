"""A row is found where it is written."""

from __future__ import annotations

from costmodel.explain.places import place_of
from tests.models import PEOPLE, a_model, bought, planned, pool, programme


def test_a_line_knows_where_it_is_written() -> None:
    reading = programme(
        3,
        deployments=[{"person": "head", "days_per_school": 2}],
        attendance=[{"person": "deputy", "days_per_school": 1}],
        ingredients=[bought(120, label="Venue"), bought(70, label="Guide")],
    )
    office = pool("schools", bought(1_000, vat="on_top"))
    ledger = planned(
        a_model(
            people=PEOPLE, programmes={"reading": reading}, pools={"office": office}
        )
    )
    plan = ledger.costs.plan

    places = {row.label: place_of(plan, row) for row in ledger.rows}

    assert places["Guide"] == ("programmes", "reading", "ingredients", 1)
    assert places["head: fee"] == ("programmes", "reading", "deployments", 0)
    assert places["deputy: cover"] == ("programmes", "reading", "attendance", 0)
    assert places["Thing: VAT"] == ("pools", "office", "ingredients", 0)
