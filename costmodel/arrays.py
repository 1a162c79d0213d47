"""The kinds of array that the engine computes in."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
"""Pounds, shares, days: everything that is measured."""

Flags = npt.NDArray[np.bool_]
"""Yes or no, element by element."""

Integers = npt.NDArray[np.int64]
"""Whole pounds or pence: money as it is shown or stored."""


def added(values: Floats) -> Floats:
    """Return the sum over the first axis, one after another in its order.

    A library sum may pair its terms differently by the shape of the array; here a
    draw's sum has the same bits whatever the draws beside it. An empty axis adds to
    nought.

    Examples
    --------
    >>> import numpy as np
    >>> added(np.array([[1.0, 2.0], [3.0, 4.0]])).tolist()
    [4.0, 6.0]

    """
    total: Floats = np.zeros(values.shape[1:])
    for value in values:
        total += value
    return total
