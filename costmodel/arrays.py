"""The kinds of array that the engine computes in, and the sums it takes of them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
"""Pounds, shares, days: everything that is measured."""

Flags = npt.NDArray[np.bool_]
"""Yes or no, element by element."""

Integers = npt.NDArray[np.int64]
"""Whole pounds or pence: money as it is shown or stored."""

FEW_DRAWS = 128
"""Below this, numpy's own running sum is quicker than one along the draws."""


def added(values: Floats | Sequence[Floats]) -> Floats:
    """Return the sum over the first axis, one after another in its order.

    ``values`` is an array, or arrays of one shape. A library sum may pair its terms
    differently by the shape of the array; here a draw's sum has the same bits whatever
    the draws beside it. An empty axis adds to nought.

    Examples
    --------
    >>> import numpy as np
    >>> added(np.array([[1.0, 2.0], [3.0, 4.0]])).tolist()
    [4.0, 6.0]

    """
    if not len(values):
        return np.zeros(np.shape(values)[1:])
    total: Floats = values[0].copy()
    for value in values[1:]:
        total += value
    return total


def running(values: Floats) -> Floats:
    """Return the sums from the first of the first axis up to each.

    The same bits whatever the draws beside them.

    Examples
    --------
    >>> import numpy as np
    >>> running(np.array([[1.0], [2.0], [3.0]])).tolist()
    [[1.0], [3.0], [6.0]]

    """
    if values.shape[-1] < FEW_DRAWS:
        return np.cumsum(values, axis=0)
    total = np.empty_like(values)
    total[0] = values[0]
    for position in range(1, len(values)):
        np.add(total[position - 1], values[position], out=total[position])
    return total


def has_any(values: Floats) -> bool:
    """Whether anything is not nought; the first draw is looked at first.

    Examples
    --------
    >>> import numpy as np
    >>> has_any(np.array([[0.0, 1.0]])), has_any(np.array([[0.0, 0.0]]))
    (True, False)

    """
    return bool(values[..., :1].any() or values.any())


def share_of(part: Floats, whole: Floats) -> Floats:
    """Return part ÷ whole, and nought where the whole is nought or below.

    Examples
    --------
    >>> import numpy as np
    >>> share_of(np.array([1.0, 1.0]), np.array([4.0, 0.0])).tolist()
    [0.25, 0.0]

    """
    share: Floats = part / np.where(whole > 0.0, whole, np.inf)
    return share
