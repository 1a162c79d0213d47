"""What of a grant pays for nothing goes back, or is left at the plan's end."""

from __future__ import annotations

import pytest

from scenarios.unspent import unspent_of
from tests.models import fee, grant
from tests.scenarios.settling import BROKERING, settled, spending


def test_a_grant_of_40_000_that_pays_35_000_gives_5_000_back() -> None:
    forty = grant(a_year=40_000 * 12 / 7, ends="2027-03", scope=BROKERING)

    found = unspent_of(settled(forty, pools=spending(brokering=60_000)), "council")

    assert found is not None
    assert found.given_back == pytest.approx(5_000)
    assert found.left == pytest.approx(0)


def test_a_grant_that_goes_on_after_the_plan_leaves_money() -> None:
    found = unspent_of(settled(grant(a_year=20_000, ends="2030-08")), "council")

    assert found is not None
    assert found.given_back == 0.0
    assert found.left == pytest.approx(8_000)


def test_free_money_is_kept_and_never_unspent() -> None:
    free = settled(fee(), grant(a_year=20_000, restricted=False))

    assert unspent_of(free, "council") is None
    assert unspent_of(free, "fees") is None
