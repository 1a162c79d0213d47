"""What two runs differ by: line by line, and by what is written differently.

The rule in words is docs/method/comparison.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from costmodel.canonical import Part
from costmodel.drivers import CostType
from reports import cells, wording
from reports.labels import COST_TYPES, PAYERS
from reports.rows import addressed, row
from reports.statements import Statements
from reports.tables import Cell, Column, Form, Row, RowKind, Source, Table
from reports.told_scenarios import sentence
from reports.won_and_lost import if_won, taken_as_won
from scenarios.differences import (
    FIGURES,
    OPENING_RESERVES,
    ComparedSide,
    Figure,
    Line,
    lines_between,
    shared_out,
    side_of_run,
)
from scenarios.document_changes import DocumentChange, in_words
from scenarios.explain.addresses import Topic, month_written, scenario_address
from scenarios.payers import OPENING
from scenarios.stepwise import ChangeStep, Stepwise

_PENCE = 100.0

_HEADINGS: Mapping[Figure, str] = {
    Figure.FULL_COST: "Full cost",
    Figure.RESULT: "Result",
    Figure.SUBSIDY: "Subsidy",
    Figure.RESERVES: "Closing reserves",
}

_HOW = (
    "All years together, at the values we assume. A cost type that costs more takes as"
    " much off the result and the closing reserves; a stream that brings more adds as"
    " much. Subsidy is what grants and donations bring."
)
_CASTS = (
    "Rounded to the penny, so that every column adds up and every row agrees with"
    " itself."
)
_IN_TURN = (
    "One change after another is made, in this order, and kept, and the plan is worked"
    " out each time; a line is what the figures then move by. What makes no sound plan"
    " by itself is made with the next."
)
_ALONE = (
    "Alone is what a change does to the result with no other made. {}The method is that"
    " of DiNardo, Fortin and Lemieux (Econometrica 64, 1996): in another order the"
    " parts would be others, their sum the same."
)
_MOST_WORDS = 60
"""Letters of a value that a line quotes."""


def differences_from_first(statements: Statements, scenario: str) -> Table | None:
    """Return what a way of funding differs by from the first, line by line.

    None of the first itself.
    """
    first, *_ = statements.scenarios
    if scenario == first:
        return None
    one, other = (_side(statements, name) for name in (first, scenario))
    told = tuple(if_won(statements, name) for name in (first, scenario))
    table = line_by_line(
        statements.labels.anchor("differences_from_first", scenario),
        (one, other),
        (told[0], told[1]),
        statements.nominal,
        tuple(taken_as_won(statements)),
    )
    begins, *lines, ends = table.rows
    rows = (
        addressed(begins, _addresses(statements, first)),
        *lines,
        addressed(ends, _addresses(statements, scenario)),
    )
    return Table(
        table.name, table.caption, table.columns, rows, table.source, table.notes
    )


def _side(statements: Statements, name: str) -> ComparedSide:
    """Return what is compared of a way of funding."""
    view = statements.comparison.scenarios[name]
    return side_of_run(view.central, view.ledger)


def _addresses(statements: Statements, name: str) -> list[str]:
    """Return what explains the figures at an end."""
    horizon = statements.horizon
    end = month_written(horizon, horizon.months - 1)
    return [
        scenario_address(name, Topic.COST),
        scenario_address(name, Topic.RESULT),
        "",
        scenario_address(name, Topic.RESERVES, when=end),
    ]


def line_by_line(
    name: str,
    sides: tuple[ComparedSide, ComparedSide],
    told: tuple[str, str],
    source: Source,
    notes: tuple[str, ...] = (),
) -> Table:
    """Return the walk from one side to the other, a line a cost type and a stream.

    Parameters
    ----------
    name
        Of the table.
    sides, told
        Where the walk begins and ends, and what these are called.
    source, notes
        Of the table.

    """
    one, other = sides
    body = [
        row(_of(line, one, other), map(_pence, line.adds))
        for line in lines_between(one, other)
    ]
    return Table(
        name,
        f"From {told[0]} to {told[1]}, line by line",
        _columns("Line"),
        (
            row(told[0], map(_pence, one.totals_in_pence)),
            *body,
            row(told[1], map(_pence, other.totals_in_pence), RowKind.TOTAL),
        ),
        source,
        (_HOW, _CASTS, *notes),
    )


def _columns(first: str) -> tuple[Column, ...]:
    """Return a column of words, and one of pence for each figure."""
    figures = (Column(_HEADINGS[each], Form.PENCE, "£", adds=True) for each in FIGURES)
    return Column(first), *figures


def _pence(amount: int) -> Cell:
    """Return whole pence as pounds and pence."""
    return cells.pence(amount / _PENCE)


def _of(line: Line, one: ComparedSide, other: ComparedSide) -> str:
    """Return what a line is about."""
    if isinstance(line.of, CostType):
        return f"Cost: {COST_TYPES[line.of].lower()}"
    if line.of == OPENING_RESERVES:
        return "Free reserves at the start"
    if line.of == OPENING:
        return PAYERS[OPENING]
    return f"Income: {other.labels.get(line.of) or one.labels[line.of]}"


def what_was_changed(
    name: str, found: Stepwise, told: tuple[str, str], source: Source
) -> Table:
    """Return what each change does in its turn, and what it does alone.

    Parameters
    ----------
    name, source
        Of the table.
    found
        The walk.
    told
        What both ends are called.

    """
    shares = shared_out(found.one, found.other, [each.adds for each in found.steps])
    pairs = zip(found.steps, shares, strict=True)
    moving = [(step, adds) for step, adds in pairs if _moves(step, adds)]
    idle = len(found.steps) - len(moving)
    body = [_step_row(step, adds) for step, adds in moving]
    return Table(
        name,
        f"From {told[0]} to {told[1]}, change by change",
        (*_columns("What was changed"), Column("Result, alone", Form.PENCE, "£")),
        (
            row(told[0], [*map(_pence, found.one.totals_in_pence), cells.NOTHING]),
            *body,
            row(
                told[1],
                [*map(_pence, found.other.totals_in_pence), cells.NOTHING],
                RowKind.TOTAL,
            ),
        ),
        source,
        (_IN_TURN, _ALONE.format(_interaction(found)), *_idle(idle)),
    )


def _moves(step: ChangeStep, adds: Sequence[int]) -> bool:
    """Whether a step moves a figure by a penny, in its turn or alone."""
    alone = 0.0 if step.alone is None else abs(step.alone).max()
    return any(adds) or alone * _PENCE >= 1.0


def _step_row(step: ChangeStep, adds: Sequence[int]) -> Row:
    """Return one step."""
    at = FIGURES.index(Figure.RESULT)
    alone = None if step.alone is None else float(step.alone[at])
    told = "; ".join(change_in_words(each) for each in step.changes)
    return row(told, [*map(_pence, adds), cells.pence(alone)])


def _interaction(found: Stepwise) -> str:
    """Return what is left beside changes alone."""
    left = found.interaction
    if left is None:
        return ""
    pounds = wording.money_and_pence(float(left[FIGURES.index(Figure.RESULT)]))
    return f"The changes alone leave an interaction of {pounds} in the result. "


def _idle(count: int) -> Iterator[str]:
    """Yield how many changes move nothing."""
    if count:
        verb = "moves" if count == 1 else "move"
        yield f"{wording.counted(count, 'further change')} {verb} none of the figures."


def change_in_words(change: DocumentChange) -> str:
    """Return what was changed, from what to what.

    Examples
    --------
    >>> cohorts = ("programmes", "reading", "cohorts", "2026")
    >>> change_in_words(DocumentChange(cohorts, 10, 12))
    'Programmes: reading, cohorts, 2026 from 10 to 12'
    >>> change_in_words(DocumentChange(("pools", "#hall"), None, {}))
    'Pools: hall added'

    """
    section, *others = in_words(change.path)
    place = ", ".join(each.replace("_", " ") for each in others)
    opening = sentence(section.replace("_", " "))
    where = f"{opening}: {place}" if place else opening
    if change.before is None and _is_whole(change.after):
        return f"{where} added"
    if change.after is None and _is_whole(change.before):
        return f"{where} taken out"
    before, after = _value(change.before), _value(change.after)
    if before == after:
        return f"{where} otherwise"
    return f"{where} from {before} to {after}"


def _is_whole(part: Part) -> bool:
    """Whether something is more than a single value."""
    return isinstance(part, dict | list)


def _value(part: Part) -> str:
    """Return a value in print; of an assumption its own."""
    if isinstance(part, dict):
        return _value(part.get("value")) if "value" in part else "what it was"
    if part is None:
        return "what goes without saying"
    if isinstance(part, bool) or not isinstance(part, int | float):
        return str(part)[:_MOST_WORDS]
    return wording.number(float(part), 4).rstrip("0").rstrip(".")
