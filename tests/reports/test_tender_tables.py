"""All tables of a tender, in the order in which a reader wants them."""

from __future__ import annotations

from reports.tender_tables import tender_tables
from scenarios.funding import FundedModel
from scenarios.tenders import tendered_of
from tests.models import a_model, bought, contract, days_of, programme, scenario
from tests.reports.runs import told
from tests.scenarios.lots_on_paper import lot, two_lots


def names(model: FundedModel) -> list[str]:
    """Return the names of all tables of a model."""
    statements = told(model)
    tendered = tendered_of(statements.comparison, (1, 1), 80.0)
    return [table.name for table in tender_tables(statements, tendered)]


def test_one_contract_in_doubt_is_built_up_and_its_bid_weighed() -> None:
    one = contract(a_year=1_000, chance_of_winning=0.5)

    assert names(a_model(funding={"way": scenario(one)})) == [
        "bid_build_up_way",
        "falls_due_way",
        "contract_cash_way",
        "inflation_exposure_way",
        "stranded_way",
        "worth_bidding",
    ]


def test_where_days_are_paid_for_they_have_rates_beside_the_published_ones() -> None:
    leading = programme(10, ingredients=[days_of("officer", 20)])
    model = a_model(
        programmes={"leading": leading},
        funding={"way": scenario(contract(a_year=1_000))},
    )

    found = names(model)

    assert found[3] == "day_rates_way"
    assert found[-1] == "published_day_rates"


def test_the_bid_of_several_lots_is_weighed_over_every_combination() -> None:
    found = names(two_lots())

    assert found[-2:] == ["lots_only", "lot_outcomes_only"]


def test_of_too_many_lots_the_bid_is_weighed_as_one() -> None:
    places = [f"place_{number}" for number in range(9)]
    model = a_model(
        programmes={each: programme(1, ingredients=[bought(1)]) for each in places},
        funding={"only": scenario(*(lot(each, a_year=1) for each in places))},
    )

    assert names(model)[-2:] == ["lots_only", "worth_bidding"]
