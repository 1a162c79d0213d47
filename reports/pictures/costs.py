"""What each programme's cost of the first year is for."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from costmodel.arrays import Integers
from costmodel.bearers import TYPES
from reports import wording
from reports.charts import Bar, Part, StackedBars
from reports.contents import Chart, Reference
from reports.cost_tables import group_label, used_groups
from reports.labels import NOT_SHARED, UNUSED_CAPACITY
from reports.statements import Statements

MOST_BARS = 16
"""Bars that one page holds; the smaller programmes share the last."""


def cost_bars(statements: Statements) -> Chart | None:
    """Show what each programme's cost of the first year is for; None if it is none."""
    groups, used = used_groups(statements)
    first = statements.cost.by_line[0]
    if not groups or not first.any():
        return None
    amounts = np.stack(
        [
            first[:, [TYPES.index(each) for each in group]].sum(axis=1)
            for group in groups
        ],
        axis=1,
    )
    year = statements.years[0]
    labels = [group_label(group, used) for group in groups]
    title = f"Of {wording.short_money(int(first.sum()))} in {year}, " + (
        _schools_paid(statements) or _largest(labels, amounts)
    )
    return Chart(
        "cost_bars",
        title,
        f"Stacked bars of each programme's full cost in {year}, by what it is for."
        f" {title}.",
        StackedBars(
            tuple(
                Part(group[0].value, label)
                for group, label in zip(groups, labels, strict=True)
            ),
            bars_of(
                (*statements.labels.programmes, NOT_SHARED, UNUSED_CAPACITY), amounts
            ),
        ),
        statements.nominal,
        (Reference("cost_by_programme_first_year"),),
    )


def bars_of(labels: tuple[str, ...], amounts: Integers) -> tuple[Bar, ...]:
    """Return a bar for each row with any amount; the smallest share one if many.

    Examples
    --------
    >>> [bar.label for bar in bars_of(("a", "b"), np.array([[1, 2], [0, 0]]))]
    ['a']

    """
    shown = [at for at in range(len(labels)) if amounts[at].any()]
    by_size = sorted(shown, key=lambda at: -int(np.abs(amounts[at]).sum()))
    if len(shown) > MOST_BARS:
        large, small = by_size[: MOST_BARS - 1], by_size[MOST_BARS - 1 :]
    else:
        large, small = by_size, []
    bars = [
        Bar(labels[at], tuple(map(float, amounts[at]))) for at in shown if at in large
    ]
    if small:
        told = wording.counted(len(small), "smaller programme")
        bars.append(Bar(told, tuple(map(float, amounts[small].sum(axis=0)))))
    return tuple(bars)


def _schools_paid(statements: Statements) -> str:
    """Return what schools are paid for deployed days in the first year, if anything."""
    ledger = statements.comparison.cost.ledger
    paid = sum(
        float(amounts[0])
        for row, amounts in zip(ledger.rows, ledger.amounts, strict=True)
        if row.is_passed_through
    )
    if paid <= 0.0:
        return ""
    return f"{wording.short_money(paid)} pays provider schools for deployed days"


def _largest(labels: Sequence[str], amounts: Integers) -> str:
    """Return what most of a year's cost is for."""
    sums = amounts.sum(axis=0)
    at = int(sums.argmax())
    return f"{wording.short_money(int(sums[at]))} is for {labels[at].lower()}"
