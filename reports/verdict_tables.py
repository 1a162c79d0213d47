"""The verdicts, their chances, and the numbers they rest on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from costmodel.assumptions import Assumption
from costmodel.blocks import BLOCK
from reports import cells, wording
from reports.columns import balance, figure, share
from reports.labels import VERDICTS
from reports.quantities import quantity, unit_in_words
from reports.register_tables import unsourced_in_words
from reports.rows import heading, row
from reports.statements import Statements
from reports.tables import Cell, Column, Row, Table
from reports.verdict_words import evidence_in_words, verdict_in_words
from scenarios.comparison import ScenarioView
from scenarios.sensitivity import Swing, deciding
from scenarios.uncertainty import Chance

MOST_SWINGS = 10
"""Assumptions told of what drives a result."""

_DECIDES = (
    "Present evidence decides if no assumption alone changes the verdict between its"
    " low and its high."
)
_ONE = "Each line moves one assumption and leaves all others."
_RANGE = (
    "Low and high are the 10th and the 90th percentile; we look as far again beyond"
    " them."
)


def verdicts(statements: Statements) -> Table:
    """Return each scenario's verdict, the chances of each kind, and what decides it."""
    rows = []
    for name, label in statements.labels.scenarios.items():
        view = statements.comparison.scenarios[name]
        chances = map(view.simulated.chance_of_verdict, VERDICTS)
        figures = (
            cells.words(verdict_in_words(statements, name)),
            *(cell for chance in chances for cell in _chance(chance)),
            cells.words(evidence_in_words(view)),
        )
        rows.append(row(label, figures))
    return Table(
        "verdicts",
        "What becomes of each way of funding, and how sure that is",
        (
            Column("Way of funding"),
            Column("At the values we assume it"),
            *_chance_columns(VERDICTS.values()),
            Column("Present evidence"),
        ),
        tuple(rows),
        statements.unpriced,
        (_drawn(statements), _DECIDES),
    )


def what_verdicts_rest_on(statements: Statements) -> Table:
    """Return for each scenario the assumptions nearest to changing its verdict."""
    rows: list[Row] = []
    for name, label in statements.labels.scenarios.items():
        swings = deciding(statements.comparison.scenarios[name].swings)
        rows.append(heading(f"{label}: {verdict_in_words(statements, name)}"))
        rows += [_swing_row(statements, swing) for swing in swings]
        if not swings:
            none = "None: no assumption changes this, nor twice its range"
            rows.append(row(none, [cells.NOTHING] * 7))
    return Table(
        "what_verdicts_rest_on",
        "The three assumptions nearest to changing each verdict, all others as assumed",
        (
            Column("Assumption"),
            Column("Unit"),
            *map(figure, ("Low", "Value", "High", "Changes at")),
            Column("Verdict at low"),
            Column("Verdict at high"),
        ),
        tuple(rows),
        statements.unpriced,
        (unsourced_in_words(statements), _RANGE),
    )


def tornado(statements: Statements, scenario: str) -> Table | None:
    """Return what moves a scenario's result most; None if no number does."""
    view = statements.comparison.scenarios[scenario]
    swings = largest_swings(view)
    if not swings:
        return None
    central = wording.money(float(view.central.results.sum()))
    return Table(
        statements.labels.anchor("tornado", scenario),
        f"{statements.labels.scenarios[scenario]}: what moves the result of all years"
        " most",
        (
            Column("Assumption"),
            Column("Unit"),
            figure("Low", "From"),
            figure("High", "From"),
            balance("at low", "Unrestricted result"),
            balance("at high", "Unrestricted result"),
            figure("Verdict changes at"),
        ),
        tuple(_tornado_row(statements, swing) for swing in swings),
        statements.nominal,
        (f"At the values we assume, the result of all years is {central}.", _ONE),
    )


def largest_swings(view: ScenarioView) -> tuple[Swing, ...]:
    """Return the assumptions that move a scenario's result most, the largest first."""
    moved = [
        swing for swing in view.swings if swing.result_at_low != swing.result_at_high
    ]
    by_size = sorted(
        moved,
        key=lambda swing: (
            -abs(swing.result_at_high - swing.result_at_low),
            swing.name,
        ),
    )
    return tuple(by_size[:MOST_SWINGS])


def chance_of_deficit(statements: Statements) -> Table:
    """Return the chance of a deficit by year, and of what reserves cannot bear."""
    views = statements.comparison.scenarios
    labels = [statements.labels.scenarios[name] for name in views]
    return Table(
        "chance_of_deficit",
        "The chance of a deficit by year, of a breach of the floor, and of failing",
        (Column("What may happen"), *_chance_columns(labels)),
        tuple(
            row(
                name,
                (cell for view in views.values() for cell in _chance(chance_of(view))),
            )
            for name, chance_of in _happenings(statements)
        ),
        statements.unpriced,
        (_drawn(statements),),
    )


def _happenings(
    statements: Statements,
) -> Iterator[tuple[str, Callable[[ScenarioView], Chance]]]:
    """Yield what may happen, and the chance of it in a scenario."""
    for at, year in enumerate(statements.years):
        yield f"Deficit in {year}", partial(_deficit, year=at)
    yield "Deficit in any year", _deficit
    yield "Floor breached", lambda view: view.simulated.chance_of_breach()
    yield (
        "Cash or unrestricted funds below nought",
        lambda view: view.simulated.chance_of_failing(),
    )


def _deficit(view: ScenarioView, year: int | None = None) -> Chance:
    """Return the chance of a deficit in a year, or in any."""
    return view.simulated.chance_of_deficit(year)


def _chance_columns(groups: Iterable[str]) -> Iterator[Column]:
    """Yield the columns of a chance and its standard error, for each group."""
    for group in groups:
        yield share("Chance", group)
        yield share("±", group)


def _chance(chance: Chance) -> tuple[Cell, Cell]:
    """Return a chance and its standard error."""
    return cells.share(chance.share), cells.share(chance.error)


def _drawn(statements: Statements) -> str:
    """Return how chances are found."""
    blocks = statements.comparison.run.blocks
    return (
        "Chances are found by drawing all uncertain assumptions"
        f" {wording.counted(blocks * BLOCK, 'time')}; ± is the standard error, from"
        f" {wording.counted(blocks, 'block')} of draws. Contracts are taken as won."
    )


def _swing_row(statements: Statements, swing: Swing) -> Row:
    """Return what one assumption does to a verdict."""
    assumption = _assumption(statements, swing)
    values = (swing.low, swing.value, swing.high, swing.switching_value)
    return row(
        assumption.label,
        (
            cells.words(unit_in_words(assumption.unit)),
            *(quantity(value, assumption.unit) for value in values),
            cells.words(VERDICTS[swing.at_low]),
            cells.words(VERDICTS[swing.at_high]),
        ),
    )


def _tornado_row(statements: Statements, swing: Swing) -> Row:
    """Return what one assumption does to a result."""
    assumption = _assumption(statements, swing)
    return row(
        assumption.label,
        (
            cells.words(unit_in_words(assumption.unit)),
            quantity(swing.low, assumption.unit),
            quantity(swing.high, assumption.unit),
            cells.pounds(swing.result_at_low),
            cells.pounds(swing.result_at_high),
            quantity(swing.switching_value, assumption.unit),
        ),
    )


def _assumption(statements: Statements, swing: Swing) -> Assumption:
    """Return the assumption that is moved."""
    return statements.comparison.funded.plan.terms.assumptions[swing.name]
