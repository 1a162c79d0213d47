"""Cost centres with their own costs and what they do for each other, by name.

They may come as mappings, data frames or arrays; :mod:`costmodel.library` shares them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
import pandas as pd

from costmodel.arrays import Floats
from costmodel.shared_costs import AXES, UnshareableCostError
from costmodel.suggestions import did_you_mean, listed
from costmodel.written_numbers import array_of, number_of, unmasked

ORIGINAL_COST = "original_cost"
"""In place of a pool's volumes: the own costs of all others, before any is shared; in
place of one volume: the own cost of that centre."""

COST = "cost"
"""What costs are called that have no name."""

Costs: TypeAlias = "Mapping[str, float] | pd.Series | pd.DataFrame | npt.ArrayLike"
Volumes: TypeAlias = (
    "Mapping[str, Mapping[str, float | str] | str] | pd.DataFrame | npt.ArrayLike"
)
Written: TypeAlias = float | str | None
"""A number as somebody wrote it, or none."""

Numbers: TypeAlias = (
    "Mapping[str, Written] | pd.Series | Sequence[Written] | npt.NDArray[np.generic]"
)
"""A number for each of several things, by name or by position."""


@dataclass(frozen=True)
class CostCentres:
    """Cost centres with names, the pools first."""

    pools: tuple[str, ...]
    objects: tuple[str, ...]
    kinds: tuple[str, ...]
    own: Floats
    """Every centre's own cost; ``(pool + object, kind)``."""
    volumes: Floats
    """``(pool, pool + object)``."""


def centres_of(
    costs: Costs, volumes: Volumes, base: str | Sequence[str] = ()
) -> CostCentres:
    """Return costs and volumes by name, whatever they came as.

    ``base`` names the kinds of cost that, added up, are the original cost; empty: the
    only kind there is.

    Raises
    ------
    UnshareableCostError
        If they do not fit together, a name has two costs, a number is none, or it is
        not plain which kinds of cost are meant.

    """
    rows = _rows(volumes, _names(costs))
    own = _own(costs, rows)
    _refuse_strangers(rows, list(own.index))
    pools = tuple(rows)
    served = [name for row in rows.values() if row is not None for name in row]
    objects = tuple(
        name for name in dict.fromkeys([*served, *own.index]) if name not in rows
    )
    if not pools:
        raise UnshareableCostError("Volumes hold no pool. Give a row for each.")
    if not objects:
        raise UnshareableCostError(
            f"Volumes have a row for each of {listed(pools)}, so that all are pools "
            "and none is left to bear the cost. Leave out the rows of those that pass "
            "nothing on; if rows are those that receive, turn the table round (.T)."
        )
    every = [*pools, *objects]
    table = own.reindex(every).fillna(0.0)
    original = _original(table, rows, [str(kind) for kind in np.atleast_1d(base)])
    weights = [_weights(row, original) for row in rows.values()]
    return CostCentres(
        pools,
        objects,
        tuple(table.columns),
        table.to_numpy(dtype=float),
        np.array(weights, dtype=float),
    )


def by_name(numbers: Numbers, what: str) -> dict[str, Written]:
    """Return what somebody wrote by name; of a list or an array, by position.

    Parameters
    ----------
    numbers
        A mapping, a column of a data frame, or a list or an array in one line.
    what
        What one of them is, as *activity*: those without a name are called activity 1.

    Raises
    ------
    UnshareableCostError
        If they are a table, or a name stands twice.

    Examples
    --------
    >>> by_name([0.3, None], "line")
    {'line 1': 0.3, 'line 2': None}

    """
    if isinstance(numbers, pd.Series) and isinstance(numbers.index, pd.RangeIndex):
        numbers = numbers.to_list()
    if isinstance(numbers, pd.Series):
        _refuse_twice(numbers.index, "two numbers")
    if isinstance(numbers, Mapping | pd.Series):
        return {str(name): one for name, one in numbers.items()}
    line = unmasked(numbers)
    if line.ndim != 1:
        raise UnshareableCostError(
            f"A number for each {what} is wanted, and this has the shape {line.shape}. "
            "Give a mapping by name, or one row or column at a time."
        )
    return {f"{what} {at}": one for at, one in enumerate(line, start=1)}


def is_unset(value: Written) -> bool:
    """Whether nothing was written: None, not-a-number, or a blank.

    Examples
    --------
    >>> is_unset(" "), is_unset(None), is_unset(0)
    (True, True, False)

    """
    return pd.api.types.is_scalar(value) and (
        bool(pd.isna(value)) or not str(value).strip()
    )


PoolVolumes: TypeAlias = "dict[str, float | None] | None"
"""A pool's volumes by name. In the place of one, None: what that centre costs; in the
place of all: what every other costs."""


def _names(costs: Costs) -> list[str]:
    """Return the names that costs have, if they have any."""
    if isinstance(costs, pd.Series | pd.DataFrame):
        return [str(name) for name in costs.index]
    return [str(name) for name in costs] if isinstance(costs, Mapping) else []


def _rows(volumes: Volumes, names: Sequence[str]) -> dict[str, PoolVolumes]:
    """Return what each pool does for the others; an array has the names given."""
    if isinstance(volumes, Mapping):
        return {str(pool): _row(str(pool), row) for pool, row in volumes.items()}
    if isinstance(volumes, pd.DataFrame):
        _refuse_twice(volumes.index, "two rows of volumes")
        _refuse_twice(volumes.columns, "two columns of volumes")
        table = volumes.map(lambda one: 0.0 if is_unset(one) else one)
    else:
        table = _named(array_of(volumes, "Volumes"), names)
    return {
        str(pool): _row(str(pool), dict(zip(table.columns, row, strict=True)))
        for pool, row in zip(table.index, table.to_numpy(dtype=object), strict=True)
    }


def _row(pool: str, row: object) -> PoolVolumes:
    """Return one pool's volumes by name."""
    if isinstance(row, str) and row == ORIGINAL_COST:
        return None
    if not isinstance(row, Mapping | pd.Series):
        raise UnshareableCostError(
            f"The pool '{pool}' has the volumes '{row}'. Write what it does for each "
            f"other by name, or '{ORIGINAL_COST}'."
        )
    volumes = {
        str(name): None
        if isinstance(one, str) and one == ORIGINAL_COST
        else number_of(one, f"What '{pool}' does for '{name}'")
        for name, one in row.items()
    }
    counted = [name for name, one in volumes.items() if one]
    if counted and None in volumes.values():
        raise UnshareableCostError(
            f"The pool '{pool}' goes by original cost and, for {listed(counted)}, by a "
            f"number. Write '{ORIGINAL_COST}' for each that it serves, or a number."
        )
    return volumes


def _weights(row: PoolVolumes, original: Mapping[str, float]) -> list[float]:
    """Return one pool's volumes in the order of all centres."""
    if row is None:
        return list(original.values())
    volumes = ((row.get(name, 0.0), cost) for name, cost in original.items())
    return [cost if volume is None else volume for volume, cost in volumes]


def _original(
    table: pd.DataFrame, rows: Mapping[str, PoolVolumes], base: Sequence[str]
) -> dict[str, float]:
    """Return what each centre costs before any is shared, where a pool goes by it."""
    kinds = list(table.columns)
    asking = [pool for pool, row in rows.items() if row is None or None in row.values()]
    for kind in base:
        if kind not in kinds:
            raise UnshareableCostError(
                f"There is no kind of cost '{kind}'. {did_you_mean(kind, kinds)}"
            )
    if base and not asking:
        raise UnshareableCostError(
            f"A base is stated, and no pool goes by original cost. Write "
            f"'{ORIGINAL_COST}' for one, or leave the base out."
        )
    if asking and not base and len(kinds) > 1:
        raise UnshareableCostError(
            f"{listed(asking)} should go by original cost, and there are several kinds "
            f"of it: {listed(kinds)}. Name those that count, to be added up: "
            f"base={kinds[:2]}, or one."
        )
    sums = table[list(dict.fromkeys(base)) or kinds].sum(axis=1)
    return dict(zip(table.index, sums.tolist(), strict=True))


def _refuse_names_in_a_column(costs: pd.DataFrame) -> None:
    """Raise if the names of cost centres stand in a column, not in the index."""
    if isinstance(costs.index, pd.RangeIndex) and not costs.columns.empty:
        name, first = costs.columns[0], pd.to_numeric(costs.iloc[:, 0], errors="coerce")
        if len(first) and first.isna().all():
            raise UnshareableCostError(
                f"Names stand in the column '{name}' of the costs. Make it the index: "
                f"costs.set_index('{name}')."
            )


def _refuse_twice(names: pd.Index, what: str) -> None:
    """Raise if a name stands twice."""
    called = names.map(str)
    if called.has_duplicates:
        twice = called[called.duplicated()].unique()
        raise UnshareableCostError(f"{listed(twice)} has {what}. Give each one.")


def _named(volumes: Floats, names: Sequence[str]) -> pd.DataFrame:
    """Return an array of volumes with the names of costs, or pool 1 and object 1."""
    if volumes.ndim != AXES:
        raise UnshareableCostError(
            f"Volumes have the shape {volumes.shape}. Give a row for each pool and a "
            "column for each pool and each object."
        )
    first, most = len(volumes), volumes.shape[1]
    if names and len(names) < first:
        raise UnshareableCostError(
            f"Costs are of {listed(names)}, and volumes have {first} rows, one for "
            "each pool. Name every pool's cost, in the order of the rows."
        )
    pools = [f"pool {at}" for at in range(1, first + 1)]
    objects = [f"object {at}" for at in range(1, most - first + 1)]
    every = [*names, *[*pools, *objects][len(names) :]]
    return pd.DataFrame(volumes, index=every[:first], columns=every[:most])


def _refuse_strangers(rows: Mapping[str, PoolVolumes], costs: Sequence[str]) -> None:
    """Raise if pools and their costs seem to go by different names."""
    without = [pool for pool in rows if pool not in costs]
    known = {*rows, *(name for row in rows.values() for name in row or costs)}
    strangers = [name for name in costs if name not in known]
    if rows and len(without) == len(rows):
        raise UnshareableCostError(
            f"No pool has a cost: rows of volumes are {listed(rows)}, costs are of "
            f"{listed(costs)}. Give each pool the name that its cost has, or a cost of "
            "0; if rows are those that receive, turn the table round (.T)."
        )
    if without and strangers:
        raise UnshareableCostError(
            f"{listed(strangers)} has a cost and stands in no volumes; the pool "
            f"{listed(without)} has no cost. Give both one name, or the pool a cost of "
            "0."
        )


def _own(costs: Costs, rows: Mapping[str, PoolVolumes]) -> pd.DataFrame:
    """Return every centre's own cost by kind."""
    if isinstance(costs, pd.DataFrame):
        _refuse_names_in_a_column(costs)
        table = costs
    elif isinstance(costs, pd.Series):
        table = costs.to_frame(COST)
    elif isinstance(costs, Mapping):
        table = pd.Series(costs, dtype=object).to_frame(COST)
    else:
        table = _in_order(array_of(costs, "Costs"), rows)
    if table.columns.empty:
        raise UnshareableCostError("Costs have no column. Give one for each kind.")
    _refuse_twice(table.index, "two costs")
    _refuse_twice(table.columns, "two columns of costs")
    names, kinds = list(table.index.map(str)), list(map(str, table.columns))
    numbers = [
        [
            number_of(one, f"The cost of '{name}'" + f" ({kind})" * (len(kinds) > 1))
            for kind, one in zip(kinds, row, strict=True)
        ]
        for name, row in zip(names, table.to_numpy(dtype=object), strict=True)
    ]
    return pd.DataFrame(numbers, index=names, columns=kinds, dtype=float)


def _in_order(costs: Floats, rows: Mapping[str, PoolVolumes]) -> pd.DataFrame:
    """Return an array of costs with the names of pools, then of those they serve."""
    served = [name for row in rows.values() if row is not None for name in row]
    every = list(dict.fromkeys([*rows, *served]))
    table = costs[:, None] if costs.ndim == 1 else costs
    if table.ndim != AXES or len(table) > len(every):
        raise UnshareableCostError(
            f"Costs have the shape {costs.shape} for {len(every)} cost centres. Give a "
            "row for each pool, and after them for each object that has a cost."
        )
    kinds = [COST] if table.shape[1] == 1 else range(1, table.shape[1] + 1)
    return pd.DataFrame(table, index=every[: len(table)], columns=list(kinds))
