"""The verdicts, their chances, and the numbers they rest on."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator

import numpy as np

from costmodel.assumptions import Assumption
from reports import cells, wording
from reports.labels import VERDICTS
from reports.quantities import quantity, unit_in_words
from reports.register_tables import unsourced_in_words
from reports.statements import Statements
from reports.tables import Cell, Column, Form, Row, RowKind, Table
from reports.verdict_words import UNDECIDED, decided, verdict_in_words
from scenarios.comparison import ScenarioView
from scenarios.sensitivity import Swing, deciding
from scenarios.uncertainty import Chance

MOST_SWINGS = 10
"""Assumptions told of what drives a result."""


def verdicts(statements: Statements) -> Table:
    """Return each scenario's verdict, the chances of each kind, and what decides it."""
    kinds = tuple(VERDICTS.items())
    rows = []
    for name, label in statements.labels.scenarios.items():
        view = statements.comparison.scenarios[name]
        chances = [view.simulated.chance_of_verdict(kind) for kind, _ in kinds]
        evidence = "decides this" if decided(view) else UNDECIDED
        rows.append(
            Row(
                (
                    cells.words(label),
                    cells.words(verdict_in_words(statements, name)),
                    *(cell for chance in chances for cell in _chance(chance)),
                    cells.words(evidence),
                )
            )
        )
    return Table(
        "verdicts",
        "What becomes of each way of funding, and how sure that is",
        (
            Column("Way of funding"),
            Column("At the values we assume it"),
            *(column for _, kind in kinds for column in _chance_columns(kind)),
            Column("Present evidence"),
        ),
        tuple(rows),
        statements.unpriced,
        (
            _drawn(statements),
            "Present evidence decides if no assumption alone changes the verdict between"
            " its low and its high.",
        ),
    )


def what_verdicts_rest_on(statements: Statements) -> Table:
    """Return for each scenario the assumptions nearest to changing its verdict."""
    rows: list[Row] = []
    for name, label in statements.labels.scenarios.items():
        swings = deciding(statements.comparison.scenarios[name].swings)
        verdict = verdict_in_words(statements, name)
        rows.append(Row((cells.words(f"{label}: {verdict}"),), RowKind.NOTE))
        rows += [_swing_row(statements, swing) for swing in swings]
        if not swings:
            told = cells.words("None: no assumption changes this, nor twice its range")
            rows.append(Row((told, *[cells.NOTHING] * 7)))
    return Table(
        "what_verdicts_rest_on",
        "The three assumptions nearest to changing each verdict, all others as assumed",
        (
            Column("Assumption"),
            Column("Unit"),
            Column("Low", Form.NUMBER),
            Column("Value", Form.NUMBER),
            Column("High", Form.NUMBER),
            Column("Changes at", Form.NUMBER),
            Column("Verdict at low"),
            Column("Verdict at high"),
        ),
        tuple(rows),
        statements.unpriced,
        (
            unsourced_in_words(statements),
            "Low and high are the 10th and the 90th percentile; we look as far again"
            " beyond them.",
        ),
    )


def tornado(statements: Statements, scenario: str) -> Table | None:
    """Return what moves a scenario's result most; None if no number varies."""
    view = statements.comparison.scenarios[scenario]
    swings = largest_swings(view)
    if not swings:
        return None
    central = wording.money(float(view.central.results.sum()))
    rows = [
        Row(
            (
                *_named(statements, swing),
                _figure(statements, swing, swing.low),
                _figure(statements, swing, swing.high),
                cells.pounds(swing.result_at_low),
                cells.pounds(swing.result_at_high),
                _figure(statements, swing, swing.switching_value),
            )
        )
        for swing in swings
    ]
    return Table(
        statements.labels.anchor("tornado", scenario),
        f"{statements.labels.scenarios[scenario]}: what moves the result of all years most",
        (
            Column("Assumption"),
            Column("Unit"),
            Column("Low", Form.NUMBER, "", "From"),
            Column("High", Form.NUMBER, "", "From"),
            Column("at low", Form.POUNDS, "£", "Unrestricted result"),
            Column("at high", Form.POUNDS, "£", "Unrestricted result"),
            Column("Verdict changes at", Form.NUMBER),
        ),
        tuple(rows),
        statements.nominal,
        (
            f"At the values we assume the result of all years is {central}. Each line"
            " moves one assumption and leaves all others.",
        ),
    )


def largest_swings(view: ScenarioView) -> tuple[Swing, ...]:
    """Return the assumptions that move a scenario's result most, the largest first."""
    moved = [
        swing for swing in view.swings if swing.result_at_low != swing.result_at_high
    ]
    by_size = sorted(
        moved,
        key=lambda swing: (-abs(swing.result_at_high - swing.result_at_low), swing.name),
    )
    return tuple(by_size[:MOST_SWINGS])


def chance_of_deficit(statements: Statements) -> Table:
    """Return the chance of a deficit by year, and of what reserves cannot bear."""
    views = statements.comparison.scenarios
    columns = [
        column
        for name in views
        for column in _chance_columns(statements.labels.scenarios[name])
    ]
    rows = [
        Row(
            (
                cells.words(label),
                *(cell for view in views.values() for cell in _chance(chance_of(view))),
            )
        )
        for label, chance_of in _happenings(statements)
    ]
    return Table(
        "chance_of_deficit",
        "The chance of a deficit by year, of a breach of the floor, and of failing",
        (Column("What may happen"), *columns),
        tuple(rows),
        statements.unpriced,
        (_drawn(statements),),
    )


_Happening = Callable[[ScenarioView], Chance]


def _happenings(statements: Statements) -> Iterator[tuple[str, _Happening]]:
    """Yield what may happen, and the chance of it in a scenario."""
    for at, year in enumerate(statements.years):
        yield (
            f"Deficit in {year}",
            lambda view, at=at: view.simulated.chance_of_deficit(at),
        )
    yield "Deficit in any year", lambda view: view.simulated.chance_of_deficit()
    yield "Floor breached", lambda view: view.simulated.chance_of_breach()
    yield (
        "Cash or unrestricted funds below nought",
        lambda view: view.simulated.chance_of_failing(),
    )


def _chance_columns(group: str) -> tuple[Column, Column]:
    """Return the columns of a chance and its standard error."""
    return (
        Column("Chance", Form.SHARE, "%", group),
        Column("±", Form.SHARE, "%", group),
    )


def _chance(chance: Chance) -> tuple[Cell, Cell]:
    """Return a chance and its standard error."""
    return cells.share(chance.share), cells.share(chance.error)


def _drawn(statements: Statements) -> str:
    """Return how chances are found."""
    blocks = statements.comparison.run.blocks
    return (
        f"Chances are found by drawing all uncertain assumptions {blocks * 1024:,} times;"
        f" ± is the standard error, from {wording.counted(blocks, 'block')} of draws."
        " Contracts are taken as won."
    )


def _swing_row(statements: Statements, swing: Swing) -> Row:
    """Return what one assumption does to a verdict."""
    figures = (swing.low, swing.value, swing.high, swing.switching_value)
    return Row(
        (
            *_named(statements, swing),
            *(_figure(statements, swing, figure) for figure in figures),
            cells.words(VERDICTS[swing.at_low]),
            cells.words(VERDICTS[swing.at_high]),
        )
    )


def _assumption(statements: Statements, name: str) -> Assumption:
    """Return an assumption in use."""
    return statements.comparison.funded.plan.terms.assumptions[name]


def _named(statements: Statements, swing: Swing) -> tuple[Cell, Cell]:
    """Return the label and the unit of an assumption."""
    assumption = _assumption(statements, swing.name)
    label = statements.labels.assumption(swing.name, assumption.label)
    return cells.words(label), cells.words(unit_in_words(assumption.unit))


def _figure(statements: Statements, swing: Swing, value: float | None) -> Cell:
    """Return a value of an assumption as its unit asks."""
    if value is None or not math.isfinite(value):
        return cells.NOTHING
    return quantity(float(np.float64(value)), _assumption(statements, swing.name).unit)
