"""Tables of the appendices without what other tables of the document print."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from reports import cells
from reports.draw_tables import reserves_in_draws
from reports.fewer_columns import with_columns
from reports.gap_tables import gap_against_claim
from reports.statements import Statements
from reports.tables import Row, Table
from reports.unit_cost_tables import cost_at_assumed_volumes
from reports.won_and_lost import in_doubt

_AS_PLANNED = "What a school-year costs as planned stands with the unit costs."
_AS_ASSUMED = "Reserves at the values we assume stand beside the floor."
_IF_LOST = "Those if a contract is lost are in the results of the run."
_AS_ABOVE = "Where no gap is given it is that of the line above."

_GAP = slice(2, 4)
"""Where the gap stands in a row of the comparison with the subsidy."""


def cost_if_assumed_shrink(statements: Statements) -> Table | None:
    """Return the cost of a school-year at assumed volumes, that as planned left out."""
    table = cost_at_assumed_volumes(statements)
    if table is None:
        return None
    fewer = with_columns(table, (0, *range(2, len(table.columns))))
    return replace(fewer, notes=(_AS_PLANNED, *table.notes))


def reserves_when_drawn(statements: Statements) -> Table:
    """Return free reserves in all draws, without those at the values we assume."""
    table = reserves_in_draws(statements)
    fewer = with_columns(table, (0, *range(2, len(table.columns))))
    return replace(
        fewer,
        notes=(
            _AS_ASSUMED,
            *((_IF_LOST,) if in_doubt(statements) else ()),
            *table.notes,
        ),
    )


def gap_told_once(statements: Statements) -> Table | None:
    """Return the gap against the claim; a gap that two lines share stands in one."""
    table = gap_against_claim(statements)
    if table is None:
        return None
    rows = (table.rows[0], *(_told_once(*pair) for pair in pairwise(table.rows)))
    return replace(table, rows=rows, notes=(_AS_ABOVE, *table.notes))


def _told_once(before: Row, line: Row) -> Row:
    """Return a row of the gap without its gap, if the row above has the same."""
    if before.cells[0] != line.cells[0] or before.cells[_GAP] != line.cells[_GAP]:
        return line
    label, subsidy, least, most, *rest = line.cells
    blanks = (cells.words("") for _ in (least, most))
    return replace(line, cells=(label, subsidy, *blanks, *rest))
