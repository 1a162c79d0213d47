"""Day rates by role, and those that are published, as tables."""

from __future__ import annotations

from reports.rate_card_tables import day_rates, published_day_rates
from scenarios.rate_cards import RoleRate
from tests.reports.runs import on_paper, row_named, texts
from tests.reports.test_bid_tables import CONTRACT, WAY

OFFICER = RoleRate(
    person="officer",
    days=30.0,
    pay=3_000.0,
    direct=500.0,
    overheads=500.0,
    risk=0.0,
    surplus=1_000.0,
)
HEAD = RoleRate(
    person="head",
    days=2.0,
    pay=1_200.0,
    direct=200.0,
    overheads=200.0,
    risk=0.0,
    surplus=400.0,
)


def test_each_rate_adds_up_and_days_at_rates_come_to_the_price() -> None:
    (made,) = day_rates(on_paper(), WAY, {CONTRACT: (OFFICER, HEAD)})

    assert texts(made)[1:] == [
        ["Officer", "30.0", "100", "17", "17", "0", "33", "167", "5,000"],
        ["Head", "2.0", "600", "100", "100", "0", "200", "1,000", "2,000"],
        ["Price", "32.0", "–", "–", "–", "–", "–", "–", "7,000"],
    ]


def test_without_days_there_is_no_rate_card() -> None:
    assert list(day_rates(on_paper(), WAY, {})) == []


def test_every_published_fee_for_a_day_is_beside_it() -> None:
    made = published_day_rates(on_paper())

    label = "Fee for a day of a national or local leader of education"
    found = row_named(made, label)
    assert found == ["650", "500 to 990", "September 2026", "650", "Judged"]
    older = "Fee for a day of a national leader, usual rate"
    assert row_named(made, older)[:2] == ["500", "–"]
    assert len(made.rows) > 5
