"""Results as pandas tables, for an analyst: one long table of costs, one of rows."""

from __future__ import annotations

import numpy as np
import pandas as pd

from costmodel.arrays import Floats
from costmodel.bearers import DIRECT, NOT_SHARED, TYPES, UNUSED_CAPACITY, Ledger

COST_AXES = ("origin", "cost_type", "programme", "year")


def cost_table(ledger: Ledger) -> pd.DataFrame:
    """Return full cost and full economic cost, in nominal pounds.

    Index: origin (*direct* or a pool), cost type, programme (or *not_shared*, or
    *unused_capacity*) and academic year, as ``2026/27``. Columns ``full_cost`` and
    ``full_economic_cost``. Rows in which both are nought are left out.
    """
    plan = ledger.costs.plan
    labels = (
        (DIRECT, *plan.model.pools),
        tuple(map(str, TYPES)),
        (*plan.model.programmes, NOT_SHARED, UNUSED_CAPACITY),
        tuple(map(plan.horizon.label_of_year, range(plan.horizon.years))),
    )
    index = pd.MultiIndex.from_product(labels, names=COST_AXES)
    table = pd.DataFrame(
        {
            "full_cost": _apart(ledger.full_cost, ledger.unused_capacity),
            "full_economic_cost": _apart(
                ledger.full_economic_cost, ledger.unused_economic_capacity
            ),
        },
        index=index,
    )
    return table[(table != 0.0).any(axis=1)]


def _apart(amounts: Floats, unused: Floats) -> Floats:
    """Return amounts in one line, unused capacity after what else is not shared.

    ``amounts`` are ``(origin, type, programme + 1, year)``, ``unused`` the part of the
    last programme, ``(origin, type, year)``.
    """
    apart = np.concatenate((amounts, unused[:, :, None]), axis=2)
    apart[:, :, -2] -= unused
    return apart.reshape(-1)


def row_table(ledger: Ledger) -> pd.DataFrame:
    """Return every resource and transfer, as it was bought, before pools are shared.

    One row a resource or transfer and academic year. Columns: ``owner`` (programme or
    pool), ``label``, ``cost_type``, ``from_party``, ``to_party`` (empty for a
    resource), ``means`` (empty for a transfer), ``year``, ``quantity`` (in the
    ingredient's own unit) and ``pounds`` (nominal).
    """
    plan, quantities = ledger.costs.plan, ledger.costs.quantities
    years = tuple(map(plan.horizon.label_of_year, range(plan.horizon.years)))
    needs = np.array([quantities.of(row.need)[:, 0] for row in ledger.rows])
    return pd.DataFrame(
        {
            "owner": _repeated([plan.owners[row.owner] for row in ledger.rows], years),
            "label": _repeated([row.label for row in ledger.rows], years),
            "cost_type": _repeated([str(row.cost_type) for row in ledger.rows], years),
            "from_party": _repeated(
                [str(row.from_party) for row in ledger.rows], years
            ),
            "to_party": _repeated(
                [str(row.to_party or "") for row in ledger.rows], years
            ),
            "means": _repeated([str(row.means or "") for row in ledger.rows], years),
            "year": list(years) * len(ledger.rows),
            "quantity": _flat(needs),
            "pounds": _flat(ledger.amounts),
        }
    )


def _repeated(values: list[str], years: tuple[str, ...]) -> list[str]:
    """Return each value once for every year."""
    return [value for value in values for _ in years]


def _flat(by_year: Floats) -> Floats:
    """Return rows and years in one line."""
    flat: Floats = np.ascontiguousarray(by_year).reshape(-1)
    return flat
