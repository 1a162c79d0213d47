"""Time-driven costing: what an hour of a resource costs, who uses it, what lies idle.

The rule in words is docs/method/allocation.md.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from costmodel.arrays import Flags, Floats
from costmodel.errors import CostmodelError

_NOISE = 1e-9
"""Part of a capacity by which its use may pass it, for the arithmetic's sake."""


class CapacityError(CostmodelError):
    """A resource has no capacity, or more of it is used than there is."""


@dataclass(frozen=True)
class Used:
    """A resource with its capacity, used up or not."""

    rate: Floats
    """Pounds for each unit of time at practical capacity; ``(lanes…)``."""
    each: Floats
    """Pounds for one of each activity; ``(activity, lanes…)``."""
    assigned: Floats
    """Pounds that each activity uses; ``(activity, lanes…)``."""
    unused_time: Floats
    """Time of the capacity that nobody uses; ``(lanes…)``."""
    unused: Floats
    """Its cost, in pounds, on a line of its own: assigned and unused add up to the cost
    of the resource; ``(lanes…)``."""


def left_of(capacity: Floats, taken: Floats) -> Floats:
    """Return what is left of a capacity; nothing where more is taken than there is.

    Examples
    --------
    >>> left_of(np.array(200.0), np.array([120.0, 240.0])).tolist()
    [80.0, 0.0]

    """
    return np.maximum(capacity - taken, 0.0)


def exceeds(taken: Floats, capacity: Floats) -> Flags:
    """Whether more is taken of a capacity than there is, beyond the arithmetic's noise.

    Examples
    --------
    >>> exceeds(np.array([200.0, 240.0]), np.array(200.0)).tolist()
    [False, True]

    """
    return taken - capacity > _NOISE * capacity


def time_driven(cost: Floats, capacity: Floats, time: Floats, counts: Floats) -> Used:
    """Return what activities use of a resource, and what is left of it.

    Parameters
    ----------
    cost
        Of the resource, in pounds; ``(lanes…)``, periods for instance.
    capacity
        Its practical capacity, in any unit of time; ``(lanes…)``.
    time
        What one of each activity takes, in that unit; ``(activity, lanes…)``.
    counts
        How many there are of each; ``(activity, lanes…)``.

    Raises
    ------
    CapacityError
        If a capacity is nought or below, a number below nought or none, more is used
        than there is, or a rate is beyond all floats.

    Examples
    --------
    >>> import numpy as np
    >>> used = time_driven(
    ...     np.array(600_000.0), np.array(10_000.0), np.array([0.75, 3.5, 3.0]),
    ...     np.array([8_000.0, 400.0, 450.0]),
    ... )
    >>> used.each.tolist(), used.assigned.tolist(), used.unused.tolist()
    ([45.0, 210.0, 180.0], [360000.0, 84000.0, 81000.0], 75000.0)

    """
    for what, numbers in (("time", time), ("number", counts), ("cost", cost)):
        if not np.isfinite(numbers).all() or (numbers < 0.0).any():
            raise CapacityError(f"A {what} is below nought, or no number.")
    with np.errstate(over="ignore", invalid="ignore"):
        used = time * counts
        taken = used.sum(axis=0)
        _refuse_too_small(capacity, taken)
        rate = cost / capacity
        left = left_of(capacity, taken)
        told = Used(rate, time * rate, used * rate, left, left * rate)
    if not all(np.isfinite(one).all() for one in vars(told).values()):
        raise CapacityError(
            "The cost of a unit of time is too large to be told. See whether cost, "
            "capacity and times are each in the unit that is meant."
        )
    return told


def _refuse_too_small(capacity: Floats, taken: Floats) -> None:
    """Raise if a capacity is none, or less than is taken of it."""
    if not np.isfinite(capacity).all() or (capacity <= 0.0).any():
        raise CapacityError(
            "A capacity is nought, below nought or no number. Write the hours that can "
            "really be worked, which are some 80% of those paid for."
        )
    if exceeds(taken, capacity).any():
        most = float((taken / capacity).max())
        over = float((taken - capacity).max())
        raise CapacityError(
            f"{most:.0%} of the capacity is used, {over:,.10g} more than there is. See "
            "whether times and capacity are in one unit; what is worked beyond its "
            "practical capacity needs more of it, at its price: add both to capacity "
            "and cost."
        )
