"""What the clause of a stated price makes of it: its index, and what caps its rise.

The rule in words is docs/method/streams.md.
"""

from __future__ import annotations

import numpy as np

from costmodel.arrays import Floats
from costmodel.periods import MONTHS_A_YEAR
from costmodel.rates import Priced
from scenarios.streams import Contract, Fee, Membership


def clause_of(stream: Fee | Membership | Contract, priced: Priced) -> Floats:
    """Return what a stream's price is multiplied by in each year, 1 in the first.

    Shape ``(year, draws)``, or ``(year, 1)`` if it is the same in every draw.

    Parameters
    ----------
    stream
        Its index moves the price each September, its cap holds each rise down.
    priced
        The levels of indices, and the cap, of the same draws.

    """
    levels = priced.timing.levels[stream.index].path[::MONTHS_A_YEAR]
    if stream.rise_at_most is None:
        return levels
    most = 1.0 + priced.value(stream.rise_at_most)
    clause = np.ones((len(levels), len(most)))
    for year in range(1, len(levels)):
        rise = np.minimum(levels[year] / levels[year - 1], most)
        clause[year] = clause[year - 1] * rise
    return clause
