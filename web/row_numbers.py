"""Numbers of rows in addresses."""

from __future__ import annotations

from werkzeug.routing import IntegerConverter, Map

MOST = 2**63 - 1
"""The highest number that a database gives a row."""


class RowNumber(IntegerConverter):
    """A number that a row may have; above that there is no such page."""

    def __init__(self, address_map: Map) -> None:
        """Take the numbers that a database counts in."""
        super().__init__(address_map, max=MOST)
