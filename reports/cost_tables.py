"""What the work costs the broker in full, on planned volumes, told five ways."""

from __future__ import annotations

import numpy as np

from costmodel.arrays import Integers
from costmodel.bearers import DIRECT, TYPES
from costmodel.drivers import CostType
from reports import wording
from reports.cross_tables import Cross, in_use, pounds
from reports.labels import COST_TYPES, NOT_SHARED
from reports.statements import ROUNDED, Statements
from reports.tables import Column, Table

PROGRAMME = "Programme"
ALL = "All programmes"

GROUPS: tuple[tuple[CostType, ...], ...] = (
    (CostType.DELIVERY, CostType.BACKFILL),
    (CostType.BROKERING,),
    (CostType.SECRETARIAT,),
    (CostType.EVALUATION, CostType.QUALITY_ASSURANCE),
    (CostType.DEVELOPMENT, CostType.TRAINING),
    (CostType.EVENTS, CostType.TRAVEL, CostType.MATERIALS),
    (CostType.PREMISES, CostType.GOVERNANCE, CostType.BID),
)
"""Cost types told together where a table has no room for all fourteen."""

PLANNED = "Planned volumes; the broker pays for deployed days."
UNSHARED = (
    "Not shared is cost of pools in years in which no programme uses what they are"
    " spread by."
)


def cost_by_programme_first_year(statements: Statements) -> Table:
    """Return the first year's full cost by programme and group of cost types."""
    year = statements.years[0]
    return _by_group(
        statements,
        "cost_by_programme_first_year",
        f"What each programme costs in {year}, by what the money is for",
        statements.cost.full_cost[:1],
    )


def cost_by_programme(statements: Statements) -> Table:
    """Return all years' full cost by programme and group of cost types."""
    return _by_group(
        statements,
        "cost_by_programme",
        f"What each programme costs, {statements.span}, by what the money is for",
        statements.cost.full_cost,
    )


def cost_by_type(statements: Statements) -> Table:
    """Return full cost by cost type and year."""
    amounts = statements.cost.full_cost.sum(axis=1).T
    used = in_use(amounts, 0)
    names = [
        COST_TYPES[each] for each, is_used in zip(TYPES, used, strict=True) if is_used
    ]
    cross = Cross(
        "What for", tuple(names), _years(statements), amounts[used], "Full cost"
    )
    return Table(
        "cost_by_type",
        "What the money is for, year by year",
        cross.all_columns(),
        cross.all_rows(),
        statements.nominal,
        (PLANNED, ROUNDED),
    )


def cost_by_year(statements: Statements) -> Table:
    """Return full cost by programme and year."""
    amounts = statements.cost.full_cost.sum(axis=2).T
    names, kept = _programmes(statements, amounts)
    cross = Cross(PROGRAMME, names, _years(statements), kept, ALL)
    return Table(
        "cost_by_year",
        "What each programme costs, year by year",
        cross.all_columns(),
        cross.all_rows(),
        statements.nominal,
        (PLANNED, *_unshared(names), ROUNDED),
    )


def cost_by_origin(statements: Statements) -> Table:
    """Return all years' full cost by programme and by the pool it came from."""
    amounts = statements.cost.by_origin.sum(axis=(0, 2))
    labels = statements.labels
    columns = tuple(
        pounds(labels.origin(name), "" if name == DIRECT else "Its share of pools")
        for name in statements.cost.origins
    )
    names, kept = _programmes(statements, amounts)
    cross = Cross(PROGRAMME, names, columns, kept, ALL)
    return Table(
        "cost_by_origin",
        f"Where each programme's cost comes from, {statements.span}",
        cross.all_columns(),
        cross.all_rows(),
        statements.nominal,
        (PLANNED, *_unshared(names), ROUNDED),
    )


def group_label(group: tuple[CostType, ...], used: frozenset[CostType]) -> str:
    """Return the name of a group of cost types, as far as they are used.

    Examples
    --------
    >>> group_label(GROUPS[5], frozenset({CostType.TRAVEL, CostType.MATERIALS}))
    'Travel and materials'

    """
    names = [COST_TYPES[each].lower() for each in group if each in used]
    return wording.listing(names).capitalize()


def used_groups(
    statements: Statements,
) -> tuple[tuple[tuple[CostType, ...], ...], frozenset[CostType]]:
    """Return the groups that have any cost in any year, and the cost types in use."""
    flags = in_use(statements.cost.full_cost, 2)
    used = frozenset(
        each for each, is_used in zip(TYPES, flags, strict=True) if is_used
    )
    return tuple(group for group in GROUPS if used & set(group)), used


def _by_group(statements: Statements, name: str, caption: str, cost: Integers) -> Table:
    """Return cost of some years by programme and group of cost types."""
    groups, used = used_groups(statements)
    sums = [
        cost[..., [TYPES.index(each) for each in group]].sum(axis=(0, 2))
        for group in groups
    ]
    amounts = np.stack(sums, axis=-1) if sums else cost.sum(axis=(0, 2))[:, None][:, :0]
    columns = tuple(pounds(group_label(group, used)) for group in groups)
    names, kept = _programmes(statements, amounts)
    cross = Cross(PROGRAMME, names, columns, kept, ALL)
    return Table(
        name,
        caption,
        cross.all_columns(),
        cross.all_rows(),
        statements.nominal,
        (PLANNED, *_unshared(names), ROUNDED),
    )


def _programmes(
    statements: Statements, amounts: Integers
) -> tuple[tuple[str, ...], Integers]:
    """Return names and amounts by programme; *not shared* only where it is any cost."""
    names = statements.labels.programmes
    if amounts[-1].any():
        return (*names, NOT_SHARED), amounts
    return names, amounts[:-1]


def _unshared(names: tuple[str, ...]) -> tuple[str, ...]:
    """Return what the line *not shared* is, if it is told."""
    return (UNSHARED,) if NOT_SHARED in names else ()


def _years(statements: Statements) -> tuple[Column, ...]:
    """Return a column of pounds for each year."""
    return tuple(pounds(year) for year in statements.years)
