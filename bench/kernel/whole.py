"""The fourteen-programme model worked out by numpy written by hand.

Draws last and contiguous, years folded into the axes before it, one piece of draws at a
time in rooms made once. It knows the model: which programme has what, which pool serves
which, which cost a grant may pay. It gives every figure that the engine gives.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from bench.fourteen_names import PROGRAMMES as NAMES
from bench.kernel.costs import (
    Drawn,
    levels_of,
    places_of,
    rates_of,
    still_of,
    units_of,
    volumes_of,
)
from bench.kernel.fixed import PROGRAMMES, YEARS, Fixed, fixed_of
from bench.kernel.income import planned_journeys
from bench.kernel.scenario import Common, Figures, costed
from bench.kernel.subsidy import Subsidy
from bench.kernel.tendered import Tendered
from bench.kernel.traded import traded
from bench.kernel.workspace import Workspace
from costmodel.arrays import Floats
from scenarios.funded_plan import FundedPlan

PIECE = 512
"""Draws at a time."""


class Kernel:
    """Works the fourteen-programme model out, piece by piece."""

    def __init__(self, funded: FundedPlan) -> None:
        """Read what is published, and work the contract's price out once."""
        self._fixed: Fixed = fixed_of(funded)
        self._rooms: dict[int, Workspace] = {}
        common = self._common(np.ascontiguousarray(funded.plan.terms.central))
        tendered = Tendered(common, costed(common, common.planned))
        self._price = tendered.price()

    def pieces(
        self, drawn: Floats, piece: int = PIECE
    ) -> Iterator[tuple[slice, str, Figures]]:
        """Yield every figure of some draws at a time, scenario by scenario.

        The next scenario writes over the arrays of the last.
        """
        for first in range(0, drawn.shape[1], piece):
            part = slice(first, min(first + piece, drawn.shape[1]))
            common = self._common(np.ascontiguousarray(drawn[:, part]))
            planned = costed(common, common.planned)
            yield part, "subsidy", Subsidy(common, planned).figures()
            yield part, "tendered", Tendered(common, planned).figures(self._price)
            yield part, "traded", traded(common)

    def _common(self, drawn: Floats) -> Common:
        """Work out what the scenarios share."""
        draws = drawn.shape[1]
        room = self._rooms.setdefault(draws, Workspace(draws))
        a = Drawn(self._fixed, drawn, room)
        levels = levels_of(a)
        rates = rates_of(a, levels)
        journeys = room.room("planned journeys", PROGRAMMES, YEARS)
        places = room.room("planned places", PROGRAMMES, YEARS)
        places_of(planned_journeys(a, NAMES, journeys), places)
        return Common(
            a,
            room,
            levels,
            rates,
            units_of(a),
            still_of(a, rates, levels),
            volumes_of(a, "planned", journeys, places),
        )
