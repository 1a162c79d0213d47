"""What a tender asks of each way of funding that has a contract."""

from __future__ import annotations

from scenarios.comparison import Draws, compare
from scenarios.tenders import Tendered, tendered_of
from tests.models import Words, a_model, contract, fee, scenario
from tests.reports.runs import inputs_for
from tests.scenarios.lots_on_paper import lot, two_lots

ONE_BLOCK = (1, 1)


def tendered(*streams: Words) -> dict[str, Tendered]:
    """Return what is asked of a way of funding, beside one that schools pay for."""
    ways = {"tender": scenario(*streams), "traded": scenario(fee())}
    compared = compare(inputs_for(a_model(funding=ways)), Draws(blocks=1))
    return dict(tendered_of(compared, ONE_BLOCK, 80.0))


def test_only_ways_with_a_contract_are_asked() -> None:
    found = tendered(contract(a_year=1_000))

    assert list(found) == ["tender"]
    assert [bid.contract for bid in found["tender"].bids] == ["tender"]


def test_a_certain_contract_has_no_bid_and_no_lots() -> None:
    certain = tendered(contract(a_year=1_000))["tender"]

    assert certain.bidding is None
    assert certain.lots is None
    assert certain.bid_cost == 0.0


def test_one_contract_in_doubt_is_no_lot() -> None:
    one = tendered(contract(a_year=1_000, chance_of_winning=0.5))["tender"]

    assert one.bidding is not None
    assert one.lots is None


def test_two_contracts_in_doubt_are_lots() -> None:
    compared = compare(
        inputs_for(two_lots(lot("north"), lot("south"))), Draws(blocks=1)
    )
    found = tendered_of(compared, ONE_BLOCK, 80.0)["only"]

    assert found.lots is not None
    assert len(found.lots.each) == 2
    assert found.bid_cost == 0.0
