"""What is taken off the prices of contracts that are won together."""

from __future__ import annotations

import pytest

from scenarios.projection import Projection
from tests.models import assumed, projected
from tests.scenarios.lots_on_paper import lot, two_lots

BOTH = ["north", "south"]


def prices(projection: Projection) -> list[float]:
    """Return what each contract earns."""
    earned = (money.earned.sum() for money in projection.streams.contracts)
    return [float(each) for each in earned]


def test_a_share_is_taken_off_both_if_both_are_won() -> None:
    assert prices(projected(two_lots())) == pytest.approx([16_200, 16_200])


def test_nothing_is_taken_off_if_one_is_lost() -> None:
    certain = lot("north")
    del certain["chance_of_winning"]
    model = two_lots(certain, lot("south"))

    assert prices(projected(model)) == pytest.approx([16_200, 16_200])
    assert prices(projected(model, lost=True)) == pytest.approx([18_000])


def test_the_largest_of_several_counts() -> None:
    shares = [{"contracts": BOTH, "share": share} for share in (0.1, 0.25, 0.2)]

    model = two_lots(lot_discounts=shares)

    assert prices(projected(model)) == pytest.approx([13_500, 13_500])


def test_a_price_on_cost_is_less_as_well() -> None:
    on_cost = lot("north", a_year=None, cost_plus=0.0)

    assert prices(projected(two_lots(on_cost, lot("south"))))[0] == pytest.approx(
        14_400
    )


def test_the_share_may_be_an_assumption() -> None:
    model = two_lots(lot_discounts=[{"contracts": BOTH, "share": "less"}])
    named = model.model_validate(
        {
            **model.model_dump(by_alias=True, exclude_unset=True),
            "assumptions": {"less": assumed(0.2, unit="share")},
        }
    )

    assert prices(projected(named)) == pytest.approx([14_400, 14_400])
