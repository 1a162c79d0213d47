"""How long reserves hold, and by when closing down must be decided.

The rule in words is docs/method/cash_and_reserves.md.
"""

from __future__ import annotations

from collections.abc import Iterator

from reports import cells, wording
from reports.columns import balance, figure
from reports.rows import addressed, row
from reports.statements import Statements
from reports.tables import Cell, Column, Row, Table
from reports.verdict_words import month_in_words
from reports.won_and_lost import cash_if_lost, if_lost, if_won, nobody_reacts
from scenarios.closing import (
    TOO_LATE,
    closing_down,
    closure_of,
    lowest_reserves,
    runway,
)
from scenarios.explain.addresses import Topic, month_written, written
from scenarios.explain.closing import CLOSING, LEFT_FOR_CLOSING, RUNWAY
from scenarios.explain.way import IF_LOST
from scenarios.projection import Projection
from scenarios.reserves import NEVER

_RUNWAY = (
    "The runway is how many months free reserves hold the floor, at the values we"
    " assume; it is nought if they open below it."
)
_DECIDE = (
    "Closing down can be paid for as long as unrestricted funds without fixed assets"
    " cover its cost on the last day; the decision comes {} before that. Restricted"
    " money pays for none of it."
)
_NOT_STATED = (
    "The model does not say what closing down takes ('closing'), so that no latest date"
    " to decide is told."
)


def how_long_it_lasts(statements: Statements) -> Table:
    """Return runway, worst month and the latest date to decide of every scenario."""
    closing = statements.comparison.model.organisation.closing
    heads: tuple[Column, ...] = ()
    if closing is not None:
        heads = (
            balance("Cost of closing down"),
            balance("Left for it when it fails"),
            Column("Latest date to decide"),
        )
    rows, note = list(_rows(statements)), _NOT_STATED
    if closing is not None:
        note = _DECIDE.format(wording.counted(closing.months, "month"))
    any_lost = len(rows) > len(statements.scenarios)
    return Table(
        "how_long_it_lasts",
        "How long reserves hold, and by when to decide",
        (
            Column("Way of funding"),
            figure("Runway, months"),
            balance("Lowest free reserves"),
            Column("In"),
            Column("Fails"),
            *heads,
        ),
        tuple(rows),
        statements.nominal,
        (_RUNWAY, note, *((nobody_reacts(statements),) if any_lost else ())),
    )


def _rows(statements: Statements) -> Iterator[Row]:
    """Yield each way of funding, won and, where it may be, lost."""
    for name, view in statements.comparison.scenarios.items():
        reserves = statements.scenarios[name].cash.free_reserves
        at = lowest_reserves(view.central)
        label = if_won(statements, name)
        figures = _figures(statements, view.central, int(reserves[at]), at)
        yield addressed(row(label, figures), _asked(statements, name, at))
        lost = cash_if_lost(statements, name)
        if lost is not None:
            at = lowest_reserves(lost.projection)
            least = int(lost.free_reserves[at])
            figures = _figures(statements, lost.projection, least, at)
            asked = _asked(statements, f"{name}.{IF_LOST}", at)
            yield addressed(row(if_lost(statements, name), figures), asked)


def _figures(
    statements: Statements, projection: Projection, least: int, at: int
) -> Iterator[Cell]:
    """Yield how long it lasts, the worst month, and what closing takes."""
    months = runway(projection)
    if months is None:
        yield cells.words(f"{statements.horizon.months} or more")
    else:
        yield cells.count(months)
    yield cells.pounds(least)
    yield cells.words(month_in_words(statements, at))
    yield cells.words(month_in_words(statements, int(projection.events.fails[0])))
    closing = closing_down(projection)
    if closing is not None:
        yield cells.pounds(closing.cost)
        fails = projection.events.fails[0] != NEVER
        closure = closure_of(projection) if fails else None
        yield cells.NOTHING if closure is None else cells.pounds(closure.left)
        yield cells.words(date_in_words(statements, closing.decide_by))


def date_in_words(statements: Statements, passed: int) -> str:
    """Return the latest date to decide, after so many months of the plan.

    NEVER and TOO_LATE, in place of months, are told as that.
    """
    if passed == NEVER:
        return "not within the plan"
    if passed == TOO_LATE:
        return "too late"
    if not passed:
        return f"before {statements.horizon.label_of_month(0)}"
    return f"end of {statements.horizon.label_of_month(passed - 1)}"


def _asked(statements: Statements, name: str, at: int) -> list[str]:
    """Return what explains the figures of a row."""
    when = month_written(statements.horizon, at)
    asked = [written(name, RUNWAY), written(name, Topic.RESERVES, when=when), "", ""]
    has_closing = statements.comparison.model.organisation.closing is not None
    of_closing = [written(name, CLOSING), written(name, LEFT_FOR_CLOSING), ""]
    return [*asked, *(of_closing if has_closing else [])]
