"""What a re-based model has learnt from its ledger, and what it could not."""

from __future__ import annotations

from collections.abc import Iterator

from costmodel.calendar_words import label_of_two_years
from reports import cells, wording
from reports.actuals_labels import pounds_of
from reports.actuals_tables import ToldLedger
from reports.rows import row
from reports.tables import Column, Form, Row, Table
from scenarios.actuals.observing import Observed, Reason
from scenarios.actuals.rebasing import RebasedModel

_OBSERVED = (
    "The ledger tells a value where some lines rest on one sum of money alone. Values"
    " are in prices of the last month compared."
)
_TITLE = "What the ledger tells of the plan's own sums of money"


def tables(told: ToldLedger, rebased: RebasedModel) -> tuple[Table, ...]:
    """Return what was replaced, and why all else was kept."""
    return (*_observed(told, rebased), *_started(told, rebased), *_kept(told, rebased))


def _observed(told: ToldLedger, rebased: RebasedModel) -> Iterator[Table]:
    """Yield the sums of money that the ledger tells, if there are any."""
    observed = rebased.observations.observed
    if observed:
        yield Table(
            "rebased_assumptions",
            f"{_TITLE}, {told.labels.months}",
            (
                Column("Assumption"),
                Column("Unit"),
                Column("Before", Form.NUMBER),
                Column("Now", Form.NUMBER),
                Column("Planned at the schools that started", Form.PENCE, "£"),
                Column("In the ledger", Form.PENCE, "£"),
            ),
            tuple(_row(one) for one in observed),
            told.source,
            (_OBSERVED,),
        )


def _row(one: Observed) -> Row:
    """Return what became of one assumption."""
    return row(
        f"{one.before.label} ({one.name})",
        (
            cells.words(one.before.unit),
            cells.number(one.before.value, 2),
            cells.number(one.value, 2),
            cells.pence(pounds_of(one.planned)),
            cells.pence(pounds_of(one.actual)),
        ),
    )


def _started(told: ToldLedger, rebased: RebasedModel) -> Iterator[Table]:
    """Yield the schools that started in place of planned cohorts, if any are stated."""
    if rebased.started:
        yield Table(
            "rebased_schools",
            "Schools that started, in place of planned cohorts",
            (
                Column("Programme"),
                Column("Year"),
                Column("Planned"),
                Column("Started", Form.NUMBER),
            ),
            tuple(
                row(
                    rebased.model.programmes[one.programme].label,
                    (
                        cells.words(label_of_two_years(one.year)),
                        cells.words(one.before),
                        cells.number(one.schools, 0 if one.schools % 1 == 0 else 1),
                    ),
                )
                for one in rebased.started
            ),
            told.source,
        )


def _kept(told: ToldLedger, rebased: RebasedModel) -> Iterator[Table]:
    """Yield the sums of money that keep their value, each with the reason."""
    kept = rebased.observations.kept
    money = {name: why for name, why in kept.items() if why is not Reason.NO_MONEY}
    if money:
        others = wording.counted(len(kept) - len(money), "other assumption")
        told_of = (
            f"And {others}, being no sums of money." if len(kept) > len(money) else ""
        )
        yield Table(
            "rebased_kept",
            "Sums of money that keep their value, and why",
            (Column("Assumption"), Column("Why")),
            tuple(
                row(name, (cells.words(f"It {why}."),)) for name, why in money.items()
            ),
            told.source,
            (told_of,) if told_of else (),
        )
