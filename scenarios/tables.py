"""Scenarios as pandas tables, for an analyst: months of one, draws of all."""

from __future__ import annotations

import pandas as pd

from scenarios.projection import Projection
from scenarios.uncertainty import Simulated


def month_table(projection: Projection) -> pd.DataFrame:
    """Return one scenario's central case month by month, in nominal pounds.

    Index ``month`` as ``2026-09``. Columns: month-end balances ``cash``, ``debtors``,
    ``creditors``, ``deferred_income``, ``grant_repayable``, ``unrestricted`` (with
    designated sums and fixed assets), ``free_reserves`` and ``floor``; the month's
    ``cost``; and ``income:NAME`` for each stream, as it is recognised or earned.
    """
    balances = projection.balances
    horizon = projection.funded.plan.horizon
    months = [
        f"{horizon.first_year + (month + 8) // 12}-{(month + 8) % 12 + 1:02d}"
        for month in range(horizon.months)
    ]
    columns = {
        name: getattr(balances, name)[:, 0]
        for name in (
            "cash",
            "debtors",
            "creditors",
            "deferred_income",
            "grant_repayable",
            "unrestricted",
            "free_reserves",
        )
    }
    columns["floor"] = projection.floor.by_month[:, 0]
    columns["cost"] = projection.spending.all[:, 0]
    for name, amounts in projection.recognised.items():
        columns[f"income:{name}"] = amounts[:, 0]
    return pd.DataFrame(columns, index=pd.Index(months, name="month"))


def draw_table(simulated: Simulated) -> pd.DataFrame:
    """Return one scenario draw by draw.

    Index ``draw`` from 0. Columns: ``result:YEAR`` (position of the year, nominal
    pounds), ``lowest_cash``, ``verdict`` (0 fails, 1 sustains itself, 2 sustains with
    a subsidy), ``fails_in`` (month from 0, −1 never) and ``needed`` (pounds a
    school-year, first-year prices).
    """
    columns = {
        f"result:{year}": result for year, result in enumerate(simulated.results)
    }
    table = pd.DataFrame(columns)
    table["lowest_cash"] = simulated.lowest_cash
    table["verdict"] = simulated.kind
    table["fails_in"] = simulated.fails_in
    table["needed"] = simulated.needed
    return table.rename_axis("draw")
