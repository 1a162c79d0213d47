"""Cost centres with their own costs and what they do for each other, by name.

They may come as mappings, data frames or arrays; :mod:`costmodel.library` shares them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
import pandas as pd

from costmodel.arrays import Floats
from costmodel.shared_costs import AXES, UnshareableCostError
from costmodel.suggestions import listed

ORIGINAL_COST = "original_cost"
"""In place of a pool's volumes: the own costs of all others, before any is shared."""

COST = "cost"
"""What costs are called that have no name."""

Costs: TypeAlias = "Mapping[str, float] | pd.Series | pd.DataFrame | npt.ArrayLike"
Volumes: TypeAlias = (
    "Mapping[str, Mapping[str, float] | str] | pd.DataFrame | npt.ArrayLike"
)


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


def centres_of(costs: Costs, volumes: Volumes) -> CostCentres:
    """Return costs and volumes by name, whatever they came as.

    Raises
    ------
    UnshareableCostError
        If they do not fit together, or a name has two costs.

    """
    rows = _rows(volumes)
    own = _own(costs, rows)
    pools = tuple(rows)
    served = [name for row in rows.values() if row is not None for name in row]
    objects = tuple(
        name for name in dict.fromkeys([*served, *own.index]) if name not in rows
    )
    every = [*pools, *objects]
    table = own.reindex(every).fillna(0.0)
    weights = [
        [row.get(name, 0.0) for name in every] if row is not None else table.iloc[:, 0]
        for row in rows.values()
    ]
    return CostCentres(
        pools,
        objects,
        tuple(map(str, table.columns)),
        table.to_numpy(dtype=float),
        np.array(weights, dtype=float),
    )


Row: TypeAlias = "dict[str, float] | None"
"""A pool's volumes by name; None: the original costs of all others."""


def _rows(volumes: Volumes) -> dict[str, Row]:
    """Return what each pool does for the others, by name."""
    if isinstance(volumes, Mapping):
        return {str(pool): _row(str(pool), row) for pool, row in volumes.items()}
    if not isinstance(volumes, pd.DataFrame):
        volumes = _named(np.asarray(volumes, dtype=float))
    table = volumes.fillna(0.0)
    return {
        str(pool): {
            str(name): float(volume)
            for name, volume in zip(table.columns, row, strict=True)
        }
        for pool, row in zip(table.index, table.to_numpy(dtype=float), strict=True)
    }


def _row(pool: str, row: Mapping[str, float] | str) -> Row:
    """Return one pool's volumes by name."""
    if isinstance(row, str):
        if row != ORIGINAL_COST:
            raise UnshareableCostError(
                f"The pool '{pool}' has the volumes '{row}'. Write what it does for "
                f"each other by name, or '{ORIGINAL_COST}'."
            )
        return None
    return {str(name): float(volume) for name, volume in row.items()}


def _named(volumes: Floats) -> pd.DataFrame:
    """Return an array of volumes with names: pool 1, object 1."""
    if volumes.ndim != AXES:
        raise UnshareableCostError(
            f"Volumes have the shape {volumes.shape}. Give a row for each pool and a "
            "column for each pool and each object."
        )
    pools = [f"pool {at}" for at in range(1, len(volumes) + 1)]
    objects = [f"object {at}" for at in range(1, volumes.shape[1] - len(volumes) + 1)]
    return pd.DataFrame(
        volumes, index=pools, columns=[*pools, *objects][: volumes.shape[1]]
    )


def _own(costs: Costs, rows: Mapping[str, Row]) -> pd.DataFrame:
    """Return every centre's own cost by kind."""
    if isinstance(costs, pd.DataFrame):
        table = costs
    elif isinstance(costs, pd.Series):
        table = costs.to_frame(COST)
    elif isinstance(costs, Mapping):
        table = pd.Series(costs, dtype=float).to_frame(COST)
    else:
        table = _in_order(np.asarray(costs, dtype=float), rows)
    table = table.set_axis(table.index.map(str), axis=0)
    if table.index.has_duplicates:
        twice = table.index[table.index.duplicated()]
        raise UnshareableCostError(f"{listed(twice)} has two costs. Give each one.")
    return table


def _in_order(costs: Floats, rows: Mapping[str, Row]) -> pd.DataFrame:
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
