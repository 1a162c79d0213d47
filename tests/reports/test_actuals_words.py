"""The answer stands in a sentence, and what is doubtful in others."""

from __future__ import annotations

from reports.actuals_words import doubts, headline, outlook
from tests.reports.actuals import a_telling
from tests.scenarios.actuals.laid_out import WHOLE_YEAR, transactions
from tests.scenarios.actuals.plans import a_mapping


def test_the_answer_says_how_far_costs_and_income_are_from_budget() -> None:
    assert headline(a_telling(WHOLE_YEAR)) == (
        "September 2026 to August 2027: costs £300.00 above budget, income £1,000.00"
        " below budget; the result is £2,300.00 where £3,600.00 was planned."
    )


def test_what_is_on_budget_is_said_to_be() -> None:
    told = a_telling(transactions("1/9/2026,7000,700,,"))

    assert "costs on budget" in headline(told)


def test_the_outlook_names_both_ways() -> None:
    assert outlook(a_telling(transactions("1/9/2026,7000,700,,"))) == (
        "At the end of 2026/27 the result would be £2,600.00 if the rest of the year"
        " goes as planned, −£8,400.00 at the pace of the 1 month so far; £3,600.00 was"
        " planned."
    )


def test_what_is_doubtful_is_told_with_its_sum() -> None:
    mapping = a_mapping(accounts={"6000": {"cost_type": "travel"}})
    told = a_telling(
        transactions(
            "1/9/2026,7999,5,,", "1/9/2026,6000,7,,North", "1/8/2026,6000,3,,"
        ),
        mapping,
    )

    unmapped, category, in_none, outside = doubts(told)
    assert unmapped == (
        "1 account with £5.00 (debits less credits) not mapped; counted as costs, on a"
        " line of their own."
    )
    assert category == (
        "The category 'North' (1 entry, £7.00) belongs to no programme and no pool. Say"
        " which under 'tracking' in the mapping."
    )
    assert in_none.startswith("£7.00 of costs stand in no programme and no pool.")
    assert outside == (
        "1 entry (£3.00, debits less credits) outside the months compared, September"
        " 2026."
    )


def test_nothing_doubtful_is_not_told() -> None:
    assert list(doubts(a_telling(WHOLE_YEAR))) == []
