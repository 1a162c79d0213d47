"""What a finance officer should look into is told in sentences."""

from __future__ import annotations

from reports.drawdown_words import doubts, doubts_of_ledger
from reports.told_claims import claims_from_ledger, told_claims
from scenarios.actuals.ledger_files import read_ledger_text
from tests.models import Words, scenario
from tests.reports.runs import on_paper
from tests.reports.test_drawdown_statement import run_of
from tests.scenarios.actuals.laid_out import a_plan, laid_out, transactions
from tests.scenarios.actuals.plans import a_mapping, reading_and_writing
from tests.scenarios.claiming import PEOPLE, TRAVEL, council


def said(*headings: Words) -> list[str]:
    """Return what is doubtful of the example on the page."""
    return list(doubts(told_claims(run_of(council(headings=headings)), "way")))


def test_what_is_in_order_raises_no_doubt() -> None:
    assert said(PEOPLE, TRAVEL) == []


def test_money_moved_and_cost_without_a_heading_are_told() -> None:
    assert said({**PEOPLE, "budget": 18_000}, {**TRAVEL, "budget": 6_000}) == [
        (
            "Travel of Council is claimed £3,000 beyond its budget in the year to"
            " August 2027; £2,400 of it may not be moved without asking. Ask the funder"
            " for a change of budget."
        )
    ]
    assert said({"name": "cars", "cost_types": ["travel"]}) == [
        "£9,000 of Council is claimed under no heading: name its cost types in one."
    ]


def test_accounts_of_no_place_or_another_are_told() -> None:
    office = {"name": "office", "cost_types": ["secretariat"], "ledger_codes": ["5001"]}
    model = reading_and_writing(
        funding={
            "paid": scenario(council(rules={}, headings=[office, {"name": "rest"}]))
        }
    )
    accounts = {"5001": {"cost_type": "materials", "belongs_to": "reading"}}
    mapping = a_mapping(accounts=accounts)
    text = transactions("1/9/2026,5001,900.50,,", "1/9/2026,7999,5,,")
    against = laid_out(text, mapping, model=model)
    source = told_claims(on_paper(), "subsidy").source
    told = claims_from_ledger(a_plan(model), against, source)
    ledger = read_ledger_text(text, accounts_start=9).require()

    assert list(doubts_of_ledger(told, against, ledger, mapping)) == [
        (
            "£5.00 stands in accounts that are not mapped, and in no claim: say in the"
            " mapping what they are."
        ),
        (
            "The account 5001, with £900.50, is named by the heading Office of Council;"
            " the mapping says that it is a cost of another. The mapping holds here:"
            " see which is right."
        ),
    ]
    tidy = laid_out(transactions("1/9/2026,5001,9,,"), mapping, model=model)
    assert len(list(doubts_of_ledger(told, tidy, ledger, mapping))) == 1
