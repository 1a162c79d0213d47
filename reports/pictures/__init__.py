"""The charts of a run: plain numbers for each picture, and the finding in words.

The same charts stand in the business case and on the page.
"""

from __future__ import annotations

from reports.pictures.ability import ability
from reports.pictures.bearers import bearer_bars
from reports.pictures.cash import cash_lines
from reports.pictures.costs import cost_bars
from reports.pictures.drivers import drivers
from reports.pictures.gap import gap_steps
from reports.pictures.income import income_columns
from reports.pictures.naming import MOST_NAMED
from reports.pictures.payers import payer_cells
from reports.pictures.reserves import reserve_fans

__all__ = [
    "MOST_NAMED",
    "ability",
    "bearer_bars",
    "cash_lines",
    "cost_bars",
    "drivers",
    "gap_steps",
    "income_columns",
    "payer_cells",
    "reserve_fans",
]
