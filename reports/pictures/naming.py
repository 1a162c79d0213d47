"""Names for charts that are drawn several times, and for several scenarios at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from reports import wording
from reports.statements import Statements
from reports.won_and_lost import if_won, may_be_lost

MOST_NAMED = 3
"""Scenarios up to which a sentence names each; from there on it counts them."""


def first_month(statements: Statements) -> date:
    """Return the first day of the model."""
    return date(statements.comparison.model.organisation.first_year, 9, 1)


def ways(
    statements: Statements, scenarios: Sequence[str], shown: Sequence[str] = ()
) -> str:
    """Return scenarios as a sentence names them: each, or how many of how many.

    Parameters
    ----------
    statements
        The run.
    scenarios
        Names of some of its scenarios; one at least.
    shown
        Names of the scenarios that they are some of; none for all of the run.

    """
    labels = statements.labels.scenarios
    told, every = len(scenarios), len(shown or labels)
    if told <= MOST_NAMED:
        return wording.listing([labels[name] for name in scenarios])
    if is_part(statements, shown):
        these = f"these {every} ways of funding"
        return these if told == every else f"{told} of {these}"
    of_all = f"{told} of the" if told < every else "all"
    return f"{of_all} {every} ways of funding"


def ways_if_won(
    statements: Statements, scenarios: Sequence[str], shown: Sequence[str] = ()
) -> str:
    """Return the same where what is said of them holds only if contracts are won."""
    if not any(may_be_lost(statements, name) for name in scenarios):
        return ways(statements, scenarios, shown)
    if len(scenarios) <= MOST_NAMED:
        return wording.listing([if_won(statements, name) for name in scenarios])
    return f"{ways(statements, scenarios, shown)}, contracts won"


def however(statements: Statements, shown: Sequence[str]) -> str:
    """Return for which scenarios a finding on a chart holds, as a sentence ends.

    Parameters
    ----------
    statements
        The run.
    shown
        Names of the scenarios that stand in the chart.

    """
    if is_part(statements, shown):
        return f" under {ways(statements, shown, shown)}"
    return ", however it is funded" if len(shown) > 1 else ""


def is_part(statements: Statements, shown: Sequence[str]) -> bool:
    """Whether a chart shows some scenarios, and others stand in another chart."""
    return 0 < len(shown) < len(statements.scenarios)


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
