"""Days in a pool that was handed over count at their fee."""

from __future__ import annotations

import pytest

from costmodel.drivers import Party
from costmodel.hand_overs import DaysAtFee, days_at_fee
from tests.hubs import taken_over, with_hub
from tests.models import Words, bought, days_of, planned


def found(*ingredients: Words, to: str = "provider_school") -> DaysAtFee:
    """Return the days of a hub that another party runs in its second year."""
    return days_at_fee(planned(with_hub(taken_over(*ingredients, to=to))))


@pytest.mark.parametrize("to", ["provider_school", "supported_school"])
def test_days_of_provider_schools_count_at_their_fee_whoever_gives_them(
    to: str,
) -> None:
    assert found(days_of("head", 10), to=to) == DaysAtFee(5000.0, (Party(to),))


@pytest.mark.parametrize(
    "ingredient", [bought(50), days_of("officer", 5), days_of("freelance", 5)]
)
def test_what_counts_alike_before_and_after_is_none_of_them(ingredient: Words) -> None:
    assert found(ingredient) == DaysAtFee(0.0, ())
