"""Who first pays, who is paid, and who ends up bearing."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from costmodel.arrays import Floats
from costmodel.backfill import DayPart
from costmodel.bearers import PARTIES, TYPES, Ledger
from costmodel.drivers import CostType, Means, Party
from scenarios.evaluation import central
from scenarios.funding import FundedModel
from tests.models import (
    DEPUTY,
    HEAD,
    PEOPLE,
    Words,
    a_model,
    assumed,
    bought,
    by_programme,
    compiled,
    days_of,
    planned,
    pool,
    programme,
    scenario,
    the_scenario,
)
from tests.reference.random_models import random_model

PARTNERSHIP: Words = {
    "people": {
        **PEOPLE,
        "head": {**HEAD, "own_hours": 2, "contracted_hours": 1_000},
    },
    "programmes": {
        "a": programme(
            3,
            deployments=[{"person": "head", "days_per_school": 2}],
            attendance=[{"person": "deputy", "days_per_school": 1}],
            ingredients=[bought(120, vat="included", cost_type="events")],
        ),
        "b": programme(1, ingredients=[bought(50, given_by="funder")]),
    },
    "pools": {"office": pool("schools", bought(1_000, vat="on_top"))},
}
"""Six deployed days, three days of deputies, an office of £1,200 with VAT."""


def borne(ledger: Ledger) -> dict[str, float]:
    """Return what each party bears in all, in pounds."""
    sums = {str(party): float(ledger.borne_by(party).sum()) for party in PARTIES}
    return {party: pounds for party, pounds in sums.items() if pounds}


def of_type(amounts: Floats, cost_type: CostType) -> float:
    """Return the sum of one cost type, whatever the origin and the programme."""
    return float(amounts[:, TYPES.index(cost_type)].sum())


def direct(model: Words) -> Ledger:
    """Return the costs with supported schools paying for deployed days."""
    funded = compiled(a_model(**model, funding={"s": scenario(delivery="direct")}))
    projection = central(funded, the_scenario(funded))
    return Ledger(projection.costs, planned(a_model(**model)).priced)


def test_a_venue_of_1000_costs_the_broker_1200_and_the_exchequer_gains_200() -> None:
    venue = bought(1_000, vat="on_top", cost_type="events")
    ledger = planned(a_model(programmes={"p": programme(1, ingredients=[venue])}))

    assert borne(ledger) == {
        "broker": pytest.approx(1_200),
        "exchequer": pytest.approx(-200),
    }
    assert ledger.full_cost.sum() == pytest.approx(1_200)
    assert ledger.full_economic_cost.sum() == pytest.approx(1_000)


def test_vat_that_is_recovered_costs_nobody_anything() -> None:
    venue = bought(1_200, vat="included")
    ledger = planned(
        a_model(
            programmes={"p": programme(1, ingredients=[venue])},
            organisation={"vat": "taxable_supplier"},
        )
    )

    assert borne(ledger) == {"broker": pytest.approx(1_000)}


def test_full_cost_is_what_the_broker_buys_and_pays_out() -> None:
    ledger = planned(a_model(**PARTNERSHIP))

    assert by_programme(ledger) == {
        "a": pytest.approx([6 * 500 + 120 + 900]),
        "b": pytest.approx([300]),
        "not_shared": [0],
    }


def test_full_economic_cost_is_all_resources_whoever_gives_them() -> None:
    ledger = planned(a_model(**PARTNERSHIP))

    heads = 6 * (100 + 240 + 100)
    deputies = 3 * (100 + 200)
    bought_and_given = 100 + 1_000 + 50
    assert ledger.full_economic_cost.sum() == pytest.approx(
        heads + deputies + bought_and_given
    )


def test_every_party_bears_what_it_gives_and_pays_less_what_it_receives() -> None:
    assert borne(planned(a_model(**PARTNERSHIP))) == {
        "broker": pytest.approx(6 * 500 + 1_320),
        "provider_school": pytest.approx(6 * (340 - 500)),
        "supported_school": pytest.approx(3 * 300),
        "individual": pytest.approx(6 * 100),
        "funder": pytest.approx(50),
        "exchequer": pytest.approx(-220),
    }


def test_with_delivery_direct_supported_schools_pay_for_the_days() -> None:
    ledger = direct(PARTNERSHIP)

    assert borne(ledger)["supported_school"] == pytest.approx(3 * 300 + 6 * 500)
    assert borne(ledger)["provider_school"] == pytest.approx(6 * (340 - 500))
    assert borne(ledger)["broker"] == pytest.approx(1_320)


def by_broker(model: Words) -> Ledger:
    """Return the costs with the broker paying for deployed days."""
    return planned(a_model(**model))


@pytest.mark.parametrize("route", [by_broker, direct])
def test_what_is_borne_adds_to_the_resources_on_either_route(
    route: Callable[[Words], Ledger],
) -> None:
    ledger = route(PARTNERSHIP)

    total = sum(ledger.borne_by(party).sum() for party in PARTIES)
    assert total == pytest.approx(ledger.full_economic_cost.sum())


def test_the_bridge_walks_from_full_cost_to_full_economic_cost() -> None:
    ledger = planned(a_model(**PARTNERSHIP))

    fees = ledger.paid_by(Party.BROKER, Party.PROVIDER_SCHOOL).sum()
    vat = ledger.paid_by(Party.BROKER, Party.EXCHEQUER).sum()
    others = sum(
        ledger.resources_of(party).sum()
        for party in PARTIES
        if party is not Party.BROKER
    )
    assert (fees, vat) == (pytest.approx(3_000), pytest.approx(220))
    assert ledger.full_cost.sum() - fees - vat + others == pytest.approx(
        ledger.full_economic_cost.sum()
    )


def test_what_is_paid_is_received() -> None:
    ledger = planned(a_model(**PARTNERSHIP))

    paid = sum(ledger.paid_by(party).sum() for party in PARTIES)
    received = sum(ledger.received_by(party).sum() for party in PARTIES)
    assert paid == pytest.approx(received)
    assert ledger.paid_by(Party.BROKER).sum() == pytest.approx(3_220)
    assert ledger.received_by(Party.PROVIDER_SCHOOL).sum() == pytest.approx(3_000)


def test_resources_are_bought_donated_or_lost() -> None:
    ledger = planned(a_model(**PARTNERSHIP))

    def given(party: Party, means: Means) -> float:
        return float(ledger.resources_of(party, means).sum())

    assert given(Party.PROVIDER_SCHOOL, Means.BOUGHT) == pytest.approx(600)
    assert given(Party.PROVIDER_SCHOOL, Means.LOST) == pytest.approx(1_440)
    assert given(Party.INDIVIDUAL, Means.DONATED) == pytest.approx(600)
    assert given(Party.FUNDER, Means.DONATED) == pytest.approx(50)
    assert given(Party.FUNDER, Means.BOUGHT) == 0


def test_costs_are_told_by_type() -> None:
    ledger = planned(a_model(**PARTNERSHIP))

    assert of_type(ledger.full_cost, CostType.DELIVERY) == pytest.approx(3_000)
    assert of_type(ledger.full_cost, CostType.EVENTS) == pytest.approx(120)
    economic = ledger.full_economic_cost
    assert of_type(economic, CostType.BACKFILL) == pytest.approx(6 * 340 + 900)
    assert of_type(economic, CostType.DELIVERY) == pytest.approx(600)


def test_costs_are_told_by_origin() -> None:
    ledger = planned(a_model(**PARTNERSHIP))

    own, office = ledger.full_cost.sum(axis=(1, 2, 3))
    assert (own, office) == (pytest.approx(3_120), pytest.approx(1_200))


def test_backfill_within_a_pool_is_shared_with_the_pool() -> None:
    model = a_model(
        programmes={"a": programme(3), "b": programme(1)},
        pools={"board": pool("schools", days_of("head", 4))},
    )

    economic = planned(model).full_economic_cost.sum(axis=(0, 1))

    assert economic[:, 0].tolist() == pytest.approx([3 * 340, 340, 0])


def test_parts_of_days_can_be_told() -> None:
    ledger = planned(a_model(**PARTNERSHIP))

    assert ledger.of_part(DayPart.COVER).sum() == pytest.approx(6 * 100 + 3 * 100)
    assert ledger.of_part(DayPart.LOST).sum() == pytest.approx(6 * 240 + 3 * 200)
    assert ledger.of_part(DayPart.FEE).sum() == pytest.approx(3_000)
    assert ledger.of_part(DayPart.DAY).sum() == 0


def test_all_in_school_time_at_the_day_cost_differs_by_what_is_unlike() -> None:
    ledger = planned(a_model(**PARTNERSHIP))

    whole = ledger.instead_of_lost(DayPart.RELEASED)
    unlike = ledger.instead_of_lost(DayPart.UNLIKE)

    assert whole.tolist() == pytest.approx([9 * 400])
    assert unlike.tolist() == pytest.approx([6 * 0.4 * 150 + 3 * 0.5 * 200])
    as_is = ledger.of_part(DayPart.COVER).sum() + ledger.of_part(DayPart.LOST).sum()
    assert as_is + unlike.sum() == pytest.approx(whole.sum())


def test_a_provider_school_that_gains_bears_less_than_nothing() -> None:
    free = {**DEPUTY, "from": "provider_school", "fee": 300}
    use = [{"person": "deputy", "days_per_school": 1}]
    model = a_model(
        people={"deputy": free}, programmes={"p": programme(1, deployments=use)}
    )

    # Cover and lost time are worth exactly the fee: neither gain nor loss.
    assert planned(model).borne_by(Party.PROVIDER_SCHOOL).sum() == pytest.approx(
        0, abs=1e-9
    )


def test_a_model_without_costs_has_an_empty_ledger() -> None:
    ledger = planned(a_model(years=2))

    assert ledger.amounts.shape == (0, 2)
    assert ledger.full_cost.sum() == 0
    assert np.array_equal(ledger.borne_by(Party.BROKER), np.zeros((2, 2)))


def test_released_days_are_those_of_schools_own_people_wherever_they_are() -> None:
    ledger = planned(
        a_model(
            programmes={
                "a": programme(
                    3,
                    deployments=[{"person": "head", "days_per_school": 2}],
                    attendance=[{"person": "deputy", "days_per_school": 1}],
                    ingredients=[days_of("officer", 50), days_of("freelance", 5)],
                ),
                "b": programme(1),
            },
            pools={"office": pool("schools", days_of("head", 8))},
        )
    )

    assert ledger.released_days.sum(axis=-1).tolist() == [
        [9, 0, 0, 0],
        [6, 2, 0, 0],
    ]


def test_carbon_is_of_things_and_of_days_whoever_gives_them_and_is_not_indexed() -> (
    None
):
    ledger = planned(
        a_model(
            assumptions={"kilograms": assumed(0.5)},
            programmes={
                "a": programme(
                    3,
                    ingredients=[
                        bought(10, per="school", vat="on_top", carbon="kilograms"),
                        bought(5, carbon=4, given_by="funder"),
                        days_of("officer", 1, unit="post", share=0.5, carbon=2),
                        days_of("head", 3, carbon=1),
                        bought(7),
                    ],
                )
            },
        )
    )

    assert ledger.carbon.sum() == pytest.approx(1.5 + 4 + 228.5 + 3)


ATTENDED: Words = programme(
    10,
    attendance=[
        {
            "person": "deputy",
            "days_per_school": 6,
            "pays_cover": True,
            "day_payment": 30,
        }
    ],
)
"""60 days: £6,000 of cover, £12,000 lost, £1,800 paid by the day."""


def test_what_supported_schools_are_paid_for_their_days_they_no_longer_bear() -> None:
    ledger = planned(a_model(programmes={"p": ATTENDED}))

    assert ledger.borne_by(Party.BROKER).sum() == pytest.approx(7_800)
    assert ledger.borne_by(Party.SUPPORTED_SCHOOL).sum() == pytest.approx(10_200)
    assert of_type(ledger.full_cost, CostType.BACKFILL) == pytest.approx(7_800)
    assert ledger.full_economic_cost.sum() == pytest.approx(18_000)


def test_cover_that_is_paid_for_is_bought_once() -> None:
    ledger = planned(a_model(programmes={"p": ATTENDED}))

    assert ledger.of_part(DayPart.COVER).sum() == pytest.approx(6_000)


def test_a_provider_school_whose_cover_is_paid_for_bears_the_time_lost() -> None:
    covered = {name: value for name, value in HEAD.items() if name != "fee"}
    use = [{"person": "head", "days_per_school": 3}]
    model = a_model(
        people={"head": {**covered, "pays_cover": True}},
        programmes={"p": programme(2, deployments=use)},
    )

    ledger = planned(model)

    assert ledger.borne_by(Party.BROKER).sum() == pytest.approx(600)
    assert ledger.borne_by(Party.PROVIDER_SCHOOL).sum() == pytest.approx(6 * 240)


@pytest.mark.parametrize("seed", range(12))
def test_who_is_paid_for_release_changes_no_resource(seed: int) -> None:
    words = random_model(seed).model_dump(mode="json", by_alias=True)
    # A day that is handed over is worth its fee, where there is one.
    for owner in words["pools"].values():
        owner["handed_over"] = None
    model = FundedModel.model_validate(words)
    for each in words["programmes"].values():
        for use in each["attendance"]:
            use |= {"pays_cover": True, "day_payment": 30.0}
    for person in words["people"].values():
        if person["from"] == "provider_school":
            person |= {"pays_cover": True, "fee": None}

    before, after = planned(model), planned(FundedModel.model_validate(words))

    assert after.full_economic_cost.sum() == pytest.approx(
        before.full_economic_cost.sum(), abs=1e-6
    )
    borne = sum(after.borne_by(party).sum() for party in Party)
    assert borne == pytest.approx(after.full_economic_cost.sum(), abs=1e-6)
    paid = sum(after.paid_by(party).sum() for party in Party)
    assert paid == pytest.approx(sum(after.received_by(one).sum() for one in Party))
