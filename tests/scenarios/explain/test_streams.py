"""Money of a stream is paid for cost, kept, given back, or left at the end."""

from __future__ import annotations

import pytest

from scenarios.explain.streams import GIVEN, USES, money_address, money_of
from tests.models import a_model, fee, scenario
from tests.scenarios.explain.test_figures import WAYS, paper, projection
from tests.scenarios.explain.ways import way_of
from tests.scenarios.test_cross_subsidy import ART_AND_BIOLOGY


@pytest.mark.parametrize("name", WAYS)
def test_money_given_is_what_became_of_it(name: str) -> None:
    for stream in ("", *projection(name).recognised):
        uses = [paper().figure(money_address(name, use, stream)) for use in USES]
        given = paper().figure(money_address(name, GIVEN, stream))
        assert given.amount == pytest.approx(sum(use.amount for use in uses), abs=1e-6)


def test_what_is_paid_for_others_is_told_by_whose_money_it_is() -> None:
    model = a_model(
        programmes=ART_AND_BIOLOGY,
        funding={"fees": scenario(fee(prices={"art": 4000, "biology": 1000}))},
    )

    figure = money_of(way_of(model))["fees.money.for_others.of.fees"]()

    (part,) = figure.children
    assert part.name == "money of Art, pays for others"
    assert part.amount == pytest.approx(10_000)


def test_what_a_restricted_grant_was_awarded_is_paid_given_back_or_left() -> None:
    (money,) = projection("subsidy").streams.restricted

    given = paper().figure("subsidy.money.given.of.council").amount

    assert given == pytest.approx(money.total[0])


def test_income_is_paid_or_kept() -> None:
    paid, kept = (
        paper().figure(f"traded.money.{use}.of.fees").amount
        for use in ("for_cost", "kept")
    )

    assert paid + kept == pytest.approx(paper().figure("traded.income.of.fees").amount)
