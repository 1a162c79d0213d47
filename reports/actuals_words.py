"""What a comparison with a ledger says, in sentences: the answer first."""

from __future__ import annotations

from collections.abc import Iterator

from reports import wording
from reports.actuals_labels import money
from reports.actuals_tables import ToldLedger


def headline(told: ToldLedger) -> str:
    """Return the answer in one sentence."""
    against = told.against
    figures = against.figures.over_periods()
    costs = int(figures.of(against.costs).difference)
    income = int(figures.of(against.income).difference)
    result = int(against.result(figures.actual))
    planned = int(against.result(figures.budget))
    return (
        f"{told.labels.months}: costs {_beside(costs)} budget, income {_beside(income)}"
        f" budget; the result is {money(result)} where {money(planned)} was planned."
    )


def outlook(told: ToldLedger) -> str:
    """Return where the year is heading, both ways, each named."""
    against, forecast = told.against, told.forecast
    by_plan = int(against.result(forecast.planned_rest))
    by_pace = int(against.result(forecast.run_rate))
    budget = int(against.result(forecast.budget))
    so_far = wording.duration(forecast.months_so_far)
    return (
        f"At the end of {told.labels.year} the result would be {money(by_plan)} if the"
        f" rest of the year goes as planned, {money(by_pace)} at the pace of the"
        f" {so_far} so far; {money(budget)} was planned."
    )


def doubts(told: ToldLedger) -> Iterator[str]:
    """Yield what a reader must know of the ledger before trusting the figures."""
    against = told.against
    unmapped = sum(stake.pence for stake in against.not_mapped)
    if against.not_mapped:
        yield (
            f"{wording.counted(len(against.not_mapped), 'account')} with"
            f" {money(unmapped)} (debits less credits) not mapped; counted as costs, on"
            " a line of their own."
        )
    for stake in against.unknown_categories:
        entries = wording.counted(stake.entries, "entry", "entries")
        yield (
            f"The category '{stake.key}' ({entries}, {money(stake.pence)}) belongs to"
            " no programme and no pool. Say which under 'tracking' in the mapping."
        )
    if against.in_none:
        yield (
            f"{money(against.in_none)} of costs stand in no programme and no pool. Say"
            " in the mapping what their accounts belong to, or track them in the"
            " ledger."
        )
    outside = against.reconciliation
    if outside.entries_outside:
        entries = wording.counted(outside.entries_outside, "entry", "entries")
        yield (
            f"{entries} ({money(outside.outside)}, debits less credits) outside the"
            f" months compared, {told.labels.months}."
        )


def _beside(pence: int) -> str:
    """Return how far something is from its budget."""
    if not pence:
        return "on"
    return f"{money(abs(pence))} {'above' if pence > 0 else 'below'}"
