"""The rows of a person's days: who gives each resource, who pays whom."""

from __future__ import annotations

import pytest

from costmodel.backfill import DayPart
from costmodel.drivers import CostType, Count, Means, Party, ProfileName
from costmodel.rates import DayRate, PriceRate
from costmodel.resources import CostRow
from costmodel.variants import Delivery, Variant
from tests.costmodel.test_row_writer import of_ingredient, rows_of, told
from tests.models import (
    DEPUTY,
    HEAD,
    PEOPLE,
    Words,
    a_model,
    bought,
    days_of,
    pool,
    programme,
)

BROKER, PROVIDER, SUPPORTED = (
    Party.BROKER,
    Party.PROVIDER_SCHOOL,
    Party.SUPPORTED_SCHOOL,
)
OWN_TIME: Words = {"own_hours": 2, "contracted_hours": 1_600}


def of_people(
    field: str, person: str, delivery: Delivery = "broker", **people: Words
) -> tuple[CostRow, ...]:
    """Return the rows of a person deployed in schools or attending."""
    use = {"person": person, "days_per_school": 5}
    model = a_model(
        programmes={"p": programme(10, **{field: [use]})}, people={**PEOPLE, **people}
    )
    return rows_of(model, Variant(delivery))


def test_days_of_the_brokers_own_people_are_payroll() -> None:
    (row,) = of_ingredient(days_of("officer", 3))

    assert told(row) == ("Days", BROKER, Means.BOUGHT, CostType.SECRETARIAT)
    assert row.is_payroll
    assert row.rate == DayRate("officer", DayPart.DAY, row.rate.profile)


def test_a_freelance_is_bought_for_the_fee_and_is_no_payroll() -> None:
    (row,) = of_ingredient(days_of("freelance", 3))

    assert told(row)[1:3] == (BROKER, Means.BOUGHT)
    assert not row.is_payroll
    assert row.rate == DayRate("freelance", DayPart.FEE, row.rate.profile)


def test_a_day_of_a_provider_schools_person_is_paid_for_and_costs_the_school() -> None:
    fee, cover, lost = of_ingredient(days_of("head", 3))

    assert told(fee) == ("Days: fee", BROKER, PROVIDER, CostType.SECRETARIAT)
    assert told(cover) == ("Days: cover", PROVIDER, Means.BOUGHT, CostType.BACKFILL)
    assert told(lost) == ("Days: time lost", PROVIDER, Means.LOST, CostType.BACKFILL)
    assert not fee.is_passed_through


def test_released_days_are_counted_by_the_row_of_lost_time_alone() -> None:
    fee, cover, lost = of_ingredient(days_of("head", 3))
    (own,) = of_ingredient(days_of("officer", 3))
    (thing,) = of_ingredient(bought(1_000))

    assert lost.released == lost.rate
    assert [row.released for row in (fee, cover, own, thing)] == [None] * 4


def test_a_person_without_a_fee_is_not_paid_for() -> None:
    free = {name: value for name, value in HEAD.items() if name != "fee"}

    rows = of_people("deployments", "free", free=free)

    assert [row.label for row in rows] == ["free: cover", "free: time lost"]


def test_a_person_without_a_cover_rate_is_not_covered() -> None:
    uncovered = {name: each for name, each in HEAD.items() if "cover" not in name}

    rows = of_people("deployments", "alone", alone=uncovered)

    assert [row.label for row in rows] == ["alone: fee", "alone: time lost"]


def test_own_time_is_given_by_the_individual_and_is_delivery() -> None:
    rows = of_people("deployments", "head", head={**HEAD, **OWN_TIME})

    assert told(rows[-1]) == (
        "head: own time",
        Party.INDIVIDUAL,
        Means.DONATED,
        CostType.DELIVERY,
    )


def test_own_hours_of_nought_are_a_row_of_nought() -> None:
    quiet = {**HEAD, **OWN_TIME, "own_hours": 0}

    rows = of_people("deployments", "head", head=quiet)

    assert rows[-1].label == "head: own time"


def test_a_deployed_day_is_delivery_by_place_and_passes_through_the_broker() -> None:
    fee, cover, lost = of_people("deployments", "head")

    assert told(fee) == ("head: fee", BROKER, PROVIDER, CostType.DELIVERY)
    assert fee.is_passed_through
    assert {cover.cost_type, lost.cost_type} == {CostType.BACKFILL}
    assert fee.need.per is Count.SCHOOL


def test_a_deployed_day_that_is_paid_directly_is_paid_by_the_supported_school() -> None:
    fee, cover, lost = of_people("deployments", "head", "direct")

    assert told(fee)[1:3] == (SUPPORTED, PROVIDER)
    assert not fee.is_passed_through
    assert not fee.is_broker_cost
    assert {cover.from_party, lost.from_party} == {PROVIDER}


@pytest.mark.parametrize(
    ("delivery", "payer"), [("broker", BROKER), ("direct", SUPPORTED)]
)
def test_a_deployed_freelance_is_bought_by_who_pays_for_days(
    delivery: Delivery, payer: Party
) -> None:
    (row,) = of_people("deployments", "freelance", delivery)

    assert told(row) == ("freelance", payer, Means.BOUGHT, CostType.DELIVERY)
    assert not row.is_passed_through


@pytest.mark.parametrize("delivery", ["broker", "direct"])
def test_deployed_people_of_the_broker_stay_its_own_cost(delivery: Delivery) -> None:
    (row,) = of_people("deployments", "officer", delivery)

    assert told(row) == ("officer", BROKER, Means.BOUGHT, CostType.DELIVERY)
    assert row.is_payroll


@pytest.mark.parametrize("delivery", ["broker", "direct"])
def test_days_in_a_pool_are_paid_by_the_broker_on_either_route(
    delivery: Delivery,
) -> None:
    office = pool("schools", days_of("head", 1), days_of("freelance", 1))

    rows = rows_of(a_model(pools={"office": office}), Variant(delivery))

    assert [
        row.from_party for row in rows if row.cost_type is CostType.SECRETARIAT
    ] == [
        BROKER,
        BROKER,
    ]


@pytest.mark.parametrize("delivery", ["broker", "direct"])
def test_schools_own_people_who_attend_are_their_own_cost(delivery: Delivery) -> None:
    cover, lost = of_people("attendance", "deputy", delivery)

    assert told(cover) == ("deputy: cover", SUPPORTED, Means.BOUGHT, CostType.BACKFILL)
    assert told(lost) == ("deputy: time lost", SUPPORTED, Means.LOST, CostType.BACKFILL)


def test_own_time_of_people_who_attend_is_backfill() -> None:
    rows = of_people("attendance", "deputy", deputy={**DEPUTY, **OWN_TIME})

    assert told(rows[-1])[1:] == (
        Party.INDIVIDUAL,
        Means.DONATED,
        CostType.BACKFILL,
    )


def test_the_label_of_a_person_names_its_rows() -> None:
    rows = of_people("deployments", "head", head={**HEAD, "label": "Consultant head"})

    assert rows[0].label == "Consultant head: fee"


COVERED: Words = {
    **{name: value for name, value in HEAD.items() if name != "fee"},
    "pays_cover": True,
}
"""A head whose cover is paid for in place of a fee."""


def test_cover_is_paid_for_in_place_of_a_fee_and_passes_through_the_broker() -> None:
    paid, cover, lost = of_people("deployments", "head", head=COVERED)

    assert told(paid) == ("head: cover paid for", BROKER, PROVIDER, CostType.BACKFILL)
    assert paid.rate == cover.rate
    assert paid.is_passed_through
    assert (cover.from_party, lost.from_party) == (PROVIDER, PROVIDER)


def test_cover_of_deployed_days_is_paid_directly_as_fees_are() -> None:
    paid, *_ = of_people("deployments", "head", "direct", head=COVERED)

    assert told(paid)[1:3] == (SUPPORTED, PROVIDER)
    assert not paid.is_passed_through


@pytest.mark.parametrize("delivery", ["broker", "direct"])
def test_cover_of_days_in_a_pool_is_paid_by_the_broker(delivery: Delivery) -> None:
    office = pool("schools", days_of("head", 1))

    model = a_model(pools={"office": office}, people={**PEOPLE, "head": COVERED})
    paid, *_ = rows_of(model, Variant(delivery))

    assert told(paid)[1:] == (BROKER, PROVIDER, CostType.BACKFILL)
    assert not paid.is_passed_through


def test_cover_that_is_never_bought_is_not_paid_for() -> None:
    uncovered = {name: each for name, each in COVERED.items() if name != "cover_rate"}

    rows = of_people("deployments", "head", head=uncovered)

    assert [row.label for row in rows] == ["head: time lost"]


@pytest.mark.parametrize("delivery", ["broker", "direct"])
def test_the_broker_pays_those_who_attend_for_cover_and_by_the_day(
    delivery: Delivery,
) -> None:
    use = {"person": "deputy", "days_per_school": 5}
    payments = {"pays_cover": True, "day_payment": 70, "profile": "start"}
    attended = programme(10, attendance=[{**use, **payments}])

    rows = rows_of(a_model(programmes={"p": attended}), Variant(delivery))

    *_, cover, day = rows
    assert [told(row) for row in (cover, day)] == [
        ("deputy: cover paid for", BROKER, SUPPORTED, CostType.BACKFILL),
        ("deputy: day payment", BROKER, SUPPORTED, CostType.BACKFILL),
    ]
    assert cover.rate == DayRate("deputy", DayPart.COVER, ProfileName.START)
    assert day.rate == PriceRate(70, ProfileName.START)
    assert not cover.is_passed_through
    assert cover.need == day.need == rows[0].need


def test_those_who_attend_and_are_never_covered_are_not_paid_for_cover() -> None:
    uncovered = {name: each for name, each in DEPUTY.items() if "cover" not in name}
    use = {"person": "deputy", "days_per_school": 5, "pays_cover": True}
    model = a_model(
        people={"deputy": uncovered}, programmes={"p": programme(1, attendance=[use])}
    )

    assert [row.label for row in rows_of(model)] == ["deputy: time lost"]
