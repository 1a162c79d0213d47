"""Allocation for whoever has numbers and no model file: mappings, arrays, data frames.

All of it is worked out by the arithmetic of models, in :mod:`costmodel.shared_costs`
and :mod:`costmodel.capacity`; this module gives it names and tables. How to set up a
problem from a textbook is told in docs/method/library.md.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
import pandas as pd

from costmodel import casting
from costmodel.arrays import Floats
from costmodel.capacity import time_driven as time_driven_arrays
from costmodel.contribution import ProgrammeContribution, StepCost
from costmodel.cost_centres import (
    ORIGINAL_COST,
    CostCentres,
    Costs,
    Numbers,
    Volumes,
    by_name,
    centres_of,
    is_unset,
)
from costmodel.deflators import real_change
from costmodel.limited_shares import share_within
from costmodel.plain_numbers import LARGEST
from costmodel.pools import Method
from costmodel.rebasing import rebase
from costmodel.shared_costs import SharedCosts, UnshareableCostError, share_costs
from costmodel.suggestions import listed
from costmodel.written_numbers import number_of

__all__ = [
    "NOT_SHARED",
    "ORIGINAL_COST",
    "OWN",
    "ProgrammeContribution",
    "StepCost",
    "allocate",
    "real_change",
    "rebase",
    "share_within",
    "suggested_share",
    "time_driven",
]

NOT_SHARED = "not shared"
"""The line of what no object receives, since its pool does nothing for any."""

OWN = "own cost"
"""The column of what an object costs before anything is shared."""


Amounts: TypeAlias = npt.NDArray[np.float64 | np.int64]
"""Unrounded or whole."""


@dataclass(frozen=True)
class Allocated:
    """Costs after all pools have been shared."""

    final: pd.DataFrame
    """What each object costs in all, its own cost included, and a line *not shared* if
    anything is on it; object by kind of cost. It adds up to the costs given."""
    gross: pd.DataFrame
    """Each pool with what it receives from the others; pool by kind. What is passed on
    is counted at each pool it comes to, so that it adds up to no total."""
    parts: pd.DataFrame
    """Part of each pool's own cost that ends in each object; rows add up to 1."""
    passed: pd.DataFrame
    """What each pool passes straight to each it serves, in pounds of the first kind of
    cost: pool by receiver. Rows add up to :attr:`gross`; a pool's column and its own
    cost as well. Never rounded."""
    origins: pd.DataFrame
    """Where each object's cost comes from: its own, and each pool; object by origin.
    Rows add up to :attr:`final`, the column of a pool to what it cost before any was
    shared. Of several kinds of cost it is the first; all are in :attr:`by_kind`."""
    by_kind: Mapping[str, pd.DataFrame]
    """The same for every kind of cost, by its name."""


def allocate(  # noqa: PLR0913 - all but two are optional, and told by name
    costs: Costs,
    volumes: Volumes,
    *,
    base: str | Sequence[str] = (),
    method: Method | str = Method.RECIPROCAL,
    order: Sequence[str] = (),
    whole: bool = False,
) -> Allocated:
    """Share the costs of pools (service departments) among those they serve.

    Parameters
    ----------
    costs
        Every cost centre's own cost, by name; one that is not named has none, one that
        is named needs a number. A data frame has a row a centre and a column for each
        kind: pounds by cost type, days, carbon, whatever flows along the same shares.
        An array has a row a centre, the pools first. Where volumes are an array, names
        come from the costs, the pools first.
    volumes
        What each pool does for each other centre, in a unit of its own: hours, heads,
        or shares, whatever they add up to. Its rows are the pools; a row of a mapping,
        or a volume in it, may be :data:`ORIGINAL_COST`. In a data frame what is left
        empty is nought. An array has a column for each pool and then for each object.
    base
        Kinds of cost that, added up, are the original cost; needed if there are several
        and a pool goes by it.
    method
        ``reciprocal``, ``step_down`` or ``direct``.
    order
        Pools in the order in which step-down closes them; empty: those that give the
        largest share of their volume to other pools come first.
    whole
        Give whole pounds. Origins add up both ways: across to :attr:`Allocated.final`,
        down to what each pool cost, which is rounded up or down if it was not whole.
        Pools with what they receive are each rounded for themselves.

    Raises
    ------
    ClosedLoopError
        If pools pass cost only among themselves.
    UnshareableCostError
        If names or numbers do not fit together; the message says which.

    Examples
    --------
    Three departments that serve, two that produce, and what each does for the others.

    >>> from costmodel.library import allocate
    >>> costs = {"HR": 80_000, "data": 120_000, "machines": 40_000}
    >>> shared = allocate(
    ...     costs,
    ...     {
    ...         "HR": {"data": 20, "machines": 10, "machining": 40, "assembly": 30},
    ...         "data": {"HR": 8, "machines": 7, "machining": 30, "assembly": 55},
    ...         "machines": {"machining": 50, "assembly": 50},
    ...     },
    ...     whole=True,
    ... )
    >>> shared.final["cost"].to_dict()
    {'machining': 107276, 'assembly': 132724}
    >>> shared.gross["cost"].to_dict()
    {'HR': 91057, 'data': 138211, 'machines': 58780}

    """
    if not isinstance(whole, bool):
        raise UnshareableCostError(
            f"whole={whole} is neither True nor False. For whole thousands divide the "
            "costs by 1000 and write whole=True; for whole pence multiply by 100."
        )
    centres = centres_of(costs, volumes, base)
    pools = centres.pools
    _refuse_taken(pools, centres.objects)
    found = share_costs(
        centres.own[: len(pools)],
        centres.volumes,
        method=_method(method),
        order=[_position(pools, name) for name in np.atleast_1d(order)],
        names=pools,
    )
    return _told(centres, found, whole=whole)


def suggested_share(lines: Numbers) -> float | None:
    """Return the share that several measures suggest: the mean of those that are set.

    So do templates of full cost recovery: a programme's share of heads, of time, of
    floor area, each a line, and their mean for the costs that none of them measures.

    Parameters
    ----------
    lines
        Shares from 0 to 1 by measure; or a column of a data frame, a list, an array. A
        line that is not set (None, not-a-number, blank) does not count; nought is a
        share like any other, and counts.

    Returns
    -------
    float or None
        None if no line is set.

    Raises
    ------
    UnshareableCostError
        If a share is below nought or above 1, or the lines are a table.

    Examples
    --------
    >>> from costmodel.library import suggested_share
    >>> suggested_share({"heads": 0.3, "time": 0.15, "floor area": 0, "pupils": None})
    0.15

    """
    counted = {
        name: number_of(one, f"The share by {name}")
        for name, one in by_name(lines, "line").items()
        if not is_unset(one)
    }
    for name, one in counted.items():
        if not 0.0 <= one <= 1.0:
            raise UnshareableCostError(
                f"The share by {name} is {one:g}. Write a share from 0 to 1, like 0.25."
            )
    return float(np.mean(list(counted.values()))) if counted else None


@dataclass(frozen=True)
class Worked:
    """A resource with its capacity, used up or not."""

    rate: float
    """Pounds for each unit of time."""
    activities: pd.DataFrame
    """Each activity: ``time`` it took, what ``each`` costs and what all ``cost``."""
    unused_time: float
    unused: float
    """Pounds of the time that nobody used."""


def time_driven(
    cost: float,
    capacity: float,
    times: Numbers,
    counts: Numbers,
) -> Worked:
    """Cost activities by the time they take, at practical capacity.

    Parameters
    ----------
    cost, capacity
        Pounds in a period, and practical capacity in any unit of time.
    times, counts
        What one of each activity takes in that unit, and how many there are: by name,
        or in order.

    Raises
    ------
    CapacityError, UnshareableCostError
        If more is used than there is, or numbers do not fit together.

    Examples
    --------
    >>> from costmodel.library import time_driven
    >>> worked = time_driven(
    ...     600_000, 10_000, {"order": 0.75, "visit": 3}, {"order": 8_500, "visit": 500}
    ... )
    >>> worked.activities["cost"].to_dict(), worked.unused
    ({'order': 382500.0, 'visit': 90000.0}, 127500.0)

    """
    each_time, numbers = _times_and_counts(
        by_name(times, "activity"), by_name(counts, "activity")
    )
    used = time_driven_arrays(
        np.array(number_of(cost, "The cost")),
        np.array(number_of(capacity, "The capacity")),
        np.array(list(each_time.values())),
        np.array(list(numbers.values())),
    )
    columns = {
        "time": np.array([one * numbers[name] for name, one in each_time.items()]),
        "each": used.each,
        "cost": used.assigned,
    }
    table = pd.DataFrame(columns, index=pd.Index(list(each_time), name="activity"))
    return Worked(float(used.rate), table, float(used.unused_time), float(used.unused))


def _times_and_counts(
    times: Mapping[str, object], counts: Mapping[str, object]
) -> tuple[dict[str, float], dict[str, float]]:
    """Return what one of each activity takes, and how many there are."""
    if set(times) != set(counts):
        odd = sorted(set(times) ^ set(counts))
        raise UnshareableCostError(
            f"{listed(odd)} should have both a time and a count."
        )
    each_time, numbers = (
        {
            name: number_of(one[name], f"The {what} of '{name}'", least=0.0)
            for name in times
        }
        for what, one in (("time", times), ("number", counts))
    )
    return each_time, numbers


def _refuse_taken(pools: Sequence[str], objects: Sequence[str]) -> None:
    """Raise if a cost centre has the name of a line or column of the result."""
    for what, names, taken in (
        ("pool", pools, (OWN, NOT_SHARED)),
        ("object", objects, (NOT_SHARED,)),
    ):
        for name in taken:
            if name in names:
                raise UnshareableCostError(
                    f"The {what} '{name}' has a name that results give to a line of "
                    "their own. Call it otherwise."
                )


def _method(method: Method | str) -> Method:
    """Return a method by its name."""
    try:
        return Method(method)
    except ValueError as error:
        raise UnshareableCostError(
            f"There is no method '{method}'. Write {listed(Method, 'or')}."
        ) from error


def _position(pools: Sequence[str], pool: object) -> int:
    """Return where a pool stands; a number may be a name."""
    name = str(pool)
    if name not in pools:
        raise UnshareableCostError(
            f"The order names '{name}', which is no pool. Pools are {listed(pools)}."
        )
    return pools.index(name)


def _refuse_beyond_whole(centres: CostCentres, found: SharedCosts) -> None:
    """Raise if costs are too large for whole pounds to be exact."""
    carried = np.concatenate((found.gross, centres.own.sum(axis=0, keepdims=True)))
    largest = np.abs(carried).max(axis=1)
    if largest.max() > LARGEST:
        at = int(largest.argmax())
        what = [*(f"The pool '{name}'" for name in centres.pools), "All together"][at]
        raise UnshareableCostError(
            f"{what} carries {largest[at]:g}, beyond {LARGEST:g}, where whole pounds "
            "are lost in the digits. Give costs in thousands or millions."
        )


def _leaves(centres: CostCentres, found: SharedCosts) -> Floats:
    """Return each object's own cost, then what it has of each pool's.

    Shape ``(object + 1, kind, origin)``, *not shared* the last object.
    """
    first = len(centres.pools)
    objects = np.zeros((len(centres.objects) + 1, len(centres.kinds)))
    objects[:-1] = centres.own[first:]
    shared = found.parts[:, :, None] * centres.own[:first, None, :]
    return np.concatenate((objects[:, :, None], np.moveaxis(shared, 0, 2)), axis=2)


def _told(centres: CostCentres, found: SharedCosts, *, whole: bool) -> Allocated:
    """Return costs after sharing, by name."""
    pools, kinds = list(centres.pools), list(centres.kinds)
    lines = [*centres.objects, NOT_SHARED]
    first = len(pools)
    leaves = _leaves(centres, found)
    shown = leaves.any(axis=(1, 2)) | (np.arange(len(lines)) < len(lines) - 1)
    told: Amounts = leaves
    gross: Amounts = found.gross
    if whole:
        _refuse_beyond_whole(centres, found)
        gross = casting.whole(found.gross)
        told = np.stack([casting.cast_table(each) for each in leaves.swapaxes(0, 1)], 1)
    names = [line for line, is_shown in zip(lines, shown, strict=True) if is_shown]
    by_kind = {
        kind: pd.DataFrame(told[shown, at], index=names, columns=[OWN, *pools])
        for at, kind in enumerate(kinds)
    }
    return Allocated(
        final=pd.DataFrame(told.sum(axis=2)[shown], index=names, columns=kinds),
        gross=pd.DataFrame(gross, index=pools, columns=kinds),
        parts=pd.DataFrame(found.parts[:, shown], index=pools, columns=names),
        passed=pd.DataFrame(
            found.shares[:, [*range(first), *(first + np.flatnonzero(shown))]]
            * found.gross[:, :1],
            index=pools,
            columns=[*pools, *names],
        ),
        origins=by_kind[kinds[0]],
        by_kind=by_kind,
    )
