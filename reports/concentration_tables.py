"""From how many payers income comes, and what becomes of it if the largest leaves.

The rule in words is docs/method/concentration.md.
"""

from __future__ import annotations

from collections.abc import Iterator

from reports import cells, wording
from reports.columns import figure, share
from reports.reason_words import fate_named
from reports.rows import addressed, row
from reports.statements import Statements
from reports.tables import Cell, Column, Row, Table
from reports.told_scenarios import sentence
from reports.verdict_words import verdict_in_words
from reports.won_and_lost import if_won, taken_as_won
from scenarios.concentration import MOST_FROM_ONE, TELLING, Concentration, Payer
from scenarios.explain.addresses import written
from scenarios.explain.closing import RUNWAY
from scenarios.explain.concentration import INDEX, SHARE
from scenarios.explain.concentration import RUNWAY as RUNWAY_WITHOUT

_INDEX = (
    "The index is the sum of the squares of all payers' shares: 1 where one brings"
    " everything, near 0 where many bring little each; 1 divided by it is the number of"
    " payers of equal size that would be as uneven. A school counts for itself, as the"
    " mean of those that pay the same fee."
)
_LIMIT = (
    f"More than {wording.per_cent(MOST_FROM_ONE)} from one payer is marked with *: a"
    " limit of ours, as none was found that is published for charities. Payers above"
    f" {wording.per_cent(TELLING)} are named, as companies have to (IFRS 8, 34)."
)
_LEAVES = (
    "If the largest payer leaves, the plan is worked out again without its money from"
    " the first month; the work goes on. Of a school among many, one school fewer."
)


def concentration_of_income(statements: Statements) -> Table:
    """Return the largest payer of each way of funding, the index, and a run without."""
    rows = [
        _row(statements, name, view.concentration)
        for name, view in statements.comparison.scenarios.items()
    ]
    return Table(
        "concentration_of_income",
        "How far income hangs on one payer, and what if it leaves",
        (
            Column("Way of funding"),
            Column("Payers that bring a tenth or more"),
            share("Largest payer's share"),
            figure("Herfindahl index"),
            Column("Verdict now"),
            Column("If it leaves"),
            figure("now", "Runway, months"),
            figure("if it leaves", "Runway, months"),
        ),
        tuple(rows),
        statements.nominal,
        (_INDEX, _LIMIT, _LEAVES, *taken_as_won(statements)),
    )


def _row(statements: Statements, name: str, found: Concentration | None) -> Row:
    """Return how one way of funding stands."""
    label = if_won(statements, name)
    if found is None:
        verdict = cells.words(sentence(verdict_in_words(statements, name)))
        nothing = [cells.NOTHING] * 3
        return row(label, (cells.words("No income"), *nothing[:2], verdict, *nothing))
    told = (written(name, each) for each in (SHARE, INDEX))
    runways = (written(name, each) for each in (RUNWAY, RUNWAY_WITHOUT))
    figures = _figures(statements, name, found)
    return addressed(row(label, figures), ("", *told, "", "", *runways))


def _figures(statements: Statements, name: str, found: Concentration) -> Iterator[Cell]:
    """Yield the payers named, the share, the index, both verdicts and runways."""
    yield cells.words(payers_in_words(statements, name, found))
    yield cells.share(found.share(found.largest))
    yield cells.number(found.index, 3)
    yield cells.words(sentence(verdict_in_words(statements, name)))
    fate = found.without_largest
    yield (
        cells.NOTHING
        if fate is None
        else cells.words(sentence(fate_named(statements, fate)))
    )
    yield _runway(statements, found.runway)
    yield cells.NOTHING if fate is None else _runway(statements, found.runway_without)


def payers_in_words(statements: Statements, name: str, found: Concentration) -> str:
    """Return the payers that bring a tenth or more, one beyond the limit marked."""
    told = [
        f"{_named(statements, name, each)} ({wording.per_cent(found.share(each))})"
        + ("*" if found.share(each) > MOST_FROM_ONE else "")
        for each in found.payers
        if found.share(each) >= TELLING
    ]
    if told:
        return wording.listing(told)
    return f"None; the largest is {_named(statements, name, found.largest)}"


def _named(statements: Statements, name: str, payer: Payer) -> str:
    """Return what a payer is called; of many, one of how many."""
    if payer.is_named:
        return payer.name
    label = statements.labels.payer(name, payer.name)
    return f"one of {wording.number(payer.number)} that pay {label}"


def _runway(statements: Statements, months: int | None) -> Cell:
    """Return a runway, or that it is as long as the plan or longer."""
    if months is None:
        return cells.words(f"{statements.horizon.months} or more")
    return cells.count(months)
