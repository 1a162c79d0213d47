"""Pools and how they are shared, as they are written."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from costmodel.drivers import Driver
from costmodel.pools import Allocation, Method, Pool
from tests.models import bought, pool


def test_pools_serve_each_other_fully_unless_said() -> None:
    allocation = Allocation()

    assert allocation.method is Method.RECIPROCAL
    assert allocation.order == ()


def test_a_pool_has_a_driver_and_ingredients() -> None:
    written = Pool.model_validate(pool("staff_days", bought(100)))

    assert written.driver is Driver.STAFF_DAYS
    assert [each.price for each in written.ingredients] == [100.0]
    assert written.weights is None


def test_an_unknown_driver_is_refused() -> None:
    with pytest.raises(ValidationError, match="driver"):
        Pool.model_validate(pool("teachers"))
