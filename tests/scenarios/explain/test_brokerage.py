"""Brokerage as a share of the fees for deployed days, taken apart."""

from __future__ import annotations

import pytest

from scenarios.explain.brokerage import share_of_fees
from scenarios.explain.income import of_stream
from scenarios.explain.payments import payments_of
from scenarios.explain.way import Way
from scenarios.streams import Fee
from tests.models import a_model, fee, programme, scenario
from tests.scenarios.explain.ways import way_of


def way(**words: object) -> Way:
    """Return ten schools with ten days of a head at £500, and 12% of that."""
    share = fee(
        "share",
        prices={"leading": 10},
        per="deployment_day",
        brokerage=0.12,
        bad_debt=0.1,
        **words,
    )
    days = [{"person": "head", "days_per_school": 10}]
    return way_of(
        a_model(
            programmes={"leading": programme(10, deployments=days)},
            funding={"w": scenario(share, delivery="direct")},
        )
    )


def test_it_is_the_share_and_what_the_days_are_paid() -> None:
    (brought,) = of_stream(way(), "share", 0).children

    assert brought.amount == pytest.approx(0.9 * (1_000 + 0.12 * 50_000))
    asked, _ = brought.children
    by_day, share = asked.children
    assert by_day.amount == 1_000
    assert share.amount == pytest.approx(6_000)
    rate, fees = share.children
    assert rate.source is not None
    assert rate.source.place == "funding.w.streams.0.brokerage"
    (heads,) = fees.children
    assert [each.amount for each in heads.children] == [100, 500]


def test_in_a_year_in_which_it_is_not_asked_it_is_nought() -> None:
    told = way(years=[])
    (stream,) = told.funding.streams
    assert isinstance(stream, Fee)

    assert share_of_fees(told, stream, 0, 0).words == "not asked in this year"


def test_it_is_in_the_mean_fee_of_a_school_year() -> None:
    figure = payments_of(way())["w.mean_fee"]()

    assert figure.amount == pytest.approx(100 + 600)
    told = [each.name for each in figure.children[0].children]
    assert told == ["Programme", "Programme, brokerage"]
