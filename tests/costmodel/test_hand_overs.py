"""Days in a pool that was handed over count at their fee."""

from __future__ import annotations

import pytest

from costmodel.drivers import Party
from costmodel.hand_overs import DaysAtFee, days_at_fee
from tests.models import (
    FREELANCE,
    HEAD,
    OFFICER,
    Words,
    a_model,
    bought,
    days_of,
    planned,
    pool,
    programme,
)


def found(*ingredients: Words, to: str = "provider_school") -> DaysAtFee:
    """Return the days of a hub that another party runs in its second year."""
    hub = pool(
        "schools",
        *ingredients,
        runs={2026: 1},
        handed_over={"to": to, "years": {2027: 1}},
    )
    return days_at_fee(
        planned(
            a_model(
                years=2,
                people={"head": HEAD, "officer": OFFICER, "freelance": FREELANCE},
                pools={"hub": hub},
                programmes={"leading": programme(10, 10, ingredients=[bought(50)])},
            )
        )
    )


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
