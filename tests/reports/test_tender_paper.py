"""The paper on a tender opens with its answers and has every table of the tender."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reports.contents import Document
from reports.statements import Statements
from reports.tender_paper import price_in_words, tender_paper, worth_in_words
from reports.tender_tables import tender_tables
from scenarios.bids import Bidding
from scenarios.funding import FundedModel
from scenarios.tenders import tendered_of
from tests.models import a_model, contract, days_of, programme, scenario
from tests.reports.runs import at_random, on_paper, told
from tests.reports.test_bid_tables import BID
from tests.scenarios.lots_on_paper import two_lots


def paper_of(statements: Statements) -> Document:
    """Return the paper on a run."""
    tendered = tendered_of(statements.comparison, (1, 1), 80.0)
    return tender_paper(statements, tendered)


def with_days(**words: object) -> FundedModel:
    """Return a model whose contract pays for an officer's days."""
    leading = programme(10, ingredients=[days_of("officer", 20)])
    return a_model(
        programmes={"leading": leading},
        funding={"way": scenario(contract(a_year=1_000, **words))},
    )


def test_each_way_opens_with_its_price_and_the_decision_follows() -> None:
    paper = paper_of(on_paper())

    assert [part.title for part in paper.sections] == [
        "Contract for coordination",
        "Whether to bid",
    ]
    price, decision = (part.answer for part in paper.sections)
    assert price.startswith("The contract asks for £")
    assert decision.startswith("Contract for coordination: bidding is worth £")
    assert [part.title for part in paper.appendices] == [
        "Published fees for a day",
        "Assumptions and sources",
    ]


@pytest.mark.parametrize("seed", range(0, 24, 5))
def test_every_table_of_a_tender_is_in_its_paper(seed: int) -> None:
    statements = at_random(seed)
    tendered = tendered_of(statements.comparison, (1, 1), 80.0)
    if tendered:
        wanted = {table.name for table in tender_tables(statements, tendered)}
        parts = {table.name for table in tender_paper(statements, tendered).tables()}
        for name in wanted:
            assert any(part.startswith(name) for part in parts), name


def test_a_certain_contract_has_nothing_to_decide() -> None:
    paper = paper_of(told(with_days()))

    assert [part.name for part in paper.sections] == ["tender_way"]


def test_lots_without_days_have_no_published_fees() -> None:
    paper = paper_of(told(two_lots()))

    assert paper.sections[0].answer == (
        "The 2 contracts ask for £32k together, for work that should cost £32k."
    )
    assert [part.name for part in paper.appendices] == ["register"]


def test_one_price_is_told_with_its_chance() -> None:
    bid = replace(BID, price=2_000.0, own=1_500.0, by_pool={})

    assert price_in_words((bid,)) == (
        "The contract asks for £2k, for work that should cost £1.5k; the chance that"
        " its price covers the work is 75%."
    )


@pytest.mark.parametrize(
    ("won", "worth", "chance"),
    [
        (1_000.0, "£350", "from a chance of 23.1% on"),
        (-300.0, "−£300", "from no chance of winning"),
    ],
)
def test_bidding_is_told_with_the_chance_from_which_it_is_worth_it(
    won: float, worth: str, chance: str
) -> None:
    words = worth_in_words("Way", Bidding(300.0, won, -300.0, 0.5))

    assert words == f"Way: bidding is worth {worth}, and more than nothing {chance}"
