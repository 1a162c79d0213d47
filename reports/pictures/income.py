"""Income by kind against full cost, year by year."""

from __future__ import annotations

from collections.abc import Mapping

from reports.charts import IncomeAgainstCost, IncomePanel, IncomeYear, Part
from reports.contents import Chart, Reference
from reports.labels import STREAM_KINDS
from reports.pictures.naming import batches, however, ways_if_won
from reports.statements import Statements
from reports.won_and_lost import if_won

MOST_PANELS = 6
"""Panels that one chart holds."""

COLOURS = {
    "grant": "grant",
    "contract": "contract",
    "fee": "fees",
    "membership": "membership",
    "donation": "donation",
    "other": "other_income",
}
"""Name in the palette of each kind of stream."""

_OTHER = "other"


def income_columns(statements: Statements) -> tuple[Chart, ...]:
    """Show income against cost; a chart for every few scenarios that have any."""
    return tuple(
        _chart(statements, suffix, names)
        for suffix, names in batches(statements, MOST_PANELS)
        if any(_has_money(statements, name) for name in names)
    )


def _has_money(statements: Statements, name: str) -> bool:
    """Whether anything is earned or spent in any year."""
    funding = statements.scenarios[name].funding
    return bool(funding.income.any() or funding.cost.full_cost.any())


def kinds_of(statements: Statements, scenario: str) -> Mapping[str, str]:
    """Return the palette's name of each stream's kind, by the stream's name."""
    streams = statements.comparison.model.funding[scenario].streams
    return {stream.name: COLOURS[stream.kind] for stream in streams}


def _chart(statements: Statements, suffix: str, names: tuple[str, ...]) -> Chart:
    """Return one chart."""
    title = _title(statements, names)
    sources = [Part(COLOURS[kind], label) for kind, label in STREAM_KINDS.items()]
    return Chart(
        f"income_columns{suffix}",
        title,
        f"Columns of income by kind, with a line for full cost, year by year. {title}.",
        IncomeAgainstCost(
            (*sources, Part(_OTHER, "Taken before the first year")),
            tuple(
                IncomePanel(if_won(statements, name), _years(statements, name))
                for name in names
            ),
        ),
        statements.nominal,
        tuple(
            Reference(statements.labels.anchor("income_by_year", name))
            for name in names
        ),
    )


def _title(statements: Statements, names: tuple[str, ...]) -> str:
    """Return which scenarios meet their cost over the plan, as a title."""
    covering = [
        name for name in names if statements.scenarios[name].funding.results.sum() >= 0
    ]
    if not covering:
        held = however(statements, names)
        return f"Income falls short of full cost over the plan{held}"
    told = ways_if_won(statements, covering, names)
    return f"Over the plan income meets full cost under {told}"


def _years(statements: Statements, name: str) -> tuple[IncomeYear, ...]:
    """Return one scenario's income by kind and its cost, year by year."""
    funding = statements.scenarios[name].funding
    kinds = kinds_of(statements, name)
    years = []
    for year, label in enumerate(statements.years):
        sums = dict.fromkeys((*COLOURS.values(), _OTHER), 0.0)
        for source, amount in zip(funding.sources, funding.income[year], strict=True):
            sums[kinds.get(source, _OTHER)] += max(float(amount), 0.0)
        cost = float(funding.cost.full_cost[year].sum())
        years.append(IncomeYear(label, tuple(sums.values()), cost))
    return tuple(years)
