"""What a test goes through, so that it cannot pass over nothing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

Each = TypeVar("Each")


def some(things: Iterable[Each]) -> list[Each]:
    """Return things in their order, of which there must be one at least."""
    found = list(things)
    assert found, "There is nothing to go through."
    return found
