"""What the broker is paid joins what parties give and pay each other."""

from __future__ import annotations

import pytest

from costmodel.bearers import Ledger
from costmodel.drivers import Party
from costmodel.perspectives import (
    FUNDED,
    PUBLIC_FUNDS,
    SUPPORTED_SCHOOLS,
    Flow,
    read,
    sign,
)
from scenarios.perspectives import flow_of, flows_in
from scenarios.projection import Projection
from scenarios.streams import Grant
from tests.models import (
    Words,
    a_model,
    bought,
    contract,
    fee,
    grant,
    membership,
    programme,
    scenario,
)
from tests.scenarios.standing import standing

LEADING: Words = programme(
    10,
    10,
    deployments=[{"person": "head", "days_per_school": 2}],
    attendance=[{"person": "deputy", "days_per_school": 1}],
    ingredients=[bought(1_000, vat="on_top")],
)
IN_BOTH: Words = {"ends": "2028-08"}


def run(way: Words, *, lost: bool = False) -> tuple[Projection, Ledger]:
    """Work out ten schools a year that lead, funded in one way."""
    opening = {"cash": 5_000, "deferred_income": 500}
    model = a_model(
        years=2,
        opening=opening,
        programmes={"leading": LEADING},
        funding={"way": way},
    )
    return standing(model, lost=lost)


def test_what_schools_and_funders_pay_the_broker_is_told_stream_by_stream() -> None:
    way = scenario(
        fee(bad_debt=0.1),
        grant(a_year=600, restricted=False, **IN_BOTH),
        grant("trust", a_year=240, restricted=False, public=False),
        contract(a_year=1_200),
    )

    flows = flows_in(*run(way))

    paid = {flow: each for flow, each in flows.items() if flow.stream}
    council, trust, tender, fees = (
        Flow(Party.FUNDER, to_party=Party.BROKER, stream="council"),
        Flow(Party.FUNDER, to_party=Party.BROKER, stream="trust", is_private=True),
        Flow(Party.FUNDER, to_party=Party.BROKER, stream="tender"),
        Flow(Party.SUPPORTED_SCHOOL, to_party=Party.BROKER, stream="fees"),
    )
    assert set(paid) == {council, trust, tender, fees}
    assert paid[fees] == pytest.approx([9_000, 9_000])
    assert paid[council] == pytest.approx([600, 600])
    assert paid[trust] == pytest.approx([240, 0])
    assert paid[tender] == pytest.approx([1_200, 0])


def test_supported_schools_and_public_funds_in_one_way_of_funding() -> None:
    way = scenario(fee(), grant("trust", a_year=240, restricted=False, public=False))

    flows = flows_in(*run(way))

    assert read(SUPPORTED_SCHOOLS, flows) == pytest.approx([11_000, 11_000])
    # Fees 10,000 and cover 2,000 + 1,000, less 10,000 for heads and 200 of VAT.
    assert read(PUBLIC_FUNDS, flows) == pytest.approx([2_800, 2_800])


def test_paid_directly_a_day_is_the_schools_cost_and_none_to_public_funds() -> None:
    flows = flows_in(*run(scenario(delivery="direct")))

    assert read(SUPPORTED_SCHOOLS, flows) == pytest.approx([11_000, 11_000])
    assert read(PUBLIC_FUNDS, flows) == pytest.approx([2_800, 2_800])


def test_a_contract_that_is_lost_pays_nothing() -> None:
    way = scenario(contract(a_year=1_200, chance_of_winning=0.5))

    assert not [flow for flow in flows_in(*run(way, lost=True)) if flow.stream]


def test_money_is_public_unless_it_says_otherwise() -> None:
    words = grant(a_year=1)

    assert not flow_of(Grant.model_validate(words)).is_private
    assert flow_of(Grant.model_validate({**words, "public": False})).is_private


def test_provider_schools_pay_out_of_their_fee_and_members_as_funders_do() -> None:
    days = fee(
        "brokerage",
        prices={"leading": 60},
        per="deployment_day",
        paid_by="provider_school",
    )
    way = scenario(days, membership(public=False), delivery="direct")

    projection, ledger = run(way)
    flows = flows_in(projection, ledger)

    brokerage, members = (
        Flow(Party.PROVIDER_SCHOOL, to_party=Party.BROKER, stream="brokerage"),
        Flow(Party.FUNDER, to_party=Party.BROKER, stream="members", is_private=True),
    )
    assert flows[brokerage].tolist() == pytest.approx([1_200, 1_200])
    assert flows[members].tolist() == pytest.approx([1_200, 0])
    assert [sign(each, brokerage) for each in FUNDED] == [0, 0, 1, 0, 1]
    assert [sign(each, members) for each in FUNDED] == [0, 0, 0, 0, 0]
