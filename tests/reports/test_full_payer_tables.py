"""Who pays in full economic terms: payers, and what each other party bears besides."""

from __future__ import annotations

import pytest

from costmodel.drivers import Party
from costmodel.model_files import read_text
from reports.full_payer_tables import who_pays_in_full
from reports.won_and_lost import TAKEN_AS_WON
from scenarios.explain.payers_in_full import OTHERS
from scenarios.funding import FundedModel
from tests.models import a_model, bought, contract, days_of, fee, programme, scenario
from tests.project.tree import text_of
from tests.reports.runs import SEEDS, at_random, row_named, texts, told

PAGE = text_of("docs/method/bearers.md")
FILE = PAGE.partition("```yaml\n")[2].partition("```")[0]


def test_the_example_of_the_method_is_as_the_page_has_it() -> None:
    table = who_pays_in_full(
        told(read_text(FILE, FundedModel).require()), "schools_and_council"
    )

    assert table is not None
    assert [column.heading for column in table.columns] == [
        *("What for", "Fees", "Council", "Unfunded"),
        *("Provider schools", "Supported schools", "Individuals", "Funders"),
        *("Exchequer (VAT)", "Full economic cost"),
    ]
    sums = {row[0]: row[4:] for row in texts(table)}
    assert sums == {
        "Delivery": ["−50,000", "0", "1,000", "0", "0", "1,000"],
        "Backfill": ["34,000", "6,000", "0", "0", "0", "40,000"],
        "Materials": ["0", "0", "0", "0", "−2,000", "10,000"],
        "Premises": ["0", "0", "0", "3,000", "0", "3,000"],
        "All resources": ["−16,000", "6,000", "1,000", "3,000", "−2,000", "54,000"],
    }
    assert row_named(table, "All resources")[:3] == ["40,000", "15,000", "7,000"]


def test_where_nobody_bears_anything_besides_there_is_no_such_table() -> None:
    plain = a_model(
        programmes={"leading": programme(10, ingredients=[bought(500)])},
        funding={"fees": scenario(fee())},
    )

    assert who_pays_in_full(told(plain), "fees") is None


def test_a_contract_that_may_be_lost_is_taken_as_won() -> None:
    in_doubt = a_model(
        programmes={"leading": programme(10, ingredients=[days_of("head", 5)])},
        funding={"bid": scenario(contract(a_year=900, chance_of_winning=0.5))},
    )

    table = who_pays_in_full(told(in_doubt), "bid")

    assert table is not None
    assert TAKEN_AS_WON in table.notes


@pytest.mark.parametrize("seed", SEEDS)
def test_each_cost_type_adds_to_the_resources_used_for_it(seed: int) -> None:
    for one in at_random(seed).scenarios.values():
        besides = sum(one.cost.borne_besides(party) for party in OTHERS)

        assert (besides + one.cost.full_cost == one.cost.full_economic_cost).all()
        assert Party.BROKER not in OTHERS
