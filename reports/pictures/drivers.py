"""Which assumptions move one scenario's result most."""

from __future__ import annotations

from reports import wording
from reports.charts import Swing, Tornado
from reports.contents import Chart, Reference
from reports.quantities import quantity, unit_in_words
from reports.statements import Statements
from reports.verdict_tables import OUTSIDE, largest_swings
from reports.verdict_words import decided
from reports.won_and_lost import if_won
from scenarios import sensitivity

MOST_SWINGS = 8
"""Bars that one chart holds."""


def drivers(statements: Statements, scenario: str) -> Chart | None:
    """Show what moves the result of the plan most; None if nothing does."""
    view = statements.comparison.scenarios[scenario]
    widest = largest_swings(view)[:MOST_SWINGS]
    if not widest:
        return None
    label = if_won(statements, scenario)
    first = _label(statements, widest[0].name)
    title = f"{label}: one number moves the result most: {first}"
    settled = "decide" if decided(view) else "do not decide"
    return Chart(
        statements.labels.anchor("drivers", scenario),
        title,
        f"Bars of how far each assumption moves the result of the plan. {title}. The"
        f" assumptions, one at a time, {settled} the verdict.",
        Tornado(
            tuple(
                Swing(
                    _label(statements, each.name),
                    _value(statements, each.name, each.low),
                    _value(statements, each.name, each.high),
                    each.result_at_low,
                    each.result_at_high,
                    _switch(statements, each),
                )
                for each in widest
            ),
            float(statements.scenarios[scenario].funding.results.sum()),
            "result of the plan",
            0.0,
            "no loss",
        ),
        statements.nominal,
        (Reference(statements.labels.anchor("tornado", scenario)),),
    )


def _switch(statements: Statements, swing: sensitivity.Swing) -> str:
    """Return where the answer changes, marked if that is outside the range given."""
    told = _value(statements, swing.name, swing.switching_value)
    is_beyond = told and not swing.flips_within_range
    return f"{told} ({OUTSIDE})" if is_beyond else told


def _label(statements: Statements, name: str) -> str:
    """Return the label of an assumption."""
    return statements.comparison.funded.plan.terms.assumptions[name].label or name


def _value(statements: Statements, name: str, value: float | None) -> str:
    """Return a value of an assumption in words, by its unit; none is an empty text."""
    if value is None:
        return ""
    unit = statements.comparison.funded.plan.terms.assumptions[name].unit
    text = quantity(float(value), unit).text
    if unit.startswith("£"):
        sign = wording.MINUS if text.startswith(wording.MINUS) else ""
        return f"{sign}£{text.removeprefix(wording.MINUS)}"
    if unit_in_words(unit).startswith("%"):
        return f"{text.removesuffix('.0')}%"
    return text
