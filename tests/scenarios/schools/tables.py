"""Small tables of schools for tests."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from scenarios.schools.columns import SchoolNumber, SchoolWord
from scenarios.schools.table import SchoolTable, TableSource

PLAIN: Mapping[str, str | float] = {
    "name": "A school",
    "local_authority": "Camden",
    "region": "london",
    "phase": "primary",
    "sector": "maintained",
    "found_by": "number",
    "income_is": "published",
    "pupils": 200.0,
    "fsm": 0.2,
    "teachers": 10.0,
    "total_income": 1_000_000.0,
    "total_spending": 1_000_000.0,
    "revenue_reserve": 50_000.0,
    "training_line": 4_000.0,
    "lined_spending": 1_000_000.0,
}
"""A maintained London primary."""


def made(*schools: Mapping[str, str | float]) -> SchoolTable:
    """Return a table of schools from 100000 up, each changed as wanted."""
    rows = [{**PLAIN, **school} for school in schools]
    return SchoolTable(
        np.arange(100_000, 100_000 + len(rows), dtype=np.int64),
        {
            each: np.array([row.get(each.value, "") for row in rows], dtype=np.str_)
            for each in SchoolWord
        },
        {
            each: np.array([row.get(each.value, np.nan) for row in rows], dtype=float)
            for each in SchoolNumber
        },
        (TableSource("made.csv", "schools made for a test", len(rows), 0, 0),),
        "2024-25",
    )
