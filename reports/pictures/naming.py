"""Names for charts that are drawn several times, and for several scenarios at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from reports import wording
from reports.statements import Statements

MOST_NAMED = 3
"""Scenarios up to which a sentence names each; from there on it counts them."""


def first_month(statements: Statements) -> date:
    """Return the first day of the model."""
    return date(statements.comparison.model.organisation.first_year, 9, 1)


def ways(statements: Statements, scenarios: Sequence[str]) -> str:
    """Return scenarios as a sentence names them: each, or how many of how many.

    Parameters
    ----------
    statements
        The run.
    scenarios
        Names of some of its scenarios; one at least.

    """
    every = len(statements.scenarios)
    if len(scenarios) == every > MOST_NAMED:
        return f"all {every} ways of funding"
    if len(scenarios) > MOST_NAMED:
        return f"{len(scenarios)} of the {every} ways of funding"
    return wording.listing([statements.labels.scenarios[name] for name in scenarios])


def batches(statements: Statements, most: int) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield a suffix for a chart's name, and the scenarios that stand in it.

    Parameters
    ----------
    statements
        The run.
    most
        Scenarios that one chart holds.

    """
    names = tuple(statements.scenarios)
    for at in range(0, len(names), most):
        yield f"_{at // most + 1}" if at else "", names[at : at + most]
