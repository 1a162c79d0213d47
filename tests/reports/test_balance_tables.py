"""Money of grants from year to year, and the balance sheet at year ends."""

from __future__ import annotations

from reports.balance_tables import balance_sheet, restricted_money
from reports.won_and_lost import TAKEN_AS_WON
from tests.models import a_model, bought, contract, grant, programme, scenario
from tests.reports.runs import on_paper, tapered, texts, told


def test_restricted_money_is_awarded_spent_and_given_back() -> None:
    table = restricted_money(on_paper(), "subsidy")
    assert table is not None

    assert texts(table) == [
        ["2026/27"],
        ["Council", "0", "60,000", "−54,113", "−5,887", "0"],
        ["Building", "5,000", "–", "–", "–", "5,000"],
        ["All restricted money", "5,000", "60,000", "−54,113", "−5,887", "5,000"],
        ["2027/28"],
        ["Council", "0", "21,000", "−21,000", "0", "0"],
        ["Building", "5,000", "–", "–", "–", "5,000"],
        ["All restricted money", "5,000", "21,000", "−21,000", "0", "5,000"],
    ]


def test_without_a_restricted_grant_there_is_nothing_to_tell() -> None:
    empty = a_model(funding={"way": scenario(grant(a_year=0))})

    assert restricted_money(on_paper(), "traded") is None
    assert restricted_money(told(empty), "way") is None


def test_a_year_without_restricted_money_is_not_told() -> None:
    model = a_model(
        years=2,
        programmes={"leading": programme(1, 1, ingredients=[bought(100)])},
        funding={"way": scenario(grant(a_year=50))},
    )

    table = restricted_money(told(model), "way")

    assert table is not None
    assert [row[0] for row in texts(table)] == [
        "2026/27",
        "Council",
        "All restricted money",
    ]


def test_what_is_owned_less_what_is_owed_is_the_funds() -> None:
    table = balance_sheet(on_paper(), "subsidy")

    assert [column.heading for column in table.columns] == [
        "Line",
        "At the start",
        "End of 2026/27",
        "End of 2027/28",
    ]
    assert texts(table) == [
        ["Fixed assets", "2,000", "2,000", "2,000"],
        ["Debtors", "4,000", "15,000", "0"],
        ["Cash at bank", "60,000", "57,607", "27,397"],
        ["Total assets", "66,000", "74,607", "29,397"],
        ["Creditors", "−3,000", "−600", "−600"],
        ["Deferred income", "−6,000", "0", "0"],
        ["Grants to be given back", "0", "−5,887", "0"],
        ["Net assets", "57,000", "68,120", "28,797"],
        ["Unrestricted funds", "48,000", "59,120", "19,797"],
        ["Designated funds", "4,000", "4,000", "4,000"],
        ["Restricted funds", "5,000", "5,000", "5,000"],
        ["Total funds", "57,000", "68,120", "28,797"],
    ]


def test_notes_say_what_a_sheet_rests_on() -> None:
    model = a_model(
        funding={"way": scenario(contract(a_year=9, chance_of_winning=0.5))}
    )

    assert len(balance_sheet(on_paper(), "traded").notes) == 2
    assert len(balance_sheet(tapered(), "paid").notes) == 1
    assert TAKEN_AS_WON in balance_sheet(told(model), "way").notes
