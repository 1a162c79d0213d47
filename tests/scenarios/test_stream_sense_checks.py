"""Income that can be worked out and is rarely meant is told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scenarios.stream_sense_checks import check_sense_of_streams
from tests.documents import Change, funding_with, told
from tests.models import Words, grant, scenario

READING: dict[str, object] = {"programmes": ["reading"]}
FEES = (
    "note funding.subsidy.streams.2: What 2 streams are paid stays the same for all 2 "
    "years, without an index: subsidy.fees and tender.fees. It is worth less each year "
    "as prices rise. Add the index it rises with to each, like index: prices, or "
    "index: none if it is to stay."
)
TWICE = (
    "warning funding.tender.streams.1.scope: 'coordination' and 'second' are both "
    "priced on the cost of the same work in the same months. That cost is paid for "
    "twice. Part their scopes or their terms, or state the price of one, like "
    "a_year: 60000."
)
FIRST = "      - {kind: fee, name: fees, prices: {leading: 1300, reading: 1300}}"
SECOND = (
    "      - {kind: contract, name: second, payer: Another, cost_plus: 0.1,\n"
    '         starts: "2028-01", ends: "2028-08",\n'
    "         scope: {programmes: [leading], cost_types: [bid, travel]}}"
)


def said(*changes: Change) -> list[str]:
    """Return what is said of the small document's streams, changed."""
    return told(check_sense_of_streams(funding_with(*changes)))


def test_stated_prices_without_an_index_are_told_once_for_all_of_them() -> None:
    assert said() == [FEES]


def test_a_contract_with_a_stated_price_is_among_them() -> None:
    (finding,) = said(("cost_plus: 0.1", "a_year: 1000"))

    assert "subsidy.fees, tender.coordination and tender.fees" in finding


def test_one_stream_is_told_in_the_singular() -> None:
    steady = FIRST.replace("}}", "}, index: none}")

    (finding,) = said((FIRST, steady))

    assert "What 1 stream is paid stays the same" in finding


def test_in_a_plan_of_one_year_nothing_could_rise() -> None:
    assert said(("first_year: 2026\n  years: 2", "first_year: 2026\n  years: 1")) == []


def test_of_very_many_streams_the_first_are_named() -> None:
    many = "\n".join(FIRST.replace("name: fees", f"name: f{n}") for n in range(8))

    assert "and 1 more." in said((FIRST, many))[0]


@pytest.mark.parametrize(
    ("change", "is_twice"),
    [
        (("name: second", "name: second"), True),
        (("[bid, travel]", "[travel]"), False),
        (
            ("scope: {programmes: [leading], cost_types: [bid, travel]}", "scope: {}"),
            True,
        ),
        (('"2028-01", ends: "2028-08"', '"2028-07", ends: "2028-08"'), False),
        (("Another, cost_plus: 0.1", "Another, a_year: 100, index: none"), False),
    ],
)
def test_two_contracts_priced_on_the_same_cost_are_told(
    change: Change,
    is_twice: bool,  # noqa: FBT001 - a case of the table
) -> None:
    both = f"{SECOND.replace(*change)}\n{FIRST}"

    found = [one for one in said((FIRST, both)) if one != FEES]

    assert found == [TWICE] * is_twice


def test_two_fees_for_one_programme_are_told() -> None:
    both = f"{FIRST}\n{FIRST.replace('fees', 'more').replace(', reading: 1300', '')}"

    assert said((FIRST, both))[1:] == [
        (
            "note funding.tender.streams: 2 fees have a price for 'leading'; a school "
            "pays all of them. Keep one if that is not meant."
        )
    ]


@pytest.mark.parametrize(
    ("change", "finding"),
    [
        (
            ("bad_debt: 0.1", "bad_debt: 1"),
            (
                "warning funding.traded.streams.0.bad_debt: Nothing of 'fees' is ever "
                "paid: its bad debt is 1. Write the share that is lost, like "
                "bad_debt: 0.02 for 2%."
            ),
        ),
        (
            ("chance_of_winning: 0.4", "chance_of_winning: 0"),
            (
                "warning funding.tender.streams.0.chance_of_winning: 'coordination' is "
                "never won: its chance is 0. Write its chance, like "
                "chance_of_winning: 0.35, or take it out."
            ),
        ),
        (
            ("chance_of_winning: 0.4", "chance_of_winning: 1"),
            (
                "note funding.tender.streams.0.chance_of_winning: 'coordination' is "
                "certain: its chance is 1, and yet results are shown if it is lost. "
                "Leave 'chance_of_winning' out if it is certain."
            ),
        ),
    ],
)
def test_what_cannot_happen_is_told(change: Change, finding: str) -> None:
    assert said(change)[1:] == [finding]


def test_memberships_and_prices_for_a_unit_could_rise_too() -> None:
    members = (
        "      - {kind: membership, name: members, payer: Schools, price: 100,\n"
        "         members: {2026: 10}, bad_debt: 1}"
    )

    unmoved, free = said(
        (FIRST, f"{FIRST}\n{members}"), ("cost_plus: 0.1", "per_unit: 1000")
    )

    assert "tender.coordination, tender.fees and tender.members" in unmoved
    assert free.startswith("warning funding.tender.streams.2.bad_debt: Nothing of")


def test_what_provider_schools_pay_is_no_second_fee() -> None:
    days = (
        "      - {kind: fee, name: brokerage, prices: {leading: 60}, index: none,\n"
        "         per: deployment_day, paid_by: provider_school}"
    )

    assert said((FIRST, f"{FIRST}\n{days}")) == [FEES]


SAME = (
    "note funding.only.streams.1.scope: 'one' and 'other' may both pay for "
    "the same cost in the same months. No cost is paid for twice: the one that must be "
    "spent first pays first. Part their scopes if their funders want it told apart."
)
BIDS: Words = {"cost_types": ["bid"]}


@pytest.mark.parametrize(
    ("one", "other", "findings"),
    [
        ({}, {}, [SAME]),
        ({"scope": {"programmes": ["leading"]}}, {"scope": BIDS}, [SAME]),
        ({"scope": BIDS}, {"scope": {"cost_types": ["travel"]}}, []),
        ({}, {"restricted": False}, []),
        ({"scope": {"programmes": ["leading"]}}, {"scope": READING}, []),
        ({"scope": {"programmes": ["leeding"]}}, {}, []),
        ({"rules": BIDS}, {"rules": {"cost_types": ["events"]}}, []),
        ({"ends": "2027-01"}, {"starts": "2027-01"}, [SAME]),
        ({"ends": "2027-01"}, {"starts": "2027-02"}, []),
    ],
)
def test_two_grants_for_the_same_cost_in_the_same_months_are_told(
    one: Words, other: Words, findings: list[str]
) -> None:
    model = funding_with().model
    streams = (grant("one", a_year=1, **one), grant("other", a_year=1, **other))
    funding = type(model.funding["subsidy"]).model_validate(scenario(*streams))
    changed = model.model_copy(update={"funding": {"only": funding}})
    inspection = replace(funding_with(), model=changed)

    assert told(check_sense_of_streams(inspection)) == findings


def test_fees_of_different_years_are_not_paid_together() -> None:
    more = FIRST.replace("fees", "more")
    apart = (
        f"{FIRST.replace('}}', '}, years: [2026]}')}\n"
        f"{more.replace('}}', '}, years: [2027]}')}"
    )

    assert not [one for one in said((FIRST, apart)) if "pays all of them" in one]


def test_a_brokerage_that_is_a_share_of_the_day_needs_no_index() -> None:
    share = FIRST.replace("}}", "}, per: deployment_day, brokerage: 0.15}")

    (told_of,) = [one for one in said((FIRST, share)) if "without an index" in one]

    assert "1 stream is paid stays" in told_of
