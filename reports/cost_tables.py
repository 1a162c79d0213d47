"""What the work costs the broker in full, on planned volumes, told five ways."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np

from costmodel import bearers
from costmodel.arrays import Integers
from costmodel.bearers import DIRECT, TYPES
from costmodel.drivers import CostType
from costmodel.explain.addresses import Address
from costmodel.explain.measures import Clause
from reports import addresses, wording
from reports.columns import pounds
from reports.cross_tables import TOTAL, Cross, in_use
from reports.labels import COST_TYPES, NOT_SHARED, UNUSED_CAPACITY
from reports.one_year import by_year, told_once
from reports.statements import ROUNDED, Statements
from reports.tables import Column, Table

PROGRAMME = "Programme"
ALL = "All programmes"
WITH_NONE = "All"
"""What :data:`ALL` is called where a row above it is in no programme."""

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
UNUSED = (
    "Unused capacity is cost of pools shared by the time that they take: what nobody"
    " takes of their practical capacity. It is in no programme."
)

_IN_NONE = (
    (bearers.NOT_SHARED, NOT_SHARED, UNSHARED),
    (bearers.UNUSED_CAPACITY, UNUSED_CAPACITY, UNUSED),
)
"""The last lines: whose each is in an address, what it is called, what it means."""


def cost_by_programme_first_year(statements: Statements) -> Table:
    """Return the first year's full cost by programme and group of cost types."""
    year = statements.years[0]
    return _by_group(
        statements,
        "cost_by_programme_first_year",
        f"What each programme costs in {year}, by what the money is for",
        statements.cost.by_line[:1],
        addresses.years(statements)[0],
    )


def cost_by_programme(statements: Statements) -> Table:
    """Return all years' full cost by programme and group of cost types."""
    return _by_group(
        statements,
        "cost_by_programme",
        f"What each programme costs, {statements.span}, by what the money is for",
        statements.cost.by_line,
        None,
    )


def cost_by_type(statements: Statements) -> Table:
    """Return full cost by cost type and year."""
    amounts = statements.cost.full_cost.sum(axis=1).T
    used = in_use(amounts, 0)
    names = tuple(COST_TYPES[TYPES[at]] for at in np.flatnonzero(used))
    asked = [
        *(
            addresses.narrowed(addresses.FULL_COST, Clause.FOR, TYPES[at])
            for at in np.flatnonzero(used)
        ),
        addresses.FULL_COST,
    ]
    cross = Cross(
        "What for",
        names,
        _years(statements),
        amounts[used],
        "Full cost",
        address_at=_at(asked, addresses.years(statements)),
    )
    table = Table(
        "cost_by_type",
        f"What the money is for{by_year(statements, ', year by year')}",
        cross.all_columns(),
        cross.all_rows(),
        statements.nominal,
        (PLANNED, ROUNDED),
    )
    return told_once(table, statements, TOTAL)


def cost_by_year(statements: Statements) -> Table:
    """Return full cost by programme and year."""
    amounts = statements.cost.by_line.sum(axis=2).T
    table = _by_programme(
        statements,
        "cost_by_year",
        f"What each programme costs{by_year(statements, ', year by year')}",
        (_years(statements), amounts),
        [replace(addresses.FULL_COST, year=at) for at in addresses.years(statements)],
    )
    return told_once(table, statements, TOTAL)


def cost_by_origin(statements: Statements) -> Table:
    """Return all years' full cost by programme and by the pool it came from."""
    columns = tuple(
        pounds(
            statements.labels.origin(name),
            "" if name == DIRECT else "Its share of pools",
        )
        for name in statements.cost.origins
    )
    return _by_programme(
        statements,
        "cost_by_origin",
        f"Where each programme's cost comes from, {statements.span}",
        (columns, statements.cost.by_line_and_origin.sum(axis=(0, 2))),
        [
            *(
                addresses.narrowed(addresses.FULL_COST, Clause.FROM, name)
                for name in statements.cost.origins
            ),
            addresses.FULL_COST,
        ],
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
    used = frozenset(
        TYPES[at] for at in np.flatnonzero(in_use(statements.cost.full_cost, 2))
    )
    return tuple(group for group in GROUPS if used & set(group)), used


def _by_group(
    statements: Statements, name: str, caption: str, cost: Integers, year: int | None
) -> Table:
    """Return cost of a year, or of all, by programme and group of cost types."""
    groups, used = used_groups(statements)
    columns = tuple(pounds(group_label(group, used)) for group in groups)
    by_type = cost.sum(axis=0)
    amounts = np.zeros((len(by_type), len(groups)), dtype=np.int64)
    for at, group in enumerate(groups):
        amounts[:, at] = by_type[:, [TYPES.index(each) for each in group]].sum(axis=1)
    whole = replace(addresses.FULL_COST, year=year)
    asked = [
        *(addresses.narrowed(whole, Clause.FOR, *group) for group in groups),
        whole,
    ]
    return _by_programme(statements, name, caption, (columns, amounts), asked)


def _by_programme(
    statements: Statements,
    name: str,
    caption: str,
    parts: tuple[tuple[Column, ...], Integers],
    asked: Sequence[Address],
) -> Table:
    """Return columns of amounts by programme; what is in none only where it is any.

    The last two rows of the amounts are *not shared* and *unused capacity*; ``asked``
    is what explains each column of the row of all programmes.
    """
    columns, amounts = parts
    rows, notes = list(statements.labels.programmes), [PLANNED]
    kept, owners = list(range(len(rows))), []
    for at, (owner, line, note) in enumerate(_IN_NONE, len(amounts) - len(_IN_NONE)):
        if amounts[at].any():
            kept.append(at)
            owners.append(owner)
            rows.append(line)
            notes.append(note)
    notes.append(ROUNDED)
    owned = addresses.owners(statements, *owners)
    cross = Cross(
        PROGRAMME,
        tuple(rows),
        columns,
        amounts[kept],
        WITH_NONE if owners else ALL,
        address_at=lambda at, column: str(replace(asked[column], owner=owned[at])),
    )
    return Table(
        name,
        caption,
        cross.all_columns(),
        cross.all_rows(),
        statements.nominal,
        tuple(notes),
    )


def _at(
    asked: Sequence[Address], years: Sequence[int | None]
) -> Callable[[int, int], str]:
    """Return what explains each figure of rows that ask, in columns of years."""
    return lambda at, column: str(replace(asked[at], year=years[column]))


def _years(statements: Statements) -> tuple[Column, ...]:
    """Return a column of pounds for each year."""
    return tuple(pounds(year) for year in statements.years)
