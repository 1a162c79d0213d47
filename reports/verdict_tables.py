"""The verdicts, their chances, and the numbers they rest on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from costmodel.assumptions import Assumption
from reports import cells, wording
from reports.chance_tables import (
    Case,
    chance_cells,
    chance_columns,
    drawn,
)
from reports.columns import balance, figure
from reports.labels import VERDICTS
from reports.quantities import quantity, unit_in_words
from reports.register_tables import unsourced_in_words
from reports.rows import addressed, heading, row
from reports.statements import Statements
from reports.tables import Cell, Column, Row, Table
from reports.verdict_words import (
    alone_in_words,
    evidence_in_words,
    flipping,
    verdict_if_lost,
    verdict_in_words,
)
from reports.won_and_lost import (
    if_lost,
    if_won,
    in_doubt,
    nobody_reacts,
    taken_as_won,
    won_or_lost,
)
from scenarios.comparison import ScenarioView
from scenarios.events import OF_KIND
from scenarios.explain.addresses import written
from scenarios.explain.model_numbers import HIGH, LOW
from scenarios.explain.swings import (
    CHANGES_AT,
    RESULTS,
    VALUE,
    range_address,
    swing_address,
)
from scenarios.explain.verdicts import VERDICT
from scenarios.explain.way import IF_LOST
from scenarios.explain.won_and_lost import OVER_BOTH
from scenarios.funding import programmes_with_a_fee
from scenarios.sensitivity import Swing, deciding
from scenarios.streams import Contract, Fee

MOST_SWINGS = 10
"""Assumptions told of what drives a result."""

_DECIDES = (
    "Present evidence decides if no assumption alone gives a verdict of another kind"
    " between its low and its high; nearly every assumption moves the month or the sum"
    " that goes with a verdict."
)
_TO_THE_END = (
    "To sustain itself is to last to the end of the plan without a grant: a contract is"
    " income like any other, and what comes after its end is not told."
)
_ONE = "Each line moves one assumption and leaves all others."
_RANGE = (
    "Low and high are the 10th and the 90th percentile; we look as far again beyond"
    " them, and mark a change that lies there."
)
_CHOSEN = (
    "What the plan chooses, such as the fee that schools are asked for, is no"
    " assumption and is not moved here: the ways of funding side by side say what"
    " another fee would do."
)
OUTSIDE = "beyond"
"""Marks a value at which a verdict changes, but outside the range given."""


def verdicts(statements: Statements) -> Table:
    """Return each scenario's verdict, the chances of each kind, and what decides it.

    A scenario whose contract may be lost has a line if it is won, a line if it is lost
    and one over both.
    """
    rows: list[Row] = []
    for name in statements.comparison.scenarios:
        rows += _verdict_rows(statements, name)
    return Table(
        "verdicts",
        "What becomes of each way of funding, and how sure that is",
        (
            Column("Way of funding"),
            Column("At the values we assume it"),
            *chance_columns(VERDICTS.values()),
            Column("Present evidence"),
        ),
        tuple(rows),
        statements.unpriced,
        (
            drawn(statements),
            _DECIDES,
            *((nobody_reacts(statements),) if in_doubt(statements) else ()),
            *((_TO_THE_END,) if _has_stream(statements, Contract) else ()),
        ),
    )


def _verdict_rows(statements: Statements, name: str) -> Iterator[Row]:
    """Yield the lines of one scenario: won, and if it may be lost, lost and both."""
    view = statements.comparison.scenarios[name]
    yield row(
        if_won(statements, name),
        (
            _verdict(verdict_in_words(statements, name), name),
            *_chances(view.simulated.chance, name),
            cells.words(evidence_in_words(view)),
        ),
    )
    if view.simulated_if_lost is not None:
        of_lost = written(name, IF_LOST)
        verdict = _verdict(verdict_if_lost(statements, name), of_lost)
        lost = _chances(view.simulated_if_lost.chance, of_lost)
        yield row(if_lost(statements, name), (verdict, *lost, cells.NOTHING))
        of_both = _chances(view.won_or_lost, written(name, OVER_BOTH))
        both = (cells.NOTHING, *of_both, cells.NOTHING)
        yield row(won_or_lost(statements, name), both)


def _verdict(told: str, whose: str) -> Cell:
    """Return a verdict with the address of its tests."""
    return replace(cells.words(told), address=written(whose, VERDICT))


def _chances(case: Case, whose: str) -> Iterator[Cell]:
    """Yield the chances of all kinds of verdict with their standard errors."""
    for kind in VERDICTS:
        event = OF_KIND[kind]
        yield from chance_cells(case(event, None), whose, event)


def _has_stream(statements: Statements, kind: type) -> bool:
    """Whether any scenario has a stream of a kind."""
    return any(
        isinstance(stream, kind)
        for funding in statements.comparison.model.funding.values()
        for stream in funding.streams
    )


def what_verdicts_rest_on(statements: Statements) -> Table:
    """Return for each scenario the assumptions nearest to changing its verdict."""
    rows: list[Row] = []
    for name in statements.labels.scenarios:
        view = statements.comparison.scenarios[name]
        swings = deciding(view.found.swings)
        rows.append(heading(_rests_on(statements, name)))
        rows += [_swing_row(statements, name, swing) for swing in swings]
        if not swings:
            rows.append(row(_none(statements, name), [cells.NOTHING] * 7))
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
        (
            unsourced_in_words(statements),
            _RANGE,
            *((_CHOSEN,) if _has_stream(statements, Fee) else ()),
            *taken_as_won(statements),
        ),
    )


def _none(statements: Statements, name: str) -> str:
    """Return that no assumption changes a verdict, and what still might."""
    funding = statements.comparison.model.funding[name]
    told = "None: no assumption changes this, nor twice its range"
    return f"{told}; another fee may" if programmes_with_a_fee(funding) else told


def _rests_on(statements: Statements, name: str) -> str:
    """Return a scenario's verdict, and how many assumptions alone give another."""
    count = len(flipping(statements.comparison.scenarios[name]))
    told = f"; {alone_in_words(count)}" if count else ""
    verdict = verdict_in_words(statements, name)
    return f"{if_won(statements, name)}: {verdict}{told}"


def tornado(statements: Statements, scenario: str) -> Table | None:
    """Return what moves a scenario's result most; None if no number does."""
    view = statements.comparison.scenarios[scenario]
    swings = largest_swings(view)
    if not swings:
        return None
    central = wording.money(int(statements.scenarios[scenario].funding.results.sum()))
    return Table(
        statements.labels.anchor("tornado", scenario),
        f"{statements.labels.scenarios[scenario]}: what moves the result of the plan"
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
        tuple(_tornado_row(statements, scenario, swing) for swing in swings),
        statements.nominal,
        (f"At the values we assume, the result of the plan is {central}.", _ONE),
    )


def largest_swings(view: ScenarioView) -> tuple[Swing, ...]:
    """Return the assumptions that move a scenario's result most, the largest first."""
    moved = [
        swing
        for swing in view.found.swings
        if swing.result_at_low != swing.result_at_high
    ]
    by_size = sorted(
        moved,
        key=lambda swing: (
            -abs(swing.result_at_high - swing.result_at_low),
            swing.name,
        ),
    )
    return tuple(by_size[:MOST_SWINGS])


def _swing_row(statements: Statements, name: str, swing: Swing) -> Row:
    """Return what one assumption does to a verdict."""
    assumption = _assumption(statements, swing)
    values = (swing.low, swing.value, swing.high)
    line = row(
        assumption.label,
        (
            cells.words(unit_in_words(assumption.unit)),
            *(quantity(value, assumption.unit) for value in values),
            _switch(swing, assumption.unit),
            cells.words(VERDICTS[swing.at_low]),
            cells.words(VERDICTS[swing.at_high]),
        ),
    )
    behind = (range_address(end, swing.name) for end in (LOW, VALUE, HIGH))
    switch = swing_address(name, CHANGES_AT, swing.name)
    return addressed(line, ("", *behind, switch, "", ""))


def _tornado_row(statements: Statements, name: str, swing: Swing) -> Row:
    """Return what one assumption does to a result."""
    assumption = _assumption(statements, swing)
    line = row(
        assumption.label,
        (
            cells.words(unit_in_words(assumption.unit)),
            quantity(swing.low, assumption.unit),
            quantity(swing.high, assumption.unit),
            cells.pounds(swing.result_at_low),
            cells.pounds(swing.result_at_high),
            _switch(swing, assumption.unit),
        ),
    )
    behind = (range_address(end, swing.name) for end in (LOW, HIGH))
    topics = (*RESULTS.values(), CHANGES_AT)
    told = (swing_address(name, topic, swing.name) for topic in topics)
    return addressed(line, ("", *behind, *told))


def _switch(swing: Swing, unit: str) -> Cell:
    """Return where a verdict changes, marked if that is outside the range given."""
    told = quantity(swing.switching_value, unit)
    if swing.switching_value is None or swing.flips_within_range:
        return told
    return replace(told, text=f"{told.text} ({OUTSIDE})")


def _assumption(statements: Statements, swing: Swing) -> Assumption:
    """Return the assumption that is moved."""
    return statements.comparison.funded.plan.terms.assumptions[swing.name]
