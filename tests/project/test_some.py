"""A test that goes through some things fails where there are none."""

from __future__ import annotations

import pytest

from tests.some import some


def test_things_are_gone_through_in_their_order() -> None:
    assert some(each for each in (2, 1)) == [2, 1]


def test_nothing_is_no_thing_to_go_through() -> None:
    with pytest.raises(AssertionError, match="nothing to go through"):
        some({}.items())
