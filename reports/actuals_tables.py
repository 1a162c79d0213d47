"""Budget against actual as tables: by line, by month, to the year's end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

import numpy as np

from costmodel.arrays import Integers
from costmodel.drivers import CostType
from reports import cells, wording
from reports.actuals_labels import LineLabels, pounds_of
from reports.rows import row
from reports.statements import PRODUCT
from reports.tables import Column, Form, Row, RowKind, Source, Table
from scenarios.actuals.comparison import AgainstBudget, LineFigures
from scenarios.actuals.forecast import Forecast, forecast_of
from scenarios.actuals.plan_lines import Side
from scenarios.funding import FundedModel

_NAMES = {Side.COST: ("Costs", "costs"), Side.INCOME: ("Income", "income")}
_SPLIT = (
    "Volume: more or fewer schools than planned. Mix: other programmes than planned."
    " Price: all else, as other prices, or more or less of them for each school."
)
_NOT_SPLIT = (
    "How many schools started is not stated in the mapping ('schools'), so that the"
    " difference is not split into price, volume and mix."
)
_BEFORE_POOLS = "Before pools are shared, as a ledger has them."
_GAP = (
    "The ledger begins after the year; months before it count as in the budget, and"
    " stand in the budget to come."
)
_TWO_WAYS = (
    "Forecast: actual so far and the budget to come. Run rate: actual so far taken to"
    " go on at the same pace; where costs come in terms or with events, it misleads."
)


@dataclass(frozen=True)
class ToldLedger:
    """A comparison with a ledger, and what its tables say of themselves."""

    against: AgainstBudget
    forecast: Forecast
    labels: LineLabels
    source: Source

    def positions(self, side: Side) -> list[int]:
        """Return the positions of the lines of one side."""
        return self.against.costs if side is Side.COST else self.against.income


def told_of(
    against: AgainstBudget, model: FundedModel, named: tuple[str, date, str]
) -> ToldLedger:
    """Return a comparison ready to be told.

    Parameters
    ----------
    against
        The comparison.
    model
        With the way of funding that is the budget.
    named
        What source lines name: the ledger, the day, and the run.

    """
    ledger, dated, run = named
    source = Source(
        name=f"{PRODUCT} and {ledger}",
        dated=wording.day(dated),
        prices="Prices of each year",
        run=run,
    )
    labels = LineLabels(against, model)
    return ToldLedger(against, forecast_of(against), labels, source)


def tables(told: ToldLedger) -> tuple[Table, ...]:
    """Return every table of a comparison, in the order in which they are read."""
    sides = [side for side in Side if told.positions(side)]
    return (
        *(by_line(told, side) for side in sides),
        by_cost_type(told),
        by_month(told),
        *(to_year_end(told, side) for side in sides),
        *not_mapped(told),
        reconciled(told),
    )


def by_line(told: ToldLedger, side: Side) -> Table:
    """Return budget, its difference in parts, and actual, for each line."""
    split = told.against.has_schools
    figures = told.against.figures.over_periods()
    notes = [_BEFORE_POOLS] if side is Side.COST else []
    return Table(
        f"actuals_{side}",
        f"{_NAMES[side][0]} against budget, {told.labels.months}",
        _columns(_NAMES[side][0], split=split),
        tuple(_rows(told, side, _compared(figures, split=split))),
        told.source,
        (*notes, _SPLIT if split else _NOT_SPLIT),
    )


def by_cost_type(told: ToldLedger) -> Table:
    """Return costs by what they are for, whoever they belong to."""
    split = told.against.has_schools
    figures = told.against.figures.over_periods()
    table = np.stack(_compared(figures, split=split))
    kinds: dict[str, list[int]] = {}
    for kind in (*CostType, None):
        for at in told.against.costs:
            line = told.against.lines[at]
            if line.cost_type is kind:
                kinds.setdefault(told.labels.line(line), []).append(at)
    return Table(
        "actuals_by_cost_type",
        f"Costs against budget by cost type, {told.labels.months}",
        _columns("Cost type", split=split),
        (
            *(_row(label, table[:, of].sum(axis=1)) for label, of in kinds.items()),
            _row("All", table[:, told.against.costs].sum(axis=1), RowKind.TOTAL),
        ),
        told.source,
    )


def by_month(told: ToldLedger) -> Table:
    """Return budget and actual for each month, or period of several."""
    against, figures = told.against, told.against.figures
    columns: list[Column] = []
    amounts: list[Integers] = []
    for side in Side:
        of = figures.of(told.positions(side))
        columns += [_pence(name, _NAMES[side][0]) for name in _HEADINGS]
        amounts += [of.budget, of.actual, of.difference]
    results = [against.result(each) for each in (figures.budget, figures.actual)]
    columns += [_pence(name, "Result") for name in _HEADINGS]
    amounts += [*results, results[1] - results[0]]
    table = np.stack(amounts)
    periods = against.window.periods
    return Table(
        "actuals_by_month",
        f"Budget and actual by month, {told.labels.months}",
        (Column("Month"), *columns),
        (
            *(
                _row(told.labels.period(span), table[:, at])
                for at, span in enumerate(periods)
            ),
            _row("All", table.sum(axis=1), RowKind.TOTAL),
        ),
        told.source,
    )


def to_year_end(told: ToldLedger, side: Side) -> Table:
    """Return where the financial year is heading, by the plan and at its pace."""
    forecast = told.forecast
    amounts = (
        forecast.budget,
        forecast.so_far,
        forecast.missed + forecast.ahead,
        forecast.planned_rest,
        forecast.planned_rest - forecast.budget,
        forecast.run_rate,
    )
    gap = (_GAP,) if forecast.missed.any() else ()
    return Table(
        f"actuals_forecast_{side}",
        f"Forecast of {_NAMES[side][1]} to the end of {told.labels.year}",
        (
            Column(_NAMES[side][0]),
            _pence("Budget of the year"),
            _pence("Actual so far"),
            _pence("Budget to come"),
            _pence("Forecast"),
            _pence("Difference from budget"),
            _pence("At run rate"),
        ),
        tuple(_rows(told, side, amounts)),
        told.source,
        (_TWO_WAYS, *gap),
    )


def not_mapped(told: ToldLedger) -> Iterator[Table]:
    """Yield the accounts that nothing is said of, if there are any."""
    stakes = told.against.not_mapped
    if not stakes:
        return
    total = sum(stake.pence for stake in stakes)
    entries = sum(stake.entries for stake in stakes)
    yield Table(
        "actuals_not_mapped",
        "Accounts that are not mapped, with what is at stake",
        (
            Column("Account"),
            Column("Name"),
            Column("Entries", Form.COUNT, adds=True),
            _pence("Debits less credits"),
        ),
        (
            *(
                row(
                    stake.key,
                    (
                        cells.words(stake.name),
                        cells.count(stake.entries),
                        cells.pence(pounds_of(stake.pence)),
                    ),
                )
                for stake in stakes
            ),
            row(
                "All",
                (
                    cells.words(""),
                    cells.count(entries),
                    cells.pence(pounds_of(total)),
                ),
                RowKind.TOTAL,
            ),
        ),
        told.source,
        ("Say in the mapping what each is; costmodel actuals map --known adds them.",),
    )


def reconciled(told: ToldLedger) -> Table:
    """Return how the ledger comes to what is compared, to the penny."""
    sums = told.against.reconciliation
    return Table(
        "actuals_reconciled",
        "From the ledger to this comparison, debits less credits",
        (Column("What becomes of it"), _pence("Pounds")),
        (
            _row("Costs compared", [sums.costs]),
            _row("Accounts not mapped", [sums.not_mapped]),
            _row("Income compared, as credits", [-sums.income]),
            _row("Accounts left out", [sums.left_out]),
            _row("Outside the months compared", [sums.outside]),
            _row("The whole ledger", [sums.ledger], RowKind.TOTAL),
        ),
        told.source,
    )


_HEADINGS = ("Budget", "Actual", "Difference")


def _columns(about: str, *, split: bool) -> tuple[Column, ...]:
    """Return the columns of budget, actual and their difference, with its parts."""
    parts = ("Volume", "Mix", "Price") if split else ()
    return (
        Column(about),
        *(_pence(heading) for heading in _HEADINGS),
        *(_pence(heading, "of which") for heading in parts),
    )


def _compared(figures: LineFigures, *, split: bool) -> tuple[Integers, ...]:
    """Return the columns of a comparison; ``(line,)`` each."""
    whole = (figures.budget, figures.actual, figures.difference)
    return (*whole, figures.volume, figures.mix, figures.price) if split else whole


def _rows(told: ToldLedger, side: Side, amounts: Sequence[Integers]) -> Iterator[Row]:
    """Yield the lines of a side; cost types below the programme or pool they are of."""
    table = np.stack(amounts)
    lines = told.against.lines
    positions = told.positions(side)
    if side is Side.INCOME:
        yield from (_row(told.labels.line(lines[at]), table[:, at]) for at in positions)
    else:
        for owner, group in groupby(positions, lambda at: told.labels.owner(lines[at])):
            yield from _owner(told, owner, list(group), table)
    yield _row("All", table[:, positions].sum(axis=1), RowKind.TOTAL)


def _owner(
    told: ToldLedger, owner: str, of: list[int], table: Integers
) -> Iterator[Row]:
    """Yield what a programme or pool comes to, and its cost types below it."""
    lines = told.against.lines
    if len(of) > 1:
        yield _row(owner, table[:, of].sum(axis=1))
        for at in of:
            yield _row(told.labels.line(lines[at]), table[:, at], RowKind.DETAIL)
        return
    label = told.labels.line(lines[of[0]])
    yield _row(owner if owner == label else f"{owner}: {label}", table[:, of[0]])


def _row(
    label: str, amounts: Sequence[int] | Integers, kind: RowKind = RowKind.BODY
) -> Row:
    """Return a row of pence as pounds and pence."""
    return row(label, (cells.pence(pounds_of(int(each))) for each in amounts), kind)


def _pence(heading: str, group: str = "") -> Column:
    """Return a column of pounds and pence that add up to its totals."""
    return Column(heading, Form.PENCE, "£", group, adds=True)
