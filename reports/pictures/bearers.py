"""Who bears each programme's resources, before the broker is paid."""

from __future__ import annotations

import numpy as np

from costmodel.arrays import Integers
from costmodel.drivers import Party
from reports import wording
from reports.charts import Part, StackedBars
from reports.columns import pounds
from reports.contents import Chart, Column, Table
from reports.cost_statement import BROKER_PAYS, GIVERS, CostStatement
from reports.cost_tables import ALL, PLANNED, PROGRAMME
from reports.cross_tables import Cross, in_use
from reports.labels import NOT_SHARED, PARTIES
from reports.pictures.costs import bars_of
from reports.statements import ROUNDED, Statements


def bearer_bars(statements: Statements) -> Chart | None:
    """Show who bears each programme's resources; None if no resource is used."""
    borne = borne_by_programme(statements.cost)
    if not borne.any():
        return None
    used = in_use(borne, 1)
    parties = [party for party, is_used in zip(Party, used, strict=True) if is_used]
    labels = (*statements.labels.programmes, NOT_SHARED)
    return Chart(
        "bearer_bars",
        _title(borne.sum(axis=0)),
        "Stacked bars of who bears each programme's resources over all years, before"
        f" the broker is paid. {_title(borne.sum(axis=0))}.",
        StackedBars(
            tuple(Part(party.value, PARTIES[party]) for party in parties),
            bars_of(labels, borne[:, used]),
        ),
        statements.nominal,
        _table(statements, borne),
    )


def borne_by_programme(cost: CostStatement) -> Integers:
    """Return what each party bears, in whole pounds; ``(programme + 1, party)``.

    What the broker bears is its full cost. A party that gains bears less than nought.
    """
    borne = np.zeros((cost.full_cost.shape[1], len(Party)), dtype=np.int64)
    parties = tuple(Party)
    paid = cost.by_payee.sum(axis=(0, 2))
    for at, payee in enumerate(BROKER_PAYS):
        borne[:, parties.index(Party.BROKER)] += paid[:, at]
        if payee is not None:
            borne[:, parties.index(payee)] -= paid[:, at]
    for at, (party, _) in enumerate(GIVERS):
        borne[:, parties.index(party)] += cost.given[..., at].sum(axis=(0, 2))
    direct = cost.paid_directly.sum(axis=(0, 2))
    borne[:, parties.index(Party.SUPPORTED_SCHOOL)] += direct
    borne[:, parties.index(Party.PROVIDER_SCHOOL)] -= direct
    return borne


def _title(totals: Integers) -> str:
    """Return what the broker bears, and who bears most beside it."""
    by_party = dict(zip(Party, totals.tolist(), strict=True))
    broker = wording.short_money(by_party.pop(Party.BROKER))
    most = max(by_party, key=lambda party: by_party[party])
    if by_party[most] <= 0:
        return f"The broker bears {broker}; nobody else bears any of it"
    others = wording.short_money(by_party[most])
    return f"Beside the broker's {broker}, {PARTIES[most].lower()} bear {others}"


def _table(statements: Statements, borne: Integers) -> Table:
    """Return the figures of the chart."""
    rows, columns = in_use(borne, 0), in_use(borne, 1)
    labels = (*statements.labels.programmes, NOT_SHARED)
    names = tuple(name for name, shown in zip(labels, rows, strict=True) if shown)
    heads: tuple[Column, ...] = tuple(
        pounds(PARTIES[party])
        for party, shown in zip(Party, columns, strict=True)
        if shown
    )
    cross = Cross(PROGRAMME, names, heads, borne[np.ix_(rows, columns)], ALL)
    return Table(
        "borne_by_programme",
        f"Who bears each programme's resources, {statements.span}",
        cross.all_columns(),
        cross.all_rows(),
        statements.nominal,
        ("Before the broker is paid for its work.", PLANNED, ROUNDED),
    )
