"""Money in the bank under every scenario, month by month."""

from __future__ import annotations

from reports import wording
from reports.charts import CashLine, CashLines
from reports.contents import Chart, Reference
from reports.pictures.income import kinds_of
from reports.pictures.naming import batches, first_month, is_part
from reports.statements import Statements
from reports.verdict_words import month_in_words
from reports.won_and_lost import if_won

_AXIS = "Money in the bank at each month's end"

MOST_LINES = 4
"""Lines that one chart holds."""


def cash_lines(statements: Statements, companion: str) -> tuple[Chart, ...]:
    """Show money in the bank; a chart for every few scenarios that ever have any.

    Parameters
    ----------
    statements
        The run.
    companion
        Name of the table that holds the figures in the same document.

    """
    return tuple(
        _chart(statements, suffix, names, companion)
        for suffix, names in batches(statements, MOST_LINES)
        if any(statements.scenarios[name].cash.cash.any() for name in names)
    )


def _chart(
    statements: Statements, suffix: str, names: tuple[str, ...], companion: str
) -> Chart:
    """Return one chart."""
    title = _title(statements, names)
    return Chart(
        f"cash_lines{suffix}",
        title,
        f"Lines of money in the bank at each month's end. {title}.",
        CashLines(
            first_month(statements),
            tuple(
                CashLine(
                    if_won(statements, name),
                    _colour_of(statements, name),
                    tuple(map(float, statements.scenarios[name].cash.cash)),
                )
                for name in names
            ),
            _AXIS,
        ),
        statements.nominal,
        (Reference(companion),),
    )


def _title(statements: Statements, names: tuple[str, ...]) -> str:
    """Return where cash is lowest, as a title."""
    lowest = min(names, key=lambda name: statements.scenarios[name].cash.cash.min())
    cash = statements.scenarios[lowest].cash.cash
    month = month_in_words(statements, int(cash.argmin()))
    label = if_won(statements, lowest)
    least = wording.short_money(int(cash.min()))
    if len(names) == 1:
        return f"Cash under {label} is lowest in {month}: {least}"
    beside = "Of these, cash" if is_part(statements, names) else "Cash"
    return f"{beside} is lowest under {label}: {least} in {month}"


def _colour_of(statements: Statements, name: str) -> str:
    """Return the colour name of a scenario's largest kind of income."""
    funding = statements.scenarios[name].funding
    kinds = kinds_of(statements, name)
    sums: dict[str, int] = {}
    for source, amount in zip(funding.sources, funding.income.sum(axis=0), strict=True):
        if source in kinds:
            sums[kinds[source]] = sums.get(kinds[source], 0) + int(amount)
    return max(sums, key=lambda kind: sums[kind], default="other")
