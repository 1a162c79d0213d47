"""What each comparator pays for and leaves out, what came of it, and doing nothing.

The rule in words is docs/method/comparators.md.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

from costmodel.assumptions import Assumption
from reports import cells, wording
from reports.columns import figure
from reports.comparator_tables import (
    beside,
    sums_for_a_body,
    sums_for_a_day,
    sums_for_a_school,
)
from reports.labels import GRADES
from reports.quantities import quantity, unit_in_words
from reports.register_tables import month_dated
from reports.rows import addressed, row
from reports.statements import Statements
from reports.tables import Column, Row, Table
from scenarios.comparators import (
    Comparator,
    ComparatorKind,
    Consequence,
    ResultsGrade,
)
from scenarios.explain.comparators import HIGH, LOW, fact_address

_RESULTS: Mapping[ResultsGrade, str] = {
    ResultsGrade.NONE: "None found",
    ResultsGrade.SAID: "Said",
    ResultsGrade.COUNTED: "Counted, not compared",
    ResultsGrade.COMPARED: "Compared",
    ResultsGrade.TRIED: "Tried by lot",
}
"""How sure it is what came of a sum."""

_GRADES = (
    "A sum is as sure as its grade; what came of it is graded apart: said by somebody,"
    " counted but not compared, compared with like schools, or tried with schools"
    " chosen by lot."
)
_NOT_IN_POUNDS = (
    "What follows is not turned into pounds: nobody has measured it for these schools."
    " Where the share that would have improved anyway lies inside the range of the"
    " share after help, present evidence does not show that help did more."
)


def comparator_tables(statements: Statements) -> tuple[Table, ...]:
    """Return every table of comparators, in the order of reading."""
    return (
        sums_for_a_school(statements),
        sums_for_a_day(statements),
        sums_for_a_body(statements),
        comparators_in_words(statements),
        doing_nothing(statements),
    )


def day_in_words(statements: Statements) -> str:
    """Return a private consultant's day beside a deployed day of the plan.

    Without deployed days, the rate alone.
    """
    rate = beside(statements).of(ComparatorKind.DAY)[0]
    each = wording.money(rate.amount)
    told = f"{rate.comparator.label} costs {each}"
    own = statements.comparison.cost.full.per_deployment_day[-1]
    if math.isnan(own):
        return f"{told}."
    return (
        f"{told}; a deployed day of this plan, with everything around it, costs the"
        f" broker {wording.money(own)} in full."
    )


def comparators_in_words(statements: Statements) -> Table:
    """Return what each sum pays for, leaves out, and what is known to come of it."""
    heads = ("What", "It pays for", "It leaves out", "What came of it", "Graded")
    others = beside(statements).compared
    sources: dict[str, int] = {}
    rows = [_in_words(each.comparator, each.figure, sources) for each in others]
    return Table(
        "comparators_in_words",
        "What each sum pays for and leaves out, and what came of it",
        tuple(map(Column, heads)),
        tuple(rows),
        statements.unpriced,
        (_GRADES, *(f"[{number}] {source}." for source, number in sources.items())),
    )


def doing_nothing(statements: Statements) -> Table:
    """Return what follows where nothing is done, with source and grade."""
    return Table(
        "doing_nothing",
        "Doing nothing costs nought: what is known of what follows",
        (
            Column("What follows"),
            *map(figure, ("Figure", "Low", "High")),
            *map(Column, ("Unit", "Dated", "Grade", "Source")),
        ),
        tuple(_fact(*each) for each in beside(statements).doing_nothing),
        statements.unpriced,
        (_NOT_IN_POUNDS,),
    )


def _in_words(one: Comparator, figure_of: Assumption, sources: dict[str, int]) -> Row:
    """Return one comparator in words; its sources become numbered notes."""

    def told(words: str, source: str) -> str:
        """Return words with the number of their source, if they have one."""
        if not source:
            return words
        return f"{words} [{sources.setdefault(source, len(sources) + 1)}]"

    pays = told(one.pays_for, _with_address(figure_of.source, figure_of.address))
    came = told(one.came_of_it, _with_address(one.results_from, one.address))
    each = (pays, one.leaves_out, came, _RESULTS[one.results])
    return row(one.label, map(cells.words, each))


def _with_address(source: str, address: str) -> str:
    """Return a source, and where it can be opened.

    Examples
    --------
    >>> _with_address("A paper", "https://a.example/p"), _with_address("A paper", "")
    ('A paper: https://a.example/p', 'A paper')

    """
    return f"{source}: {address}" if address else source


def _fact(fact: Consequence, entry: Assumption) -> Row:
    """Return one thing that follows, with its range if it has one."""
    line = row(
        fact.tells,
        (
            quantity(entry.value, entry.unit),
            quantity(entry.low, entry.unit),
            quantity(entry.high, entry.unit),
            cells.words(unit_in_words(entry.unit)),
            cells.words(month_dated(entry.dated)),
            cells.words(GRADES[entry.grade]),
            cells.words(entry.source),
        ),
    )
    asked = [fact_address(fact.figure, end) for end in ("", LOW, HIGH)]
    return addressed(line, (*asked, *[""] * 4))
