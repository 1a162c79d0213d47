"""A measure counts some rows, takes some off, and leaves the others."""

from __future__ import annotations

import pytest

from costmodel.explain.addresses import Address, address_of
from costmodel.explain.figures import known_in
from costmodel.explain.rows import in_words, sign_of
from tests.models import PEOPLE, a_model, bought, planned, programme

READING = programme(
    3,
    deployments=[{"person": "head", "days_per_school": 2}],
    ingredients=[
        bought(100, vat="on_top"),
        bought(50, given_by="funder", label="Books"),
        bought(20, given_by="funder", public=False, label="Room"),
    ],
)
LEDGER = planned(a_model(people=PEOPLE, programmes={"reading": READING}))


def address(written: str) -> Address:
    """Return an address of the only programme."""
    return address_of(f"reading.{written}", known_in(LEDGER.costs.plan))


@pytest.mark.parametrize(
    ("written", "signs"),
    [
        (
            "full_cost",
            {"Thing": 1, "Thing: VAT": 1, "head: fee": 1},
        ),
        (
            "full_economic_cost",
            {
                "Thing": 1,
                "Books": 1,
                "Room": 1,
                "head: cover": 1,
                "head: time lost": 1,
            },
        ),
        ("given.by.funder", {"Books": 1, "Room": 1}),
        ("given.as.donated", {"Books": 1, "Room": 1}),
        ("given.by.funder.as.public", {"Books": 1}),
        ("given.by.funder.as.private", {"Room": 1}),
        ("given.by.provider_school.as.public", {}),
        ("paid", {"Thing: VAT": 1, "head: fee": 1}),
        ("received", {"Thing: VAT": -1, "head: fee": -1}),
        ("given.by.provider_school.as.lost", {"head: time lost": 1}),
        ("paid.by.broker", {"Thing: VAT": 1, "head: fee": 1}),
        ("paid.by.broker.to.exchequer", {"Thing: VAT": 1}),
        ("received.by.exchequer", {"Thing: VAT": -1}),
        ("received.by.exchequer.from.funder", {}),
        (
            "borne.by.provider_school",
            {"head: fee": -1, "head: cover": 1, "head: time lost": 1},
        ),
    ],
)
def test_rows_are_counted_by_their_measure(written: str, signs: dict[str, int]) -> None:
    counted = {row.label: sign_of(row, address(written)) for row in LEDGER.rows}

    assert {label: sign for label, sign in counted.items() if sign} == signs


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("full_cost", "full cost"),
        ("full_cost.for.events+bid", "full cost for events and bid"),
        (
            "given.by.provider_school.as.lost",
            "given by provider schools (lost)",
        ),
        ("paid.by.broker.to.exchequer", "paid by the broker to the exchequer"),
        (
            "received.by.exchequer",
            "received by the exchequer (with a minus sign)",
        ),
    ],
)
def test_a_measure_is_told_in_words(written: str, words: str) -> None:
    assert in_words(address(written)) == words
